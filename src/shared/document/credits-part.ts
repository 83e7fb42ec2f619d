import { yearOf } from '../domain/term.ts';
import { trimmed } from '../domain/decimal-text.ts';
import { exact, times, quotient } from '../domain/exact.ts';
import type { Credits, Pack } from '../domain/terms/credits.ts';
import { unitName } from '../text/contract/charge-note.ts';
import { withoutTrailingZeros } from '../text/number-format.ts';
import type { Assembly } from './assembly.ts';
import { amountIn, inCurrency, monthEnd, monthStart, numberIn, section, shortDateIn } from './assembly.ts';
import type { Block, Row, Table } from './tree.ts';

/** The last contract month in which a pack can be used: its expiry, within the term. */
function lastMonth(pack: Pack, termMonths: number): number {
  return pack.expiresAfterMonths === undefined ? termMonths : Math.min(termMonths, pack.month + pack.expiresAfterMonths - 1);
}

export function packsTable(assembly: Assembly, credits: Credits): Table {
  const words = assembly.words.credits;
  const invoices = assembly.evaluation.invoices.filter(({ kind }) => kind === 'credit_pack');
  const rows = credits.packs.map((pack): Row => {
    const priced = invoices.filter(({ month }) => month === pack.month);
    const sameMonth = credits.packs.filter(({ month }) => month === pack.month);
    const nth = sameMonth
      .filter(({ pricePerCredit, credits: count }) => /[1-9]/.test(pricePerCredit) && /[1-9]/.test(count))
      .indexOf(pack);
    const invoice = nth < 0 ? undefined : priced[nth];
    return {
      kind: 'row',
      cells: [
        shortDateIn(assembly, monthStart(assembly, pack.month)),
        shortDateIn(assembly, monthEnd(assembly, lastMonth(pack, assembly.quote.termMonths))),
        numberIn(assembly, withoutTrailingZeros(pack.credits)),
        amountIn(assembly, pack.pricePerCredit),
        amountIn(assembly, invoice?.amount ?? '0'),
      ],
    };
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

/** Credits a unit takes, and how many units the first pack alone would buy. */
export function burnTable(assembly: Assembly, credits: Credits): Table {
  const words = assembly.words.credits;
  const first = credits.packs[0];
  const rows = assembly.quote.lines.flatMap((line): Row[] => {
    if (line.charge.type !== 'credits') return [];
    const perUnit = exact(line.charge.creditsPerUnit);
    const bought = first === undefined || perUnit.units === 0n ? null : quotient(exact(first.credits), perUnit, 6);
    const whole = bought === null ? null : trimmed(bought, 6).split('.')[0];
    const unit = unitName(line, assembly.wording);
    const price = trimmed(times(perUnit, exact(first?.pricePerCredit ?? '0')), 12);
    return [
      {
        kind: 'row',
        cells: [
          words.perUnit(line.name, unit),
          numberIn(assembly, withoutTrailingZeros(line.charge.creditsPerUnit)),
          amountIn(assembly, price),
          whole === null || whole === undefined ? words.anyNumber : numberIn(assembly, whole),
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

/** Use of the packs by contract year; `head` says of what use. */
export function creditUse(assembly: Assembly, head: string): Table | null {
  const words = assembly.words.credits;
  const result = assembly.evaluation.credits;
  if (result === null) return null;
  const years = [...new Set(result.months.map((_, index) => yearOf(index + 1)))];
  const rows = years.map((year): Row => {
    const months = result.months.filter((_, index) => yearOf(index + 1) === year);
    const sum = (pick: (month: (typeof months)[number]) => string): string =>
      numberIn(assembly, addDecimals(months.map((month) => pick(month))));
    return {
      kind: 'row',
      cells: [
        assembly.words.general.year(year),
        sum(({ burned }) => burned),
        sum(({ overageCredits }) => overageCredits),
        numberIn(assembly, months.at(-1)?.balance ?? '0'),
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

function addDecimals(decimals: readonly string[]): string {
  const places = 6;
  const sum = decimals.reduce(
    (total, decimal) => total + exact(decimal).units * 10n ** BigInt(places - exact(decimal).places),
    0n,
  );
  return trimmed({ units: sum, places }, places);
}

/** Packs, burn table and what a pack buys, use at the forecast. */
export function creditsPart(assembly: Assembly, credits: Credits, number: number): readonly Block[] {
  const words = assembly.words.credits;
  const { blocks, sub } = section(number, 'credits', words.section);
  sub(words.packs);
  blocks.push(packsTable(assembly, credits));
  sub(words.burnTable);
  blocks.push(burnTable(assembly, credits));
  const used = creditUse(assembly, words.atTheForecast);
  if (used !== null) {
    sub(words.use);
    blocks.push(used);
  }
  return blocks;
}
