import type { DraftJson } from '../../../src/shared/calls/schemas/draft-json.ts';
import { supportJson } from '../../catalogue/cards.ts';
import { started, valueOf } from '../running.ts';

/** Two people of pricing and one of sales; the first works here. */
export async function peopled() {
  const running = await started();
  const { client } = running;
  const save = async (name: string, roles: readonly ('pricing' | 'sales')[]) =>
    valueOf(await client.people.save({ name, roles: [...roles] })).personId;
  const [ann, lee, sam] = [await save('Ann', ['pricing']), await save('Lee', ['pricing']), await save('Sam', ['sales'])];
  valueOf(await client.people.switch({ personId: ann }));
  return { ...running, ann, lee, sam };
}

const { bundles: _bundles, packages: _packages, ...listed } = supportJson;

/** The products of the sample card under another id, beside the one that comes with the workspace. */
export const ownCard = (over: object = {}): DraftJson => ({ ...listed, id: 'own', name: 'Own card', ...over });

/** A workspace in which a card was drafted by one person, and published by another, who works there now. */
export async function published(card: DraftJson = ownCard()) {
  const running = await peopled();
  const { client } = running;
  const made = valueOf(await client.catalogue.create({ card }));
  const key = { cardId: made.row.cardId, version: made.row.version };
  valueOf(await client.catalogue.submit({ ...key, saveCount: made.row.saveCount }));
  valueOf(await client.people.switch({ personId: running.lee }));
  const row = valueOf(await client.catalogue.decide({ ...key, outcome: 'published', remark: '' }));
  return { ...running, key, row };
}
