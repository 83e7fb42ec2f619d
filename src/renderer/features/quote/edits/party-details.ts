import type { z } from 'zod';
import type { Party } from '../../../../shared/domain/terms/quote.ts';

export type PartyDraft = z.input<typeof Party>;

/** What a party may carry beside name, address and contact. */
const details = ['registrationNumber', 'taxId', 'billingAddress', 'billingEmail', 'noticeAddress', 'noticeEmail'] as const;

/** Whether a party, as it is typed, carries any of it. */
export function hasDetails(party: unknown): party is object {
  return typeof party === 'object' && party !== null && details.some((field) => Object.hasOwn(party, field));
}

/** The party, as it is typed, with name, address and contact alone. */
export function withoutDetails(party: object): object {
  return Object.fromEntries(Object.entries(party).filter(([field]) => !details.some((detail) => detail === field)));
}

/** What a quote takes of a record of a customer: who they are, and nothing of what is noted about them. */
export function partyOf(record: PartyDraft): PartyDraft {
  const own = Object.entries(record).filter(([field]) => details.some((detail) => detail === field));
  const { legalName, address, contact } = record;
  const { name, title, email } = contact;
  return {
    legalName,
    address,
    contact: { name, ...(title === undefined ? {} : { title }), ...(email === undefined ? {} : { email }) },
    ...Object.fromEntries(own),
  };
}
