import { nameKey } from './sort-keys.ts';
import { normalized } from '../../../shared/domain/document/normalized.ts';

/** Legal forms, without signs: what tells "Acme Ltd" from "ACME Limited" is not the company. */
const legalForms = new Set(
  `ab ag aps as asa bv corp corporation co company cie eg ek eu ev gbr gmbh gmbhcokg hb inc incorporated kg kgaa kft lda limited llc llp
   lp ltd ltda mbh nv ohg oy oyj partg plc pllc pte pty sa sarl sas sasu se sl slu snc sp spa spol srl sro ug und and the`.split(
    /\s+/,
  ),
);

const marks = /\p{M}+/gu;
const sign = /[^\p{L}\p{N}]+/gu;

/** A company's name as its duplicates are recognized by: case, accents, signs and legal form aside. */
export function duplicateKey(name: string): string {
  const plain = normalized(name, 'NFKD').replaceAll(marks, '').toLowerCase().replaceAll('ß', 'ss');
  // "B.V." and "S.A.R.L." are forms too: letters with dots in between are one word.
  const words = plain
    .replaceAll(/\b(?:\p{L}\.\s?){2,}/gu, (dotted) => `${dotted.replaceAll(/[.\s]/g, '')} `)
    .replaceAll(/\b(\p{L})\/(\p{L})\b/gu, '$1$2')
    .replaceAll(sign, ' ')
    .trim()
    .split(' ');
  const kept = words.filter((word) => !legalForms.has(word));
  // A name of nothing but a form stays as it is.
  return kept.length === 0 ? nameKey(name) : kept.join(' ');
}

/** The tax id of a party's JSON without spaces and signs; null where there is none. */
export function taxKey(party: string): string | null {
  const parsed: unknown = JSON.parse(party);
  if (typeof parsed !== 'object' || parsed === null || !('taxId' in parsed) || typeof parsed.taxId !== 'string') return null;
  const key = normalized(parsed.taxId, 'NFKC').toUpperCase().replaceAll(sign, '');
  return key === '' ? null : key;
}
