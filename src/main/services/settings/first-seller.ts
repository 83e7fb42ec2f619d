import { z } from 'zod';
import type { SellerProfile } from '../../../shared/calls/workspace/settings-calls.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { quoteRecord, revisionRecord } from '../../storage/records/quote-records.ts';
import { writeSetting } from '../../storage/records/setting-records.ts';
import type { Session } from '../session/service-session.ts';
import { note } from '../session/service-session.ts';
import { settings, settingsOf } from './settings.ts';

const text = z.string().catch('');
const lines = z.array(z.string()).catch([]);

/** The seller of a draft as far as it was typed. */
const TypedSeller = z.object({
  legalName: z.string().trim().min(1),
  address: lines,
  contact: z.object({ name: text, title: text, email: text }).catch({ name: '', title: '', email: '' }),
  registrationNumber: text,
  taxId: text,
  billingAddress: lines,
  billingEmail: text,
  noticeAddress: lines,
  noticeEmail: text,
});

/** While nobody gave the seller's profile, the first quote that names a seller does. Says whether it did. */
export async function takeSeller(session: Session, transaction: WorkspaceTransaction, quoteId: string): Promise<boolean> {
  const known = await settingsOf(transaction);
  if (known.seller.legalName.trim() !== '') return false;
  const quote = await quoteRecord(transaction, quoteId);
  if (quote === undefined || quote.is_sample === 1) return false;
  const revision = await revisionRecord(transaction, quote);
  const draft: unknown = JSON.parse(revision?.draft ?? '{}');
  const read = z.object({ seller: TypedSeller }).safeParse(draft);
  if (!read.success) return false;
  const seller: SellerProfile = read.data.seller;
  await writeSetting(transaction, settings, { ...known, seller });
  await note(session, transaction, 'settings-changed', settings, { fields: 'seller' });
  return true;
}
