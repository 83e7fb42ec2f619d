import type { CreditsBuy } from '../../../shared/catalogue/credits-buy.ts';
import { creditsBuy } from '../../../shared/catalogue/credits-buy.ts';
import type { RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import { useSentences, useWords } from '../../ui/language.tsx';
import { isCanonicalDecimal } from '../../ui/typed/decimal-input.ts';

/** What credits buy by a card's burn table; null where nothing takes any. */
function boughtBy({ products, credits }: RateCardDraft): CreditsBuy | null {
  const units = new Map((products ?? []).map(({ id, unit }) => [id, unit]));
  const burning = (credits?.burn ?? []).flatMap(({ product, creditsPerUnit }) =>
    isCanonicalDecimal(creditsPerUnit) ? [{ unit: units.get(product) ?? product, creditsPerUnit }] : [],
  );
  return creditsBuy(burning);
}

/** What the credits of a card buy in plain work; and where another version's table says something else, what they bought before. */
export function CardCreditsBuy({ card, before }: { readonly card: RateCardDraft; readonly before: RateCardDraft | null }) {
  const words = useWords().catalogue;
  const { creditsBuyText } = useSentences();
  const sentence = (of: RateCardDraft): string | null => {
    const buy = boughtBy(of);
    return buy === null ? null : creditsBuyText(buy, of.credits?.name ?? '');
  };
  const [now, was] = [sentence(card), before === null ? null : sentence(before)];
  if (now === null && was === null) return null;
  return (
    <div className="qw-credits-buy">
      {now !== null && <p>{now}</p>}
      {before !== null && was !== null && was !== now && <p className="qw-soft">{words.boughtBefore(before.version, was)}</p>}
    </div>
  );
}
