import type { Replayed, ReplayResult } from '../../simulation/replay/replay.ts';
import { exact } from '../../domain/values/exact.ts';
import { briefDateText } from '../date-format.ts';
import type { AmountFormat } from '../figure-format.ts';
import { moneyOf, ratioText } from '../figure-format.ts';
import { sentencesIn } from './what-if-language.ts';

type Act = Replayed['acts'][number];

/** Acts in their order, those that follow one another and only ask for a talk together. */
function stretchesOf(acts: readonly Act[]): readonly (readonly [Act, ...Act[]])[] {
  const stretches: [Act, ...Act[]][] = [];
  for (const act of acts) {
    const last = stretches.at(-1);
    if (act.action === 'negotiation' && last?.[0].action === 'negotiation') last.push(act);
    else stretches.push([act]);
  }
  return stretches;
}

/** What a clause would have done, on which days, and what came of it. */
export function replayText({ start, bill, margin, acts }: Replayed, format: AmountFormat): readonly string[] {
  const words = sentencesIn(format.language);
  const count = (action: Replayed['acts'][number]['action']): number => acts.filter((act) => act.action === action).length;
  const day = (date: string): string => briefDateText(date, format.language);
  return [
    words.replayed(day(start), count('decrease'), count('increase'), count('negotiation')),
    ...stretchesOf(acts).map(([first, ...more]) => {
      const last = more.at(-1);
      if (last !== undefined) return words.talked(more.length + 1, day(first.on), day(last.on));
      return words.acted[first.action](day(first.on), ratioText(exact(first.multiplier), format.language));
    }),
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
