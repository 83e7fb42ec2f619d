import { invoicedBy, sumOf } from '../../domain/statements/sums.ts';
import type { CommittedPart } from '../../domain/statements/totals.ts';
import { committedParts } from '../../domain/statements/totals.ts';
import type { InvoiceKind } from '../../domain/terms/evaluation.ts';
import { invoiceKinds } from '../../domain/terms/evaluation.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency } from '../assembly/assembly.ts';
import type { Row, Table } from '../tree/tree.ts';

/** A part of a total, and the amounts it is the sum of, minor units. */
type Component = { readonly name: string; readonly amounts: readonly bigint[] };

/** A sum of more different amounts than this only states how many there are. */
const mostTerms = 8;

/** "12 × 2,500.00 + 12 × 2,575.00": consecutive equal amounts appear once. */
function sumText(assembly: Assembly, amounts: readonly bigint[]): string {
  const runs: { readonly amount: bigint; count: number }[] = [];
  for (const amount of amounts) {
    const last = runs.at(-1);
    if (last?.amount === amount) last.count += 1;
    else runs.push({ amount, count: 1 });
  }
  if (runs.length > mostTerms) return assembly.words.totals.amounts(amounts.length);
  return runs
    .map(({ amount, count }) =>
      count === 1 ? amountIn(assembly, amount) : assembly.words.totals.times(count, amountIn(assembly, amount)),
    )
    .join(' + ');
}

/** With more lines than this, those of a kind are one part. */
const mostParts = 30;

/** What the committed value is the sum of: pricing §8. */
function committedComponents(assembly: Assembly): readonly Component[] {
  const { quote, results } = assembly;
  const taken = results.lines.map(({ line }) => line);
  const { billing, totals } = assembly.words;
  const parts = committedParts(results.lines, results.commitments, results.credits);
  const amounts = (of: readonly CommittedPart[]): readonly bigint[] => of.map(({ amount }) => amount);
  // A spelled-out sum leaves out months without a charge. The earliest charge comes first.
  const charges = parts
    .filter((part) => part.kind === 'charge')
    .filter(({ amount }) => amount !== 0n)
    .toSorted((a, b) => a.month - b.month);
  const lines = taken.flatMap(({ name, charge: { type } }, at): Component[] =>
    type === 'recurring' || type === 'one_time' ? [{ name, amounts: amounts(charges.filter(({ line }) => line === at)) }] : [],
  );
  const kinds = (['recurring', 'one_time'] as const).map((kind): Component => ({
    name: billing.groups[kind],
    amounts: amounts(charges.filter(({ line }) => taken[line]?.charge.type === kind)),
  }));
  const instalments = parts.filter((part) => part.kind === 'instalment');
  const originals = (quote.commitments ?? []).map(({ name }, at): Component => ({
    name: totals.instalments(name),
    amounts: amounts(instalments.filter(({ commitment }) => commitment === at)),
  }));
  const bought = amounts(
    parts
      .filter((part) => part.kind === 'pack')
      .filter(({ amount }) => amount !== 0n)
      .toSorted((a, b) => a.month - b.month),
  );
  const packs = quote.credits === undefined ? [] : [{ name: totals.packs(quote.credits.name), amounts: bought }];
  return [...(lines.length > mostParts ? kinds : lines), ...originals, ...packs];
}

/** The parts of a printed total add up to it. Any difference is a fault and stops the export. */
function checked(assembly: Assembly, amounts: readonly bigint[], total: bigint, name: string): string {
  const sum = sumOf(amounts);
  if (sum !== total)
    throw new Error(`${name} is ${amountIn(assembly, total)}, and its parts add up to ${amountIn(assembly, sum)}`);
  return amountIn(assembly, total);
}

/** The committed value by line, instalments and packs, each spelled out. */
export function committedTable(assembly: Assembly): Table {
  const { general, totals: words } = assembly.words;
  const { committedValue } = assembly.results.totals;
  const parts = committedComponents(assembly)
    .map(({ name, amounts }) => ({ name, amounts, amount: sumOf(amounts) }))
    .filter(({ amount }) => amount !== 0n);
  const total = checked(
    assembly,
    parts.map(({ amount }) => amount),
    committedValue,
    words.committed,
  );
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.part, kind: 'text', wide: true },
      { head: inCurrency(assembly, general.amount), kind: 'amount' },
    ],
    rows: [
      ...parts.map(({ name, amounts, amount }): Row => {
        const sum = amounts.length === 1 ? null : sumText(assembly, amounts);
        return { kind: 'row', cells: [sum === null ? name : `${name}: ${sum}`, amountIn(assembly, amount)] };
      }),
      { kind: 'total', cells: [words.committed, total] },
    ],
  };
}

/** More years than this do not fit beside one another. */
const mostColumns = 4;

type Kinds = { readonly used: readonly InvoiceKind[]; readonly sum: (kind: InvoiceKind, year?: number) => bigint };

function kindsOf(assembly: Assembly): Kinds {
  const { invoices } = assembly.results;
  const sum = (kind: InvoiceKind, year?: number): bigint => invoicedBy(invoices, { kind, year });
  return { used: invoiceKinds.filter((kind) => sum(kind) !== 0n), sum };
}

/** Kinds down, years across. */
function besideOneAnother(assembly: Assembly, { used, sum }: Kinds): Table {
  const { billing, general, totals: words } = assembly.words;
  const { byYear, expectedValue } = assembly.results.totals;
  const several = byYear.length > 1;
  const rows = used.map((kind): Row => {
    const years = several ? byYear.map(({ year }) => amountIn(assembly, sum(kind, year))) : [];
    return { kind: 'row', cells: [billing.groups[kind], ...years, amountIn(assembly, sum(kind))] };
  });
  const totals = byYear.map(({ year, invoiced: total }) =>
    checked(
      assembly,
      used.map((kind) => sum(kind, year)),
      total,
      general.year(year),
    ),
  );
  const all = checked(
    assembly,
    used.map((kind) => sum(kind)),
    expectedValue,
    general.expected,
  );
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.kind, kind: 'text', wide: true },
      ...(several ? byYear.map(({ year }) => ({ head: general.year(year), kind: 'amount' as const })) : []),
      { head: inCurrency(assembly, general.term), kind: 'amount' },
    ],
    rows: [...rows, { kind: 'total', cells: [general.expected, ...(several ? totals : []), all] }],
  };
}

/** Year after year, each by its kinds. */
function belowOneAnother(assembly: Assembly, { used, sum }: Kinds): Table {
  const { billing, general, totals: words } = assembly.words;
  const { byYear, expectedValue } = assembly.results.totals;
  const rows = byYear.flatMap(({ year, invoiced: total }): Row[] => {
    const own = used.map((kind) => ({ kind, amount: sum(kind, year) })).filter(({ amount }) => amount !== 0n);
    const amounts = own.map(({ amount }) => amount);
    return [
      ...own.map(({ kind, amount }): Row => ({ kind: 'row', cells: [billing.groups[kind], amountIn(assembly, amount)] })),
      { kind: 'total', cells: [general.year(year), checked(assembly, amounts, total, general.year(year))] },
    ];
  });
  const years = byYear.map(({ invoiced: total }) => total);
  const all = checked(assembly, years, expectedValue, general.expected);
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.kind, kind: 'text', wide: true },
      { head: inCurrency(assembly, general.amount), kind: 'amount' },
    ],
    rows: [...rows, { kind: 'total', cells: [general.expected, all] }],
  };
}

/** The expected value and each contract year's, by kind of invoice. */
export function expectedTable(assembly: Assembly): Table {
  const kinds = kindsOf(assembly);
  return assembly.results.totals.byYear.length > mostColumns
    ? belowOneAnother(assembly, kinds)
    : besideOneAnother(assembly, kinds);
}
