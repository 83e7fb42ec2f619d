import { z } from 'zod';
import type { CallName } from '../../../shared/calls/calls.ts';
import { SaveDraft } from '../../../shared/calls/quotes/quote-calls.ts';
import type { DraftJson, Json, JsonObject } from '../../../shared/calls/schemas/draft-json.ts';
import { cardRecord } from '../../storage/records/card-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { quoteSteps } from '../../storage/records/quote-steps.ts';
import { publishedCard } from '../catalogue/stored-cards.ts';
import type { HiddenCosts } from '../drafts/lines-without-costs.ts';
import { costsOfLine, linesById, withHiddenCosts } from '../drafts/lines-without-costs.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import type { Session } from '../session/service-session.ts';

const PickedProduct = z.object({ card: z.string(), version: z.int(), id: z.string() });

const keyOf = (line: JsonObject | undefined): string => {
  const picked = PickedProduct.safeParse(line?.['product']);
  return picked.success ? JSON.stringify([picked.data.card, picked.data.version, picked.data.id]) : '';
};

/** What the card says that a picked product is served by and costs. */
async function costsOfProduct(db: WorkspaceDb, line: JsonObject): Promise<HiddenCosts | undefined> {
  const picked = PickedProduct.safeParse(line['product']);
  if (!picked.success) return undefined;
  const record = await cardRecord(db, { card_id: picked.data.card, version: picked.data.version });
  const product = record && publishedCard(record)?.products.find(({ id }) => id === picked.data.id);
  if (product === undefined) return undefined;
  const { servedBy, otherCostPerUnit } = product;
  // A card's routing is JSON: it was read from it.
  return {
    ...(servedBy === undefined ? {} : { servedBy: structuredClone(servedBy) as unknown as Json }),
    ...(otherCostPerUnit === undefined ? {} : { otherCostPerUnit }),
  };
}

/** As many steps as are ever kept of a quote. */
const allSteps = 10_000;

function linesWithin(value: unknown, wanted: ReadonlySet<string>, found: Map<string, JsonObject>): void {
  if (Array.isArray(value)) for (const member of value) linesWithin(member, wanted, found);
  else if (typeof value === 'object' && value !== null) {
    const id: unknown = Reflect.get(value, 'id');
    if (typeof id === 'string' && wanted.has(id) && !found.has(id)) found.set(id, value as JsonObject);
    else for (const member of Object.values(value)) linesWithin(member, wanted, found);
  }
}

/** Lines that the draft had and that came back, as the newest of its steps has them. */
async function linesOfSteps(db: WorkspaceDb, quoteId: string, ids: readonly string[]): Promise<ReadonlyMap<string, JsonObject>> {
  const found = new Map<string, JsonObject>();
  if (ids.length === 0) return found;
  const wanted = new Set(ids);
  for (const { changes } of await quoteSteps(db, quoteId, { limit: allSteps })) linesWithin(JSON.parse(changes), wanted, found);
  return found;
}

async function withStoredCosts(db: WorkspaceDb, quoteId: string, draft: DraftJson): Promise<DraftJson> {
  const quote = await quoteRecord(db, quoteId);
  const revision = quote && (await revisionRecord(db, quote));
  if (revision === undefined) return draft;
  const stored = linesById(draftOf(revision));
  const typed = linesById(draft);
  const back = [...typed.keys()].filter((id) => !stored.has(id));
  const earlier = await linesOfSteps(db, quoteId, back);
  const costs = new Map<string, HiddenCosts | undefined>();
  for (const [id, line] of typed) {
    const before = stored.get(id) ?? earlier.get(id);
    const isSameProduct = before !== undefined && keyOf(before) === keyOf(line);
    const kept = before === undefined ? undefined : costsOfLine(before);
    costs.set(id, isSameProduct ? kept : ((await costsOfProduct(db, line)) ?? kept));
  }
  return withHiddenCosts(draft, (id) => costs.get(id));
}

/** The input of a call by someone who sees no costs: lines that are saved keep those that they have, and picked ones get their product's. */
export async function withCostsOfLines({ db }: Session, name: CallName, input: unknown): Promise<unknown> {
  if (name !== 'quotes.saveDraft') return input;
  const saved = SaveDraft.parse(input);
  return { ...saved, draft: await withStoredCosts(db, saved.quoteId, saved.draft) };
}
