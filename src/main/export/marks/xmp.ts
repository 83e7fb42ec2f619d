/** What a contract's XMP says beside the standard properties, in the namespace below. */
export type ContractMark = {
  /** Of the program that drew the pages: `page-edition.ts`. */
  readonly edition: string;
  /** SHA-256 of contract.json, 64 hex digits. */
  readonly fingerprint: string;
  readonly kind: string;
  /** `annex` of the calculation annex, which has the data and the fingerprint of its contract; empty of every other file. */
  readonly document: string;
  readonly paper: string;
  readonly fields: string;
  readonly initials: string;
  readonly logo: string;
  /** Empty where the seller has none. */
  readonly colour: string;
};

export const markNamespace = 'urn:quotewright:contract:1';

const properties: readonly { readonly name: keyof ContractMark; readonly description: string }[] = [
  { name: 'fingerprint', description: 'SHA-256 of the embedded contract.json, in hexadecimal' },
  { name: 'edition', description: 'Edition of the program that drew the pages' },
  { name: 'kind', description: 'draft or final' },
  { name: 'document', description: 'annex: the calculation annex of the contract; empty otherwise' },
  { name: 'paper', description: 'Paper the pages were set for' },
  { name: 'fields', description: 'Kind of signature fields' },
  { name: 'initials', description: 'Whether every page has a place for initials: yes or no' },
  { name: 'logo', description: 'Whether the cover has the logo of the seller: yes or no' },
  { name: 'colour', description: 'Colour of the seller, #rrggbb' },
];

export const markNames = properties.map(({ name }) => name);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}

/** PDF/A asks that a namespace of one's own is described in the file. */
function extensionSchema(): string {
  const described = properties
    .map(
      ({ name, description }) =>
        `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>` +
        `<pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${description}</pdfaProperty:description></rdf:li>`,
    )
    .join('');
  return (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
    'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
    `<pdfaSchema:schema>Quotewright contract</pdfaSchema:schema><pdfaSchema:namespaceURI>${markNamespace}</pdfaSchema:namespaceURI>` +
    `<pdfaSchema:prefix>qw</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${described}</rdf:Seq></pdfaSchema:property>` +
    '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>'
  );
}

export type Metadata = {
  /** Of PDF/A. */
  readonly part: '1' | '3';
  readonly title: string;
  readonly author: string;
  readonly date: Date;
  readonly mark: ContractMark;
};

/** The whole XMP packet, every value escaped. */
export function xmpPacket({ part, title, author, date, mark }: Metadata): string {
  const when = `${date.toISOString().slice(0, 19)}Z`;
  const own = properties.map(({ name }) => `<qw:${name}>${escaped(mark[name])}</qw:${name}>`).join('');
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${when}</xmp:CreateDate><xmp:ModifyDate>${when}</xmp:ModifyDate><xmp:CreatorTool>Quotewright</xmp:CreatorTool></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator></rdf:Description>`,
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>Quotewright</pdf:Producer></rdf:Description>',
    extensionSchema(),
    `<rdf:Description rdf:about="" xmlns:qw="${markNamespace}">${own}</rdf:Description>`,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}
