import { alignedRedline } from '../../../shared/clauses/redline/aligned.ts';
import type { Piece } from '../../../shared/clauses/redline/redline.ts';
import { isUnchanged, redline } from '../../../shared/clauses/redline/redline.ts';
import type { Block, DocumentTree, Heading, NumberedParagraph, Paragraph, Run } from '../../../shared/document/tree/tree.ts';

type TextBlock = Heading | NumberedParagraph | Paragraph;

/** A block of the document as it is drawn: unchanged, changed, new, or gone. */
export type DrawnBlock =
  | { readonly change: 'same' | 'inserted'; readonly block: Block }
  | { readonly change: 'edited'; readonly block: TextBlock; readonly before: readonly Run[]; readonly pieces: readonly Piece[] }
  | { readonly change: 'removed'; readonly block: TextBlock };

export function runsOf(block: TextBlock): readonly Run[] {
  return block.type === 'numbered' ? block.runs : [{ text: block.text }];
}

const textOf = (block: TextBlock): string =>
  runsOf(block)
    .map(({ text }) => text)
    .join('');

const isClause = (id: string): boolean => id.startsWith('clause-');

/** A text block of a clause whose words can be compared; tables follow from the terms, which are the same in both. */
function isCompared(block: Block): block is TextBlock {
  return (
    (block.type === 'numbered' || (block.type === 'paragraph' && block.style === 'subheading')) && textOf(block).trim() !== ''
  );
}

type Clause = { readonly heading: Heading; readonly blocks: readonly Block[] };

/** The clauses of a document in their order, with the section of each. */
function clausesOf(tree: DocumentTree): ReadonlyMap<string, Clause> {
  const found = new Map<string, { heading: Heading; blocks: Block[] }>();
  for (const { blocks } of tree.parts) {
    let current: Block[] | null = null;
    for (const block of blocks) {
      if (block.type === 'heading') {
        current = null;
        if (block.level === 2 && isClause(block.id)) {
          current = [];
          found.set(block.id, { heading: block, blocks: current });
        }
      } else current?.push(block);
    }
  }
  return found;
}

function edited(block: TextBlock, before: TextBlock, pieces: readonly Piece[]): DrawnBlock {
  return isUnchanged(pieces) ? { change: 'same', block } : { change: 'edited', block, before: runsOf(before), pieces };
}

/** The blocks of one clause, its paragraphs set against those that stood there before. */
function comparedBlocks(blocks: readonly Block[], before: readonly Block[]): readonly DrawnBlock[] {
  const left = before.filter(isCompared);
  const right = blocks.filter(isCompared);
  // A paragraph is one line here: what separates two is an empty one.
  const joined = (texts: readonly TextBlock[]): string => texts.map((block) => textOf(block).replaceAll('\n', ' ')).join('\n\n');
  const drawn: DrawnBlock[] = [];
  const gone: DrawnBlock[] = [];
  let from = 0;
  let inLeft = 0;
  for (const { before: was, after: is, pieces } of alignedRedline(joined(left), joined(right))) {
    const old = was === null ? undefined : left[inLeft];
    if (was !== null) inLeft += 1;
    if (is === null) {
      if (old !== undefined) gone.push({ change: 'removed', block: old });
      continue;
    }
    // Blocks before the next compared one are not compared: they go in unchanged.
    while (from < blocks.length) {
      const block = blocks[from];
      from += 1;
      if (block === undefined) break;
      if (!isCompared(block)) {
        drawn.push({ change: 'same', block });
        continue;
      }
      drawn.push(...gone.splice(0), old === undefined ? { change: 'inserted', block } : edited(block, old, pieces));
      break;
    }
  }
  return [...drawn, ...gone, ...blocks.slice(from).map((block): DrawnBlock => ({ change: 'same', block }))];
}

function removedClause({ heading, blocks }: Clause): readonly DrawnBlock[] {
  return [heading, ...blocks.filter(isCompared)].map((block): DrawnBlock => ({ change: 'removed', block }));
}

/** The clauses of `against` that are no longer there, by the clause of it that they stood after and that still is; null: none. */
function removedAfter(
  against: ReadonlyMap<string, Clause>,
  now: ReadonlyMap<string, Clause>,
): ReadonlyMap<string | null, Clause[]> {
  const found = new Map<string | null, Clause[]>();
  let after: string | null = null;
  for (const [id, clause] of against) {
    if (now.has(id)) after = id;
    else found.set(after, [...(found.get(after) ?? []), clause]);
  }
  return found;
}

/**
 * The parts of a document with the words of its clauses set against another's: what is new is inserted, what is gone removed, word by word.
 * The rest of the document is as it is.
 */
export function changedParts(tree: DocumentTree, against: DocumentTree | null): readonly (readonly DrawnBlock[])[] {
  const plain = tree.parts.map(({ blocks }) => blocks.map((block): DrawnBlock => ({ change: 'same', block })));
  if (against === null) return plain;
  const now = clausesOf(tree);
  const before = clausesOf(against);
  const gone = removedAfter(before, now);
  let leading = gone.get(null) ?? [];
  return tree.parts.map(({ blocks }) => {
    const drawn: DrawnBlock[] = [];
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (block === undefined) break;
      const clause = block.type === 'heading' ? now.get(block.id) : undefined;
      if (clause === undefined) {
        drawn.push({ change: 'same', block });
        continue;
      }
      drawn.push(...leading.flatMap(removedClause));
      leading = [];
      const old = before.get(clause.heading.id);
      if (old === undefined) {
        drawn.push(...[clause.heading, ...clause.blocks].map((each): DrawnBlock => ({ change: 'inserted', block: each })));
      } else {
        drawn.push(edited(clause.heading, old.heading, redline(old.heading.text, clause.heading.text)));
        drawn.push(...comparedBlocks(clause.blocks, old.blocks));
      }
      drawn.push(...(gone.get(clause.heading.id) ?? []).flatMap(removedClause));
      at += clause.blocks.length;
    }
    return drawn;
  });
}
