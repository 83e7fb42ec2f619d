import type { Assignment, Costs, Model, PriceEntry, TokenFactors } from '../../../shared/domain/terms/costs.ts';

/** A price, a model and an assignment of a cost book as rows that are typed: an empty cell is a field that is left out. */
export type PriceRow = Readonly<
  Record<'model' | 'from' | 'input' | 'output' | 'cachedInput' | 'cacheWrite' | 'knownOn' | 'source', string>
>;
export type ModelRow = Readonly<Record<'id' | 'name' | 'provider' | 'releasedOn' | 'retiresOn', string>>;
export type AssignmentRow = Readonly<
  Record<'slot' | 'from' | 'model' | 'inputFactor' | 'outputFactor' | 'evidence' | 'knownOn', string>
>;

export type BookRows = {
  readonly prices: readonly PriceRow[];
  readonly models: readonly ModelRow[];
  readonly assignments: readonly AssignmentRow[];
};

export const blankPrice: PriceRow = {
  model: '',
  from: '',
  input: '',
  output: '',
  cachedInput: '',
  cacheWrite: '',
  knownOn: '',
  source: '',
};

export const blankAssignment: AssignmentRow = {
  slot: '',
  from: '',
  model: '',
  inputFactor: '',
  outputFactor: '',
  evidence: '',
  knownOn: '',
};

export function rowsOf({ models, slots }: Costs): BookRows {
  return {
    prices: models.flatMap(({ id, prices }) =>
      prices.map((price) => ({
        model: id,
        from: price.from,
        input: price.inputPerMillion,
        output: price.outputPerMillion,
        cachedInput: price.cachedInputPerMillion ?? '',
        cacheWrite: price.cacheWritePerMillion ?? '',
        knownOn: price.knownOn ?? '',
        source: price.source ?? '',
      })),
    ),
    models: models.map(({ id, name, provider, releasedOn, retiresOn }) => ({
      id,
      name: name ?? '',
      provider: provider ?? '',
      releasedOn: releasedOn ?? '',
      retiresOn: retiresOn ?? '',
    })),
    assignments: (slots ?? []).flatMap(({ id, assignments }) =>
      assignments.map(({ from, model, tokenFactor, evidence, knownOn }) => ({
        slot: id,
        from,
        model,
        inputFactor: tokenFactor?.input ?? '',
        outputFactor: tokenFactor?.output ?? '',
        evidence: evidence ?? '',
        knownOn: knownOn ?? '',
      })),
    ),
  };
}

/** Fields with a text; the others are left out. */
function filled(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== ''));
}

const dated = <T extends { readonly from: string; readonly knownOn: string }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => (`${a.from} ${a.knownOn}` < `${b.from} ${b.knownOn}` ? -1 : 1));

const grouped = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> => Map.groupBy(rows, key);

function priceOf(row: PriceRow, there: readonly PriceEntry[]): object {
  const before = there.find(({ from, knownOn }) => from === row.from && (knownOn ?? '') === row.knownOn);
  return {
    ...(before?.confirmed === undefined ? {} : { confirmed: before.confirmed }),
    ...filled({
      from: row.from,
      inputPerMillion: row.input,
      outputPerMillion: row.output,
      cachedInputPerMillion: row.cachedInput,
      cacheWritePerMillion: row.cacheWrite,
      knownOn: row.knownOn,
      source: row.source,
    }),
  };
}

function modelOf(id: string, rows: readonly PriceRow[], row: ModelRow | undefined, there: Model | undefined): object {
  const maker = id.includes('/') ? id.slice(0, id.indexOf('/')) : '';
  const { name, provider, releasedOn, retiresOn } = row ?? { name: '', provider: maker, releasedOn: '', retiresOn: '' };
  return {
    id,
    ...filled({ provider, name }),
    ...(there?.isAlias === true ? { isAlias: true } : {}),
    ...filled({ releasedOn, retiresOn }),
    prices: dated(rows).map((each) => priceOf(each, there?.prices ?? [])),
  };
}

function assignmentOf(row: AssignmentRow, there: readonly Assignment[]): object {
  const before: TokenFactors | undefined = there.find(
    ({ from, knownOn }) => from === row.from && (knownOn ?? '') === row.knownOn,
  )?.tokenFactor;
  // Factors of the cache are kept; the rows have no cell for them.
  const { cachedInput, cacheWrite } = before ?? {};
  const factors = filled({
    input: row.inputFactor,
    output: row.outputFactor,
    cachedInput: cachedInput ?? '',
    cacheWrite: cacheWrite ?? '',
  });
  return {
    ...filled({ from: row.from, model: row.model }),
    ...(Object.keys(factors).length === 0 ? {} : { tokenFactor: factors }),
    ...filled({ knownOn: row.knownOn, evidence: row.evidence }),
  };
}

/** The cost book that rows make of one, to be read and checked by the services. */
export function bookOf(costs: Costs, rows: BookRows): object {
  const { slots: before, ...rest } = costs;
  const models = [...grouped(rows.prices, ({ model }) => model)].map(([id, prices]) =>
    modelOf(
      id,
      prices,
      rows.models.find((row) => row.id === id),
      costs.models.find((model) => model.id === id),
    ),
  );
  const slots = [...grouped(rows.assignments, ({ slot }) => slot)].map(([id, assignments]) => {
    const there = before?.find((slot) => slot.id === id);
    return {
      id,
      ...(there?.name === undefined ? {} : { name: there.name }),
      assignments: dated(assignments).map((each) => assignmentOf(each, there?.assignments ?? [])),
    };
  });
  return { ...rest, models, ...(slots.length === 0 ? {} : { slots }) };
}
