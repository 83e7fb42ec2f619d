import type { ClauseText, Inline } from '../language/clause-text.ts';
import type { ClauseProblem } from '../language/clause-problem.ts';
import { knownOf, walk } from './walk.ts';

const negated = {
  en: /\b(?:not|no|never|neither|nor|cannot)\b[^.;]*\b(?:unless|except|without|other than|save)\b[^.;]*\b(?:not|no|never|neither|nor|cannot)\b|\bnot\s+un[a-z]+(?:able|ible|al|ably|ly)\b/i,
  de: /(?:^|[^\p{L}])(?:nicht|kein(?:e|er|es|em|en)?|nie|niemals)(?=[^\p{L}])[^.;]*(?:es sei denn|außer|ausgenommen|ohne)[^.;]*(?:[^\p{L}])(?:nicht|kein(?:e|er|es|em|en)?|nie|niemals)(?![\p{L}])/iu,
};

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
        const found = negated[head.language].exec(sentence);
        if (found !== null) problems.push({ rule: 'double-negative', text: found[0].trim(), at });
      }
    },
  });
  return problems;
}
