import { z } from 'zod';
import type { CustomerFields } from '../../../shared/calls/quotes/customer-calls.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import { sellerParty } from '../../../shared/calls/workspace/seller-party.ts';

const text = z.string().catch('');
const lines = z.array(z.string()).catch([]);

/** A party of a draft or record, as its fields are typed: what is missing or malformed is empty. */
const StoredParty = z.object({
  address: lines,
  contact: z.object({ name: text, title: text, email: text }).catch({ name: '', title: '', email: '' }),
  registrationNumber: text,
  taxId: text,
  billingAddress: lines,
  billingEmail: text,
  noticeAddress: lines,
  noticeEmail: text,
});

export function fieldsOf(legalName: string, party: string): CustomerFields {
  return { legalName, ...StoredParty.parse(JSON.parse(party)) };
}

/** The record's party as canonical JSON, as a quote takes it. */
export function partyText(fields: CustomerFields): string {
  return canonicalJson(sellerParty({ ...fields, legalName: fields.legalName.trim() }));
}
