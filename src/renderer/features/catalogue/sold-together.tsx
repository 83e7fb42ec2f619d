import { creditsBuy } from '../../../shared/catalogue/credits-buy.ts';
import type { RateCardDraft } from '../../../shared/catalogue/rate-card.ts';
import { numberText } from '../../../shared/text/number-format.ts';
import { useLanguage, useSentences, useWords } from '../../ui/language.tsx';
import { isCanonicalDecimal } from '../../ui/typed/decimal-input.ts';

/** Bundles, packages and packs of a card, and what its credits buy by the burn table. */
export function SoldTogether({ card }: { readonly card: RateCardDraft }) {
  const words = useWords().catalogue;
  const language = useLanguage();
  const { creditsBuyText } = useSentences();
  const { bundles = [], packages = [], credits, products } = card;
  const burning = (credits?.burn ?? []).flatMap(({ product, creditsPerUnit }) =>
    isCanonicalDecimal(creditsPerUnit)
      ? [{ unit: products.find(({ id }) => id === product)?.unit ?? product, creditsPerUnit }]
      : [],
  );
  const buy = creditsBuy(burning);
  const number = (text: string): string => (isCanonicalDecimal(text) ? numberText(text, language) : text);
  const parts = [
    { head: words.bundles, names: bundles.map(({ name }) => name) },
    {
      head: words.packages,
      names: packages.map(({ name, shapes }) => `${name}: ${shapes.map((shape) => shape.name).join(', ')}`),
    },
    {
      head: words.packs,
      names: (credits?.packs ?? []).map((pack) => words.pack(number(pack.credits), number(pack.pricePerCredit))),
    },
  ].filter(({ names }) => names.length > 0);
  return (
    <section className="qw-together" aria-label={words.together}>
      {buy !== null && <p>{creditsBuyText(buy, credits?.name ?? '')}</p>}
      {parts.map(({ head, names }) => (
        <p key={head}>
          <b>{head}</b> {names.join(' · ')}
        </p>
      ))}
      <p className="qw-small qw-soft">{words.inFile}</p>
    </section>
  );
}
