import type { Difference } from '../../../shared/calls/quotes/working-cost-calls.ts';
import { dimensions } from '../../../shared/domain/terms/adaptive-pricing.ts';
import { isDate } from '../../../shared/domain/values/date.ts';
import { briefDateText } from '../../../shared/text/date-format.ts';
import type { Language } from '../../../shared/text/language.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import type { DataColumn } from '../../ui/table/data-table.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { priceDay } from './price-day.ts';

type Entry = {
  readonly id: string;
  readonly from: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly confirmed: string;
};

type Words = WindowWords['costs'];
type Prices = NonNullable<Difference['prices'][number]['before']>;
type Filling = Difference['assignments'][number]['before'];

const nothing = '–';

/** Input and output always; of the cache what either side says, so that no change looks like none. */
function pricesText(prices: Prices | null, other: Prices | null, words: Words, language: Language): string {
  if (prices === null) return nothing;
  const number = (text: string | null): string => (text === null ? nothing : numberText(text, language));
  const cache = (['cachedInput', 'cacheWrite'] as const).filter(
    (meter) => prices[meter] !== null || (other !== null && other[meter] !== null),
  );
  const names = { cachedInput: words.cached, cacheWrite: words.cacheWrite };
  return [
    words.priceOf(number(prices.input), number(prices.output)),
    ...cache.map((meter) => words.tokensOf(names[meter], number(prices[meter]))),
  ].join(', ');
}

function fillingText(filling: Filling, words: Words, language: Language): string {
  if (filling === null) return nothing;
  const { model, tokenFactor, evidence } = filling;
  const factors = dimensions.flatMap((dimension) => {
    const factor = tokenFactor?.[dimension];
    return factor === undefined ? [] : [words.tokens(words.dimensions[dimension], numberText(factor, language))];
  });
  return [model, ...factors, ...(evidence === undefined ? [] : [evidence])].join(', ');
}

function factText(value: string | null, words: Words, language: Language): string {
  if (value === null) return nothing;
  if (value === 'true') return words.importList.alias;
  return isDate(value) ? briefDateText(value, language) : value;
}

function entriesOf({ models, prices, assignments }: Difference, words: Words, language: Language): readonly Entry[] {
  const day = (from: string, knownOn: string | null): string =>
    knownOn === null
      ? priceDay(from, words, language)
      : words.knownFrom(priceDay(from, words, language), briefDateText(knownOn, language));
  return [
    ...prices.map(({ model, from, knownOn, before, after, confirmed }) => ({
      id: model,
      from: day(from, knownOn),
      what: words.price,
      before: pricesText(before, after, words, language),
      after: pricesText(after, before, words, language),
      confirmed: confirmed ?? '',
    })),
    ...models.map(({ model, fact, before, after }) => ({
      id: model,
      from: '',
      what: words.facts[fact],
      before: factText(before, words, language),
      after: factText(after, words, language),
      confirmed: '',
    })),
    ...assignments.map(({ slot, from, knownOn, before, after }) => ({
      id: slot,
      from: day(from, knownOn),
      what: words.slot,
      before: fillingText(before, words, language),
      after: fillingText(after, words, language),
      confirmed: '',
    })),
  ];
}

/** What one cost book says that another doesn't: prices, facts of models, and who fills a slot. */
export function DifferenceTable({ difference, caption }: { readonly difference: Difference; readonly caption?: string }) {
  const words = useWords().costs;
  const language = useLanguage();
  const columns: readonly DataColumn<Entry>[] = [
    { id: 'id', head: `${words.model}, ${words.slot}`, kind: 'text', cell: ({ id }) => id },
    { id: 'what', head: words.what, kind: 'text', cell: ({ what }) => what },
    { id: 'from', head: words.from, kind: 'text', cell: ({ from }) => from },
    { id: 'before', head: words.before, kind: 'text', cell: ({ before }) => before },
    { id: 'after', head: words.after, kind: 'text', cell: ({ after }) => after },
    { id: 'confirmed', head: words.reason, kind: 'text', cell: ({ confirmed }) => confirmed },
  ];
  return (
    <DataTable
      caption={caption ?? words.difference}
      columns={columns}
      rows={entriesOf(difference, words, language)}
      rowKey={(_, index) => index}
      empty={words.noDifference}
    />
  );
}
