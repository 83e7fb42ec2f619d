import type { CommitmentResult, InstalmentResult, PeriodResult } from '../../../../../shared/domain/commitments/drawdown.ts';
import type { TrueUp } from '../../../../../shared/domain/commitments/true-up.ts';
import type { Stretch } from '../../../../../shared/domain/calendar/term.ts';
import type { Results } from '../../../../../shared/domain/compute.ts';
import type { Path } from '../../../../../shared/domain/document/problem.ts';
import { addDays } from '../../../../../shared/domain/values/date.ts';
import type { Writing } from './cells.ts';
import { amountCell, dateCell, quantityCell, ratioCell, textCell } from './cells.ts';
import { paymentsLedger } from './invoice-ledgers.ts';
import type { Ledger } from './ledger.ts';
import type { ListColumn } from './list-ledger.ts';
import { listLedger } from './list-ledger.ts';

const periodAmounts = [
  'committed',
  'rolloverIn',
  'drawn',
  'drawnRollover',
  'overage',
  'shortfall',
  'rolledOver',
  'forfeited',
] as const;

/** Those of terms that a commitment may have. */
const termAmounts = ['minimumShortfall', 'carriedIn', 'carriedForward', 'credited', 'drawnCredit'] as const;

type Place = { readonly results: Results; readonly commitment: CommitmentResult; readonly at: number; readonly writing: Writing };

/** A stretch by the days it starts and ends. */
function stretchColumns<Row extends Stretch>({ results: { term }, writing }: Place): readonly ListColumn<Row>[] {
  const { words } = writing;
  const end = ({ to }: Row): string | null => {
    const next = term.starts[to];
    return next === undefined ? null : addDays(next, -1);
  };
  return [
    { id: 'from', head: words.money.from, kind: 'date', of: ({ from }) => dateCell(term.starts[from - 1] ?? null, writing) },
    { id: 'to', head: words.money.until, kind: 'date', of: (row) => dateCell(end(row), writing) },
  ];
}

function periodsLedger(place: Place): Ledger {
  const { commitment, at, writing } = place;
  const { words } = writing;
  const { periods, terms } = commitment;
  const names = [...periodAmounts, ...termAmounts.filter((id) => periods.some((row) => row[id] !== null))];
  return listLedger<PeriodResult>({
    id: `periods-${terms.id}`,
    caption: words.money.of(terms.name, words.evaluation.periods),
    empty: words.evaluation.empty,
    list: periods,
    listColumns: [
      ...stretchColumns<PeriodResult>(place),
      ...names.map((id): ListColumn<PeriodResult> => ({
        id,
        head: words.evaluation[id],
        kind: 'number',
        of: (row, index) => amountCell(row[id] ?? 0n, ['commitments', at, 'periods', index, id], writing),
      })),
    ],
  });
}

function instalmentsLedger(place: Place): Ledger {
  const { commitment, at, writing } = place;
  const { words } = writing;
  const { instalments, agreements, terms } = commitment;
  const amount = (id: 'original' | 'amount', head: string): ListColumn<InstalmentResult> => ({
    id,
    head,
    kind: 'number',
    of: (row, index) => amountCell(row[id], ['commitments', at, 'instalments', index, id], writing),
  });
  const agreed: ListColumn<InstalmentResult> = {
    id: 'agreed',
    head: words.evaluation.agreed,
    kind: 'number',
    of: (row) => amountCell(row.agreed, null, writing),
  };
  return listLedger<InstalmentResult>({
    id: `instalments-${terms.id}`,
    caption: words.money.of(terms.name, words.evaluation.instalments),
    empty: words.evaluation.empty,
    list: instalments,
    listColumns: [
      ...stretchColumns<InstalmentResult>(place),
      amount('original', words.evaluation.original),
      ...(agreements.length > 0 ? [agreed] : []),
      amount('amount', words.evaluation.inForce),
    ],
  });
}

function trueUpsLedger({ results, commitment, at, writing }: Place): Ledger | null {
  const { words } = writing;
  const { trueUps, terms } = commitment;
  if (trueUps.length === 0) return null;
  const figure = (index: number, name: string): Path => ['commitments', at, 'trueUps', index, name];
  return listLedger<TrueUp>({
    id: `true-ups-${terms.id}`,
    caption: words.money.of(terms.name, words.money.trueUps),
    empty: words.evaluation.noTrueUps,
    list: trueUps,
    listColumns: [
      {
        id: 'on',
        head: words.evaluation.onDate,
        kind: 'date',
        of: ({ afterMonth }) => dateCell(results.term.starts[afterMonth] ?? null, writing),
      },
      {
        id: 'rate',
        head: words.evaluation.runRate,
        kind: 'number',
        of: ({ runRate }, index) => amountCell(runRate, figure(index, 'runRate'), writing),
      },
      {
        id: 'deviation',
        head: words.evaluation.deviation,
        kind: 'number',
        of: ({ deviation }, index) => ratioCell(deviation, figure(index, 'deviationPercent'), writing),
      },
      {
        id: 'action',
        head: words.evaluation.result,
        kind: 'text',
        of: ({ action }) => textCell(words.evaluation.trueUpActions[action]),
      },
      {
        id: 'factor',
        head: words.evaluation.factor,
        kind: 'number',
        of: ({ factor }, index) => quantityCell(factor, figure(index, 'factor'), writing),
      },
    ],
  });
}

/** What a commitment comes to: by period, its payments, its instalments, its true-ups. */
export function commitmentLedgers(results: Results, at: number, writing: Writing): readonly Ledger[] {
  const commitment = results.commitments[at];
  if (commitment === undefined) return [];
  const place = { results, commitment, at, writing };
  const all = [
    periodsLedger(place),
    paymentsLedger(results, commitment, writing),
    instalmentsLedger(place),
    trueUpsLedger(place),
  ];
  return all.filter((ledger) => ledger !== null);
}
