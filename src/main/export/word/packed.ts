import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a zip can name. */
const firstDay = new Date(1980, 0, 1);

/** Bookmarks and drawings are counted over the whole process: here from 1 in their order. `tags` finds them, `id` what comes before their number. */
function countedFromOne(xml: string, tags: RegExp, id: string): string {
  const ids = new Map<string, number>();
  return xml.replaceAll(tags, (tag) =>
    tag.replace(new RegExp(` ${id}="(\\d+)"`), (_, was: string) => {
      const known = ids.get(was) ?? ids.size + 1;
      ids.set(was, known);
      return ` ${id}="${known}"`;
    }),
  );
}

function counted(xml: string): string {
  return countedFromOne(countedFromOne(xml, /<w:bookmark(?:Start|End)\b[^>]*>/g, 'w:id'), /<wp:docPr\b[^>]*>/g, 'id');
}

/** A watermark by the name that Word knows one by, to which a random one is added. */
const watermarkId = /("PowerPlusWaterMarkObject)[^"]*/g;

/**
 * Packs the files of a document again so that the same document has the same bytes: files by name, one time, the day in its properties, and the
 * language, `en-GB`, that programs read aloud by.
 */
export function packedAlike(bytes: Uint8Array, day: string, language: string): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core !== undefined) {
    const at = `${day}T00:00:00Z`;
    const dated = strFromU8(core).replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${at}$3`);
    files['docProps/core.xml'] = strToU8(
      dated.replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`),
    );
  }
  const main = files['word/document.xml'];
  if (main !== undefined) files['word/document.xml'] = strToU8(counted(strFromU8(main)));
  for (const [name, content] of Object.entries(files)) {
    if (/^word\/header\d+\.xml$/.test(name)) files[name] = strToU8(strFromU8(content).replaceAll(watermarkId, '$1'));
  }
  // Word wants the list of types first.
  const first = '[Content_Types].xml';
  const names = Object.keys(files)
    .filter((name) => !name.endsWith('/'))
    .toSorted((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array()])), { level: 6, mtime: firstDay });
}
