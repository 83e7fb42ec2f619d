import type { Answer, Asked } from '../../simulation/break-even/break-even.ts';
import { holdingStretches } from '../../simulation/break-even/stretches.ts';
import type { Language } from '../language.ts';
import { percentText } from '../number-format.ts';
import { listText } from '../phrase.ts';
import { sentencesIn } from './what-if-language.ts';

/** An answer in one sentence. `floorPercent` is the margin that was asked about, a percent. */
function breakEvenText(answer: Answer, floorPercent: string, nameOf: (model: string) => string, language: Language): string {
  const words = sentencesIn(language);
  const percent = (value: string): string => percentText(value, language);
  const floor = percent(floorPercent);
  const stretches = holdingStretches(answer).map(({ from, to }) =>
    words.stretch(from === null ? null : percent(from), to === null ? null : percent(to)),
  );
  const where = listText(stretches, 'and', language);
  const [first] = answer.changes;
  const { asked } = answer;
  switch (asked.kind) {
    case 'costs': {
      const what = asked.model === null ? words.allModels : words.oneModel(nameOf(asked.model));
      const over = overText(asked.over, language);
      if (!answer.holdsAtFirst) return words.underAlready(over, floor);
      return first === undefined
        ? words.neverUnder(what, percent(answer.to), over, floor)
        : words.mayRise(what, percent(first.before), over, floor);
    }
    case 'used-up':
      return stretches.length === 0 ? words.neverUsedUp(percent(answer.to)) : words.usedUp(where);
    case 'higher-commitment':
      return stretches.length === 0 ? words.higherNeverPays(percent(answer.to)) : words.higherPays(where);
    case 'term': {
      const term = words.terms[asked.term];
      if (first !== undefined) return words.keepsFloor(term, where, floor);
      return answer.holdsAtFirst ? words.alwaysKeepsFloor(term, floor) : words.neverKeepsFloor(term, floor);
    }
  }
}

/** What is said of one answer, or of several terms at once whose value never matters: these have no answer of their own to take up. */
export type BreakEvenSaying = { readonly says: string; readonly answer: Answer | null };

/** Every answer, a sentence each; terms whose value never matters share one. */
export function breakEvenSayings(
  answers: readonly Answer[],
  floorPercent: string,
  nameOf: (model: string) => string,
  language: Language,
): readonly BreakEvenSaying[] {
  const words = sentencesIn(language);
  const never = answers.filter(({ changes, asked }) => asked.kind === 'term' && changes.length === 0);
  const shared = (holds: boolean): readonly BreakEvenSaying[] => {
    const terms = never.flatMap(({ asked, holdsAtFirst }) =>
      asked.kind === 'term' && holdsAtFirst === holds ? [words.terms[asked.term]] : [],
    );
    if (terms.length === 0) return [];
    const named = listText(terms, 'or', language);
    const floor = percentText(floorPercent, language);
    return [{ says: holds ? words.alwaysKeepsFloor(named, floor) : words.neverKeepsFloor(named, floor), answer: null }];
  };
  const own = answers
    .filter((answer) => !never.includes(answer))
    .map((answer) => ({ says: breakEvenText(answer, floorPercent, nameOf, language), answer }));
  return [...own, ...shared(true), ...shared(false)];
}

function overText(over: Extract<Asked, { kind: 'costs' }>['over'], language: Language): string {
  const words = sentencesIn(language);
  return over === 'term' ? words.overTerm : words.worstYear;
}
