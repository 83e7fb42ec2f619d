import type { Document } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';

/** Parses XML of a file from outside. Throws where it is broken, or declares a document type or entities, which can grow without end. */
export function parseXml(text: string): Document {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('XML with a document type');
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  return parser.parseFromString(text, 'text/xml');
}
