import { useMemo } from 'react';
import { creditsBuy } from '../../../../shared/catalogue/credits-buy.ts';
import type { CardLookup } from '../../../../shared/catalogue/drift.ts';
import { withDriftTaken } from '../../../../shared/catalogue/drift.ts';
import type { RateCard } from '../../../../shared/catalogue/rate-card.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { isCanonicalDecimal } from '../../../ui/typed/decimal-input.ts';
import { useDraft } from '../draft/edit-session.ts';

type Lines = QuoteDraft['lines'];

/** The lines with the credits of the cards that they were picked from. */
function asOnCard(lines: Lines, lookUp: CardLookup): Lines {
  return lines.map((line) => {
    const { charge, product } = line;
    if (charge.type !== 'credits' || product === undefined) return line;
    const burn = lookUp(product.card, product.version)?.credits?.burn.find((each) => each.product === product.id);
    return burn === undefined ? line : { ...line, charge: { ...charge, creditsPerUnit: burn.creditsPerUnit } };
  });
}

type Named = { readonly card: string; readonly version: number; readonly lines: Lines };

/** What the burn table says elsewhere: on the cards that the lines come from, and on a newer one. */
function otherTables(lines: Lines, cards: readonly RateCard[], lookUp: CardLookup): readonly Named[] {
  const from = lines.find(({ charge, product }) => charge.type === 'credits' && product !== undefined)?.product;
  const sold = from === undefined ? undefined : lookUp(from.card, from.version);
  return [
    ...(sold === undefined ? [] : [{ card: sold.name, version: sold.version, lines: asOnCard(lines, lookUp) }]),
    ...cards.map((card) => ({
      card: card.name,
      version: card.version,
      lines: withDriftTaken({ lines }, card, lookUp).lines,
    })),
  ];
}

const noCards: readonly RateCard[] = [];
const noLookup: CardLookup = () => undefined;

type Props = { readonly cards?: readonly RateCard[]; readonly lookUp?: CardLookup };

/**
 * What credits buy in plain work, from the lines that burn them: it follows every keystroke in the burn table. Where the card that they
 * come from, or a newer one, has another table, what they buy by that.
 */
export function CreditsSentence({ cards = noCards, lookUp = noLookup }: Props) {
  const { cards: words, credits } = useWords();
  const { creditsBuyText } = useSentences();
  const isInternal = useIsInternal();
  const lines = useDraft((draft) => draft.lines);
  const name = useDraft((draft) => draft.credits?.name) ?? credits.credits;
  const { now, others } = useMemo(() => {
    const sentence = (of: Lines): string | null => {
      const burning = of.flatMap(({ unit, name: own, charge }) =>
        charge.type === 'credits' && isCanonicalDecimal(charge.creditsPerUnit ?? '')
          ? [{ unit: unit ?? own, creditsPerUnit: charge.creditsPerUnit }]
          : [],
      );
      const buy = creditsBuy(burning);
      return buy === null ? null : creditsBuyText(buy, name);
    };
    const said = sentence(lines ?? []);
    const tables = said === null || !isInternal ? [] : otherTables(lines ?? [], cards, lookUp);
    return {
      now: said,
      others: tables.flatMap(({ card, version, lines: of }) => {
        const other = sentence(of);
        return other === null || other === said ? [] : [words.creditsBefore(card, version, other)];
      }),
    };
  }, [lines, cards, lookUp, isInternal, name, creditsBuyText, words]);
  if (now === null) return null;
  return (
    <div className="qw-small">
      <p>{now}</p>
      {[...new Set(others)].map((other) => (
        <p key={other} className="qw-soft">
          {other}
        </p>
      ))}
    </div>
  );
}
