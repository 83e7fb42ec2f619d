import type { CommitmentResult } from '../../domain/commitments/drawdown.ts';
import { isInAdvance } from '../../domain/commitments/period-amounts.ts';
import { instalmentsWithin, sumOf } from '../../domain/statements/sums.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, monthEnd, monthStart, percentIn, quantityIn, section, shortDateIn } from '../assembly/assembly.ts';
import type { Block, Row, Table } from '../tree/tree.ts';

function resultOf(assembly: Assembly, commitment: Commitment): CommitmentResult | undefined {
  return assembly.results.commitments.find(({ terms }) => terms.id === commitment.id);
}

/** Instalments by period, as agreed at signature: before any true-up. */
function schedule(assembly: Assembly, commitment: Commitment, result: CommitmentResult): Table {
  const advance = isInAdvance(commitment);
  const { commitment: words, general } = assembly.words;
  const rows = result.periods.flatMap((period, index): Row[] => {
    const instalments = instalmentsWithin(result.instalments, period);
    const shown = instalments.map((instalment, at): Row => ({
      kind: 'row',
      cells: [
        words.instalmentOf(at + 1),
        shortDateIn(assembly, monthStart(assembly, instalment.from)),
        shortDateIn(assembly, monthEnd(assembly, instalment.to)),
        advance ? shortDateIn(assembly, monthStart(assembly, instalment.from)) : words.asDrawn,
        amountIn(assembly, instalment.original),
      ],
    }));
    const name = words.period[commitment.period](index + 1);
    const total: Row = {
      kind: 'total',
      cells: [name, '', '', '', amountIn(assembly, sumOf(instalments.map(({ original }) => original)))],
    };
    return shown.length === 1 ? [{ kind: 'row', cells: [name, ...(shown[0]?.cells.slice(1) ?? [])] }] : [...shown, total];
  });
  const sum = sumOf(result.instalments.map(({ original }) => original));
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: words.instalment, kind: 'text', wide: true },
      { head: words.from, kind: 'date' },
      { head: words.to, kind: 'date' },
      { head: words.invoiced, kind: 'date' },
      { head: inCurrency(assembly, general.amount), kind: 'amount' },
    ],
    rows: [...rows, { kind: 'total', cells: [words.overTheTerm, '', '', '', amountIn(assembly, sum)] }],
  };
}

/** The schedule of every commitment. */
export function commitmentPart(assembly: Assembly, number: number): readonly Block[] {
  const words = assembly.words.commitment;
  const { blocks, sub } = section(number, 'commitment', words.section);
  for (const commitment of assembly.quote.commitments ?? []) {
    const result = resultOf(assembly, commitment);
    if (result === undefined) continue;
    sub(words.schedule(commitment.name));
    if (commitment.trueUp !== undefined) {
      blocks.push({ type: 'paragraph', style: 'body', text: words.asSigned });
    }
    blocks.push(schedule(assembly, commitment, result));
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
