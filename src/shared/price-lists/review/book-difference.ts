import type { Assignment, Costs, Model, PriceEntry } from '../../domain/terms/costs.ts';
import type { MeterPrices } from '../source/listed-model.ts';
import { metersOf } from '../formats/own-costs.ts';
import { samePrices } from './known-prices.ts';

/** What one cost book has and another has not: facts of models, price by price and assignment by assignment. */
export type BookDifference = {
  readonly models: readonly ModelDifference[];
  readonly prices: readonly PriceDifference[];
  readonly assignments: readonly AssignmentDifference[];
};

export type PriceDifference = {
  readonly model: string;
  readonly from: string;
  readonly knownOn: string | null;
  readonly before: MeterPrices | null;
  readonly after: MeterPrices | null;
  /** Why it holds though it looked wrong. */
  readonly confirmed: string | null;
};

export const modelFacts = ['name', 'provider', 'releasedOn', 'retiresOn', 'isAlias'] as const;
export type ModelFact = (typeof modelFacts)[number];

/** A fact of a model that both books have; null where a book doesn't say it. */
export type ModelDifference = {
  readonly model: string;
  readonly fact: ModelFact;
  readonly before: string | null;
  readonly after: string | null;
};

/** Who fills a slot, with the tokens that the same work takes, and who measured them. */
export type Filling = Pick<Assignment, 'model' | 'tokenFactor' | 'evidence'>;

export type AssignmentDifference = {
  readonly slot: string;
  readonly from: string;
  readonly knownOn: string | null;
  readonly before: Filling | null;
  readonly after: Filling | null;
};

type Keyed<T> = ReadonlyMap<string, T>;

const dayKey = ({ from, knownOn }: { readonly from: string; readonly knownOn?: string | undefined }): string =>
  `${from} ${knownOn ?? ''}`;

type ModelPrice = { readonly model: string; readonly price: PriceEntry };
type SlotAssignment = { readonly slot: string; readonly assignment: Assignment };

function pricesOf(book: Costs | null): Keyed<ModelPrice> {
  const entries = (book?.models ?? []).flatMap(({ id, prices }) =>
    prices.map((price): [string, ModelPrice] => [`${id} ${dayKey(price)}`, { model: id, price }]),
  );
  return new Map(entries);
}

function assignmentsOf(book: Costs | null): Keyed<SlotAssignment> {
  const entries = (book?.slots ?? []).flatMap(({ id, assignments }) =>
    assignments.map((assignment): [string, SlotAssignment] => [`${id} ${dayKey(assignment)}`, { slot: id, assignment }]),
  );
  return new Map(entries);
}

function priceDifference(key: string, before: Keyed<ModelPrice>, after: Keyed<ModelPrice>): readonly PriceDifference[] {
  const [was, is] = [before.get(key), after.get(key)];
  const shown = is ?? was;
  if (shown === undefined) return [];
  if (was !== undefined && is !== undefined && samePrices(metersOf(was.price), metersOf(is.price))) return [];
  return [
    {
      model: shown.model,
      from: shown.price.from,
      knownOn: shown.price.knownOn ?? null,
      before: was === undefined ? null : metersOf(was.price),
      after: is === undefined ? null : metersOf(is.price),
      confirmed: is?.price.confirmed ?? null,
    },
  ];
}

function assignmentDifference(
  key: string,
  before: Keyed<SlotAssignment>,
  after: Keyed<SlotAssignment>,
): readonly AssignmentDifference[] {
  const [was, is] = [before.get(key), after.get(key)];
  const shown = is ?? was;
  if (shown === undefined) return [];
  const isSame = JSON.stringify(was?.assignment) === JSON.stringify(is?.assignment);
  if (isSame) return [];
  const { slot, assignment } = shown;
  const filling = (of: SlotAssignment | undefined): Filling | null => {
    if (of === undefined) return null;
    const { model, tokenFactor, evidence } = of.assignment;
    return { model, ...(tokenFactor === undefined ? {} : { tokenFactor }), ...(evidence === undefined ? {} : { evidence }) };
  };
  return [{ slot, from: assignment.from, knownOn: assignment.knownOn ?? null, before: filling(was), after: filling(is) }];
}

function factOf(model: Model, fact: ModelFact): string | null {
  const said = model[fact];
  return said === true ? 'true' : (said ?? null);
}

function modelDifferences(before: Costs, after: Costs): readonly ModelDifference[] {
  const was = new Map(before.models.map((model) => [model.id, model]));
  return after.models
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((model) => {
      const old = was.get(model.id);
      if (old === undefined) return [];
      return modelFacts.flatMap((fact): readonly ModelDifference[] => {
        const [then, now] = [factOf(old, fact), factOf(model, fact)];
        return then === now ? [] : [{ model: model.id, fact, before: then, after: now }];
      });
    });
}

/** What a book says that the one before didn't, and the other way round; of null, everything is new. */
export function bookDifference(before: Costs | null, after: Costs): BookDifference {
  const [was, is] = [pricesOf(before), pricesOf(after)];
  const [wasIn, isIn] = [assignmentsOf(before), assignmentsOf(after)];
  return {
    models: before === null ? [] : modelDifferences(before, after),
    prices: [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((key) => priceDifference(key, was, is)),
    assignments: [...new Set([...wasIn.keys(), ...isIn.keys()])]
      .toSorted()
      .flatMap((key) => assignmentDifference(key, wasIn, isIn)),
  };
}
