import type { Commitment } from '../domain/terms/commitment.ts';
import { defaults } from '../domain/terms/defaults.ts';
import { commitmentWords } from '../text/commitment-words.ts';
import { trueUpWords } from '../text/true-up-words.ts';
import { numberText, percentText } from '../text/number-format.ts';
import type { Assembly } from './assembly.ts';
import { amountIn, inCurrency, monthEnd, monthStart, section, shortDateIn, sumOf } from './assembly.ts';
import type { CustomerEvaluation } from './customer-evaluation.ts';
import type { Block, Row, Table } from './tree.ts';

type Result = CustomerEvaluation['commitments'][number];

function resultOf(assembly: Assembly, commitment: Commitment): Result | undefined {
  return assembly.evaluation.commitments.find(({ id }) => id === commitment.id);
}

function within(instalment: { fromMonth: number; toMonth: number }, period: { fromMonth: number; toMonth: number }): boolean {
  return instalment.fromMonth >= period.fromMonth && instalment.toMonth <= period.toMonth;
}

/** Instalments by period, as agreed at signature: before any true-up. */
function schedule(assembly: Assembly, commitment: Commitment, result: Result): Table {
  const advance = commitment.billing !== 'arrears';
  const periodName = { month: 'Contract month', quarter: 'Contract quarter', year: 'Contract year', term: 'Term' }[
    commitment.period
  ];
  const rows = result.periods.flatMap((period, index): Row[] => {
    const instalments = result.instalments.filter((instalment) => within(instalment, period));
    const shown = instalments.map((instalment, at): Row => ({
      kind: 'row',
      cells: [
        `Instalment ${at + 1}`,
        shortDateIn(assembly, monthStart(assembly, instalment.fromMonth)),
        shortDateIn(assembly, monthEnd(assembly, instalment.toMonth)),
        advance ? shortDateIn(assembly, monthStart(assembly, instalment.fromMonth)) : 'as drawn',
        amountIn(assembly, instalment.original),
      ],
    }));
    const name = commitment.period === 'term' ? periodName : `${periodName} ${index + 1}`;
    const total: Row = {
      kind: 'total',
      cells: [
        name,
        '',
        '',
        '',
        amountIn(
          assembly,
          sumOf(
            assembly,
            instalments.map(({ original }) => original),
          ),
        ),
      ],
    };
    return shown.length === 1 ? [{ kind: 'row', cells: [name, ...(shown[0]?.cells.slice(1) ?? [])] }] : [...shown, total];
  });
  const sum = sumOf(
    assembly,
    result.instalments.map(({ original }) => original),
  );
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: 'Instalment', kind: 'text', wide: true },
      { head: 'From', kind: 'date' },
      { head: 'To', kind: 'date' },
      { head: 'Invoiced', kind: 'date' },
      { head: inCurrency(assembly, 'Amount'), kind: 'amount' },
    ],
    rows: [...rows, { kind: 'total', cells: ['Over the term', '', '', '', amountIn(assembly, sum)] }],
  };
}

/** The clause and the schedule of every commitment. */
export function commitmentPart(assembly: Assembly, number: number): readonly Block[] {
  const { blocks, sub, clause } = section(number, 'commitment', 'Commitment');
  for (const commitment of assembly.quote.commitments ?? []) {
    for (const words of commitmentWords(commitment, assembly.wording)) clause(words);
    const result = resultOf(assembly, commitment);
    if (result === undefined) continue;
    sub(`Schedule of the ${commitment.name}`);
    if (commitment.trueUp !== undefined) {
      blocks.push({ type: 'paragraph', style: 'body', text: 'Amounts as agreed at signature, before any true-up.' });
    }
    blocks.push(schedule(assembly, commitment, result));
  }
  return blocks;
}

/** A row for every instalment that ends: what is counted, until when, and from when a revision works. */
function calendar(assembly: Assembly, commitment: Commitment, result: Result): Table {
  const { wording } = assembly;
  const window = commitment.trueUp?.windowMonths ?? defaults.windowMonths;
  const notice = commitment.trueUp?.noticeMonths ?? 0;
  const rows = result.trueUps.map((trueUp): Row => {
    const from = Math.max(1, trueUp.afterMonth - window + 1);
    const reached = result.instalments.find(({ fromMonth }) => fromMonth >= trueUp.afterMonth + 1 + notice);
    return {
      kind: 'row',
      cells: [
        shortDateIn(assembly, monthStart(assembly, from)),
        shortDateIn(assembly, monthEnd(assembly, trueUp.afterMonth)),
        reached === undefined ? 'none' : shortDateIn(assembly, monthStart(assembly, reached.fromMonth)),
        amountIn(assembly, trueUp.runRate),
        trueUp.deviationPercent === null ? 'none' : percentText(trueUp.deviationPercent, wording.language),
        trueUp.factor === null ? 'none' : numberText(trueUp.factor, wording.language),
      ],
    };
  });
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: 'Use counted from', kind: 'date', wide: true },
      { head: 'Election deadline', kind: 'date' },
      { head: 'In effect from', kind: 'date' },
      { head: inCurrency(assembly, 'Run rate'), kind: 'amount' },
      { head: 'Deviation', kind: 'quantity' },
      { head: 'Factor', kind: 'quantity' },
    ],
    rows,
  };
}

/** The true-up clauses, and the calendar of every true-up with its deadlines. */
export function trueUpPart(assembly: Assembly, number: number): readonly Block[] {
  const { blocks, sub, clause } = section(number, 'true-up', 'True-up');
  for (const commitment of assembly.quote.commitments ?? []) {
    if (commitment.trueUp === undefined) continue;
    clause(trueUpWords(commitment, commitment.trueUp, assembly.wording));
    const result = resultOf(assembly, commitment);
    if (result === undefined || result.trueUps.length === 0) continue;
    sub(`Calendar of the ${commitment.name}`);
    blocks.push({
      type: 'paragraph',
      style: 'body',
      text: 'Each row is one true-up. The election deadline is the last day whose use counts towards it. The run rate, deviation and factor shown are what the forecast of this order would give; actual use decides.',
    });
    blocks.push(calendar(assembly, commitment, result));
  }
  return blocks;
}
