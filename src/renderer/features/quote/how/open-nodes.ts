import type { HowNode } from './how-tree.ts';

/** A node as it is listed: how deep it is, and where among its neighbours. */
export type OpenNode = {
  readonly node: HowNode;
  /** Unique in the tree. */
  readonly id: string;
  readonly level: number;
  readonly place: number;
  readonly of: number;
  readonly isOpen: boolean;
  readonly parent: string | null;
};

function under(nodes: readonly HowNode[], open: ReadonlySet<string>, level: number, parent: string | null): readonly OpenNode[] {
  return nodes.flatMap((node, index): readonly OpenNode[] => {
    const id = parent === null ? node.key : `${parent} / ${node.key}`;
    const isOpen = node.parts !== null && open.has(id);
    const own: OpenNode = { node, id, level, place: index + 1, of: nodes.length, isOpen, parent };
    return [own, ...(isOpen && node.parts !== null ? under(node.parts(), open, level + 1, id) : [])];
  });
}

/** The nodes that are in sight, from the top down: those whose parents are all open. */
export function openNodes(nodes: readonly HowNode[], open: ReadonlySet<string>): readonly OpenNode[] {
  return under(nodes, open, 1, null);
}
