import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import { isInAdvance } from '../../domain/commitments/period-amounts.ts';
import { instalmentsWithin, sumOf } from '../../domain/statements/sums.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, monthEnd, monthStart, percentIn, quantityIn, section, shortDateIn } from '../assembly/assembly.ts';
import { poolNames } from '../assembly/pool-names.ts';
import type { Block, Row, Table } from '../tree/tree.ts';
import { agreedTable, bandSchedule, minimumSchedule, paymentSchedule, periodsAtForecast } from './commitment-terms.ts';

function resultOf(assembly: Assembly, commitment: Commitment): CommitmentResult | undefined {
  return assembly.results.commitments.find(({ terms }) => terms.id === commitment.id);
}

type Instalment = CommitmentResult['instalments'][number];

/** When an instalment is invoiced. */
function invoicedOn(assembly: Assembly, commitment: Commitment, { from }: Instalment): string {
  const { commitment: words } = assembly.words;
  if (!isInAdvance(commitment)) return words.asDrawn;
  return commitment.payments === undefined ? shortDateIn(assembly, monthStart(assembly, from)) : words.inPayments;
}

/** Instalments by period, as agreed at signature and, where other amounts are agreed for later, as those have them: before any true-up. */
function schedule(assembly: Assembly, commitment: Commitment, result: CommitmentResult): Table {
  const { commitment: words, general } = assembly.words;
  const isAgreed = commitment.agreedAmounts !== undefined;
  const amounts = (of: readonly Instalment[]): readonly string[] => [
    amountIn(assembly, sumOf(of.map(({ original }) => original))),
    ...(isAgreed ? [amountIn(assembly, sumOf(of.map(({ agreed }) => agreed)))] : []),
  ];
  const rows = result.periods.flatMap((period, index): Row[] => {
    const instalments = instalmentsWithin(result.instalments, period);
    const shown = instalments.map((instalment, at): Row => ({
      kind: 'row',
      cells: [
        words.instalmentOf(at + 1),
        shortDateIn(assembly, monthStart(assembly, instalment.from)),
        shortDateIn(assembly, monthEnd(assembly, instalment.to)),
        invoicedOn(assembly, commitment, instalment),
        ...amounts([instalment]),
      ],
    }));
    const name = words.period[commitment.period](index + 1);
    const total: Row = { kind: 'total', cells: [name, '', '', '', ...amounts(instalments)] };
    return shown.length === 1 ? [{ kind: 'row', cells: [name, ...(shown[0]?.cells.slice(1) ?? [])] }] : [...shown, total];
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.instalment, kind: 'text', wide: true },
      { head: words.from, kind: 'date' },
      { head: words.to, kind: 'date' },
      { head: words.invoiced, kind: 'date' },
      { head: inCurrency(assembly, isAgreed ? words.original : general.amount), kind: 'amount' },
      ...(isAgreed ? [{ head: words.agreed, kind: 'amount' } as const] : []),
    ],
    rows: [...rows, { kind: 'total', cells: [words.overTheTerm, '', '', '', ...amounts(result.instalments)] }],
  };
}

/** A table of one of the commitment's terms under its name, with what must be known of it; nothing where the deal lacks the term. */
function labelled(label: string, note: string | null, table: Table | null): readonly Block[] {
  if (table === null) return [];
  return [
    { type: 'paragraph', style: 'label', text: label },
    ...(note === null ? [] : [{ type: 'paragraph', style: 'note', text: note } as const]),
    table,
  ];
}

/** The schedule of every commitment. */
export function commitmentPart(assembly: Assembly, number: number): readonly Block[] {
  const words = assembly.words.commitment;
  const { blocks, sub } = section(number, 'commitment', words.section);
  for (const commitment of assembly.quote.commitments ?? []) {
    const result = resultOf(assembly, commitment);
    if (result === undefined) continue;
    sub(words.schedule(commitment.name));
    const { trueUp, agreedAmounts } = commitment;
    const asAgreed = trueUp === undefined ? words.asAgreed : words.asAgreedBefore;
    if (agreedAmounts !== undefined) blocks.push({ type: 'paragraph', style: 'body', text: asAgreed });
    else if (trueUp !== undefined) blocks.push({ type: 'paragraph', style: 'body', text: words.asSigned });
    blocks.push(
      schedule(assembly, commitment, result),
      ...labelled(words.payments, trueUp === undefined ? null : words.paymentsBefore, paymentSchedule(assembly, result)),
      ...labelled(words.agreedAmounts, null, agreedTable(assembly, commitment)),
      ...labelled(words.bands, words.bandsApply(poolNames(assembly, commitment)), bandSchedule(assembly, result)),
      ...labelled(words.minimums, null, minimumSchedule(assembly, result)),
      ...labelled(words.forecast, words.forecastIs, periodsAtForecast(assembly, result)),
    );
  }
  return blocks;
}

/** The instalments of a commitment as a table; null where it has none. */
export function commitmentSchedule(assembly: Assembly, commitment: Commitment): Table | null {
  const result = resultOf(assembly, commitment);
  return result === undefined ? null : schedule(assembly, commitment, result);
}

/** A row for every true-up: the months it counts, its deadline, and the day from which it revises instalments. */
function calendar(assembly: Assembly, result: CommitmentResult): Table {
  const words = assembly.words.trueUp;
  const rows = result.trueUps.map(({ counted, coming, runRate, deviation, factor }): Row => ({
    kind: 'row',
    cells: [
      shortDateIn(assembly, monthStart(assembly, counted.from)),
      shortDateIn(assembly, monthEnd(assembly, counted.to)),
      coming === null ? words.noInstalment : shortDateIn(assembly, monthStart(assembly, coming.from)),
      amountIn(assembly, runRate),
      deviation === null ? words.noDeviation : percentIn(assembly, deviation),
      factor === null ? words.noFactor : quantityIn(assembly, factor),
    ],
  }));
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.countedFrom, kind: 'date', wide: true },
      { head: words.deadline, kind: 'date' },
      { head: assembly.words.general.effectiveFrom, kind: 'date' },
      { head: inCurrency(assembly, words.runRate), kind: 'amount' },
      { head: words.deviation, kind: 'quantity' },
      { head: words.factor, kind: 'quantity' },
    ],
    rows,
  };
}

/** The calendar of a commitment's true-ups; null where none falls into the term. */
export function trueUpCalendar(assembly: Assembly, commitment: Commitment): Table | null {
  const result = resultOf(assembly, commitment);
  return result === undefined || result.trueUps.length === 0 ? null : calendar(assembly, result);
}

/** The calendar of every commitment’s true-ups with their deadlines. */
export function trueUpPart(assembly: Assembly, number: number): readonly Block[] {
  const words = assembly.words.trueUp;
  const { blocks, sub } = section(number, 'true-up', words.section);
  for (const commitment of assembly.quote.commitments ?? []) {
    if (commitment.trueUp === undefined) continue;
    const result = resultOf(assembly, commitment);
    if (result === undefined || result.trueUps.length === 0) continue;
    sub(words.calendar(commitment.name));
    blocks.push({
      type: 'paragraph',
      style: 'body',
      text: words.calendarIs,
    });
    blocks.push(calendar(assembly, result));
  }
  return blocks;
}
