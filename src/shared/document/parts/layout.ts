import type { orderParts } from '../../clauses/terms/inserts.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { TemplatePart } from '../data/contract-template.ts';
import type { Plan } from '../plan/plan.ts';
import { planClauses } from '../plan/plan.ts';
import type { PartPlace, Targets } from '../plan/targets.ts';
import { targetsOf } from '../plan/targets.ts';
import type { Block } from '../tree/tree.ts';
import { adaptivePart } from './adaptive-part.ts';
import { annexPart } from './annex-part.ts';
import { billingPart } from './order/billing-part.ts';
import { chartsPart } from './charts-part.ts';
import { commitmentPart } from './commitment-part.ts';
import { creditsPart } from './credits-part.ts';
import { orderForm } from './order/order-form.ts';
import type { OrderPart } from './order/order-part.ts';
import { partPlaces, sectionBlocks } from './order/order-part.ts';
import { totalsPart } from './totals-part.ts';
import { trueUpPart } from './true-up-part.ts';

type OrderPartName = (typeof orderParts)[number];
type DealPart = Exclude<OrderPartName, 'totals' | 'annex'>;

/** Sections of the order that hold several parts; the others hold the part that they are named after. */
const shared = {
  'order-form': ['order', 'commitment', 'credits', 'billing'],
  'price-moves': ['true-up', 'adaptive'],
} as const satisfies Readonly<Record<string, readonly DealPart[]>>;

/** The part of the order by its name; null where the quote has no terms for it. */
function dealPart(name: DealPart, assembly: Assembly): OrderPart | null {
  switch (name) {
    case 'order':
      return orderForm(assembly);
    case 'commitment':
      return commitmentPart(assembly);
    case 'credits':
      return creditsPart(assembly);
    case 'billing':
      return billingPart(assembly);
    case 'charts':
      return chartsPart(assembly);
    case 'true-up':
      return trueUpPart(assembly);
    case 'adaptive':
      return adaptivePart(assembly);
  }
}

type Made = {
  readonly id: string;
  readonly make: (number: number, targets: Targets) => readonly Block[];
  /** Where references to its parts lead. */
  readonly places: (number: number) => readonly (readonly [string, PartPlace])[];
};

/** A section by its name in the template; null where the quote has no terms for any part of it. */
function sectionOf(name: Exclude<TemplatePart, 'terms'>, assembly: Assembly): Made | null {
  const whole: Made['places'] = (number) => [[name, { id: name, number: String(number) }]];
  if (name === 'totals') return { id: name, make: (number) => totalsPart(assembly, number), places: whole };
  if (name === 'annex') return { id: name, make: (number, targets) => annexPart(assembly, number, targets), places: whole };
  const several = name === 'order-form' || name === 'price-moves';
  const parts = (several ? shared[name] : [name]).flatMap((each): (readonly [string, OrderPart])[] => {
    const part = dealPart(each, assembly);
    return part === null || part.subs.length === 0 ? [] : [[each, part]];
  });
  const [first] = parts;
  if (first === undefined) return null;
  const title = several ? assembly.words.document.sections[name] : first[1].title;
  return {
    id: name,
    make: (number) => sectionBlocks({ id: name, number, title }, parts),
    places: (number) => (several ? partPlaces(number, parts) : whole(number)),
  };
}

/** A numbered section of the contract: its heading's id, and its blocks once every number is known. */
export type MakePart = Pick<Made, 'id' | 'make'> & { readonly number: number };

/** The place of everything in a contract. The layout knows every number before any part refers to one. */
export type Layout = {
  /** The sections of the order. */
  readonly sections: readonly MakePart[];
  readonly plan: Plan;
  /** What references lead to. */
  readonly targets: Targets;
};

export function layoutOf(assembly: Assembly): Layout {
  const { terms, quote } = assembly;
  const names = terms.template.parts;
  const at = names.indexOf('terms');
  const made = names.flatMap((name, place) => {
    const section = name === 'terms' ? null : sectionOf(name, assembly);
    return section === null ? [] : [{ place, ...section }];
  });
  // An order form on its own has no place for clauses.
  const first = made.filter(({ place }) => at < 0 || place < at).length + 1;
  const plan = planClauses(at < 0 ? [] : terms.clauses, terms.template, quote, first);
  const width = plan.sections.length;
  const sections = made.map((section, index) => ({ ...section, number: index + 1 < first ? index + 1 : index + 1 + width }));
  const places = new Map(sections.flatMap(({ number, places: placesIn }) => placesIn(number)));
  return { sections, plan, targets: targetsOf(plan.sections, places) };
}
