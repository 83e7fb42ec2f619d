import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import { cardReader } from '../../../shared/catalogue/read-card.ts';
import type { Read } from '../../../shared/domain/document/problem.ts';
import type { TellShare } from '../../../shared/domain/values/progress.ts';
import { partOf, toldSteps, untold } from '../../../shared/domain/values/progress.ts';
import type { DocumentFailure } from '../../files/json-document.ts';
import { jsonDocument } from '../../files/json-document.ts';

export type CardFileOutcome =
  | { readonly ok: true; readonly card: RateCard }
  | { readonly ok: false; readonly failure: DocumentFailure };

/** The share of the work that is done once the text of a card is parsed. */
const parsed = 0.4;

/** A card as JSON, read a product after the other, so that it is told how far it is. */
export function readCard(json: unknown, progress: TellShare): Read<RateCard> {
  const read = cardReader();
  const products: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'products') : null;
  toldSteps(read.partsOf(json), Array.isArray(products) ? products.length : 0, progress);
  return read(json);
}

/** The rate card in a file, without the state that it was written with. */
export function cardFile(bytes: Uint8Array, progress: TellShare = untold): CardFileOutcome {
  const document = jsonDocument(bytes);
  if (!document.ok) return document;
  progress(parsed);
  const read = readCard(document.json, partOf(progress, parsed, 1));
  if (!read.ok) return { ok: false, failure: { of: 'document', problems: read.problems } };
  const { state: _state, ...card } = read.value;
  return { ok: true, card };
}
