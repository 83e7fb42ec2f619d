import type { PdfFile } from '../pdf-file/pdf-file.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { ContractMark } from './xmp.ts';
import { markNames, markNamespace } from './xmp.ts';

/** What a file says of itself; null for what it does not say. Nothing of it is checked. */
export type FoundMark = { readonly [Name in keyof ContractMark]: string | null };

const rdfNamespace = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** What the calculation annex of a contract says it is. */
export const annexMark = 'annex';

const none: FoundMark = {
  edition: null,
  fingerprint: null,
  kind: null,
  document: null,
  paper: null,
  fields: null,
  initials: null,
  logo: null,
  colour: null,
};

/** The mark in an XMP packet, whatever wrote the packet again: properties as elements or as attributes, under any prefix. */
export function markIn(xmp: string): FoundMark {
  try {
    const packet = parseXml(xmp);
    const descriptions = packet.descendants('Description').filter(({ namespace }) => namespace === rdfNamespace);
    const valueOf = (name: keyof ContractMark): string | null =>
      packet.descendants(name).find(({ namespace }) => namespace === markNamespace)?.textContent ??
      descriptions
        .flatMap(({ attributes }) => attributes)
        .find(({ localName, namespace, value }) => localName === name && namespace === markNamespace && value !== '')?.value ??
      null;
    return { ...none, ...Object.fromEntries(markNames.map((name) => [name, valueOf(name)])) };
  } catch {
    return none;
  }
}

export function markOf(file: PdfFile): FoundMark {
  return markIn(Buffer.from(file.stream(file.root.entries.get('Metadata')) ?? new Uint8Array()).toString('utf8'));
}
