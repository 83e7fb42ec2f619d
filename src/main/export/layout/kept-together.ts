import type { Content } from '../pdfmake/content.ts';
import type { Block } from '../../../shared/document/tree/tree.ts';
import { blockNode } from './block-nodes.ts';
import type { Setting } from './setting.ts';
import { isShort, leastTableHeight, tableNode } from './table-node.ts';

/** More letters than this are a text of their own, and no mere introduction. */
const longIntroduction = 400;

function isLong(block: Block): boolean {
  return block.type === 'paragraph' && block.style === 'body' && block.text.length > longIntroduction;
}

/** A heading, or words that introduce a table or a drawing: they must not end a page. A short table keeps its note; what is said under a table does not introduce the next one. */
function leads(before: Block | undefined, block: Block, next: Block | undefined): boolean {
  const isNamed = next?.type === 'linked-note' || (next?.type === 'paragraph' && next.style === 'label');
  const introduces =
    ((isNamed && before?.type !== 'table') || next?.type === 'table' || next?.type === 'drawing') && !isLong(block);
  switch (block.type) {
    case 'heading':
      return true;
    case 'paragraph':
      return introduces || block.style === 'subheading' || block.style === 'label';
    case 'linked-note':
      return next?.type === 'table' || (next?.type === 'paragraph' && next.style === 'label');
    case 'table':
      return block.caption !== null && isShort(block) && next?.type === 'paragraph' && next.style === 'note';
    default:
      return false;
  }
}

/**
 * The blocks of a part as pdfmake nodes, headings on one page with the beginning of what they head. A long table can't be
 * held together with its heading: the heading reserves the height of the table's head and first rows, and the table
 * is then drawn into what was reserved.
 */
export function partNodes(blocks: readonly Block[], setting: Setting): readonly Content[] {
  const nodes: Content[] = [];
  let parent: string | null = null;
  let waiting: Content[] = [];
  blocks.forEach((block, index) => {
    const next = blocks[index + 1];
    if (block.type === 'table' && block.caption !== null) waiting.push({ text: block.caption, italics: true });
    const long = block.type === 'table' && !isShort(block);
    if (long && waiting.length > 0) {
      const reserved = leastTableHeight(block);
      waiting.push({ stack: [], margin: [0, reserved, 0, 0] });
      nodes.push({ stack: waiting, unbreakable: true }, tableNode(block, setting.language, setting.width, reserved));
      waiting = [];
      return;
    }
    waiting.push(blockNode(block, setting, parent));
    if (block.type === 'heading' && block.level === 1) parent = block.id;
    if (next !== undefined && leads(blocks[index - 1], block, next)) return;
    nodes.push(waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : { stack: waiting, unbreakable: true });
    waiting = [];
  });
  return nodes;
}
