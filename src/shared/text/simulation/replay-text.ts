import type { Replayed, ReplayResult } from '../../simulation/replay/replay.ts';
import { exact } from '../../domain/values/exact.ts';
import { briefDateText } from '../date-format.ts';
import type { AmountFormat } from '../figure-format.ts';
import { moneyOf, ratioText } from '../figure-format.ts';
import { sentencesIn } from './what-if-language.ts';

/** What a clause would have done, on which days, and what came of it. */
export function replayText({ start, bill, margin, acts }: Replayed, format: AmountFormat): readonly string[] {
  const words = sentencesIn(format.language);
  const count = (action: Replayed['acts'][number]['action']): number => acts.filter((act) => act.action === action).length;
  const day = (date: string): string => briefDateText(date, format.language);
  return [
    words.replayed(day(start), count('decrease'), count('increase'), count('negotiation')),
    ...acts.map(({ on, action, multiplier }) => words.acted[action](day(on), ratioText(exact(multiplier), format.language))),
    words.replayedMoney(moneyOf(bill, format), moneyOf(margin, format)),
  ];
}

/** The worst start of all months. */
export function worstStartText({ worst, starts }: ReplayResult, format: AmountFormat): string {
  return sentencesIn(format.language).worstStart(
    starts,
    briefDateText(worst.start, format.language),
    moneyOf(worst.margin, format),
  );
}
