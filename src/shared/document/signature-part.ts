import { countText } from '../text/phrase.ts';
import type { Assembly } from './assembly.ts';
import type { Block, SignatureBlock } from './tree.ts';

/** What fields are called after, in every language: services map fields by their names. */
const stems = { seller: 'Provider', customer: 'Customer' } as const;
const roles = { seller: 'Provider', customer: 'Customer' } as const;

/** The last page: what is signed, by its fingerprint, and a place for every signer. */
export function signaturePart(assembly: Assembly, fingerprint: string): readonly Block[] {
  const { data, quote } = assembly;
  const counts = new Map<string, number>();
  const blocks = data.signers.map((signer): SignatureBlock => {
    const role = roles[signer.party];
    const stem = stems[signer.party];
    const nth = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, nth);
    const several = data.signers.filter(({ party }) => party === signer.party).length > 1;
    return {
      field: several ? `${stem} ${nth}` : stem,
      mark: several ? `${role} ${nth}` : role,
      role,
      company: quote[signer.party].legalName,
      name: signer.name,
      title: signer.title ?? '',
    };
  });
  return [
    { type: 'heading', id: 'signatures', level: 1, number: null, text: 'Signatures' },
    {
      type: 'paragraph',
      style: 'body',
      text: `By signing, the parties agree to ${quote.number}, revision ${data.revision}, as set out on the pages before and in the data embedded in this file.`,
    },
    {
      type: 'definitions',
      items: [
        { term: 'Number', text: quote.number },
        { term: 'Revision', text: String(data.revision) },
        { term: 'Fingerprint', text: fingerprint },
      ],
    },
    {
      type: 'paragraph',
      style: 'note',
      text: `The fingerprint is the SHA-256 of the embedded file contract.json, in hexadecimal. Its first ${countText(16, 'digit')} stand at the foot of every page.`,
    },
    {
      type: 'signatures',
      labels: { signature: 'Signature', name: 'Name', title: 'Title', date: 'Date', initials: 'Initials', forParty: 'For' },
      blocks,
    },
  ];
}
