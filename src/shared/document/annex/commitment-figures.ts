import { explainResult } from '../../domain/explain/explain.ts';
import type { Path } from '../../domain/document/problem.ts';
import type { Formula } from '../../domain/algebra/formula.ts';
import { isOverageAtList } from '../../domain/commitments/overage.ts';
import { agreementWorkings, revisionWorkings } from '../../domain/explain/commitment-workings.ts';
import type { InvoicePart } from '../../domain/statements/invoices.ts';
import { calculationText, splitText } from '../../text/contract/calculation-text.ts';
import { capitalized } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, moneyIn } from '../assembly/assembly.ts';
import type { Among } from '../assembly/figure-text.ts';
import type { Targets } from '../plan/targets.ts';
import type { Block } from '../tree/tree.ts';
import type { Ground } from './grounds.ts';
import { grounded } from './grounds.ts';
import type { NamedCalculation } from './calculations.ts';
import { calculationOf, calculationTable, decimalsOf } from './calculations.ts';

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
  return periods.flatMap((period, at) =>
    (
      [
        'carriedIn',
        'carriedForward',
        'drawnCredit',
        'minimumShortfall',
        'shortfall',
        'rolledOver',
        'credited',
        'forfeited',
      ] as const
    )
      .filter((name) => period[name] !== null && period[name] !== 0n)
      .flatMap((name) =>
        named(
          place,
          `${figures.period(at + 1)}, ${figures.fields[name]}`,
          ['commitments', index, 'periods', at, name],
          'amounts',
        ),
      ),
  );
}

function periodsAre({ assembly, index }: Place): string {
  const { annex } = assembly.words;
  const { minimum, carryForward, shortfall } = assembly.quote.commitments?.[index] ?? {};
  const isPlain = minimum === undefined && carryForward === undefined && shortfall !== 'credit';
  return isPlain ? annex.periodsAre : `${annex.periodsAre} ${annex.periodTermsAre}`;
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

/** Invoices of a commitment that are worked out on their own: its payments, and minimum shortfalls. */
function invoiceFigures(place: Place, kind: NonNullable<InvoicePart>['kind']): readonly NamedCalculation[] {
  const { assembly, index } = place;
  const { annex } = assembly.words;
  const own = assembly.quote.commitments?.[index]?.id;
  return assembly.results.invoices.flatMap(({ ref, month, part }, at) => {
    if (ref !== own || part?.kind !== kind) return [];
    const name = part.kind === 'minimum' ? annex.minimumOf(month) : annex.paymentOf(part.payment + 1, part.period + 1);
    return named(place, name, ['invoices', at, 'amount'], 'amounts');
  });
}

/** Overage at list prices: a month's formula is not in the table of its months. */
function listOverageFigures(place: Place): readonly NamedCalculation[] {
  const { assembly, index } = place;
  const commitment = assembly.quote.commitments?.[index];
  if (commitment === undefined || !isOverageAtList(commitment)) return [];
  return assembly.results.invoices.flatMap(({ ref, kind, month }, at) =>
    ref === commitment.id && kind === 'overage'
      ? named(place, assembly.words.annex.overageOf(month), ['invoices', at, 'amount'], 'amounts')
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

/** A true-up up to what it changed: run rate, deviation, and where instalments are revised the factor and each of them. */
export function trueUpCalculations(place: Place, at: number): readonly NamedCalculation[] {
  const { assembly, index } = place;
  const { annex, figures } = assembly.words;
  const { language } = assembly.wording;
  const revised = revisionWorkings(assembly.results, index, at);
  const shown = ['runRate', 'deviationPercent', ...(revised.length === 0 ? [] : (['factor'] as const))] as const;
  const own = shown.flatMap((name) =>
    named(place, annex.trueUpFigure(at + 1, figures.fields[name]), ['commitments', index, 'trueUps', at, name], 'other-figures'),
  );
  const instalments = revised.map(({ revision, formula }): NamedCalculation => {
    const instalment = assembly.results.commitments[index]?.instalments.findIndex(({ from }) => from === revision.from) ?? 0;
    return {
      name: annex.revised(at + 1, instalment + 1),
      calculation: calculationText(formula, language),
      result: moneyIn(assembly, revision.after),
    };
  });
  return [...own, ...instalments];
}

function trueUpFigures(place: Place): readonly NamedCalculation[] {
  const trueUps = place.assembly.results.commitments[place.index]?.trueUps ?? [];
  return trueUps.flatMap((_, at) => trueUpCalculations(place, at));
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
    ...blocks(words.payments, words.paymentsAre, ['payments'], invoiceFigures(place, 'payment'), 'amounts'),
    ...blocks(words.agreed, words.agreedAre, ['agreed-amounts'], agreedFigures(place), 'amounts'),
    ...blocks(words.listOverage, words.listOverageIs(decimalsOf(assembly)), ['overage'], listOverageFigures(place), 'amounts'),
    ...blocks(words.minimums, words.minimumsAre, ['minimum'], invoiceFigures(place, 'minimum'), 'amounts'),
    ...blocks(words.periods, periodsAre(place), periodGrounds(place), periodFigures(place), 'amounts'),
    ...blocks(words.trueUps, words.trueUpsAre, ['true-up'], trueUpFigures(place), 'other-figures'),
  ];
}
