import { explainResult } from '../../domain/explain/explain.ts';
import type { Path } from '../../domain/document/problem.ts';
import type { Formula } from '../../domain/algebra/formula.ts';
import { isOverageAtList } from '../../domain/commitments/overage.ts';
import { agreementWorkings, revisionWorkings } from '../../domain/explain/commitment-workings.ts';
import { fromUnits } from '../../domain/values/exact.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import type { PeriodResult } from '../../domain/commitments/drawdown.ts';
import type { PeriodAmounts } from '../../domain/commitments/period-amounts.ts';
import { percentText } from '../../text/number-format.ts';
import { calculationText, splitText } from '../../text/contract/calculation-text.ts';
import { capitalized } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, moneyIn, numberIn } from '../assembly/assembly.ts';
import type { Among } from '../assembly/figure-text.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded } from './grounds.ts';
import type { NamedCalculation } from './calculations.ts';
import { calculationOf, calculationTable, decimalsOf } from './calculations.ts';
import { trueUpTable } from './true-up-rows.ts';

/** One commitment by its place in the quote. */
type Place = { readonly assembly: Assembly; readonly index: number };

function named({ assembly }: Place, name: string, figure: Path, among: Among): readonly NamedCalculation[] {
  const found = calculationOf(assembly, figure, among);
  return found === null ? [] : [{ name: capitalized(name), ...found }];
}

type Part = Extract<Formula, { kind: 'part' }>;
type Parts = { readonly from: number; to: number; readonly first: Part; last: Part; readonly amount: bigint };

/** Instalments that are a part of their period's amount, with equal ones in one row. An instalment that is the whole amount needs no calculation. */
function instalmentFigures({ assembly, index }: Place): readonly NamedCalculation[] {
  const { annex } = assembly.words;
  const together: Parts[] = [];
  (assembly.results.commitments[index]?.instalments ?? []).forEach(({ original }, at) => {
    const formula = explainResult(assembly.results, ['commitments', index, 'instalments', at, 'original'])?.formula;
    if (formula?.kind !== 'part') return;
    const last = together.at(-1);
    if (last !== undefined && last.to === at && last.amount === original && formula.index === last.last.index + 1) {
      last.to = at + 1;
      last.last = formula;
    } else together.push({ from: at + 1, to: at + 1, first: formula, last: formula, amount: original });
  });
  return together.map(({ from, to, first, last, amount }) => ({
    name: annex.instalmentSpan(from, to),
    calculation: splitText(first, last, assembly.wording.language),
    result: amountIn(assembly, amount),
  }));
}

/** The figures at the end of each period that are not 0. */
function periodFigures(place: Place): readonly NamedCalculation[] {
  const { assembly, index } = place;
  const { figures } = assembly.words;
  const periods = assembly.results.commitments[index]?.periods ?? [];
  const nameOf = (at: number, name: keyof typeof figures.fields): string => `${figures.period(at + 1)}, ${figures.fields[name]}`;
  const ofPeriod = (at: number, names: readonly (keyof PeriodAmounts<bigint> & keyof typeof figures.fields)[]) =>
    names
      .filter((name) => periods[at]?.[name] !== null && periods[at]?.[name] !== 0n)
      .flatMap((name) => named(place, nameOf(at, name), ['commitments', index, 'periods', at, name], 'amounts'));
  return periods.flatMap((period, at) => [
    ...ofPeriod(at, ['carriedIn', 'carriedForward', 'drawnCredit']),
    ...minimumsOf(place, period, capitalized(nameOf(at, 'minimumShortfall'))),
    ...ofPeriod(at, ['shortfall', 'rolledOver', 'credited', 'forfeited']),
  ]);
}

/** The minimum shortfalls of a period, added up: each is worked out in a table of its own. */
function minimumsOf(
  { assembly, index }: Place,
  { from, to, minimumShortfall }: PeriodResult,
  name: string,
): readonly NamedCalculation[] {
  if (minimumShortfall === null || minimumShortfall === 0n) return [];
  const { minor } = assembly.results;
  const months = assembly.results.commitments[index]?.months.slice(from - 1, to) ?? [];
  const gaps = months.filter(({ minimumGap }) => minimumGap !== 0n);
  const calculation = gaps.map(({ minimumGap }) => numberIn(assembly, trimmed(fromUnits(minimumGap, minor), minor))).join(' + ');
  return [{ name, calculation, result: amountIn(assembly, minimumShortfall) }];
}

function periodsAre({ assembly, index }: Place): string {
  const { annex } = assembly.words;
  const { minimum, carryForward, shortfall } = assembly.quote.commitments?.[index] ?? {};
  return [
    annex.periodsAre,
    ...(carryForward === undefined ? [] : [annex.carriedCounts]),
    ...(minimum === undefined ? [] : [annex.minimumCounts]),
    ...(shortfall === 'credit' ? [annex.creditedStays] : []),
  ].join(' ');
}

function periodGrounds({ assembly, index }: Place): readonly string[] {
  const { carryForward, shortfall } = assembly.quote.commitments?.[index] ?? {};
  return [
    'shortfall',
    'rollover',
    ...(carryForward === undefined ? [] : ['carry-forward']),
    ...(shortfall === 'credit' ? ['shortfall-credit'] : []),
  ];
}

/** Minimum shortfalls as they are invoiced. */
function minimumFigures(place: Place): readonly NamedCalculation[] {
  const { assembly, index } = place;
  return assembly.results.invoices.flatMap(({ at, month, part }, position) =>
    at === index && part?.kind === 'minimum'
      ? named(place, assembly.words.annex.minimumOf(month), ['invoices', position, 'amount'], 'amounts')
      : [],
  );
}

/** Payments as they are invoiced: each a share of its period's instalments. */
function paymentFigures({ assembly, index }: Place): readonly NamedCalculation[] {
  const { annex } = assembly.words;
  const { minor } = assembly.results;
  const result = assembly.results.commitments[index];
  return assembly.results.invoices.flatMap(({ at, amount, part }) => {
    if (at !== index || part?.kind !== 'payment') return [];
    const percent = percentText(result?.terms.payments?.[part.payment]?.percent ?? '0', assembly.wording.language);
    const committed = trimmed(fromUnits(result?.periods[part.period]?.committed ?? 0n, minor), minor);
    return [
      {
        name: annex.paymentOf(part.payment + 1, part.period + 1),
        calculation: `${percent} × ${numberIn(assembly, committed)}`,
        result: amountIn(assembly, amount),
      },
    ];
  });
}

/** Overage at list prices: a month's formula is not in the table of its months. */
function listOverageFigures(place: Place): readonly NamedCalculation[] {
  const { assembly, index } = place;
  const commitment = assembly.quote.commitments?.[index];
  if (commitment === undefined || !isOverageAtList(commitment)) return [];
  return assembly.results.invoices.flatMap(({ at, kind, month }, position) =>
    at === index && kind === 'overage'
      ? named(place, assembly.words.annex.overageOf(month), ['invoices', position, 'amount'], 'amounts')
      : [],
  );
}

/** Instalments as agreed amounts left them. */
function agreedFigures(place: Place): readonly NamedCalculation[] {
  const { assembly, index } = place;
  const { annex } = assembly.words;
  const result = assembly.results.commitments[index];
  return agreementWorkings(assembly.results, index).map(({ agreement, revision, formula }) => {
    const instalment = result?.instalments.findIndex(({ from }) => from === revision.from) ?? 0;
    return {
      name: annex.agreedOf(agreement.fromMonth, instalment + 1),
      calculation: calculationText(formula, assembly.wording.language),
      result: amountIn(assembly, revision.after),
    };
  });
}

type Revised = { readonly instalment: number; readonly calculation: string; readonly units: bigint };

/** The instalments that a true-up changed, by their number, in minor units. */
function revisionsOf({ assembly, index }: Place, at: number): readonly Revised[] {
  const instalments = assembly.results.commitments[index]?.instalments ?? [];
  return revisionWorkings(assembly.results, index, at).map(({ revision, formula }) => ({
    instalment: instalments.findIndex(({ from }) => from === revision.from) + 1,
    calculation: calculationText(formula, assembly.wording.language),
    units: revision.after,
  }));
}

/** Revisions of one true-up, those that are alike in their calculation in one row. */
function revisedFigures(place: Place, at: number, amountOf: (units: bigint) => string): readonly NamedCalculation[] {
  const { annex } = place.assembly.words;
  const together: { readonly from: number; to: number; readonly calculation: string; readonly units: bigint }[] = [];
  for (const { instalment, calculation, units } of revisionsOf(place, at)) {
    const last = together.at(-1);
    if (last !== undefined && last.to + 1 === instalment && last.calculation === calculation && last.units === units)
      last.to = instalment;
    else together.push({ from: instalment, to: instalment, calculation, units });
  }
  return together.map(({ from, to, calculation, units }) => ({
    name: annex.revisedSpan(at + 1, from, to),
    calculation,
    result: amountOf(units),
  }));
}

/** A true-up up to what it changed: run rate, deviation, and where instalments are revised the factor and each of them. */
export function trueUpCalculations(place: Place, at: number): readonly NamedCalculation[] {
  const { assembly, index } = place;
  const { annex, figures } = assembly.words;
  const revised = revisedFigures(place, at, (units) => moneyIn(assembly, units));
  const shown = ['runRate', 'deviationPercent', ...(revised.length === 0 ? [] : (['factor'] as const))] as const;
  const own = shown.flatMap((name) =>
    named(place, annex.trueUpFigure(at + 1, figures.fields[name]), ['commitments', index, 'trueUps', at, name], 'other-figures'),
  );
  return [...own, ...revised];
}

function trueUpBlocks(place: Place, targets: Targets): readonly Block[] {
  const { assembly, index } = place;
  const { annex: words } = assembly.words;
  const trueUps = assembly.results.commitments[index]?.trueUps ?? [];
  if (trueUps.length === 0) return [];
  const ground: Ground = { clause: 'true-up', at: { each: 'commitments', index } };
  const revised = trueUps.flatMap((_, at) => revisedFigures(place, at, (units) => amountIn(assembly, units)));
  return [
    { type: 'paragraph', style: 'label', text: words.trueUps },
    grounded(words.trueUpsAre(decimalsOf(assembly)), [ground], assembly, targets),
    trueUpTable(assembly, index),
    ...(revised.length === 0
      ? []
      : [
          { type: 'paragraph', style: 'label', text: words.revisedInstalments } as const,
          { type: 'paragraph', style: 'note', text: words.revisedAre } as const,
          calculationTable(assembly, revised, 'amounts'),
        ]),
  ];
}

/** Instalments, ends of periods and true-ups of a commitment, each figure with its calculation and with the clauses that agree on it. */
export function commitmentFigures(place: Place, targets: Targets): readonly Block[] {
  const { assembly, index } = place;
  const { annex: words } = assembly.words;
  const at = { each: 'commitments', index } as const;
  const blocks = (label: string, how: string, clauses: readonly string[], figures: readonly NamedCalculation[], among: Among) => {
    if (figures.length === 0) return [];
    const grounds = clauses.map((clause): Ground => ({ clause, at }));
    const shown: readonly Block[] = [
      { type: 'paragraph', style: 'label', text: label },
      grounded(how, grounds, assembly, targets),
      calculationTable(assembly, figures, among),
    ];
    return shown;
  };
  return [
    ...blocks(words.instalments, words.instalmentsAre, ['commitment'], instalmentFigures(place), 'amounts'),
    ...blocks(words.payments, words.paymentsAre, ['payments'], paymentFigures(place), 'amounts'),
    ...blocks(words.agreed, words.agreedAre, ['agreed-amounts'], agreedFigures(place), 'amounts'),
    ...blocks(words.listOverage, words.listOverageIs(decimalsOf(assembly)), ['overage'], listOverageFigures(place), 'amounts'),
    ...blocks(words.minimums, words.minimumsAre, ['minimum'], minimumFigures(place), 'amounts'),
    ...blocks(words.periods, periodsAre(place), periodGrounds(place), periodFigures(place), 'amounts'),
    ...trueUpBlocks(place, targets),
  ];
}
