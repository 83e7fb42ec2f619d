import type { ClauseText, Inline } from '../language/clause-text.ts';
import type { ClauseProblem } from '../language/clause-problem.ts';
import { knownOf, walk } from './walk.ts';

const words = {
  en: {
    negative: /\b(?:not|no|never|neither|nor|cannot)\b/gi,
    exception: /\b(?:unless|except|without|other than|save)\b/gi,
    alone: /\bnot\s+un[a-z]+(?:able|ible|al|ably|ly)\b/i,
  },
  de: {
    negative: /(?<!\p{L})(?:nicht|kein(?:e|er|es|em|en)?|nie|niemals)(?!\p{L})/giu,
    exception: /es sei denn|außer|ausgenommen|ohne/giu,
    alone: null,
  },
} as const;

/**
 * The words of a part of a sentence from its first negation to its last, where an exception stands between them; null where none does. One
 * expression for all three would try each of them with each of the others.
 */
function cancelled(part: string, language: 'en' | 'de'): string | null {
  const { negative, exception, alone } = words[language];
  const negatives = [...part.matchAll(negative)];
  const [first, last] = [negatives[0], negatives.at(-1)];
  if (first === undefined || last === undefined) return null;
  const end = first.index + first[0].length;
  const isBetween = [...part.matchAll(exception)].some(({ index }) => end <= index && index < last.index);
  if (isBetween) return part.slice(first.index, last.index + last[0].length);
  return alone?.exec(part)?.[0] ?? null;
}

function plain(children: readonly Inline[]): string {
  return children
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'strong' || inline.type === 'emphasis' ? plain(inline.children) : 'X';
    })
    .join('');
}

/** A sentence whose negations cancel out. Readers can't tell whom it covers. */
export function doubleNegatives({ head, blocks }: ClauseText): readonly ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  walk(blocks, knownOf(head), {
    paragraph: ({ children, at }) => {
      for (const sentence of plain(children).split(/(?<=[.;])\s+/)) {
        const text = sentence
          .split(/[.;]/)
          .map((part) => cancelled(part, head.language))
          .find((found) => found !== null);
        if (text !== undefined && text !== null) problems.push({ rule: 'double-negative', text, at });
      }
    },
  });
  return problems;
}
