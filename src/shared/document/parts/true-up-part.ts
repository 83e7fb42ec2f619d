import { useBeyondLimits } from '../../domain/consequences/least-committed.ts';
import { flooredAmount } from '../../domain/commitments/true-up.ts';
import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import type { Revision, TrueUp } from '../../domain/commitments/true-up.ts';
import { exactAlgebra } from '../../domain/algebra/exact-algebra.ts';
import { fromUnits, roundedUnits } from '../../domain/values/exact.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { trueUpRule } from '../../text/contract/true-up-rule.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, factorIn, inCurrency, moneyIn, monthEnd, monthStart, percentIn, shortDateIn } from '../assembly/assembly.ts';
import type { Block, Row, Table } from '../tree/tree.ts';
import { uses } from '../what-ifs/what-ifs.ts';
import { drawdownDrawing } from './charts-part.ts';
import type { OrderPart, Sub } from './order/order-part.ts';
import { useName } from './use-name.ts';

function resultOf({ results }: Assembly, { id }: Commitment): CommitmentResult | undefined {
  return results.commitments.find(({ terms }) => terms.id === id);
}

/** More true-ups than this are set side by side. */
const longCalendar = 6;

/** A row for every true-up, or for two: until when use counts, and the day from which it revises instalments. */
function calendar(assembly: Assembly, { trueUps }: CommitmentResult): Table {
  const words = assembly.words.trueUp;
  const { effectiveFrom } = assembly.words.general;
  const cells = trueUps.map(({ counted, coming }): readonly string[] => [
    shortDateIn(assembly, monthStart(assembly, counted.from)),
    shortDateIn(assembly, monthEnd(assembly, counted.to)),
    coming === null ? words.noInstalment : shortDateIn(assembly, monthStart(assembly, coming.from)),
  ]);
  const columns: Table['columns'] = [
    { head: words.countedFrom, kind: 'date', wide: true },
    { head: words.countedTo, kind: 'date' },
    { head: effectiveFrom, kind: 'date' },
  ];
  if (cells.length <= longCalendar)
    return { type: 'table', caption: null, columns, rows: cells.map((row): Row => ({ kind: 'row', cells: row })) };
  const half = Math.ceil(cells.length / 2);
  const rows = cells.slice(0, half).map((row, at): Row => ({
    kind: 'row',
    cells: [...row, ...(cells[half + at] ?? columns.map(() => ''))],
  }));
  return { type: 'table', caption: null, columns: [...columns, ...columns], rows, dense: true };
}

/** The calendar of a commitment's true-ups; null where none falls into the term. */
export function trueUpCalendar(assembly: Assembly, commitment: Commitment): Table | null {
  const result = resultOf(assembly, commitment);
  return result === undefined || result.trueUps.length === 0 ? null : calendar(assembly, result);
}

function firstTrueUp(assembly: Assembly, commitment: Commitment, factor: string): TrueUp | undefined {
  const results = assembly.whatIfs.atUse(commitment.lines, factor);
  return results?.commitments.find(({ terms }) => terms.id === commitment.id)?.trueUps[0];
}

function firstRevision(assembly: Assembly, commitment: Commitment, factor: string): Revision | undefined {
  return firstTrueUp(assembly, commitment, factor)?.revisions[0];
}

/** The limits of a true-up in amounts: what the first one can make of the next instalment, by the engine. */
function limitsText(assembly: Assembly, commitment: Commitment): string | null {
  const { trueUp } = commitment;
  if (trueUp === undefined) return null;
  const words = assembly.words.trueUp;
  const lowered = firstRevision(assembly, commitment, '0');
  const raised = firstRevision(assembly, commitment, useBeyondLimits);
  const before = lowered?.before ?? raised?.before;
  if (before === undefined) return null;
  const least = lowered === undefined ? null : moneyIn(assembly, lowered.after);
  const most = raised === undefined || trueUp.maxIncreasePercent === undefined ? null : moneyIn(assembly, raised.after);
  const isRaised = raised !== undefined;
  const { minor } = assembly.results;
  const floor =
    lowered === undefined
      ? null
      : roundedUnits(flooredAmount(exactAlgebra, trueUp, fromUnits(lowered.original, minor), minor), minor);
  return [
    words.canBecome(moneyIn(assembly, before), least, most, isRaised),
    ...(floor === null || floor === 0n ? [] : [words.neverLess(moneyIn(assembly, floor))]),
  ].join(' ');
}

/** What the first true-up does where use is less, as, and more than forecast. */
function examples(assembly: Assembly, commitment: Commitment): readonly Block[] {
  const { clauses, trueUp: words } = assembly.words;
  const rows = uses.flatMap((factor): Row[] => {
    const trueUp = firstTrueUp(assembly, commitment, factor);
    if (trueUp === undefined || trueUp.coming === null) return [];
    const { runRate, deviation, factor: multiplied, coming, revisions } = trueUp;
    const [first] = revisions;
    return [
      {
        kind: 'row',
        cells: [
          useName(assembly, factor),
          amountIn(assembly, runRate),
          deviation === null ? '–' : percentIn(assembly, deviation),
          multiplied === null ? '–' : factorIn(assembly, multiplied),
          amountIn(assembly, coming.amount),
          amountIn(assembly, first?.after ?? coming.amount),
        ],
      },
    ];
  });
  const on = resultOf(assembly, commitment)?.trueUps[0]?.coming;
  if (rows.length === 0 || on === undefined || on === null) return [];
  const table: Table = {
    type: 'table',
    caption: null,
    columns: [
      { head: words.firstUse, kind: 'text', wide: true },
      { head: inCurrency(assembly, words.runRate), kind: 'amount' },
      { head: words.deviation, kind: 'quantity' },
      { head: words.factor, kind: 'quantity' },
      { head: words.instalmentBefore, kind: 'amount' },
      { head: words.instalmentAfter, kind: 'amount' },
    ],
    rows,
  };
  const from = shortDateIn(assembly, monthStart(assembly, on.from));
  return [
    { type: 'paragraph', style: 'label', text: clauses.examples.title },
    { type: 'paragraph', style: 'note', text: words.exampleIs(from) },
    table,
  ];
}

/** What true-ups do to each commitment: the rule, its limits in amounts, the days, an example and the drawdown. */
export function trueUpPart(assembly: Assembly): OrderPart | null {
  const words = assembly.words.trueUp;
  const truedUp = (assembly.quote.commitments ?? []).filter(({ trueUp }) => trueUp !== undefined);
  const said = new Map<string, string>();
  const subs = truedUp.flatMap((commitment): Sub[] => {
    const table = trueUpCalendar(assembly, commitment);
    const { trueUp } = commitment;
    if (trueUp === undefined) return [];
    // Pools that share the rule and its days: the first one says them.
    const rule = trueUpRule(trueUp, assembly.wording);
    const key = JSON.stringify([rule, table]);
    const first = said.get(key);
    said.set(key, first ?? commitment.name);
    const text = [
      first === undefined ? rule : words.sameAs(first),
      table === null ? words.noneInTerm : limitsText(assembly, commitment),
    ]
      .filter((each) => each !== null)
      .join(' ');
    return [
      {
        title: truedUp.length === 1 ? words.section : words.of(commitment.name),
        blocks: () => {
          const drawing = drawdownDrawing(assembly, commitment.id);
          return [
            { type: 'paragraph', style: 'body', text },
            ...(table === null || first !== undefined ? [] : [table]),
            ...examples(assembly, commitment),
            ...(drawing === null ? [] : [drawing]),
          ];
        },
      },
    ];
  });
  return truedUp.length === 0 ? null : { title: words.section, subs };
}
