import { expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { contractDocx } from '../../../src/main/export/word/contract-docx.ts';
import { part, request, word } from './small-contract.ts';

const sent = await word();
const xml = part(sent);
const made = contractDocument({ ...request(), kind: 'draft' });
if (!made.ok) throw new Error(made.problem.kind);
const blocks = made.tree.parts.flatMap((each) => each.blocks);

test('every table with heads marks its head row, and no row of any table is torn', () => {
  const headed = blocks.filter(({ type }) => type === 'table').length;
  const groups = blocks.flatMap((block) => (block.type === 'key-terms' ? block.groups : [])).length;
  expect(headed).toBeGreaterThan(5);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(headed + groups);
  const rows = xml.split('<w:tr>').slice(1);
  expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  for (const table of xml.split('<w:tbl>').slice(1)) {
    const own = table.slice(0, table.indexOf('</w:tbl>')).split('<w:tr>').slice(1);
    expect(own.findLastIndex((row) => row.includes('<w:tblHeader/>'))).toBeLessThanOrEqual(0);
  }
});

test('every picture says in words what it shows', () => {
  const captions = blocks.flatMap((block) => (block.type === 'drawing' ? [block.caption] : []));
  expect(captions.length).toBeGreaterThan(1);
  const said = [...xml.matchAll(/<wp:docPr\b[^>]*? descr="([^"]*)"/g)].map(([, text]) => text);
  expect(said).toEqual(captions);
  expect(xml.match(/<w:drawing>/g)).toHaveLength(captions.length);
});

test('headings are Word’s own, at the level that they have, and stay with what they head', () => {
  const headings = blocks.filter((block) => block.type === 'heading');
  const styles = [...xml.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level));
  expect(styles).toEqual(headings.map(({ level }) => level));
  const sheet = part(sent, 'word/styles.xml');
  for (const level of [1, 2]) {
    const style = new RegExp(`<w:style [^>]*w:styleId="Heading${level}".*?</w:style>`).exec(sheet)?.[0] ?? '';
    expect(style).toContain('<w:keepNext/>');
  }
});

test.each([
  ['en', 'en-GB', 'Draft'],
  ['de', 'de-DE', 'Entwurf'],
] as const)('title, language and draft mark of a file in %s', async (language, tag, mark) => {
  const german = await contractDocx({ ...request(), language });
  if (!german.ok) throw new Error(german.problem.kind);
  const core = part(german.bytes, 'docProps/core.xml');
  expect(core).toContain(`<dc:language>${tag}</dc:language>`);
  expect(core).toMatch(/<dc:title>Q-2025-0042 .+<\/dc:title>/);
  const languages = [...part(german.bytes, 'word/styles.xml').matchAll(/<w:lang w:val="([^"]+)"/g)].map(([, each]) => each);
  expect([...new Set(languages)]).toEqual([tag]);
  // One head holds for all sections, so that the mark lies across every page.
  expect(part(german.bytes, 'word/header1.xml')).toContain(`string="${mark}"`);
  expect(part(german.bytes).match(/<w:headerReference /g)).toHaveLength(1);
});

test('nothing says that data is embedded, and the text of clauses stands in two columns', () => {
  expect(xml).not.toMatch(/embedded/);
  const sections = [...xml.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/g)].map(([each]) => each);
  expect(sections.filter((each) => /<w:cols [^>]*w:num="2"/.test(each))).toHaveLength(1);
  expect(sections.at(-1)).not.toContain('w:num="2"');
});
