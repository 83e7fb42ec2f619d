import type { Block, DocumentTree } from '../../shared/document/tree.ts';
import { leastTableHeight } from './table-node.ts';

const bodyLine = 17;
const lettersInLine = 92;

function textHeight(text: string): number {
  return Math.ceil(text.length / lettersInLine) * bodyLine + 6;
}

/** What a block takes of the page at least where it begins, in points, estimated from above. */
function leastHeight(block: Block): number {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? 48 : 32;
    case 'paragraph':
      return textHeight(block.text);
    case 'numbered':
      return Math.min(textHeight(block.text), 8 * bodyLine);
    case 'table':
      return leastTableHeight(block);
    case 'drawing':
      return block.height + 30;
    case 'definitions':
      return block.items.length * 15;
    case 'cover-title':
    case 'parties':
    case 'figures':
    case 'timeline':
    case 'contents':
    case 'signatures':
      return 160;
  }
}

/** Introductory words and further headings keep the reader waiting: they ask for room for what they introduce too. */
function introduces(block: Block, next: Block | undefined): boolean {
  return block.type === 'heading' || (block.type === 'paragraph' && next?.type === 'table');
}

/** For every heading, the height it needs with the beginning of what it heads, in points. */
export function roomByHeading(tree: DocumentTree): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>();
  for (const { blocks } of tree.parts) {
    blocks.forEach((block, index) => {
      if (block.type !== 'heading') return;
      let room = 0;
      for (let at = index; at < blocks.length; at += 1) {
        const current = blocks[at];
        if (current === undefined) break;
        room += leastHeight(current);
        if (!introduces(current, blocks[at + 1])) break;
      }
      rooms.set(block.id, room);
    });
  }
  return rooms;
}
