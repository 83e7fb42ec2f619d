import type { Block } from '../../tree/tree.ts';

/** What stands under one numbered heading of a section. The numbers of all headings are known before any blocks are made. */
export type Sub = { readonly title: string; readonly blocks: () => readonly Block[] };

/** A part of the order: a section of its own, or, in a section of several parts, headings of that section. */
export type OrderPart = { readonly title: string; readonly subs: readonly Sub[] };

/** The blocks of a section, its headings counted from 1. `parts` are those that share it, by name. */
export function sectionBlocks(
  { id, number, title }: { readonly id: string; readonly number: number; readonly title: string },
  parts: readonly (readonly [string, OrderPart])[],
): readonly Block[] {
  const subs = placedSubs(number, parts);
  return [
    { type: 'heading', id, level: 1, number: String(number), text: title },
    ...subs.flatMap(({ id: subId, number: subNumber, title: text, blocks }): Block[] => [
      { type: 'heading', id: subId, level: 2, number: subNumber, text },
      ...blocks(),
    ]),
  ];
}

type PlacedSub = Sub & { readonly part: string; readonly id: string; readonly number: string };

function placedSubs(number: number, parts: readonly (readonly [string, OrderPart])[]): readonly PlacedSub[] {
  return parts
    .flatMap(([part, { subs }]) => subs.map((sub, at) => ({ ...sub, part, id: `${part}-${at + 1}` })))
    .map((sub, at) => ({ ...sub, number: `${number}.${at + 1}` }));
}

/** Where a reference to each of several parts of one section leads: to its first heading. */
export function partPlaces(
  number: number,
  parts: readonly (readonly [string, OrderPart])[],
): readonly (readonly [string, { readonly id: string; readonly number: string }])[] {
  const subs = placedSubs(number, parts);
  return parts.flatMap(([part]) => {
    const first = subs.find((sub) => sub.part === part);
    return first === undefined ? [] : [[part, { id: first.id, number: first.number }] as const];
  });
}
