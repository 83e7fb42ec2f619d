import { casesOf, lacking } from '../../../../shared/clauses/terms/available.ts';
import type { DealTerm, Each } from '../../../../shared/clauses/terms/deal-term.ts';
import { dealTerms } from '../../../../shared/clauses/terms/deal-terms.ts';
import { examples, orderParts, tables } from '../../../../shared/clauses/terms/inserts.ts';
import type { Indexed } from '../../../../shared/clauses/lint/library-index.ts';
import type { ClauseHead } from '../../../../shared/clauses/language/clause-text.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';

/** One offer for a place: the text to insert, its kind, and a note. */
export type Offer = { readonly label: string; readonly detail: string; readonly info?: string; readonly last?: true };

/** The text up to the cursor: the kind of place, and where the typing began in it. */
export type Place =
  | { readonly kind: 'directive' | 'control' | 'when'; readonly typed: string }
  | { readonly kind: 'is'; readonly typed: string; readonly path: string | null }
  | { readonly kind: 'term' | 'ref' | 'part' | 'table' | 'example' | 'use'; readonly typed: string };

const valueKinds = ['term', 'ref', 'part', 'table', 'example', 'use'] as const;

/** The term of the open cases at the end of a text; null where all cases are closed. */
function openCases(before: string): string | null {
  const open: string[] = [];
  for (const line of before.split('\n')) {
    const path = /^\s*:::\s*when\s+(\S+)/.exec(line)?.[1];
    if (path !== undefined) open.push(path);
    else if (/^\s*:::\s*end/.test(line)) open.pop();
  }
  return open.at(-1) ?? null;
}

/** The kind of place at which a text ends; null in plain words. */
export function placeAt(before: string): Place | null {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const when = /^\s*:::\s*when\s+(\S*)$/.exec(line)?.[1];
  if (when !== undefined) return { kind: 'when', typed: when };
  const is = /^\s*:::\s*is\s+(?:[^,]*,\s*)*([^\s,]*)$/.exec(line)?.[1];
  if (is !== undefined) return { kind: 'is', typed: is, path: openCases(before) };
  const control = /^\s*:::\s*([a-z]*)$/.exec(line)?.[1];
  if (control !== undefined) return { kind: 'control', typed: control };
  const [, name = '', typed] = /\{\{\s*(?:([a-z]*):\s*)?([^{}|]*)$/.exec(before) ?? [];
  if (typed === undefined) return null;
  if (name === '') return { kind: 'directive', typed };
  const kind = valueKinds.find((known) => known === name);
  return kind === undefined ? null : { kind, typed };
}

export type Around = { readonly head: ClauseHead; readonly library: readonly Indexed[]; readonly words: WindowWords['clause'] };

/** Whether a clause with this head may use a path: `commitments[]` only in one repeated for each commitment. */
const fits = (path: string, each: Each | null): boolean =>
  !path.includes('[]') || (each !== null && path.startsWith(`${each}[]`));
const isPrinted = ({ kind }: DealTerm): boolean => kind.type !== 'group' && kind.type !== 'truth';

function termOffers({ head, words }: Around): readonly Offer[] {
  return [...dealTerms.values()]
    .filter((term) => isPrinted(term) && fits(term.path, head.each))
    .map(({ path, kind, engine, optional }) => ({
      label: path,
      detail: words.termKindName(kind),
      info: [engine ? words.engineReads : words.engineDoesNot, ...(optional ? [words.mayBeAbsent] : [])].join(' '),
      // Terms that a pricing clause can't use come last.
      ...(head.pricing && !engine ? ({ last: true } as const) : {}),
    }));
}

function caseOffers(path: string | null): readonly Offer[] {
  const term = path === null ? undefined : dealTerms.get(path);
  return (term === undefined ? null : casesOf(term, new Set()))?.map((value) => ({ label: value, detail: '' })) ?? [];
}

function whenOffers({ head, words }: Around): readonly Offer[] {
  return [...dealTerms.values()]
    .filter((term) => fits(term.path, head.each) && casesOf(term, new Set()) !== null)
    .map((term) => ({
      label: term.path,
      detail: words.termKindName(term.kind),
      ...(lacking(term.path, new Set()) === null ? {} : { info: words.mayBeAbsent }),
    }));
}

function refOffers({ head, library, words }: Around): readonly Offer[] {
  const peers = library.filter((one) => one.head.language === head.language);
  const own = peers.filter((one) => one.head.id === head.id).flatMap(({ anchors }) => [...anchors]);
  const others = peers.filter((one) => one.head.type !== head.type);
  const found = new Map<string, Offer>();
  for (const anchor of own) found.set(`#${anchor}`, { label: `#${anchor}`, detail: words.ownParagraph });
  for (const { head: other, anchors } of others) {
    for (const label of [other.type, ...[...anchors].map((anchor) => `${other.type}#${anchor}`)]) {
      if (!found.has(label)) found.set(label, { label, detail: other.title });
    }
  }
  return [...found.values()];
}

function useOffers({ head, library }: Around): readonly Offer[] {
  const defined = library.filter((one) => one.head.language === head.language);
  return defined.flatMap(({ head: { title }, defines }) => [...defines].map((label) => ({ label, detail: title })));
}

function insertOffers(list: typeof tables, { head, words }: Around): readonly Offer[] {
  return Object.entries(list)
    .filter(([, { each }]) => each === null || each === head.each)
    .map(([label, { path }]) => ({ label, detail: words.needs(path) }));
}

/** The offers for a place of a clause. */
export function offersAt(place: Place, around: Around): readonly Offer[] {
  const { insertDirective: said } = around.words;
  const named = (names: readonly (keyof typeof said)[]): readonly Offer[] =>
    names.map((name) => ({ label: name, detail: said[name] }));
  switch (place.kind) {
    case 'directive':
      return named(['term', 'ref', 'part', 'cite', 'define', 'use', 'table', 'example']);
    case 'control':
      return named(['when', 'is', 'end']);
    case 'when':
      return whenOffers(around);
    case 'is':
      return caseOffers(place.path);
    case 'term':
      return termOffers(around);
    case 'ref':
      return refOffers(around);
    case 'part':
      return orderParts.map((label) => ({ label, detail: '' }));
    case 'table':
      return insertOffers(tables, around);
    case 'example':
      return insertOffers(examples, around);
    case 'use':
      return useOffers(around);
  }
}

/** The text that replaces the typing when the user takes an offer, and the cursor's next place. */
export function written(place: Place, label: string, after: string): string {
  switch (place.kind) {
    case 'directive':
      return `${label}:`;
    case 'control':
      return label === 'end' ? label : `${label} `;
    case 'when':
    case 'is':
      return label;
    default:
      return after.startsWith('}}') ? label : `${label}}}`;
  }
}
