import type { Inline } from '../../clauses/language/clause-text.ts';
import type { At } from '../../clauses/terms/deal-term.ts';
import { dealTerms } from '../../clauses/terms/deal-terms.ts';
import { commitmentAt } from '../../clauses/terms/field-at.ts';
import { termValueText } from '../../text/contract/term-value.ts';
import { listText } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import type { Run } from '../tree/tree.ts';
import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import type { Targets } from '../plan/targets.ts';
import { alike, namesOf } from './said-for.ts';

/** A clause's text as it is written for one deal. */
export type Rendering = {
  readonly assembly: Assembly;
  readonly targets: Targets;
  readonly type: string;
  /** The commitments or lines that the clause is for, and those of them that the paragraph being rendered is for. */
  readonly all: readonly At[];
  readonly ats: readonly At[];
  readonly fail: (fault: AssemblyFailure['fault'], at: Inline['at']) => void;
};

/** Shown where something could not be resolved. */
export const missingRun: Run = { text: '[…]', mark: 'missing' };

const quotes = { en: ['“', '”'], de: ['„', '“'] } as const;

function refRuns(inline: Extract<Inline, { type: 'ref' }>, { targets, type, ats, assembly, fail }: Rendering): readonly Run[] {
  const clause = inline.clause ?? type;
  const places = targets.placesOf(clause, inline.paragraph);
  // A clause may stand once for each commitment. Within such a clause, a reference means the same commitment; elsewhere it means all.
  const own = places.filter(({ at: there }) =>
    ats.some((at) => at !== null && there?.each === at.each && there.index === at.index),
  );
  const named = own.length > 0 ? own : places;
  const [first, ...more] = named;
  if (first === undefined) {
    const target = inline.paragraph === null ? clause : `${clause}#${inline.paragraph}`;
    fail({ rule: 'broken-reference', target }, inline.at);
    return [missingRun];
  }
  if (more.length === 0) return [{ text: first.cited, to: first.id }];
  const joined = listText(
    named.map(({ cited }) => cited),
    'and',
    assembly.wording.language,
  );
  return [{ text: joined, to: first.id }];
}

/** A term's value; where it differs among what the paragraph is for, each value with whose it is: "10% (Pool 1) or 15% (Pool 2)". */
function termRuns(inline: Extract<Inline, { type: 'term' }>, { assembly, all, ats, fail }: Rendering): readonly Run[] {
  const { quote, wording } = assembly;
  const term = dealTerms.get(inline.path);
  if (term === undefined) {
    fail({ rule: 'unknown-term', path: inline.path, nearest: null }, inline.at);
    return [missingRun];
  }
  if (term.kind.type === 'group' || term.kind.type === 'truth') {
    fail({ rule: 'not-for-print', path: inline.path }, inline.at);
    return [missingRun];
  }
  const textAt = (at: At): string | null => {
    const value = term.read(quote, at);
    return value === undefined ? null : termValueText(term, value, inline.form, wording, commitmentAt(quote, at));
  };
  const texts = alike(ats, textAt, String);
  const said = texts.flatMap(({ made, ats: whose }) => (made === null ? [] : [{ text: made, whose }]));
  const [first] = said;
  if (first === undefined || said.length < texts.length) {
    fail({ rule: 'no-value', path: inline.path }, inline.at);
    return [missingRun];
  }
  if (said.length === 1) return [{ text: first.text }];
  if (inline.path.endsWith('[].name')) return [{ text: namesOf(assembly, ats, all) }];
  const each = said.map(({ text, whose }) => `${text} (${namesOf(assembly, whose, all)})`);
  return [{ text: listText(each, 'or', wording.language) }];
}

function runsOfOne(inline: Inline, rendering: Rendering): readonly Run[] {
  const { assembly, targets, fail } = rendering;
  const { wording } = assembly;
  switch (inline.type) {
    case 'text':
      return [{ text: inline.text }];
    case 'strong':
    case 'emphasis': {
      const { type: mark } = inline;
      return inlineRuns(inline.children, rendering).map((run) => (run.mark === undefined ? { ...run, mark } : run));
    }
    case 'term':
      return termRuns(inline, rendering);
    case 'literal':
      return [{ text: inline.words }];
    case 'ref':
      return refRuns(inline, rendering);
    case 'part': {
      const part = targets.part(inline.part);
      if (part !== undefined) return [{ text: part.number, to: part.id }];
      fail({ rule: 'broken-reference', target: inline.part }, inline.at);
      return [missingRun];
    }
    case 'cite':
      return [{ text: inline.words }];
    case 'define': {
      const [open, close] = quotes[wording.language];
      return [{ text: `${open}${inline.words}${close}`, mark: 'defined' }];
    }
    case 'use': {
      const defined = targets.definition(inline.name);
      if (defined !== undefined) return [{ text: inline.words ?? defined.words }];
      fail({ rule: 'undefined-definition', name: inline.name }, inline.at);
      return [missingRun];
    }
  }
}

/** For whom a paragraph is said, before its words; nothing where it is said for all that its clause is for. */
export function labelRuns({ assembly, all, ats }: Rendering): readonly Run[] {
  if (ats.length === all.length) return [];
  return [{ text: `${namesOf(assembly, ats, all)}: `, mark: 'strong' }];
}

/** The runs of a paragraph, every term and reference resolved or marked as missing. */
export function inlineRuns(children: readonly Inline[], rendering: Rendering): readonly Run[] {
  return children.flatMap((inline) => runsOfOne(inline, rendering));
}
