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

/** A clause's text as it is written for one deal. */
export type Rendering = {
  readonly assembly: Assembly;
  readonly targets: Targets;
  /** The clause being rendered, and the commitment or line it is for. */
  readonly type: string;
  readonly at: At;
  readonly fail: (fault: AssemblyFailure['fault'], at: Inline['at']) => void;
};

/** Shown where something could not be resolved. */
export const missingRun: Run = { text: '[…]', mark: 'missing' };

const quotes = { en: ['“', '”'], de: ['„', '“'] } as const;

function refRuns(inline: Extract<Inline, { type: 'ref' }>, { targets, type, at, assembly, fail }: Rendering): readonly Run[] {
  const clause = inline.clause ?? type;
  const places = targets.placesOf(clause, inline.paragraph);
  // A clause may stand once for each commitment. Within such a clause, a reference means the same commitment; elsewhere it means all.
  const own = places.filter((place) => at !== null && place.at?.each === at.each && place.at.index === at.index);
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

function runsOfOne(inline: Inline, rendering: Rendering): readonly Run[] {
  const { assembly, targets, at, fail } = rendering;
  const { quote, wording } = assembly;
  switch (inline.type) {
    case 'text':
      return [{ text: inline.text }];
    case 'strong':
    case 'emphasis': {
      const { type: mark } = inline;
      return inlineRuns(inline.children, rendering).map((run) => (run.mark === undefined ? { ...run, mark } : run));
    }
    case 'term': {
      const term = dealTerms.get(inline.path);
      if (term === undefined) {
        fail({ rule: 'unknown-term', path: inline.path, nearest: null }, inline.at);
        return [missingRun];
      }
      if (term.kind.type === 'group' || term.kind.type === 'truth') {
        fail({ rule: 'not-for-print', path: inline.path }, inline.at);
        return [missingRun];
      }
      const value = term.read(quote, at);
      if (value === undefined) {
        fail({ rule: 'no-value', path: inline.path }, inline.at);
        return [missingRun];
      }
      return [{ text: termValueText(term, value, inline.form, wording, commitmentAt(quote, at)) }];
    }
    case 'literal':
      return [{ text: inline.words }];
    case 'ref':
      return refRuns(inline, rendering);
    case 'part': {
      const part = targets.part(inline.part);
      if (part !== undefined) return [{ text: String(part.number), to: part.id }];
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

/** The runs of a paragraph, every term and reference resolved or marked as missing. */
export function inlineRuns(children: readonly Inline[], rendering: Rendering): readonly Run[] {
  return children.flatMap((inline) => runsOfOne(inline, rendering));
}
