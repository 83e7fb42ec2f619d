import type { InvoiceResult } from '../../../domain/statements/invoices.ts';
import { sumOf } from '../../../domain/statements/sums.ts';
import type { InvoiceKind } from '../../../domain/terms/evaluation.ts';
import { invoiceName } from '../../../text/contract/invoice-name.ts';
import type { Assembly } from '../../assembly/assembly.ts';
import { amountIn, inCurrency, monthEnd, monthStart, shortDateIn } from '../../assembly/assembly.ts';
import { equalRuns } from './equal-runs.ts';
import { fixedKinds, refName } from './invoice-basis.ts';
import type { OrderPart } from './order-part.ts';
import type { Block, Column, Row, Table } from '../../tree/tree.ts';

type Planned = { readonly name: string; readonly invoices: readonly InvoiceResult[] };

/** Invoices of amounts that are fixed at signature, by what they are for. */
function plannedOf(assembly: Assembly): readonly Planned[] {
  const words = assembly.words.billing;
  const fixed = assembly.results.invoices.filter(({ kind }) => fixedKinds.has(kind));
  const own = [...Map.groupBy(fixed, ({ kind, ref }) => `${kind}|${ref}`).values()];
  if (own.length <= mostPlanned)
    return own.flatMap((invoices): Planned[] => {
      const [first] = invoices;
      return first === undefined
        ? []
        : [{ name: invoiceName(first.kind, refName(assembly, first.ref), words, first.part), invoices }];
    });
  // Many: those of a kind and day are one invoice amount.
  return [...Map.groupBy(fixed, ({ kind }) => kind).entries()].map(([kind, invoices]) => ({
    name: words.groups[kind],
    invoices: [...Map.groupBy(invoices, ({ date, month }) => `${date}|${month}`).values()].flatMap(
      (together): InvoiceResult[] => {
        const [first] = together;
        return first === undefined ? [] : [{ ...first, amount: sumOf(together.map(({ amount }) => amount)) }];
      },
    ),
  }));
}

/** With more lines than this, fixed invoices are listed by kind. */
const mostPlanned = 24;

/** How far apart invoices are, months; null where they are not regular. */
function stepOf(invoices: readonly InvoiceResult[]): 1 | 3 | 12 | null {
  const steps = new Set(invoices.slice(1).map(({ month }, at) => month - (invoices[at]?.month ?? 0)));
  const [step] = steps;
  return steps.size === 1 && (step === 1 || step === 3 || step === 12) ? step : null;
}

function plannedRows(assembly: Assembly, { name, invoices }: Planned): readonly Row[] {
  const words = assembly.words.billing;
  const runs = equalRuns(invoices, (a, b) => a.amount === b.amount);
  return runs.map(({ value, count, at }, index): Row => {
    const own = invoices.slice(at, at + count);
    const step = stepOf(own);
    const first = shortDateIn(assembly, value.date);
    const last = shortDateIn(assembly, own.at(-1)?.date ?? value.date);
    const each = amountIn(assembly, value.amount);
    return {
      kind: index === 0 ? 'row' : 'detail',
      cells: [
        index === 0 ? name : '',
        count === 1 ? first : step === null ? words.fromTo(first, last) : words.rhythm[step](first, last),
        count === 1 ? each : assembly.words.totals.times(count, each),
        amountIn(assembly, value.amount * BigInt(count)),
      ],
    };
  });
}

function plannedTable(assembly: Assembly): Table | null {
  const { billing: words, general } = assembly.words;
  const rows = plannedOf(assembly).flatMap((planned) => plannedRows(assembly, planned));
  if (rows.length === 0) return null;
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.fixedFor, kind: 'text', wide: true },
      { head: words.invoicedOn, kind: 'date' },
      { head: words.each, kind: 'text' },
      { head: inCurrency(assembly, general.amount), kind: 'amount' },
    ],
    rows,
    ...(rows.length > longTable ? { dense: true } : {}),
  };
}

/** A table with more rows is set small. */
const longTable = 20;

const categories = ['fixed', 'commitment', 'use'] as const;
type Category = (typeof categories)[number];

const categoryOf: Readonly<Record<InvoiceKind, Category>> = {
  recurring: 'fixed',
  one_time: 'fixed',
  credit_pack: 'fixed',
  instalment: 'commitment',
  drawdown: 'commitment',
  shortfall: 'commitment',
  usage: 'use',
  overage: 'use',
  credit_overage: 'use',
};

const monthsOfQuarter = 3;

/** What is invoiced for each contract quarter, by what it rests on; equal quarters of a year are one row. */
function quarterTable(assembly: Assembly): Table {
  const { billing: words, general } = assembly.words;
  const { invoices, totals } = assembly.results;
  const used = categories.filter((category) => invoices.some(({ kind }) => categoryOf[kind] === category));
  const sum = (category: Category | null, from: number, to: number): bigint =>
    sumOf(
      invoices
        .filter(({ kind, month }) => month >= from && month <= to && (category === null || categoryOf[kind] === category))
        .map(({ amount }) => amount),
    );
  const { termMonths } = assembly.quote;
  const cells = (from: number, to: number): readonly string[] => [
    ...(used.length > 1 ? used.map((category) => amountIn(assembly, sum(category, from, to))) : []),
    amountIn(assembly, sum(null, from, to)),
  ];
  const rows = totals.byYear.flatMap(({ year }): Row[] => {
    const first = (year - 1) * monthsInYear + 1;
    const last = Math.min(year * monthsInYear, termMonths);
    const starts = Array.from(
      { length: Math.ceil((last - first + 1) / monthsOfQuarter) },
      (_, at) => first + at * monthsOfQuarter,
    );
    const quarters = starts.map((from) => {
      const to = Math.min(from + monthsOfQuarter - 1, last);
      return { from, to, cells: cells(from, to) };
    });
    const own = equalRuns(quarters, (a, b) => a.cells.join('|') === b.cells.join('|')).map(({ value, count, at }): Row => {
      const number = (value.from - 1) / monthsOfQuarter + 1;
      const end = quarters[at + count - 1]?.to ?? value.to;
      const name = count === 1 ? words.quarter(number) : words.quartersEach(number, number + count - 1);
      const dates = words.fromTo(
        shortDateIn(assembly, monthStart(assembly, value.from)),
        shortDateIn(assembly, monthEnd(assembly, end)),
      );
      return { kind: 'row', cells: [name, dates, ...value.cells] };
    });
    return [...own, { kind: 'total', cells: [general.year(year), '', ...cells(first, last)] }];
  });
  const whole: Row[] = totals.byYear.length > 1 ? [{ kind: 'total', cells: [general.term, '', ...cells(1, termMonths)] }] : [];
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.contractQuarter, kind: 'text', wide: true },
      { head: words.months, kind: 'date' },
      ...(used.length > 1 ? used.map((category): Column => ({ head: words.categories[category], kind: 'amount' })) : []),
      { head: inCurrency(assembly, words.invoiced), kind: 'amount' },
    ],
    rows: [...rows, ...whole],
    ...(rows.length > longTable ? { dense: true } : {}),
  };
}

const monthsInYear = 12;

function billingBlocks(assembly: Assembly): readonly Block[] {
  const { billing: words, general } = assembly.words;
  const truedUp = assembly.quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
  const planned = plannedTable(assembly);
  const body = (text: string): Block => ({ type: 'paragraph', style: 'body', text });
  const atForecast = [
    words.quartersAre,
    ...(truedUp ? [words.trueUpIs] : []),
    ...(assembly.results.actuals === undefined ? [] : [words.measuredIs]),
    general.netOfVat,
  ];
  return [...(planned === null ? [] : [planned]), body(atForecast.join(' ')), quarterTable(assembly)];
}

/** What is invoiced and when: fixed amounts with equal ones together, and each contract quarter at the forecast. The annex has every date. */
export function billingPart(assembly: Assembly): OrderPart {
  const { section: title } = assembly.words.billing;
  return { title, subs: [{ title, blocks: () => billingBlocks(assembly) }] };
}
