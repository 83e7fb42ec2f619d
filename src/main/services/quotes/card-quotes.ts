import type { NewQuote } from '../../../shared/calls/quotes/new-quote-calls.ts';
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import { DraftJson as DraftJsonSchema } from '../../../shared/calls/schemas/draft-json.ts';
import { guidedDraft, proposalFor } from '../../../shared/catalogue/guided.ts';
import { withPicked } from '../../../shared/catalogue/picked.ts';
import type { RateCard } from '../../../shared/catalogue/rate-card.ts';
import type { QuoteDraft } from '../../../shared/domain/terms/quote.ts';
import { cardsInEffect } from '../../storage/records/card-records.ts';
import { publishedCard } from '../catalogue/stored-cards.ts';
import type { Session } from '../session/service-session.ts';
import { today } from '../session/service-session.ts';

async function currentCards(session: Session): Promise<readonly RateCard[]> {
  return (await cardsInEffect(session.db, today(session))).flatMap((record) => publishedCard(record) ?? []);
}

/** A blank draft is of the shape of a quote, with parts that are still to be filled in. */
const asQuote = (draft: DraftJson): QuoteDraft => draft as unknown as QuoteDraft;
const asJson = (draft: QuoteDraft): DraftJson => DraftJsonSchema.parse(draft);

/** The draft that three questions lead to, from the first rate card in its currency that has products of the kind. */
export async function guidedQuote(
  session: Session,
  { answers, names }: Extract<NewQuote, { readonly from: 'guided' }>,
  blank: DraftJson,
): Promise<DraftJson> {
  return asJson(guidedDraft(asQuote(blank), proposalFor(answers), await currentCards(session), names));
}

/** The deal of a package or bundle, in the currency of its card; null where the card or the package is gone. */
export async function cardQuote(
  session: Session,
  { cardId, pick }: Extract<NewQuote, { readonly from: 'card' }>,
  blank: DraftJson,
): Promise<DraftJson | null> {
  const card = (await currentCards(session)).find(({ id }) => id === cardId);
  if (card === undefined) return null;
  const picked = withPicked({ ...asQuote(blank), currency: card.currency }, card, [pick], 0);
  if (!picked.ok) return null;
  const title =
    pick.kind === 'package'
      ? card.packages?.find(({ id }) => id === pick.id)?.name
      : card.bundles?.find(({ id }) => id === pick.id)?.name;
  return asJson({ ...picked.draft, title: title ?? '' });
}
