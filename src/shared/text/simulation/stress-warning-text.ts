import type { StressWarning } from '../../simulation/stress/stress-result-document.ts';
import { briefDateText } from '../date-format.ts';
import type { Language } from '../language.ts';
import { numberText, percentText } from '../number-format.ts';
import { providerName } from './provider-name.ts';
import { sentencesIn } from './what-if-language.ts';

/** A warning of a stress in words: what happens, the amounts at stake, and what to change. */
export function stressWarningText(warning: StressWarning, currency: string, language: Language): string {
  const words = sentencesIn(language);
  const percent = (value: string): string => percentText(value, language);
  const money = (amount: string): string => `${currency} ${numberText(amount, language)}`;
  const moved = ({ provider, slot, on }: { readonly provider: string; readonly slot: string; readonly on: string }): string =>
    words.recordedMove(providerName(provider), slot, briefDateText(on, language));
  switch (warning.code) {
    case 'threshold-hit': {
      const { move, thresholdPercent, moreThan, atLeast } = warning;
      // Nothing is billed otherwise where the clause only asks for a talk.
      if (moreThan === atLeast) return words.thresholdTalk(moved(move), percent(thresholdPercent));
      return words.thresholdHit(moved(move), percent(thresholdPercent), money(moreThan), money(atLeast));
    }
    case 'floor-not-reached': {
      const [runs, decreases] = [warning.runs, warning.decreases].map((count) => numberText(String(count), language));
      return words.floorNotReached(percent(warning.floorPercent), runs ?? '', decreases ?? '');
    }
    case 'moved-apart': {
      const { move, inputPercent, outputPercent, reads, bill, otherBill } = warning;
      return words.movedApart(moved(move), percent(inputPercent), percent(outputPercent), reads, money(bill), money(otherBill));
    }
  }
}
