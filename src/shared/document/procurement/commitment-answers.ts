import { isCredited, isWaived } from '../../domain/commitments/period-amounts.ts';
import { mayGoDown } from '../../domain/commitments/true-up.ts';
import type { Commitment } from '../../domain/terms/commitment.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { compare, exact, ratio } from '../../domain/values/exact.ts';
import type { ProcurementWords } from '../../text/procurement/procurement-words.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { moneyIn, percentIn } from '../assembly/assembly.ts';
import type { Answer } from './answer.ts';
import { atUse } from './otherwise.ts';
import type { Said } from './of-pools.ts';
import { ofPools } from './of-pools.ts';

function carriedBy(assembly: Assembly, terms: Commitment, words: ProcurementWords['carry']): Said {
  const { rollover, creditMonths } = terms;
  if (isWaived(terms)) return { verdict: 'yes', says: [words.waive] };
  const rolls = rollover === undefined ? [] : [words.rollover(percentIn(assembly, ratio(rollover.percent)))];
  const credits = isCredited(terms) && creditMonths !== undefined ? [words.credit(creditMonths)] : [];
  const isWhole = credits.length > 0 || (rollover !== undefined && compare(exact(rollover.percent), exact('100')) === 0);
  const says = [...rolls, ...credits];
  return says.length === 0
    ? { verdict: 'no', says: [words.none] }
    : { verdict: isWhole ? 'yes' : 'partly', says: isWhole ? says : [...says, words.none] };
}

function workedCarry(assembly: Assembly, words: ProcurementWords['carry']): string | null {
  const under = atUse(assembly, '0.5');
  if (under === null) return null;
  const of = under.commitments.map(({ terms, periods }) => ({ terms, periods }));
  const sum = (pick: (period: (typeof of)[number]['periods'][number]) => bigint): bigint =>
    sumOf(of.flatMap(({ periods }) => periods.map(pick)));
  const unused = sum(({ shortfall }) => shortfall);
  const text = moneyIn(assembly, unused);
  if (of.every(({ terms }) => isWaived(terms))) return words.workedWaived(text);
  const kept = sum(({ rolledOver, credited }) => rolledOver + (credited ?? 0n));
  return words.worked(text, moneyIn(assembly, kept), moneyIn(assembly, unused - kept));
}

/** What becomes of a commitment that is not used. */
export function carryForward(assembly: Assembly, words: ProcurementWords): Answer {
  const text = words.carry;
  const pools = assembly.quote.commitments ?? [];
  if (pools.length === 0)
    return { ask: 'carry-forward', verdict: 'yes', clauses: [['order', null]], says: [text.noCommitment], worked: null };
  return {
    ask: 'carry-forward',
    ...ofPools(assembly, words, (terms) => carriedBy(assembly, terms, text)),
    clauses: [
      ['rollover', null],
      ['shortfall-credit', null],
      ['shortfall', null],
    ],
    worked: workedCarry(assembly, text),
  };
}

function loweredBy(assembly: Assembly, terms: Commitment, words: ProcurementWords['trueDown']): Said {
  const { trueUp } = terms;
  if (trueUp === undefined || !mayGoDown(terms)) return { verdict: 'no', says: [words.none] };
  const { deadbandPercent, maxDecreasePercent, floorPercent, noticeMonths } = trueUp;
  const percent = (value: string): string => percentIn(assembly, ratio(value));
  const hasFloor = floorPercent !== undefined && compare(exact(floorPercent), exact('0')) > 0;
  return {
    verdict: hasFloor || maxDecreasePercent !== undefined ? 'partly' : 'yes',
    says: [
      words.down,
      ...(deadbandPercent === undefined ? [] : [words.deadband(percent(deadbandPercent))]),
      ...(maxDecreasePercent === undefined ? [] : [words.most(percent(maxDecreasePercent))]),
      ...(hasFloor ? [words.floor(percent(floorPercent))] : []),
      ...(noticeMonths === undefined || noticeMonths === 0 ? [] : [words.notice(noticeMonths)]),
    ],
  };
}

function workedDown(assembly: Assembly, words: ProcurementWords['trueDown']): string | null {
  const under = atUse(assembly, '0.5');
  if (under === null) return null;
  const instalments = under.commitments.flatMap((each) => each.instalments);
  const [first, last] = [sumOf(instalments.map(({ agreed }) => agreed)), sumOf(instalments.map(({ amount }) => amount))];
  if (last >= first) return words.workedStill(moneyIn(assembly, first));
  return words.worked(moneyIn(assembly, first - last), moneyIn(assembly, first), moneyIn(assembly, last));
}

/** Whether a commitment follows less use. */
export function trueDown(assembly: Assembly, words: ProcurementWords): Answer {
  const text = words.trueDown;
  const pools = assembly.quote.commitments ?? [];
  if (pools.length === 0)
    return { ask: 'true-down', verdict: 'yes', clauses: [['order', null]], says: [text.noCommitment], worked: null };
  return {
    ask: 'true-down',
    ...ofPools(assembly, words, (terms) => loweredBy(assembly, terms, text)),
    clauses: pools.some(mayGoDown) ? [['true-up', null]] : [['commitment', null]],
    worked: workedDown(assembly, text),
  };
}
