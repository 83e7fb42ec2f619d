import type { DraftJson } from '../schemas/draft-json.ts';
import type { SellerProfile } from './settings-calls.ts';

/** Without what is empty; a line of an address that is still empty is none. */
function given(fields: Readonly<Record<string, string | readonly string[]>>): DraftJson {
  const kept = Object.entries(fields).map(([field, value]): [string, string | readonly string[]] => [
    field,
    typeof value === 'string' ? value.trim() : value.filter((line) => line.trim() !== ''),
  ]);
  return Object.fromEntries(kept.filter(([, value]) => value.length > 0));
}

/** The profile as the seller of a new quote. What the profile lacks is left out where a quote can lack it: an empty text would be a problem. */
export function sellerParty({ legalName, address, contact, ...details }: SellerProfile): DraftJson {
  const { name, ...others } = contact;
  return { legalName, address, contact: { name, ...given(others) }, ...given(details) };
}
