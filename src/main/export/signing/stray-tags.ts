import type { Path } from '../../../shared/domain/document/problem.ts';
import { pathText } from '../../../shared/domain/document/problem.ts';
import type { Quote } from '../../../shared/domain/terms/quote.ts';
import type { Block, DocumentTree } from '../../../shared/document/tree/tree.ts';
import type { ESignService } from '../../../shared/vocabulary/signing-fields.ts';
import type { StrayTag } from '../../../shared/vocabulary/stray-tag.ts';
import { openingOf } from './e-sign-services.ts';

/** Every text in a part of a tree, the runs of a paragraph as one. */
function textsIn(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap((each: unknown) => textsIn(each));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'runs' && Array.isArray(value)
      ? [textsIn(value.map((run: { readonly text: string }) => run.text)).join('')]
      : textsIn(value),
  );
}

/** Where the quote has a text; null where it has it nowhere. Wordings of clauses are read as they are printed, not as they are written. */
function pathOf(tag: string, part: unknown, path: Path = []): Path | null {
  if (typeof part === 'string') return part.includes(tag) ? path : null;
  if (typeof part !== 'object' || part === null) return null;
  for (const [name, value] of Object.entries(part)) {
    const found = pathOf(tag, value, [...path, Array.isArray(part) ? Number(name) : name]);
    if (found !== null) return found;
  }
  return null;
}

/** Blocks with the heading that they stand under, or the document's title. */
function placed({ title, parts }: DocumentTree): readonly (readonly [place: string, block: Block])[] {
  let place = title;
  return parts
    .flatMap(({ blocks }) => blocks)
    .map((block) => {
      if (block.type === 'heading') place = block.number === null ? block.text : `${block.number} ${block.text}`;
      return [place, block];
    });
}

/**
 * What on the pages a service would take for a tag: each piece of text once, and where it was typed. The document's own tags are
 * drawn later, and stand in no tree.
 */
export function strayTags(
  tree: DocumentTree,
  { clauses: _clauses, ...terms }: Quote,
  service: ESignService,
): readonly StrayTag[] {
  const found = new Map<string, StrayTag>();
  const look = (place: string, text: string): void => {
    const tag = openingOf(service).exec(text)?.[0];
    if (tag === undefined) return;
    const path = pathOf(tag, terms);
    const where = path === null ? place : pathText(path);
    if (!found.has(where)) found.set(where, { service, place: where, tag });
  };
  for (const text of [tree.number, tree.revision]) look(tree.title, text);
  for (const [place, block] of placed(tree)) for (const text of textsIn(block)) look(place, text);
  return [...found.values()];
}
