import { expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { contractDocx } from '../../../src/main/export/word/contract-docx.ts';
import { bookmarkName } from '../../../src/main/export/word/bookmarks.ts';
import { wordNumbers } from '../../../src/main/export/word/word-numbering.ts';
import { paragraphOf, part, request, softNotice, template, word } from './small-contract.ts';

/** What Word counts for each numbered paragraph, by the levels and lists in the file alone. */
function counted(xml: string, texts: readonly string[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const lists = new Map<string, number[]>();
  for (const paragraph of xml.split('<w:p>').slice(1)) {
    const level = Number(/<w:ilvl w:val="(\d)"\/>/.exec(paragraph)?.[1] ?? '-1');
    const list = /<w:numId w:val="(\d+)"\/>/.exec(paragraph)?.[1] ?? '';
    const name = /w:name="(qw_[^"]+)"/.exec(paragraph)?.[1];
    if (level < 0 || name === undefined) continue;
    const before = lists.get(list) ?? [];
    const counts = [0, 1, 2, 3, 4].map((at) => (at < level ? (before[at] ?? 0) : at === level ? (before[at] ?? 0) + 1 : 0));
    lists.set(list, counts);
    const isMain = [...lists.keys()][0] === list;
    const letter = (count: number): string => String.fromCharCode(96 + count);
    const text = isMain ? (texts[level] ?? '') : '(%1)';
    const written = (at: number): string =>
      text.startsWith('(') && level !== 2 ? letter(counts[at] ?? 0) : String(counts[at] ?? 0);
    numbers.set(
      name,
      text.replaceAll(/%(\d)/g, (_, at: string) => written(Number(at) - 1)),
    );
  }
  return numbers;
}

test.each(['decimal', 'paragraphs'] as const)('what Word counts is what the tree says, numbered by %s', async (numbering) => {
  const asked = { ...request(), template: { ...template, numbering } };
  const made = contractDocument({ ...asked, kind: 'draft' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const bytes = await word(asked);
  const list =
    part(bytes, 'word/numbering.xml')
      .split('<w:abstractNum ')
      .find((each) => each.includes('w:val="%1.%2"')) ?? '';
  const numbers = counted(
    part(bytes),
    [...list.matchAll(/<w:lvlText w:val="([^"]+)"/g)].map(([, text = '']) => text),
  );
  const blocks = made.tree.parts.flatMap((each) => each.blocks);
  let compared = 0;
  for (const block of blocks) {
    if ((block.type !== 'heading' && block.type !== 'numbered') || block.number === null) continue;
    compared += 1;
    expect([block.id, numbers.get(bookmarkName(block.id))]).toEqual([block.id, block.number]);
  }
  expect(compared).toBeGreaterThan(20);
  expect([...wordNumbers(made.tree).values()].some(({ type }) => type === 'written')).toBe(false);
});

test('a list after a table starts again as a separate list', async () => {
  const xml = part(await word());
  const lists = ['a', 'b', '2a', '2b'].map((item) => {
    const paragraph = paragraphOf(xml, `qw_clause_reduction_2_${item}`);
    return /<w:numId w:val="(\d+)"\/>/.exec(paragraph)?.[1];
  });
  expect(lists[0]).toBe(lists[1]);
  expect(lists[2]).toBe(lists[3]);
  expect(lists[2]).not.toBe(lists[0]);
});

test('a reference is a field on the paragraph’s bookmark, with its number as it is', async () => {
  const xml = part(await word());
  expect(xml).toMatch(/<w:fldSimple w:instr="REF qw_clause_notice \\h \\w"><w:r><w:t[^>]*>\d+\.2<\/w:t>/);
  expect(xml).toMatch(/<w:fldSimple w:instr="REF qw_clause_reduction_2_a \\h \\w">/);
  for (const [, name = ''] of xml.matchAll(/w:instr="REF (\S+) /g)) expect(xml).toContain(`<w:bookmarkStart w:name="${name}"`);
  const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name ?? '');
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(40);
});

test('it is a draft with number, revision, fingerprint and pages on each, contents, and marks to know it by', async () => {
  const made = await contractDocx({ ...request(), language: 'de', revision: 3, issueDate: '2025-11-03' });
  if (!made.ok) throw new Error(made.problem.kind);
  expect(part(made.bytes, 'word/header1.xml')).toContain('Entwurf');
  const footer = part(made.bytes, 'word/footer1.xml');
  for (const text of ['Q-2025-0042', made.fingerprint.slice(0, 16), 'PAGE', 'NUMPAGES']) expect(footer).toContain(text);
  const xml = part(made.bytes);
  expect(xml).toMatch(/TOC [^<]*\\o &quot;1-1&quot;|TOC [^<]*\\o "1-1"/);
  expect(xml).toContain('<w:tblHeader/>');
  expect(part(made.bytes, 'word/styles.xml')).toContain('de-DE');
  const properties = part(made.bytes, 'docProps/custom.xml');
  for (const text of ['Q-2025-0042', made.fingerprint, '2025-11-03']) expect(properties).toContain(text);
  expect(part(made.bytes, 'docProps/core.xml')).toContain('2025-11-03T00:00:00Z');
});

test('the same request gives the same bytes', async () => {
  const first = await word();
  await word({ ...request(), language: 'de', library: [] });
  expect(Buffer.from(await word()).equals(Buffer.from(first))).toBe(true);
});

test('other clauses show as tracked changes, by words, with author and day', async () => {
  const soft = request((quote) => ({
    ...quote,
    clauses: [
      { id: 'reduction', version: 1 },
      { id: softNotice.head.id, version: 1 },
    ],
  }));
  const { quote, costs, library } = request();
  const xml = part(await word({ ...soft, against: { quote, costs, library, template } }));
  const edited = paragraphOf(xml, 'qw_clause_notice_1');
  expect(edited).toMatch(
    /<w:ins [^>]*w:author="Quotewright" w:date="2025-10-31T00:00:00Z"[^>]*><w:r><w:t[^>]*>\s?by letter\s?<\/w:t>/,
  );
  expect(edited).not.toContain('<w:del ');
  const inserted = paragraphOf(xml, 'qw_clause_notice_2');
  expect(inserted).toMatch(/<w:rPr>\s*<w:ins /);
  expect(inserted).toContain('Nobody is told twice.');
  // The clause that is gone, and the reference in what stands, stay what they are.
  expect(xml).toMatch(/<w:del [^>]*>.{0,200}Nothing follows\./);
  expect(paragraphOf(xml, 'qw_clause_notice_3')).not.toContain('<w:ins ');
  const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('terms with problems make no file', async () => {
  const made = await contractDocx({ ...request(), costs: undefined });
  expect(made).toMatchObject({ ok: false, problem: { kind: 'terms' } });
});
