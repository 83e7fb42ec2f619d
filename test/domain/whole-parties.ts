import type { QuoteJson } from './quote-json.ts';

type PartyJson = QuoteJson['seller'];

/** A party's address and contact with everything that a party may carry beside them, told apart by a letter. */
function wholeParty(party: PartyJson, letter: string): PartyJson {
  return {
    ...party,
    registrationNumber: `HRB ${letter}-1`,
    taxId: `TAX ${letter}-2`,
    billingAddress: [`${letter} Billing`, '3 Ledger Lane'],
    billingEmail: `billing@${letter.toLowerCase()}.test`,
    noticeAddress: [`${letter} Legal`, '4 Notice Row'],
    noticeEmail: `notices@${letter.toLowerCase()}.test`,
  };
}

/** The quote with all of it, a purchase order and an effective date. */
export function withWholeParties<Q extends Pick<QuoteJson, 'seller' | 'customer' | 'startDate'>>(quote: Q) {
  return {
    ...quote,
    seller: wholeParty(quote.seller, 'S'),
    customer: wholeParty(quote.customer, 'C'),
    purchaseOrderNumber: 'PO-77-1',
    effectiveDate: quote.startDate,
  };
}
