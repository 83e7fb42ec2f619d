import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A part that is put into a Word file, and what it is to the document. */
export type AddedPart = {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly type?: string;
  readonly id?: string;
};

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The file with its document changed, and parts put in or replaced. */
export function editedWord(bytes: Uint8Array, change: (xml: string) => string, parts: readonly AddedPart[] = []): Uint8Array {
  const files: Record<string, Uint8Array> = unzipSync(bytes);
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  files['word/document.xml'] = strToU8(change(text('word/document.xml')));
  for (const { name, text: content, type, id } of parts) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
    if (type === undefined) continue;
    const related = `<Relationship Id="${id ?? `added-${type}`}" Type="${office}/${type}" Target="/${name}"/></Relationships>`;
    const rels = 'word/_rels/document.xml.rels';
    files[rels] = strToU8(text(rels).replace('</Relationships>', related));
  }
  return zipSync(files);
}

/** Every part renamed, and what relates them with it. */
export function renamedParts(bytes: Uint8Array, rename: (name: string) => string, relate: (rels: string) => string): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    const isRelations = name.endsWith('.rels') || name === '[Content_Types].xml';
    return [rename(name), isRelations ? strToU8(relate(strFromU8(content))) : content];
  });
  return zipSync(Object.fromEntries(files));
}

const eachPart = (bytes: Uint8Array, change: (xml: string, name: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => [
        name,
        name.endsWith('.xml') ? strToU8(change(strFromU8(content), name)) : content,
      ]),
    ),
  );

/**
 * What Word does to a file on saving it, made by hand after its documented habits: marks of revision sessions and of proofing, runs cut where the
 * cursor was, page breaks as last drawn, contents with their pages, bookmarks of its own.
 */
export function asWordSaves(bytes: Uint8Array): Uint8Array {
  return eachPart(bytes, (xml, name) => {
    if (name === 'word/settings.xml')
      return xml.replace(
        '</w:settings>',
        '<w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids></w:settings>',
      );
    if (name !== 'word/document.xml') return xml;
    let page = 2;
    return xml
      .replaceAll('<w:p>', '<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD">')
      .replaceAll('<w:r>', '<w:r w:rsidRPr="00AB12CD">')
      .replaceAll(/<w:t xml:space="preserve">([^<]{6,})<\/w:t><\/w:r>/g, (_, text: string) => {
        const half = Math.floor(text.length / 2);
        const cut = `</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00AB12CE"><w:lastRenderedPageBreak/><w:t xml:space="preserve">`;
        return `<w:t xml:space="preserve">${text.slice(0, half)}${cut}${text.slice(half)}</w:t></w:r><w:proofErr w:type="spellEnd"/>`;
      })
      .replaceAll(/(<w:pStyle w:val="TOC\d"\/>[\s\S]*?)(<\/w:hyperlink>)/g, (_, before: string, end: string) => {
        page += 1;
        const result = `<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc${page} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${page}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
        return `${before}${result}${end}`;
      })
      .replaceAll('</w:body>', '<w:bookmarkStart w:id="9999" w:name="_GoBack"/><w:bookmarkEnd w:id="9999"/></w:body>');
  });
}

/**
 * What Google Docs does to a file that is opened there and downloaded, made by hand after its documented habits: bookmarks and properties gone, fields
 * flattened to what they showed, styles and lists under names of its own, main part and its parts named anew.
 */
export function asGoogleDocsSaves(bytes: Uint8Array): Uint8Array {
  const flat = eachPart(bytes, (xml, name) => {
    const renamed = xml.replaceAll(/"Qw(\w+)"/g, '"Custom$1"').replaceAll('"Heading', '"heading');
    if (name !== 'word/document.xml') return renamed;
    return renamed
      .replaceAll(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '')
      .replaceAll(/<w:fldSimple\b[^>]*>([\s\S]*?)<\/w:fldSimple>/g, '$1')
      .replaceAll(/<w:numId w:val="(\d+)"\/>/g, (_, id: string) => `<w:numId w:val="${Number(id) + 40}"/>`)
      .replaceAll('<w:r>', '<w:r><w:rPr><w:rtl w:val="0"/></w:rPr>')
      .replaceAll(/<w:rPr><w:rtl w:val="0"\/><\/w:rPr><w:rPr>/g, '<w:rPr>');
  });
  const files = unzipSync(flat);
  delete files['docProps/custom.xml'];
  delete files['docProps/app.xml'];
  const rels = strFromU8(files['_rels/.rels'] ?? new Uint8Array());
  files['_rels/.rels'] = strToU8(rels.replaceAll(/<Relationship [^>]*(?:custom|app)\.xml"\/>/g, ''));
  return zipSync(files);
}

export function withoutBookmarks(xml: string): string {
  return xml.replaceAll(/<w:bookmark(?:Start|End)\b[^>]*\/>/g, '');
}
