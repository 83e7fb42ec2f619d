import { creditsBuy } from '../../catalogue/credits-buy.ts';
import { yearOf } from '../../domain/calendar/term.ts';
import type { CreditMonth } from '../../domain/credits/credit-packs.ts';
import { priceAtFirstPack, unitsOfFirstPack } from '../../domain/statements/list-prices.ts';
import { monthsOfYear, sumOfQuantities } from '../../domain/statements/sums.ts';
import type { Exact } from '../../domain/values/exact.ts';
import { zero } from '../../domain/values/exact.ts';
import type { Credits } from '../../domain/terms/credits.ts';
import { unitName } from '../../text/contract/charge-note.ts';
import { creditsBuyText } from '../../text/contract/credits-buy-text.ts';
import { contractWords } from '../../text/contract/contract-words.ts';
import type { Assembly } from '../assembly/assembly.ts';
import {
  amountIn,
  exactPriceIn,
  inCurrency,
  monthEnd,
  monthStart,
  numberIn,
  priceIn,
  quantityIn,
  shortDateIn,
} from '../assembly/assembly.ts';
import type { OrderPart } from './order/order-part.ts';
import type { Block, Row, Table } from '../tree/tree.ts';

/** What was bought, until when it can be used within the term, and what it costs. */
export function packsTable(assembly: Assembly, credits: Credits): Table {
  const words = assembly.words.credits;
  const rows = (assembly.results.credits?.packs ?? []).flatMap(({ month, last, invoiced }, index): Row[] => {
    const terms = credits.packs[index];
    if (terms === undefined) return [];
    const cells = [
      shortDateIn(assembly, monthStart(assembly, month)),
      shortDateIn(assembly, monthEnd(assembly, last)),
      numberIn(assembly, terms.credits),
      priceIn(assembly, terms.pricePerCredit),
      amountIn(assembly, invoiced),
    ];
    return [{ kind: 'row', cells }];
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.bought, kind: 'date', wide: true },
      { head: words.usableUntil, kind: 'date' },
      { head: words.credits, kind: 'quantity' },
      { head: inCurrency(assembly, words.pricePerCredit), kind: 'amount' },
      { head: inCurrency(assembly, words.packPrice), kind: 'amount' },
    ],
    rows,
  };
}

/** How many credits a unit takes, and how many units the first pack buys on its own. */
function burnTable(assembly: Assembly, credits: Credits): Table {
  const words = assembly.words.credits;
  const rows = assembly.quote.lines.flatMap((line): Row[] => {
    if (line.charge.type !== 'credits') return [];
    const { creditsPerUnit } = line.charge;
    const whole = unitsOfFirstPack(credits, creditsPerUnit);
    const unit = unitName(line, assembly.wording);
    return [
      {
        kind: 'row',
        cells: [
          words.perUnit(line.name, unit),
          numberIn(assembly, creditsPerUnit),
          exactPriceIn(assembly, priceAtFirstPack(credits, creditsPerUnit)),
          whole === null ? words.anyNumber : numberIn(assembly, String(whole)),
        ],
      },
    ];
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: assembly.words.general.service, kind: 'text', wide: true },
      { head: words.credits, kind: 'quantity' },
      { head: inCurrency(assembly, words.atFirstPack), kind: 'amount' },
      { head: words.unitsOfFirstPack, kind: 'quantity' },
    ],
    rows,
  };
}

/** What credits buy in plain work, in a sentence; null where nothing takes any. */
export function creditsSentence({ quote, wording }: Assembly, credits: Credits): string | null {
  const burning = quote.lines.flatMap((line) =>
    line.charge.type === 'credits' ? [{ unit: unitName(line, wording), creditsPerUnit: line.charge.creditsPerUnit }] : [],
  );
  const buy = creditsBuy(burning);
  return buy === null
    ? null
    : creditsBuyText(buy, credits.name, { words: contractWords(wording.language).credits, language: wording.language });
}

/** The burn table, and under it what credits buy in plain work. */
export function burnBlocks(assembly: Assembly, credits: Credits): readonly Block[] {
  const table = burnTable(assembly, credits);
  const sentence = creditsSentence(assembly, credits);
  return sentence === null ? [table] : [table, { type: 'paragraph', style: 'note', text: sentence }];
}

/** Use of the packs by contract year; `head` says of what use. */
export function creditUse(assembly: Assembly, head: string): Table | null {
  const words = assembly.words.credits;
  const result = assembly.results.credits;
  if (result === null) return null;
  const years = [...new Set(result.months.map((_, index) => yearOf(index + 1)))];
  const rows = years.map((year): Row => {
    const months = monthsOfYear(result.months, year);
    const sum = (pick: (month: CreditMonth) => Exact): string =>
      quantityIn(assembly, sumOfQuantities(months.map((month) => pick(month))));
    return {
      kind: 'row',
      cells: [
        assembly.words.general.year(year),
        sum(({ burned }) => burned),
        sum(({ overageCredits }) => overageCredits),
        quantityIn(assembly, months.at(-1)?.balance ?? zero),
      ],
    };
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head, kind: 'text', wide: true },
      { head: words.used, kind: 'quantity' },
      { head: words.overage, kind: 'quantity' },
      { head: words.left, kind: 'quantity' },
    ],
    rows,
  };
}

/** Packs, burn table and what a pack buys, use at the forecast. */
export function creditsPart(assembly: Assembly): OrderPart | null {
  const words = assembly.words.credits;
  const { credits } = assembly.quote;
  if (credits === undefined) return null;
  const used = creditUse(assembly, words.atTheForecast);
  const subs = [
    { title: words.packs, blocks: () => [packsTable(assembly, credits)] },
    { title: words.burnTable, blocks: () => burnBlocks(assembly, credits) },
    ...(used === null ? [] : [{ title: words.use, blocks: () => [used] }]),
  ];
  return { title: words.section, subs };
}
