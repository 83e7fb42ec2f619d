import type { TokenFactors } from '../../domain/terms/costs.ts';
import type { ScenarioEvent } from '../../domain/terms/scenario.ts';
import { compare, exact, rounded, times } from '../../domain/values/exact.ts';
import { trimmed, withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import { briefDateText } from '../date-format.ts';
import type { Language } from '../language.ts';
import { numberText, percentText } from '../number-format.ts';
import { listText } from '../phrase.ts';
import { scenarioWordsIn } from './what-if-language.ts';

/** The names that a sentence uses for lines and models. */
export type Names = {
  readonly line: (id: string) => string;
  readonly model: (id: string) => string;
  /** The contract month that begins on a day; null where none does. */
  readonly month?: (day: string) => number | null;
};

/** Of a percent that is read aloud: a run of a stress draws six. */
const factorPlaces = 1;

/** An event in words: "From month 7, usage is 50% of the forecast." */
export function eventText(event: ScenarioEvent, names: Names, language: Language): string {
  const words = scenarioWordsIn(language);
  const when = (date: string): string => {
    const month = names.month?.(date) ?? null;
    return month === null ? words.fromDay(briefDateText(date, language)) : words.fromMonth(String(month));
  };
  const percent = (decimal: string): string => percentText(withoutTrailingZeros(decimal), language);
  /** How many tokens the same work takes; nothing where it takes as many as before. */
  const tokensOf = (factors: TokenFactors | undefined): readonly string[] => {
    const [input, output] = [factors?.input ?? '1', factors?.output ?? '1'];
    const isMore = (factor: string): boolean => compare(exact(factor), exact('1')) !== 0;
    const number = (factor: string): string => numberText(factor, language);
    if (compare(exact(input), exact(output)) === 0) return isMore(input) ? [words.moreTokens(number(input))] : [];
    if (!isMore(output)) return [words.tokensIn(number(input))];
    return [isMore(input) ? words.tokensApart(number(input), number(output)) : words.tokensOut(number(output))];
  };
  switch (event.type) {
    case 'usage': {
      const what = event.lines === undefined ? words.allUsage : listText(event.lines.map(names.line), 'and', language);
      return words.usage(
        String(event.fromMonth),
        what,
        percent(trimmed(rounded(times(exact(event.factor), exact('100')), factorPlaces), factorPlaces)),
      );
    }
    case 'model_price': {
      const model = names.model(event.model);
      const { changePercent, inputPerMillion, outputPerMillion } = event;
      if (changePercent !== undefined) {
        const isLess = compare(exact(changePercent), exact('0')) < 0;
        const size = percent(isLess ? changePercent.slice(1) : changePercent);
        return isLess ? words.cheaper(when(event.on), model, size) : words.dearer(when(event.on), model, size);
      }
      const price = (decimal: string | undefined): string => (decimal === undefined ? '–' : numberText(decimal, language));
      return words.priced(when(event.on), model, price(inputPerMillion), price(outputPerMillion));
    }
    case 'new_model': {
      const price = (decimal: string): string => numberText(decimal, language);
      const released = words.released(
        when(event.on),
        event.slot === undefined ? event.name : names.model(event.slot),
        price(event.inputPerMillion),
        price(event.outputPerMillion),
      );
      return [released, ...tokensOf(event.tokenFactor)].join(' ');
    }
    case 'slot_assignment':
      return [
        words.assigned(when(event.on), names.model(event.slot), names.model(event.model)),
        ...tokensOf(event.tokenFactor),
      ].join(' ');
    case 'substitute': {
      const [month, from, to] = [words.fromMonth(String(event.fromMonth)), names.model(event.from), names.model(event.to)];
      const { sharePercent, qualityPercent, tokenFactorPercent } = event;
      return [
        sharePercent === undefined
          ? words.substituted(month, from, to)
          : words.substitutedShare(month, from, to, percent(sharePercent)),
        ...(tokenFactorPercent === undefined ? [] : [words.tokenShare(percent(tokenFactorPercent))]),
        ...(qualityPercent === undefined ? [] : [words.quality(percent(qualityPercent))]),
      ].join(' ');
    }
  }
}
