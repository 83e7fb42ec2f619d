import type { Document } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../xml/parse-xml.ts';

/** Why a file can't be read as a Word file. */
export type WordFileProblem =
  | { readonly kind: 'too-large'; /** In bytes. */ readonly most: number }
  | { readonly kind: 'not-a-zip' }
  /** A zip whose parts are, or say they are, larger than any contract's. */
  | { readonly kind: 'inflates-too-far' }
  | { readonly kind: 'no-word-file' }
  /** XML that is broken, or that declares a document type or entities, which Word never does. */
  | { readonly kind: 'broken' };

export type WordFile = {
  readonly document: Document;
  readonly comments: Document | null;
  readonly footers: readonly Document[];
  readonly properties: Document | null;
};
export type WordFileRead =
  | { readonly ok: true; readonly value: WordFile }
  | { readonly ok: false; readonly problem: WordFileProblem };

const mostBytes = 50 * 1024 * 1024;
/** Of one part, inflated. A contract of sixty pages has less than two million. */
const mostInflated = 20 * 1024 * 1024;
const mostParts = 2000;

const wanted = /^(?:\[Content_Types\]\.xml|word\/(?:document|comments|footer\d*)\.xml|docProps\/custom\.xml)$/;

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts that are read, each looked at before it is inflated. */
function partsOf(bytes: Uint8Array): Parts | WordFileProblem['kind'] {
  let seen = 0;
  let tooFar = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        seen += 1;
        if (!wanted.test(name)) return false;
        // A part is given the room that it says it needs, and no more than that is inflated into it.
        if (originalSize > mostInflated || seen > mostParts) tooFar = true;
        return !tooFar;
      },
    });
    return tooFar || seen > mostParts ? 'inflates-too-far' : parts;
  } catch {
    return 'not-a-zip';
  }
}

function parsed(part: Uint8Array | undefined): Document | null {
  return part === undefined ? null : parseXml(strFromU8(part));
}

/** Reads what is needed of a Word file from outside, and trusts nothing in it. */
export function readWordFile(bytes: Uint8Array): WordFileRead {
  if (bytes.length > mostBytes) return { ok: false, problem: { kind: 'too-large', most: mostBytes } };
  // Where a zip begins: nothing else is even looked at.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { ok: false, problem: { kind: 'not-a-zip' } };
  const parts = partsOf(bytes);
  if (parts === 'not-a-zip' || parts === 'inflates-too-far') return { ok: false, problem: { kind: parts } };
  if (typeof parts === 'string') return { ok: false, problem: { kind: 'broken' } };
  try {
    const document = parsed(parts['word/document.xml']);
    if (document?.documentElement?.localName !== 'document') return { ok: false, problem: { kind: 'no-word-file' } };
    const footers = Object.keys(parts)
      .filter((name) => name.startsWith('word/footer'))
      .flatMap((name) => parsed(parts[name]) ?? []);
    const value = {
      document,
      comments: parsed(parts['word/comments.xml']),
      footers,
      properties: parsed(parts['docProps/custom.xml']),
    };
    return { ok: true, value };
  } catch {
    return { ok: false, problem: { kind: 'broken' } };
  }
}
