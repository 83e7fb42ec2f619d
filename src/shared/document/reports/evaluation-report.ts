import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, section } from '../assembly/assembly.ts';
import { measurementsTable } from '../parts/adaptive-part.ts';
import { creditUse } from '../parts/credits-part.ts';
import { expectedCharges } from '../parts/expected-charges.ts';
import { committedTable, expectedTable } from '../parts/total-tables.ts';
import type { Block, Row, Table } from '../tree/tree.ts';
import { yearOf } from '../../domain/calendar/term.ts';

const note = (text: string): Block => ({ type: 'paragraph', style: 'note', text });
const body = (text: string): Block => ({ type: 'paragraph', style: 'body', text });

/** What each commitment came to, period by period. */
function periods(assembly: Assembly, index: number): Table {
  const { reports, commitment: words, annex, clauses } = assembly.words;
  const terms = assembly.quote.commitments?.[index];
  const shown = ['committed', 'rolloverIn', 'drawn', 'overage', 'shortfall', 'rolledOver', 'forfeited'] as const;
  const own = assembly.results.commitments[index]?.periods ?? [];
  // A commitment without rollover has no columns for it.
  const used = shown.filter((name) => terms?.rollover !== undefined || (name !== 'rolloverIn' && name !== 'rolledOver'));
  const heads = { ...clauses.examples, rolloverIn: annex.pool.rolledIn };
  const name = words.period[terms?.period ?? 'term'];
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: reports.period, kind: 'text', wide: true },
      ...used.map((each, at) => ({ head: at === 0 ? inCurrency(assembly, heads[each]) : heads[each], kind: 'amount' as const })),
    ],
    rows: own.map((period, at): Row => ({
      kind: 'row',
      cells: [name(at + 1), ...used.map((each) => amountIn(assembly, period[each]))],
    })),
  };
}

/** The revenue view: pricing §8. A sum closes each contract year. */
function revenue(assembly: Assembly): Table {
  const { general, reports: words } = assembly.words;
  const { revenue: months, totals } = assembly.results;
  const rows = totals.byYear.flatMap(({ year, invoiced, recognized }): Row[] => [
    ...months
      .filter(({ month }) => yearOf(month) === year)
      .map((each): Row => ({
        kind: 'row',
        cells: [
          String(each.month),
          ...[each.invoiced, each.recognized, each.deferred, each.unbilled].map((amount) => amountIn(assembly, amount)),
        ],
      })),
    { kind: 'total', cells: [general.year(year), amountIn(assembly, invoiced), amountIn(assembly, recognized), '', ''] },
  ]);
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: general.month, kind: 'text', wide: true },
      { head: inCurrency(assembly, words.invoiced), kind: 'amount' },
      { head: words.recognized, kind: 'amount' },
      { head: words.deferred, kind: 'amount' },
      { head: words.unbilled, kind: 'amount' },
    ],
    rows: [
      ...rows,
      {
        kind: 'total',
        cells: [general.term, amountIn(assembly, totals.expectedValue), amountIn(assembly, totals.recognized), '', ''],
      },
    ],
  };
}

/** The evaluation as a reader takes it in: totals and their parts, charges, commitments, credits, the index; our revenue in an internal copy alone. */
export function evaluationSections(assembly: Assembly, isInternal: boolean): readonly Block[] {
  const { quote, results } = assembly;
  const { general, reports: words, totals, credits } = assembly.words;
  const blocks: Block[] = [];
  let number = 0;
  const add = (
    id: string,
    heading: string,
    make: (sub: (text: string) => void, push: (...more: readonly Block[]) => void) => void,
  ) => {
    number += 1;
    const made = section(number, id, heading);
    make(made.sub, (...more) => made.blocks.push(...more));
    blocks.push(...made.blocks);
  };
  add('totals', words.totals, (sub, push) => {
    sub(totals.committed);
    const mayChange = quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
    push(body(mayChange ? totals.committedIsBefore : totals.committedIs), committedTable(assembly));
    sub(totals.expected);
    push(expectedTable(assembly), note(general.netOfVat));
  });
  const charges = expectedCharges(assembly, words.charges);
  if (charges.length > 0) {
    add('charges', words.charges, (_, push) => push(body(words.chargesAre), ...charges));
  }
  const commitments = quote.commitments ?? [];
  if (commitments.length > 0) {
    add('commitments', words.periods, (sub, push) =>
      commitments.forEach(({ name }, index) => {
        sub(name);
        push(periods(assembly, index));
      }),
    );
  }
  const used = creditUse(assembly, words.period);
  if (used !== null) add('credits', quote.credits?.name ?? credits.section, (_, push) => push(used));
  const measured = measurementsTable(assembly);
  if (measured !== null && results.adaptive !== null) {
    add('measurements', assembly.words.adaptive.measuring, (_, push) => push(body(words.measurementsAre), measured));
  }
  if (isInternal) add('revenue', words.revenue, (_, push) => push(body(words.revenueIs), revenue(assembly)));
  return blocks;
}
