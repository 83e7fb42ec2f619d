import type { ScenarioAct } from '../../simulation/scenarios/scenario-acts.ts';
import { briefDateText } from '../date-format.ts';
import type { AmountFormat } from '../figure-format.ts';
import { moneyOf, ratioText } from '../figure-format.ts';
import { listText } from '../phrase.ts';
import { comparedWordsIn } from './what-if-language.ts';

/** What a clause does, in one sentence without its day. */
export function actText(act: ScenarioAct, nameOf: (model: string) => string, format: AmountFormat): string {
  const { language } = format;
  const words = comparedWordsIn(language);
  switch (act.kind) {
    case 'price': {
      if (act.action === 'negotiation') return words.negotiation;
      const from = act.from === null ? words.atRenewal : briefDateText(act.from, language);
      return words[act.action](ratioText(act.multiplier, language), from);
    }
    case 'true-up':
      return words.trueUp[act.action](act.commitment, moneyOf(act.by < 0n ? -act.by : act.by, format));
    case 'substitution': {
      const [from, to] = [nameOf(act.from), nameOf(act.to)];
      if (act.outcome === 'permitted') return words.permitted(from, to);
      const why = listText(
        act.reasons.map((reason) => words.reasons[reason]),
        'and',
        language,
      );
      return words.needsConsent(from, to, why);
    }
  }
}
