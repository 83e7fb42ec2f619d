import { leastCommitted, mostCommitted } from '../../domain/consequences/least-committed.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { isOffered } from '../../domain/taken.ts';
import { mayGo } from '../../domain/commitments/true-up.ts';
import { isZeroDecimal } from '../../domain/values/decimal-text.ts';
import { indexRules } from '../../text/contract/index-rules.ts';
import { percentText } from '../../text/number-format.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { Targets } from '../plan/targets.ts';
import type { KeyTerm } from '../tree/tree.ts';

/** A term that changes what is paid: how far, where it is agreed, and how much money it moves at most, minor units. */
type Change = {
  readonly what: string;
  readonly text: string;
  readonly far: string;
  readonly where: Where;
  readonly weight: bigint;
};
type Where = { readonly cited: string; readonly id: string } | undefined;

function partPlace(targets: Targets, name: string): Where {
  const part = targets.part(name);
  return part === undefined ? undefined : { cited: part.number, id: part.id };
}

function clausePlace(targets: Targets, type: string): Where {
  const [place] = targets.placesOf(type, null);
  return place === undefined ? undefined : { cited: place.cited, id: place.id };
}

function trueUps(assembly: Assembly, targets: Targets): readonly Change[] {
  const words = assembly.words.keyTerms;
  const { language } = assembly.wording;
  const { totals } = assembly.results;
  const truedUp = (assembly.quote.commitments ?? []).flatMap(({ trueUp }) => (trueUp === undefined ? [] : [trueUp]));
  const [first, ...more] = truedUp;
  if (first === undefined) return [];
  const least = leastCommitted(assembly.results) ?? 0n;
  const most = mostCommitted(assembly.results) ?? totals.committedValue * 2n;
  const percent = (value: string | undefined): string | null => (value === undefined ? null : percentText(value, language));
  const up = mayGo(first, 'up') ? words.upTo(percent(first.maxIncreasePercent)) : null;
  const down = mayGo(first, 'down') ? words.downTo(percent(first.maxDecreasePercent)) : null;
  const limits = [up, down].filter((each) => each !== null).join(' / ');
  return [
    {
      what: words.instalments,
      text: words.trueUp(percentText(first.deadbandPercent ?? '0', language), percent(first.floorPercent), truedUp.length),
      far: more.length === 0 ? limits : words.seeThere,
      where: partPlace(targets, 'true-up') ?? clausePlace(targets, 'true-up'),
      weight: most - least,
    },
  ];
}

function adaptive(assembly: Assembly, targets: Targets): readonly Change[] {
  const words = assembly.words.keyTerms;
  const { adaptivePricing: terms } = assembly.quote;
  if (terms === undefined) return [];
  const { language } = assembly.wording;
  const covered = new Set<string>(terms.appliesTo);
  const charges = sumOf(assembly.results.lines.filter(({ line }) => covered.has(line.id)).flatMap((each) => each.charges));
  const { decrease, increase } = terms;
  const floor =
    decrease === undefined
      ? null
      : words.downToFloor(decrease.floorPercent === undefined ? null : percentText(decrease.floorPercent, language));
  const cap =
    increase === undefined || increase.mechanism === 'negotiate'
      ? words.notUp
      : words.upToCap(increase.capPercent === undefined ? null : percentText(increase.capPercent, language));
  return [
    {
      what: words.usagePrices,
      text: indexRules(terms, assembly.wording).join(' '),
      far: [floor, cap].filter((each) => each !== null).join(', '),
      where: partPlace(targets, 'adaptive') ?? clausePlace(targets, 'price-index'),
      weight: charges,
    },
  ];
}

function uplift(assembly: Assembly, targets: Targets): readonly Change[] {
  const words = assembly.words.keyTerms;
  const { quote, results, wording } = assembly;
  if (quote.termMonths <= 12) return [];
  const raised = results.lines.filter(
    ({ line: { annualUpliftPercent: percent } }) => percent !== undefined && !isZeroDecimal(percent),
  );
  if (raised.length === 0) return [];
  const percents = [...new Set(raised.map(({ line }) => line.annualUpliftPercent ?? '0'))];
  const [only] = percents;
  const [first] = raised;
  return [
    {
      what: raised.length === 1 && first !== undefined ? wording.lineName(first.line.id) : words.lines(raised.length),
      text: words.eachYear,
      far: percents.length === 1 && only !== undefined ? words.plus(percentText(only, wording.language)) : words.seeThere,
      where: partPlace(targets, 'order'),
      weight: sumOf(raised.flatMap(({ charges }) => charges)) / 20n,
    },
  ];
}

function overage(assembly: Assembly, targets: Targets): readonly Change[] {
  const words = assembly.words.keyTerms;
  if ((assembly.quote.commitments ?? []).length === 0) return [];
  return [
    {
      what: words.useBeyond,
      text: words.overageIs,
      far: words.asUsed,
      where: clausePlace(targets, 'overage'),
      weight: sumOf(assembly.results.invoices.filter(({ kind }) => kind === 'overage').map(({ amount }) => amount)),
    },
  ];
}

function others(assembly: Assembly, targets: Targets): readonly Change[] {
  const words = assembly.words.keyTerms;
  const { language } = assembly.wording;
  const { quote } = assembly;
  const { substitution, renewal, deprecation } = quote;
  const options = quote.lines.filter((line) => isOffered(line));
  const agreed = (quote.commitments ?? []).some(({ agreedAmounts }) => agreedAmounts !== undefined);
  return [
    ...(agreed
      ? [
          {
            what: words.agreedAmounts,
            text: words.agreedLater,
            far: words.seeThere,
            where: partPlace(targets, 'commitment'),
            weight: 0n,
          },
        ]
      : []),
    ...(options.length === 0
      ? []
      : [
          {
            what: words.options,
            text: words.optionsMay(options.length),
            far: words.byChoice,
            where: partPlace(targets, 'order'),
            weight: 0n,
          },
        ]),
    ...(substitution === undefined
      ? []
      : [
          {
            what: words.models,
            text: words.replaced(
              substitution.qualityFloorPercent === undefined ? null : percentText(substitution.qualityFloorPercent, language),
              substitution.priceNeutral === true,
            ),
            far: substitution.noticeDays === undefined ? '–' : words.noticeOf(substitution.noticeDays),
            where: clausePlace(targets, 'substitution'),
            weight: 0n,
          },
        ]),
    ...(deprecation === undefined
      ? []
      : [
          {
            what: words.endOfModels,
            text: words.endsWith,
            far: words.noticeOf(deprecation.noticeDays),
            where: clausePlace(targets, 'deprecation'),
            weight: 0n,
          },
        ]),
    ...(renewal?.capPercent === undefined
      ? []
      : [
          {
            what: words.renewalPrices,
            text: words.onRenewal,
            far: words.plus(percentText(renewal.capPercent, language)),
            where: clausePlace(targets, 'renewal'),
            weight: 0n,
          },
        ]),
  ];
}

/** Those that move the most money have a row; the others are named. */
const mostRows = 4;

export function whatCanChange(assembly: Assembly, targets: Targets): readonly KeyTerm[] {
  const words = assembly.words.keyTerms;
  const all = [
    ...trueUps(assembly, targets),
    ...adaptive(assembly, targets),
    ...uplift(assembly, targets),
    ...overage(assembly, targets),
    ...others(assembly, targets),
  ].toSorted((a, b) => (a.weight > b.weight ? -1 : a.weight < b.weight ? 1 : 0));
  const rest = all.slice(mostRows);
  const rows = all.slice(0, mostRows).map(({ what, text, far, where }): KeyTerm => ({
    what,
    text,
    values: [far, where === undefined ? '' : words.place(where.cited)],
    ...(where === undefined ? {} : { to: where.id }),
  }));
  const further = rest.map(({ what, where }) => (where === undefined ? what : `${what} (${words.place(where.cited)})`));
  return rest.length === 0 ? rows : [...rows, { what: words.further, text: further.join(' · '), values: ['', ''] }];
}
