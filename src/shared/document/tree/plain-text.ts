import type { Block, DocumentTree, Heading, Table } from './tree.ts';

const width = (rows: readonly (readonly string[])[], column: number): number =>
  Math.max(...rows.map((row) => row[column]?.length ?? 0));

function tableText({ caption, columns, rows }: Table): string {
  const cells = [columns.map(({ head }) => head), ...rows.flatMap((row) => (row.kind === 'note' ? [] : [row.cells]))];
  const line = (row: readonly string[]): string =>
    columns
      .map(({ kind }, column) => {
        const text = row[column] ?? '';
        const size = width(cells, column);
        return kind === 'amount' || kind === 'quantity' ? text.padStart(size) : text.padEnd(size);
      })
      .join('  ')
      .trimEnd();
  const [head = '', ...body] = [columns.map((column) => column.head), ...rows.map((row) => row.cells)].map((row, index) =>
    rows[index - 1]?.kind === 'note' ? `  ${row[0] ?? ''}` : line(row),
  );
  return [...(caption === null ? [] : [caption]), head, '-'.repeat(head.length), ...body].join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.number === null ? block.text : `${block.number} ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'linked-note':
      return block.runs.map(({ text }) => text).join('');
    case 'numbered':
      return `${block.level === 'item' ? '  ' : ''}${block.number} ${block.runs.map(({ text }) => text).join('')}`;
    case 'table':
      return tableText(block);
    default:
      return '';
  }
}

/** Blocks as plain text, a blank line between; unbreakable spaces become plain ones. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n\n')
    .replaceAll(/[\u00A0\u2002]/g, ' ');
}

/** The blocks of a clause type in a contract, heading and all, of each place where it stands. */
export function clauseBlocksIn({ parts }: DocumentTree, type: string): readonly Block[] {
  const found: Block[] = [];
  const stem = `clause-${type}`;
  const isOwn = ({ level, id }: Heading): boolean => level === 2 && (id === stem || new RegExp(`^${stem}-\\d+$`).test(id));
  for (const { blocks } of parts) {
    let inside = false;
    for (const block of blocks) {
      if (block.type === 'heading') inside = isOwn(block);
      if (inside) found.push(block);
    }
  }
  return found;
}
