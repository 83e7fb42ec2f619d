import { creditsBuy } from '../../../../shared/catalogue/credits-buy.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { useDraft } from '../draft/edit-session.ts';

/** What credits buy in plain work, from the lines that burn them: it follows every keystroke in the burn table. */
export function CreditsSentence() {
  const words = useWords();
  const { creditsBuyText } = useSentences();
  const lines = useDraft((draft) => draft.lines);
  const name = useDraft((draft) => draft.credits?.name);
  const burning = (lines ?? []).flatMap(({ unit, name: own, charge }) =>
    charge.type === 'credits' && isCanonicalDecimal(charge.creditsPerUnit ?? '')
      ? [{ unit: unit ?? own, creditsPerUnit: charge.creditsPerUnit }]
      : [],
  );
  const buy = creditsBuy(burning);
  if (buy === null) return null;
  return <p className="qw-small">{creditsBuyText(buy, name ?? words.credits.credits)}</p>;
}
