import { StructureElement } from './structure-element.ts';
import type { Role, Tag } from './tags.ts';
import { rowsOfTable } from './tags.ts';

/** A node of a definition after pdfmake has laid it out: it has expanded every shortcut, and written the contents. */
export type LaidOutNode = {
  readonly tag?: Tag | typeof rowsOfTable;
  readonly id?: string;
  readonly stack?: readonly LaidOutNode[];
  readonly columns?: readonly LaidOutNode[];
  readonly table?: { readonly body: readonly (readonly LaidOutNode[])[] };
  readonly toc?: { readonly title?: LaidOutNode | null; readonly _table?: LaidOutNode };
  readonly text?: unknown;
  readonly svg?: unknown;
  readonly image?: unknown;
  /** Shared by a drawing and its copies. */
  readonly positions?: object;
  readonly colSpan?: number;
  readonly _span?: boolean;
};

/** Elements that hold others and no words of their own. */
const grouping: ReadonlySet<Role> = new Set(['Document', 'Sect', 'L', 'LI', 'Table', 'TR', 'TOC']);

const rowRoles: Readonly<Partial<Record<Role, Role>>> = { Table: 'TR', L: 'LI', TOC: 'TOCI' };

export type NodeStructure = {
  readonly root: StructureElement;
  /** Of texts by their node, of pictures by their node's positions, which survive copying. */
  readonly elements: ReadonlyMap<object, StructureElement>;
  /** Where form fields belong, by the id of the node that marks the place. */
  readonly forms: ReadonlyMap<string, StructureElement>;
};

/** The structure of the nodes of a document, in the order in which they are written; nothing is drawn yet. */
export function structureOfNodes(content: readonly LaidOutNode[]): NodeStructure {
  const root = new StructureElement({ role: 'Document' });
  const elements = new Map<object, StructureElement>();
  const forms = new Map<string, StructureElement>();

  const leaf = (node: LaidOutNode, element: StructureElement): void => {
    const own = grouping.has(element.tag.role) && node.tag === undefined ? element.add({ role: 'P' }) : element;
    elements.set(node, own);
    if (own.tag.role === 'Form' && node.id !== undefined) forms.set(node.id, own);
  };

  const rows = (body: readonly (readonly LaidOutNode[])[], table: StructureElement): void => {
    const role = rowRoles[table.tag.role];
    for (const cells of body) {
      const [first] = cells;
      if (first?.tag === rowsOfTable) {
        rows(first.table?.body ?? [], table);
        continue;
      }
      const row = role === undefined ? table : table.add({ role });
      for (const cell of cells.filter(({ _span }) => _span !== true)) {
        const isCell = row.tag.role === 'TR' && cell.tag === undefined;
        place(cell, isCell ? row.add({ role: 'TD' }, cell.colSpan) : row);
      }
    }
  };

  const place = (node: LaidOutNode, parent: StructureElement): void => {
    const { tag, stack, columns, table, toc } = node;
    const element = tag === undefined || tag === rowsOfTable ? parent : parent.add(tag, node.colSpan);
    for (const kid of stack ?? columns ?? []) place(kid, element);
    if (table !== undefined) rows(table.body, element);
    if (toc !== undefined) {
      if (toc.title) place(toc.title, element);
      if (toc._table?.table !== undefined) rows(toc._table.table.body, element.add({ role: 'TOC' }));
    }
    if (node.text !== undefined) leaf(node, element);
    if ((node.svg !== undefined || node.image !== undefined) && node.positions !== undefined) {
      if (element.tag.role === 'Figure') elements.set(node.positions, element);
    }
  };

  for (const node of content) place(node, root);
  return { root, elements, forms };
}
