/** Objects to be added to a file, by their numbers; each replaces what had its number. Of one byte a letter. */
export type AddedObjects = ReadonlyMap<number, string>;

export type FileTail = {
  /** Of the newest cross-reference. */
  readonly startXref: number;
  /** The trailer's entries but `Prev`. */
  readonly trailer: string;
  /** The first number that no object has. */
  readonly size: number;
};

/** The end of a file as we write it, with a cross-reference table; throws where it ends otherwise. */
export function tailOf(text: string): FileTail {
  const end = text.slice(-4096);
  const startXref = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1];
  const trailer = /trailer\s*<<([\s\S]*)>>\s*startxref/.exec(end)?.[1];
  const size = /\/Size (\d+)/.exec(trailer ?? '')?.[1];
  if (startXref === undefined || trailer === undefined || size === undefined) throw new Error('The file has no trailer of ours');
  return { startXref: Number(startXref), trailer: trailer.replace(/\/Size \d+/, '').trim(), size: Number(size) };
}

/** The file with these objects after it. Every byte that was there stays where it was. */
export function withObjects(text: string, objects: AddedObjects): string {
  const { startXref, trailer, size } = tailOf(text);
  let out = text.endsWith('\n') ? text : `${text}\n`;
  const entries: string[] = [];
  for (const [number, object] of objects) {
    entries.push(`${number} 1\n${String(out.length).padStart(10, '0')} 00000 n \n`);
    out += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const highest = Math.max(size, ...[...objects.keys()].map((number) => number + 1));
  const head = `<<\n/Size ${highest}\n/Prev ${startXref}\n${trailer}\n>>`;
  return `${out}xref\n${entries.join('')}trailer\n${head}\nstartxref\n${out.length}\n%%EOF\n`;
}
