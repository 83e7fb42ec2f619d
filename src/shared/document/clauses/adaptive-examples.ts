import { modelOn, openCostBook, pricesOn } from '../../domain/costs/cost-book.ts';
import { baselineDateOf, followingIn } from '../../domain/adaptive/adaptive.ts';
import { exactAlgebra } from '../../domain/algebra/exact-algebra.ts';
import { stepOf } from '../../domain/algebra/step.ts';
import { one } from '../../domain/values/exact.ts';
import { examplesTable } from '../parts/adaptive-part.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { inCurrency, numberIn, percentIn, exactPriceIn, quantityIn, shortDateIn } from '../assembly/assembly.ts';
import { indexCosts } from '../data/index-prices.ts';
import type { Block, Row } from '../tree/tree.ts';

function unmeasured({ words }: Assembly): readonly Block[] {
  return [{ type: 'paragraph', style: 'note', text: words.clauses.examples.unmeasured }];
}

/** A cut, or a rise, of all basket prices and what the engine makes of it. */
export function moveExample(assembly: Assembly, of: 'cut' | 'rise'): readonly Block[] {
  const table = examplesTable(assembly, of);
  if (table === null) return unmeasured(assembly);
  const { adaptive, clauses } = assembly.words;
  return [
    { ...table, caption: clauses.examples.title },
    { type: 'paragraph', style: 'note', text: adaptive.workedAre },
  ];
}

/** A factor may have no end of decimals; as many are shown as of the index. */
const shownPlaces = 6;

/** The index of the first measuring date after the baseline on which a role is chained or takes other tokens, else of the first: every price that enters it, and what they come to. */
export function indexExample(assembly: Assembly): readonly Block[] | null {
  const { quote, results, words } = assembly;
  const { prices } = assembly.terms;
  const terms = quote.adaptivePricing;
  if (terms === undefined || prices === null) return null;
  const baseline = baselineDateOf(terms, quote.startDate);
  const book = openCostBook(indexCosts(prices));
  const later = results.adaptive?.measurements.filter(({ on }) => on > baseline) ?? [];
  const follows = (on: string): boolean =>
    terms.index.some((_, entry) => followingIn(terms, entry, book, baseline, on, []) !== null);
  const measured = later.find(({ on }) => follows(on)) ?? later[0];
  if (measured === undefined) return unmeasured(assembly);
  const name = (id: string, on: string): string => {
    const model = modelOn(book, id, on);
    return assembly.wording.modelName(model.ok ? model.value : id);
  };
  const followings = terms.index.map((_, entry) => {
    const following = followingIn(terms, entry, book, baseline, measured.on, []);
    return following === null ? null : exactAlgebra.rounded(following, stepOf(shownPlaces));
  });
  const isFollowed = followings.some((following) => following !== null);
  const rows = terms.index.map(({ model, dimension, weight }, entry): Row => {
    const price = (on: string): string => {
      const found = pricesOn(book, model, on);
      return found.ok ? exactPriceIn(assembly, found.value[dimension]) : '–';
    };
    const then = name(model, baseline);
    const now = name(model, measured.on);
    return {
      kind: 'row',
      cells: [
        `${then === now ? then : `${then} → ${now}`}, ${words.adaptive.dimensions[dimension]}`,
        numberIn(assembly, weight),
        price(baseline),
        price(measured.on),
        ...(isFollowed ? [quantityIn(assembly, followings[entry] ?? one)] : []),
      ],
    };
  });
  return [
    {
      type: 'table',
      caption: words.clauses.examples.title,
      columns: [
        { head: words.clauses.examples.basketEntry, kind: 'text', wide: true },
        { head: words.adaptive.weight, kind: 'quantity' },
        { head: inCurrency(assembly, shortDateIn(assembly, baseline)), kind: 'amount' },
        { head: shortDateIn(assembly, measured.on), kind: 'amount' },
        ...(isFollowed ? [{ head: words.adaptive.following, kind: 'quantity' } as const] : []),
      ],
      rows: [
        ...rows,
        {
          kind: 'total',
          cells: [words.adaptive.index, '', '', ...(isFollowed ? [''] : []), quantityIn(assembly, measured.index)],
        },
      ],
    },
    ...(isFollowed ? [{ type: 'paragraph', style: 'note', text: words.adaptive.followingIs } as const] : []),
    { type: 'paragraph', style: 'note', text: words.clauses.examples.asKnown },
  ];
}

const shownMeasurements = 3;

/** The first measuring dates: index, what follows, and from when. */
export function measuringExample(assembly: Assembly): readonly Block[] | null {
  const { adaptive, clauses, general } = assembly.words;
  const result = assembly.results.adaptive;
  if (result === null) return null;
  if (result.measurements.length === 0) return unmeasured(assembly);
  return [
    {
      type: 'table',
      caption: clauses.examples.title,
      columns: [
        { head: adaptive.measuredOn, kind: 'date', wide: true },
        { head: adaptive.change, kind: 'quantity' },
        { head: adaptive.whatFollows, kind: 'text' },
        { head: adaptive.multiplier, kind: 'quantity' },
        { head: general.effectiveFrom, kind: 'date' },
      ],
      rows: result.measurements.slice(0, shownMeasurements).map(({ on, change, action, multiplier, effectiveFrom }) => ({
        kind: 'row',
        cells: [
          shortDateIn(assembly, on),
          percentIn(assembly, change),
          adaptive.actions[action],
          quantityIn(assembly, multiplier),
          effectiveFrom === null ? '–' : shortDateIn(assembly, effectiveFrom),
        ],
      })),
    },
    { type: 'paragraph', style: 'note', text: clauses.examples.asKnown },
  ];
}
