import { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { CostBookId } from '../../../shared/calls/schemas/ids.ts';
import type { NewQuote } from '../../../shared/calls/quotes/new-quote-calls.ts';
import { addDays } from '../../../shared/domain/values/date.ts';
import { isCurrency } from '../../../shared/domain/values/currency.ts';
import { costBookHeads } from '../../storage/records/cost-book-records.ts';
import { customerNamed } from '../../storage/records/customer-lookup.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { preferredPins } from '../clauses/contract-material.ts';
import { draftOf } from '../drafts/quote-answers.ts';
import { done, notFound } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { today, write } from '../session/service-session.ts';
import { sellerParty } from '../../../shared/calls/workspace/seller-party.ts';
import { settingsOf } from '../settings/settings.ts';
import { takeSeller } from '../settings/first-seller.ts';
import type { Made } from './quotes.ts';
import { addQuote, fittingCostBook } from './quotes.ts';
import { cardQuote, guidedQuote } from './card-quotes.ts';
import { shapeDraft } from './shape-drafts.ts';
import { dropUntouched } from './untouched-quotes.ts';

type Begun = Exclude<NewQuote, { readonly from: 'document' }>;

/** The workspace's book, if it has the currency; else the newest that has it; null for none. */
async function bookIn(session: Session, currency: unknown): Promise<string | null> {
  const current = await fittingCostBook(session, { currency: typeof currency === 'string' ? currency : '' });
  if (current !== null) return current;
  const heads = await costBookHeads(session.db);
  return heads.find((head) => head.currency === currency)?.cost_book_id ?? null;
}

/** Party and currency of a customer: those of their last quote, or a new name in the currency of the settings. */
async function customerOf(session: Session, name: string) {
  const { defaultTerms } = await settingsOf(session.db);
  const known = name.trim() === '' ? undefined : await customerNamed(session.db, name);
  const party: DraftJson =
    known === undefined
      ? { legalName: name.trim(), address: [], contact: { name: '' } }
      : { ...DraftJson.parse(JSON.parse(known.party)), legalName: known.legalName };
  return { party, currency: known?.last?.currency ?? defaultTerms.currency, follows: known?.last?.number ?? null };
}

async function blankDraft(session: Session, { customer = '', currency }: Begun): Promise<DraftJson> {
  const { seller, defaultTerms } = await settingsOf(session.db);
  const day = today(session);
  const clauses = await preferredPins(session.db, day);
  const known = await customerOf(session, customer);
  return {
    schema: 'quotewright.quote/1',
    number: '',
    title: '',
    currency: currency !== undefined && isCurrency(currency) ? currency : known.currency,
    startDate: day,
    termMonths: defaultTerms.termMonths,
    seller: sellerParty(seller),
    customer: known.party,
    paymentTermsDays: defaultTerms.paymentTermsDays,
    validUntil: addDays(day, defaultTerms.validDays),
    lines: [],
    ...(clauses.length === 0 ? {} : { clauses: [...clauses] }),
  };
}

/** The deal of another quote: its dates are of today, and its seller is the workspace's own where that has a name. */
function dealOf(source: DraftJson, blank: DraftJson, keepsCustomer: boolean, hasSeller: boolean): DraftJson {
  const { startDate, validUntil, seller, customer } = blank;
  return {
    ...source,
    number: '',
    startDate,
    validUntil,
    ...(hasSeller ? { seller } : {}),
    ...(keepsCustomer ? {} : { customer }),
  };
}

export function newQuoteHandlers(session: Session): Pick<Handlers, 'quotes.create' | 'quotes.beginning' | 'quotes.leave'> {
  const { db } = session;

  const begin = async (input: Begun, draft: DraftJson): Promise<Made> => {
    const chosen = input.costBookId;
    const known = chosen === undefined || chosen === null ? undefined : await session.costBooks.get(chosen);
    const costBookId =
      chosen === null ? null : chosen !== undefined && known !== undefined ? chosen : await bookIn(session, draft['currency']);
    const isTyped = (input.customer ?? '').trim() !== '' || input.from === 'copy';
    return addQuote(session, { draft, costBookId, action: 'quote-created', numbered: true, isUntouched: !isTyped });
  };

  return {
    'quotes.create': async (input) => {
      if (input.from === 'document') {
        const draft = input.document;
        const costBookId = await fittingCostBook(session, draft);
        return done(await addQuote(session, { draft, costBookId, action: 'quote-created', numbered: false }));
      }
      const blank = await blankDraft(session, input);
      if (input.from === 'blank') return done(await begin(input, blank));
      if (input.from === 'guided') return done(await begin(input, await guidedQuote(session, input, blank)));
      if (input.from === 'card') {
        const picked = await cardQuote(session, input, blank);
        return picked === null ? notFound('rate-card') : done(await begin(input, picked));
      }
      if (input.from === 'shape') return done(await begin(input, shapeDraft(input.shape, blank)));
      const quote = await quoteRecord(db, input.quoteId);
      const revision = quote && (await revisionRecord(db, quote));
      if (revision === undefined) return notFound('quote');
      const { seller } = await settingsOf(db);
      const keepsCustomer = input.from === 'copy' && (input.customer ?? '').trim() === '';
      return done(await begin(input, dealOf(draftOf(revision), blank, keepsCustomer, seller.legalName.trim() !== '')));
    },

    'quotes.beginning': async ({ customer, currency: chosen }) => {
      const known = await customerOf(session, customer);
      const currency = chosen ?? known.currency;
      const costBookId = await bookIn(session, currency);
      return done({
        currency,
        follows: chosen === undefined ? known.follows : null,
        costBookId: costBookId === null ? null : CostBookId.parse(costBookId),
      });
    },

    'quotes.leave': async ({ quoteId }) => {
      const removed = await dropUntouched(session, quoteId);
      if (!removed) {
        const taken = await write(session, (transaction) => takeSeller(session, transaction, quoteId));
        if (taken) session.changed('settings', 'audit');
      }
      return done({ removed });
    },
  };
}
