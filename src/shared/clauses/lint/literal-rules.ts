import type { ClauseText, Inline, Span } from '../language/clause-text.ts';
import type { ClauseFault, ClauseProblem } from '../language/clause-problem.ts';
import { citationsIn, isCitation } from './citations.ts';
import { multiples } from './multiples.ts';
import { knownOf, walk } from './walk.ts';

const words = {
  en: 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|twice|double',
  de: 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|million|hälfte|doppelte[nms]?|zweifache[nms]?',
};
const periods = {
  en: 'minutes?|hours?|days?|weeks?|months?|quarters?|years?',
  de: 'minuten?|stunden?|tag(?:e|en|es)?|wochen?|monat(?:e|en|s)?|quartal(?:e|en|s)?|jahr(?:e|en|es)?',
};
const percents = { en: '%|percent|per cent|percentage points?', de: '%|prozent|prozentpunkten?' };
const currencies = '[$€£¥]|USD|EUR|GBP|CHF|JPY|KWD|dollars?|euros?';

const gap = '[\\s\\u00a0\\u202f-]*';
const edge = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';
const digits = '\\p{Nd}[\\p{Nd}.,’\\u00a0]*';

/** The kind of a literal, by the text around it. The more specific kinds come first. */
function patterns(language: 'en' | 'de'): readonly { readonly rule: LiteralRule; readonly found: RegExp }[] {
  const amount = `(?:${digits}|${edge}(?:${words[language]}))`;
  const between = `${gap}(?:\\([^)]*\\)${gap})?(?:(?:business|calendar|working|full|contract|consecutive|volle[nrs]?|ganze[nrs]?)${gap})?`;
  return [
    { rule: 'literal-percentage', found: new RegExp(`${amount}${gap}(?:${percents[language]})`, 'giu') },
    { rule: 'literal-period', found: new RegExp(`${amount}${between}(?:${periods[language]})${end}`, 'giu') },
    { rule: 'literal-money', found: new RegExp(`(?:(?:${currencies})${gap}${digits}|${amount}${gap}(?:${currencies}))`, 'giu') },
    {
      rule: 'literal-multiple',
      found: new RegExp(
        `${edge}(?:${digits}${gap}(?:times|-?fold|[x×]|-?fache[nmrs]?|-?mal)|${multiples[language]})${end}`,
        'giu',
      ),
    },
    { rule: 'literal-number', found: new RegExp(digits, 'gu') },
  ];
}

type LiteralRule = Extract<ClauseFault, { text: string; rule: `literal-${string}` }>['rule'];

function literalsIn(text: string, at: Span, language: 'en' | 'de'): readonly ClauseProblem[] {
  const cited = citationsIn(text);
  const taken: { from: number; to: number }[] = [];
  return patterns(language).flatMap(({ rule, found }) =>
    [...text.matchAll(found)].flatMap((match): ClauseProblem[] => {
      const from = match.index;
      // A sentence’s end is no part of its last number.
      const written = match[0].replace(/[\s.,’]+$/u, '');
      const to = from + written.length;
      if (taken.some((other) => from < other.to && other.from < to)) return [];
      if (cited.some((stretch) => stretch.from <= from && to <= stretch.to)) return [];
      taken.push({ from, to });
      // An inline text that spans lines keeps the place of its start; within one line the place is exact.
      const exact = at.to - at.from === text.length;
      const place = exact ? { line: at.line, column: at.column + from, from: at.from + from, to: at.from + to } : at;
      return [{ rule, text: written, at: place }];
    }),
  );
}

type Checked = Pick<ClauseText, 'blocks'> & { readonly head: Pick<ClauseText['head'], 'language' | 'applies' | 'each'> };

/**
 * Numbers, percentages, periods, amounts and multiples in the words themselves, in digits or spelled out. Those of a citation are names; what
 * says that it is one must have the form of one.
 */
export function literalProblems({ head, blocks }: Checked): readonly ClauseProblem[] {
  const problems: ClauseProblem[] = [];
  walk(blocks, knownOf(head), {
    inline: (inline: Inline) => {
      if (inline.type === 'cite') {
        if (!isCitation(inline.words)) problems.push({ rule: 'no-citation', text: inline.words, at: inline.at });
      } else if (inline.type === 'text') problems.push(...literalsIn(inline.text, inline.at, head.language));
      else if (inline.type === 'define' || inline.type === 'use')
        problems.push(...literalsIn(inline.words ?? '', inline.at, head.language));
    },
  });
  return problems;
}
