import type { XmlElement } from '../xml/parse-xml.ts';
import type { Related, WordPackage, WordPart } from './word-package.ts';
import { InflatesTooFar, openPackage } from './word-package.ts';

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
  readonly package: WordPackage;
  readonly document: WordPart;
  readonly comments: readonly WordPart[];
  readonly footnotes: WordPart | null;
  readonly endnotes: WordPart | null;
  readonly headers: readonly WordPart[];
  readonly footers: readonly WordPart[];
  readonly styles: XmlElement | null;
  readonly properties: XmlElement | null;
};
export type WordFileRead =
  | { readonly ok: true; readonly value: WordFile }
  | { readonly ok: false; readonly problem: WordFileProblem };

const mostBytes = 50 * 1024 * 1024;
/** More heads and feet than any program writes for one contract. */
const mostOfAKind = 100;

/** What parts are called where a program left out what relates them. */
const conventional: Readonly<Record<string, string>> = {
  comments: 'word/comments.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
  header: 'word/header1.xml',
  footer: 'word/footer1.xml',
  styles: 'word/styles.xml',
};

/** The parts of a kind that another names; parts that are named and not there are passed over. */
function partsOf(opened: WordPackage, related: readonly Related[], type: string): readonly WordPart[] {
  const named =
    related.length === 0 ? [conventional[type] ?? ''] : related.filter((each) => each.type === type).map(({ name }) => name);
  return [...new Set(named)].slice(0, mostOfAKind).flatMap((name) => opened.part(name) ?? []);
}

function documentOf(opened: WordPackage): WordPart | null {
  const named = opened.root.find(({ type }) => type === 'officeDocument')?.name ?? 'word/document.xml';
  const document = opened.part(named);
  return document?.root.localName === 'document' ? document : null;
}

/** Reads what is needed of a Word file from outside, and trusts nothing in it. Its parts are found by what relates them, whatever they are called. */
export function readWordFile(bytes: Uint8Array): WordFileRead {
  const problem = (kind: Exclude<WordFileProblem['kind'], 'too-large'>): WordFileRead => ({ ok: false, problem: { kind } });
  if (bytes.length > mostBytes) return { ok: false, problem: { kind: 'too-large', most: mostBytes } };
  // Where a zip begins: nothing else is even looked at.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return problem('not-a-zip');
  let opened: WordPackage | null = null;
  try {
    opened = openPackage(bytes);
    const document = documentOf(opened);
    if (document === null) return problem('no-word-file');
    const of = (type: string): readonly WordPart[] => (opened === null ? [] : partsOf(opened, document.related, type));
    const properties = opened.root.find(({ type }) => type === 'custom-properties')?.name ?? 'docProps/custom.xml';
    const value: WordFile = {
      package: opened,
      document,
      comments: of('comments'),
      footnotes: of('footnotes')[0] ?? null,
      endnotes: of('endnotes')[0] ?? null,
      headers: of('header'),
      footers: of('footer'),
      styles: of('styles')[0]?.root ?? null,
      properties: opened.part(properties)?.root ?? null,
    };
    return { ok: true, value };
  } catch (error) {
    if (error instanceof InflatesTooFar) return problem('inflates-too-far');
    return problem(opened === null ? 'not-a-zip' : 'broken');
  }
}
