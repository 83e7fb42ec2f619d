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
/** Longer ones are taken in pieces: from each digit of a text of digits alone, a search would run to its end. */
const digits = '\\p{Nd}[\\p{Nd}.,’\\u00a0]{0,30}';

/** The kind of a literal, by the text around it. The more specific kinds come first. */
function patterns(language: 'en' | 'de'): readonly { readonly rule: LiteralRule; readonly found: RegExp }[] {
  const amount = `(?:${digits}|${edge}(?:${words[language]}))`;
  const between = `${gap}(?:\\([^)]{0,80}\\)${gap})?(?:(?:business|calendar|working|full|contract|consecutive|volle[nrs]?|ganze[nrs]?)${gap})?`;
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

const patternsOf = { en: patterns('en'), de: patterns('de') } as const;

type LiteralRule = Extract<ClauseFault, { text: string; rule: `literal-${string}` }>['rule'];

/** For each place of a text, how far a citation goes that begins there or before: a text of figures alone has as many of both. */
function citedTo(text: string): Uint32Array {
  const reach = new Uint32Array(text.length);
  for (const { from, to } of citationsIn(text)) reach[from] = Math.max(reach[from] ?? 0, to);
  for (let at = 1; at < reach.length; at += 1) reach[at] = Math.max(reach[at] ?? 0, reach[at - 1] ?? 0);
  return reach;
}

function literalsIn(text: string, at: Span, language: 'en' | 'de'): readonly ClauseProblem[] {
  const cited = citedTo(text);
  /** The letters that are a literal’s already. */
  const taken = new Uint8Array(text.length);
  return patternsOf[language].flatMap(({ rule, found }) =>
    [...text.matchAll(found)].flatMap((match): ClauseProblem[] => {
      const from = match.index;
      // A sentence’s end is no part of its last number.
      const written = match[0].replace(/[\s.,’]+$/u, '');
      const to = from + written.length;
      if (taken.subarray(from, to).includes(1)) return [];
      if (to <= (cited[from] ?? 0)) return [];
      taken.fill(1, from, to);
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
