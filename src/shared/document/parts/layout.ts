import type { orderParts } from '../../clauses/terms/inserts.ts';
import { adaptivePart } from './adaptive-part.ts';
import { annexPart } from './annex-part.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { billingPart } from './billing-part.ts';
import { chartsPart, hasCharts } from './charts-part.ts';
import type { Plan } from '../plan/plan.ts';
import { planClauses } from '../plan/plan.ts';
import type { Targets } from '../plan/targets.ts';
import { targetsOf } from '../plan/targets.ts';
import { commitmentPart, trueUpPart } from './commitment-part.ts';
import { creditsPart } from './credits-part.ts';
import { orderForm } from './order-form.ts';
import { totalsPart } from './totals-part.ts';
import type { Block } from '../tree/tree.ts';

/** A numbered section of the contract: its heading's id, and its blocks once every number is known. */
export type MakePart = { readonly id: string; readonly make: (number: number, targets: Targets) => readonly Block[] };

/** The section of the order by its name; null where the quote has no terms for it. */
function orderSection(name: (typeof orderParts)[number], assembly: Assembly): MakePart | null {
  const { quote, terms } = assembly;
  const { credits, adaptivePricing } = quote;
  const { prices } = terms;
  switch (name) {
    case 'order':
      return { id: name, make: (number) => orderForm(assembly, number) };
    case 'commitment':
      return quote.commitments === undefined ? null : { id: name, make: (number) => commitmentPart(assembly, number) };
    case 'credits':
      return credits === undefined ? null : { id: name, make: (number) => creditsPart(assembly, credits, number) };
    case 'billing':
      return { id: name, make: (number) => billingPart(assembly, number) };
    case 'charts':
      return hasCharts(assembly) ? { id: name, make: (number) => chartsPart(assembly, number) } : null;
    case 'true-up': {
      const truedUp = quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
      return truedUp ? { id: name, make: (number) => trueUpPart(assembly, number) } : null;
    }
    case 'adaptive':
      return adaptivePricing === undefined || prices === null
        ? null
        : { id: name, make: (number) => adaptivePart(assembly, adaptivePricing, prices, number) };
    case 'totals':
      return { id: name, make: (number) => totalsPart(assembly, number) };
    case 'annex':
      return { id: name, make: (number, targets) => annexPart(assembly, number, targets) };
  }
}

/** The place of everything in a contract. The layout knows every number before any part writes a word. */
export type Layout = {
  /** The sections of the order. */
  readonly sections: readonly (MakePart & { readonly number: number })[];
  readonly plan: Plan;
  /** What references lead to. */
  readonly targets: Targets;
};

export function layoutOf(assembly: Assembly): Layout {
  const { terms, quote } = assembly;
  const names = terms.template.parts;
  const at = names.indexOf('terms');
  const made = names.flatMap((name, place) => {
    const section = name === 'terms' ? null : orderSection(name, assembly);
    return section === null ? [] : [{ name, place, ...section }];
  });
  // An order form on its own has no place for clauses.
  const first = made.filter(({ place }) => at < 0 || place < at).length + 1;
  const plan = planClauses(at < 0 ? [] : terms.clauses, terms.template, quote, first);
  const width = plan.sections.length;
  const sections = made.map((section, index) => ({ ...section, number: index + 1 < first ? index + 1 : index + 1 + width }));
  const targets = targetsOf(plan.sections, new Map(sections.map(({ name, id, number }) => [name, { id, number }])));
  return { sections, plan, targets };
}
