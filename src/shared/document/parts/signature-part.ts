import type { Assembly } from '../assembly/assembly.ts';
import type { Block, SignatureBlock, Signatures } from '../tree/tree.ts';

/** What fields are called after, in every language: services map fields by their names. */
const stems = { seller: 'Provider', customer: 'Customer' } as const;

/** A place for every signer. */
export function signaturePlaces(assembly: Assembly): Signatures {
  const { terms, quote } = assembly;
  const { general, signatures: words } = assembly.words;
  const { signature, name, title, date, initials } = words;
  const counts = new Map<string, number>();
  const blocks = terms.signers.map((signer): SignatureBlock => {
    const role = general.parties[signer.party];
    const stem = stems[signer.party];
    const nth = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, nth);
    const several = terms.signers.filter(({ party }) => party === signer.party).length > 1;
    return {
      field: several ? `${stem} ${nth}` : stem,
      mark: several ? `${role} ${nth}` : role,
      forParty: words.forParty[signer.party],
      company: quote[signer.party].legalName,
      name: signer.name ?? '',
      title: signer.title ?? '',
    };
  });
  return { type: 'signatures', labels: { signature, name, title, date, initials }, blocks };
}

/** The last page: what is signed, by its fingerprint, and a place for every signer. */
export function signaturePart(assembly: Assembly, fingerprint: string): readonly Block[] {
  const { terms, quote } = assembly;
  const { general, signatures: words } = assembly.words;
  return [
    { type: 'heading', id: 'signatures', level: 1, number: null, text: words.section },
    {
      type: 'paragraph',
      style: 'body',
      text: words.agreement(quote.number, terms.revision),
    },
    {
      type: 'definitions',
      items: [
        { term: general.number, text: quote.number },
        { term: general.revision, text: String(terms.revision) },
        { term: words.fingerprint, text: fingerprint },
      ],
    },
    {
      type: 'paragraph',
      style: 'note',
      text: words.fingerprintIs('contract.json', 16),
    },
    signaturePlaces(assembly),
  ];
}
