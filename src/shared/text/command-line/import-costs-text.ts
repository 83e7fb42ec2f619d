import type { Import } from '../../price-lists/review/import-list.ts';
import type { Confirmed } from '../../price-lists/review/merge.ts';
import { isTaken } from '../../price-lists/review/merge.ts';
import type { ReviewedModel } from '../../price-lists/review/review.ts';
import type { Disagreement } from '../../price-lists/review/side-by-side.ts';
import type { Meter, MeterPrices } from '../../price-lists/source/listed-model.ts';
import { meters } from '../../price-lists/source/listed-model.ts';
import { unusedMeters } from '../../price-lists/unused-meters.ts';
import { numberText, percentText } from '../number-format.ts';
import { countText } from '../phrase.ts';
import { holdSentence, meterNames } from '../price-lists/hold-sentences.ts';
import { entrySentence } from '../price-lists/list-sentences.ts';
import type { Column } from './tables.ts';
import { table } from './tables.ts';

export const importCostsWords = {
  about: 'make a cost book of a published price list, or show what a list changes of one and merge it',
  file: 'a price list: JSON of a known format, a table, or a cost book',
  format: 'the format of the list; where left out, it is told by its shape',
  currency: 'the currency of the book; goes with --rate',
  rate: 'what one unit of the list’s currency is in that of the book; one rate for the whole history',
  rateDate: 'the day of the rate, YYYY-MM-DD',
  rateSource: 'where the rate is from',
  into: 'the cost book to merge the list into',
  asOf: 'the day of the list, YYYY-MM-DD: prices are known from then on; where left out, the day on which the file was written',
  limit: 'moves in percent that go through unconfirmed; where left out, 50',
  confirm: 'take a model that is held, and say why: ID=REASON',
  beside: 'a second list: show where both disagree, the repriced models first',
  out: 'write the cost book to a file; standard output gets the difference alone',
  json: 'print one JSON document: format, difference, held, refused, not used, and the book',
} as const;

export const importCostsSentences = {
  unknownFormat: (formats: string): string => `--format: must be one of ${formats}`,
  noDate: (option: string): string => `--${option}: must be a date that exists, written YYYY-MM-DD`,
  noCurrency: '--currency: must be a currency, such as EUR',
  noRate: '--rate: must be a decimal above 0 with at most 12 decimals, such as 0.92',
  currencyAndRate: '--currency: goes with --rate; give both or none',
  rateAlone: (option: string): string => `--${option}: goes with --rate`,
  noLimit: '--limit: must be a percent from 0 to 1,000,000, such as 50',
  noReason: (text: string): string => `--confirm: must be a model and why it is right, as ID=REASON, and is ${text}`,
  nothingTaken: 'nothing of the list goes in: confirm what is right of what is held',
  read: (file: string, format: string): string => `${file}: read as ${format}`,
} as const;

const left = (head: string): Column => ({ head, align: 'left' });
const right = (head: string): Column => ({ head, align: 'right' });

const price = (decimal: string | null | undefined): string =>
  decimal === null || decimal === undefined ? '–' : numberText(decimal, 'en');

const capital = (meter: Meter): string => meterNames[meter].charAt(0).toUpperCase() + meterNames[meter].slice(1);

function move(before: MeterPrices | null, after: MeterPrices, meter: Meter): string {
  const [was, is] = [before?.[meter] ?? null, after[meter]];
  return was === is || before === null ? price(is) : `${price(was)} → ${price(is)}`;
}

function rows({ model, planned, percent }: ReviewedModel): readonly (readonly string[])[] {
  return planned.map(({ from, before, after }, index) => [
    index === 0 ? model.id : '',
    from,
    ...meters.map((meter) => move(before, after, meter)),
    index === planned.length - 1 && percent.input !== null ? percentText(percent.input, 'en') : '',
    index === planned.length - 1 && percent.output !== null ? percentText(percent.output, 'en') : '',
  ]);
}

const heads = [
  left('Model'),
  left('From'),
  ...meters.map((meter) => right(capital(meter))),
  right('Input by'),
  right('Output by'),
];

/** What a list changes of a book, as tables to read. */
export function differenceText({ list, review }: Import, confirmed: Confirmed): string {
  const of = (does: ReviewedModel['does']): readonly ReviewedModel[] =>
    review.models.filter((each) => each.does === does && isTaken(each, confirmed));
  const held = review.models.filter(({ model, holds }) => holds.length > 0 && !confirmed.has(model.id));
  const same = review.models.filter(({ does }) => does === 'nothing').length;
  const part = (title: string, models: readonly ReviewedModel[]): readonly string[] =>
    models.length === 0 ? [] : [`${title}\n${table(heads, models.flatMap(rows))}`];
  const parts = [
    `${list.currency} for a million tokens: ${countText(of('change').length, 'price')} changed, ${countText(of('add').length, 'new model')}, ${held.length} held, ${review.gone.length} gone, ${same} unchanged`,
    ...part('Changed', of('change')),
    ...part('New', of('add')),
    ...part('Held', held),
    ...(review.gone.length === 0 ? [] : [`Gone from the list; the book keeps them\n${review.gone.join('\n')}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const ended = (sentence: string): string => (sentence.endsWith('?') ? sentence : `${sentence}.`);

/** What a user should know of a list besides its prices, a line each. */
export function importWarnings({ list, review }: Import, confirmed: Confirmed): readonly string[] {
  const at = (id: string): string => `models[${JSON.stringify(id)}]`;
  const held = review.models.filter(({ model, holds }) => holds.length > 0 && !confirmed.has(model.id));
  const aliases = list.models.filter(({ isAlias }) => isAlias).length;
  return [
    ...held.flatMap(({ model, holds }) => holds.map((hold) => `warning: ${at(model.id)}: Held: ${ended(holdSentence(hold))}`)),
    ...list.refused.map(({ id, fault }) => `warning: ${at(id)}: Left out: ${entrySentence(fault)}.`),
    ...(aliases === 0
      ? []
      : [
          `warning: models: ${countText(aliases, 'name')} may stand for other models later; no index of a contract may read them.`,
        ]),
    ...unusedMeters(list).map(
      ({ meter, models, examples }) =>
        `warning: ${meter}: Not used, of ${countText(models, 'model')}, such as ${examples.join(', ')}.`,
    ),
  ];
}

/** Where two lists disagree, as a table. */
export function besideText(found: readonly Disagreement[]): string {
  if (found.length === 0) return 'Both lists agree on every model that both have.\n';
  const columns = [left('Model'), left('Repriced'), ...meters.map((meter) => right(capital(meter)))];
  const cells = found.map(({ id, isRepriced, first, second }) => [
    id,
    isRepriced ? 'yes' : 'no',
    ...meters.map((meter) =>
      first[meter] === second[meter] ? price(first[meter]) : `${price(first[meter])} | ${price(second[meter])}`,
    ),
  ]);
  return `The lists disagree on ${countText(found.length, 'model')}\n${table(columns, cells)}\n`;
}
