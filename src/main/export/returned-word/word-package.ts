import { strFromU8, unzipSync } from 'fflate';
import type { XmlElement } from '../xml/parse-xml.ts';
import { parseXml, XmlBudget, XmlTooLarge } from '../xml/parse-xml.ts';
import { attributeOf, descendantsNamed } from './word-xml.ts';

/** A part that another names, by what it is to that one: `footnotes`, `header`, `aFChunk`. */
export type Related = { readonly id: string; readonly type: string; readonly name: string };

/** An XML part of a Word file, with the parts that it names. */
export type WordPart = { readonly name: string; readonly root: XmlElement; readonly related: readonly Related[] };

/** The parts of a Word file. Reading throws where a part is broken, or where more is inflated than any contract has. */
export type WordPackage = {
  /** Null where there is no such part. */
  readonly bytes: (name: string) => Uint8Array | null;
  readonly part: (name: string) => WordPart | null;
  readonly root: readonly Related[];
};

export class InflatesTooFar extends Error {}
export class BrokenPart extends Error {}

/** Of one part, inflated. A contract of sixty pages has less than two million. */
const mostInflated = 20 * 1024 * 1024;
const mostInflatedInAll = 40 * 1024 * 1024;
const mostParts = 2000;

/** Which entry of the zip a part is, and what it says that it inflates to. */
type Entry = { readonly at: number; readonly size: number };

/** Parts are named without regard to case, from the root, and as addresses. */
function nameOf(path: string): string {
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

function relationshipsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The text of a part in whatever encoding its first bytes say. */
export function textOfPart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, '');
}

/** Opens a zip; throws where it is none. Each part is looked at before it is inflated, and inflated when it is asked for. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const budget = new XmlBudget();
  const entries = new Map<string, Entry>();
  let count = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      // A part that stands twice is read as its last: what is inflated is one entry, however many have its name.
      entries.set(nameOf(name), { at: count, size: originalSize });
      count += 1;
      if (count > mostParts) throw new InflatesTooFar();
      return false;
    },
  });
  const read = new Map<string, Uint8Array>();
  let inflated = 0;
  const bytesOf = (path: string): Uint8Array | null => {
    const name = nameOf(path);
    const entry = entries.get(name);
    const known = read.get(name);
    if (entry === undefined || known !== undefined) return known ?? null;
    inflated += entry.size;
    // A part is given the room that it says it needs, and no more than that is inflated into it.
    if (entry.size > mostInflated || inflated > mostInflatedInAll) throw new InflatesTooFar();
    let at = -1;
    const [found = null] = Object.values(unzipSync(bytes, { filter: () => (at += 1) === entry.at }));
    if (found !== null) read.set(name, found);
    return found;
  };
  const xmlOf = (name: string): XmlElement | null => {
    const part = bytesOf(name);
    if (part === null) return null;
    try {
      return parseXml(textOfPart(part), budget);
    } catch (error) {
      if (error instanceof XmlTooLarge) throw new InflatesTooFar();
      throw new BrokenPart(name);
    }
  };
  const relatedTo = (name: string): readonly Related[] => {
    const root = xmlOf(relationshipsOf(name));
    if (root === null) return [];
    return descendantsNamed(root, 'Relationship').flatMap((relationship): readonly Related[] => {
      const target = decoded(attributeOf(relationship, 'Target') ?? '');
      if (attributeOf(relationship, 'TargetMode') === 'External' || target === '') return [];
      const type = (attributeOf(relationship, 'Type') ?? '').split('/').at(-1) ?? '';
      const path = target.startsWith('/') ? target : `${folderOf(name)}${target}`;
      return [{ id: attributeOf(relationship, 'Id') ?? '', type, name: nameOf(path) }];
    });
  };
  return {
    bytes: bytesOf,
    part: (name) => {
      const root = xmlOf(name);
      return root === null ? null : { name, root, related: relatedTo(nameOf(name)) };
    },
    root: relatedTo(''),
  };
}
