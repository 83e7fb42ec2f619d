import type { Inline } from '../../clauses/language/clause-text.ts';
import type { At } from '../../clauses/terms/deal-term.ts';
import type { PlannedSection } from './plan.ts';
import { isText } from './plan.ts';

type Place = { readonly id: string; readonly cited: string; readonly at: At };
type Definition = { readonly words: string; readonly place: Place };
/** "2", "1.3" where several parts share a section, or "3–7" of several sections. */
export type PartPlace = { readonly id: string; readonly number: string };

/** What references, section names and defined terms lead to in one contract. */
export type Targets = {
  /** Of a clause type, or a paragraph of it; several where the clause stands for each of several. */
  readonly placesOf: (type: string, anchor: string | null) => readonly Place[];
  readonly part: (name: string) => PartPlace | undefined;
  readonly definition: (name: string) => Definition | undefined;
  readonly definitions: readonly Definition[];
};

function definesIn(children: readonly Inline[]): readonly Extract<Inline, { type: 'define' }>[] {
  return children.flatMap((inline) => {
    if (inline.type === 'define') return [inline];
    return inline.type === 'strong' || inline.type === 'emphasis' ? definesIn(inline.children) : [];
  });
}

function termsOf(sections: readonly PlannedSection[]): PartPlace | undefined {
  const [first] = sections;
  const last = sections.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { id: first.id, number: first === last ? String(first.number) : `${first.number}\u2013${last.number}` };
}

export function targetsOf(sections: readonly PlannedSection[], parts: ReadonlyMap<string, PartPlace>): Targets {
  const places = new Map<string, Place[]>();
  const definitions = new Map<string, Definition>();
  const add = (key: string, place: Place): void => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  };
  for (const { clause, id, number, ats, content } of sections.flatMap((section) => section.clauses)) {
    if (content === null) continue;
    const at = ats.length === 1 ? (ats[0] ?? null) : null;
    add(clause.type, { id, cited: number, at });
    for (const block of content.filter(isText)) {
      const place = { id: block.id, cited: block.cited, at };
      if (block.anchor !== null) add(`${clause.type}#${block.anchor}`, place);
      for (const { name, words } of definesIn(block.children)) {
        if (!definitions.has(name)) definitions.set(name, { words, place });
      }
    }
  }
  return {
    placesOf: (type, anchor) => places.get(anchor === null ? type : `${type}#${anchor}`) ?? [],
    part: (name) => {
      if (name === 'terms') return termsOf(sections);
      return parts.get(name);
    },
    definition: (name) => definitions.get(name),
    definitions: [...definitions.values()],
  };
}
