import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { readReturnedDocx } from '../../../src/main/export/returned-word/returned-docx.ts';
import { editedWord, wordSpace } from '../word/edited-word.ts';
import { paragraphOf, part, request, softNotice, template, withPart, word } from '../word/small-contract.ts';
import { pageText, withFile } from './pdf-tools.ts';

/** Opens the file in LibreOffice and saves it in other formats, one after the other, the last of which is answered. */
function saved(bytes: Uint8Array, ...formats: readonly string[]): Uint8Array {
  return withFile(bytes, (_, folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    let file = join(folder, 'contract.docx');
    writeFileSync(file, bytes);
    formats.forEach((format, index) => {
      const out = join(folder, String(index));
      mkdirSync(out);
      execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, file], { stdio: 'ignore' });
      file = join(out, `contract.${format}`);
    });
    return new Uint8Array(readFileSync(file));
  });
}

test(
  'another program shows every numbered paragraph under the number that the contract gives it',
  { timeout: 180_000 },
  async () => {
    const made = contractDocument({ ...request(), kind: 'draft' });
    if (!made.ok) throw new Error(made.problem.kind);
    // Where a reference names an item, programs differ in the space before it: "7.1.2 (a)", "7.1.2(a)".
    const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').replaceAll(' (', '(');
    const text = plain(pageText(saved(await word(), 'pdf')));
    let looked = 0;
    for (const block of made.tree.parts.flatMap((each) => each.blocks)) {
      if (block.type !== 'heading' && block.type !== 'numbered') continue;
      if (block.number === null) continue;
      const words = block.type === 'heading' ? block.text : block.runs.map((run) => run.text).join('');
      const begin = plain(`${block.number} ${words}`).slice(0, 40);
      looked += 1;
      expect(text).toContain(begin);
    }
    expect(looked).toBeGreaterThan(20);
  },
);

test('tracked changes survive another program, and an unchanged file proposes nothing', { timeout: 180_000 }, async () => {
  const clauses = [
    { id: 'reduction', version: 1 },
    { id: softNotice.head.id, version: 1 },
  ];
  const soft = request((quote) => ({ ...quote, clauses }));
  const { quote, costs, library } = request();
  const bytes = await word({ ...soft, against: { quote, costs, library, template } });
  const odt = Buffer.from(saved(bytes, 'fodt')).toString('utf8');
  expect(/<text:insertion>[\s\S]*?<dc:creator>Quotewright<\/dc:creator>/.test(odt)).toBe(true);
  const removed = /<text:change-start text:change-id="(\w+)"\/>Last words/.exec(odt)?.[1] ?? 'none';
  expect(new RegExp(`xml:id="${removed}"[^>]*>\\s*<text:deletion>`).test(odt)).toBe(true);
  const back = await readReturnedDocx(saved(bytes, 'odt', 'docx'), soft);
  expect(back).toEqual({ ok: true, value: { isCurrent: true, proposals: [], comments: [], elsewhere: [] } });
});

test('exactly the clause that was edited is proposed after another program wrote the file', { timeout: 180_000 }, async () => {
  const changed = withPart(await word(), (xml) => {
    const before = paragraphOf(xml, 'qw_clause_notice_1');
    return xml.replace(before, () => before.replace(' ahead.', ' ahead, by letter.'));
  });
  const back = await readReturnedDocx(saved(changed, 'odt', 'docx'), request());
  if (!back.ok) throw new Error(JSON.stringify(back.problem));
  expect(back.value.elsewhere).toEqual([]);
  expect(back.value.proposals.map(({ clauseId, text }) => [clauseId, text?.split('\n\n')[0]])).toEqual([
    [
      'notice',
      'Each {{use:measuring-date}} is told {{term:adaptivePricing.decrease.thresholdPercent}} ahead, by letter. {#told}',
    ],
  ]);
});

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;
const by = 'w:author="Jonas" w:date="2026-01-02T00:00:00Z"';

/** A frame as Word 2010 and later write it, which other programs keep. */
function textBox(words: string): string {
  const names =
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
  const at = (side: 'H' | 'V'): string =>
    `<wp:position${side} relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:position${side}>`;
  const shape = `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2400000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>`;
  return `<w:r><mc:AlternateContent ${names}><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>${at('H')}${at('V')}<wp:extent cx="2400000" cy="600000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="77" name="Box"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
}

test('changes in every kind of place come through another program', { timeout: 180_000 }, async () => {
  const note = (kind: 'foot' | 'end', words: string) => ({
    name: `word/${kind}notes.xml`,
    text: `<w:${kind}notes ${wordSpace}><w:${kind}note w:type="separator" w:id="-1"><w:p/></w:${kind}note><w:${kind}note w:type="continuationSeparator" w:id="0"><w:p/></w:${kind}note><w:${kind}note w:id="7">${paragraph(words)}</w:${kind}note></w:${kind}notes>`,
  });
  const comments = `<w:comments ${wordSpace}><w:comment w:id="3" ${by}>${paragraph('Why this?')}</w:comment></w:comments>`;
  const edits = (xml: string): string => {
    const at = (bookmark: string, change: (before: string) => string): void => {
      const before = paragraphOf(changed, bookmark);
      changed = changed.replace(before, () => change(before));
    };
    let changed = xml;
    const more = (words: string) => (before: string) => before.replace('</w:p>', `${words}</w:p>`);
    at('qw_clause_notice_1', (before) => before.replace('20%', '35%'));
    at('qw_clause_notice_2', more(`<w:ins w:id="901" ${by}>${run(' And by letter.')}</w:ins>`));
    at('qw_clause_reduction_1', more('<w:r><w:footnoteReference w:id="7"/></w:r>'));
    at('qw_clause_reduction_2', more(textBox('In a box.')));
    at('qw_clause_reduction_3', more('<w:r><w:endnoteReference w:id="7"/></w:r>'));
    at('qw_clause_last_1', (before) => {
      const said = more(
        `<w:r><w:sym w:font="Symbol" w:char="F036"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> Or not.</w:t></w:r><w:commentRangeStart w:id="3"/>${run(' Then.')}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
      )(before);
      return `${said}<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>${paragraph('In a table.')}</w:tc></w:tr></w:tbl>`;
    });
    return changed.replace('>2,500.00<', '>1,500.00<');
  };
  const inFeet = withPart(await word(), (xml) => xml.replace('Page ', 'Without obligation, page '), 'word/footer1.xml');
  const inHeads = withPart(inFeet, (xml) => xml.replace('>Draft<', '>Draft of ours<'), 'word/header1.xml');
  const changed = editedWord(inHeads, edits, [
    note('foot', 'In a footnote.'),
    note('end', 'In an endnote.'),
    { name: 'word/comments.xml', type: 'comments', text: comments },
  ]);
  const types = editedWord(changed, (xml) => xml, [
    {
      name: '[Content_Types].xml',
      text: part(changed, '[Content_Types].xml').replace(
        '</Types>',
        '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml" PartName="/word/comments.xml"/></Types>',
      ),
    },
  ]);
  const back = await readReturnedDocx(saved(types, 'odt', 'docx'), request());
  if (!back.ok) throw new Error(JSON.stringify(back.problem));
  const { proposals, elsewhere, comments: found } = back.value;
  const proposal = (type: string) => proposals.find((each) => each.type === type);
  expect(proposals.map(({ type }) => type).toSorted()).toEqual(['last', 'notice', 'reduction']);
  expect(proposal('notice')?.changes).toMatchObject([{ before: '20%', after: '35%', value: '35' }]);
  expect(proposal('notice')?.text).toContain('And by letter.');
  expect(proposal('reduction')?.beside.toSorted((a, b) => (a.place < b.place ? -1 : 1))).toEqual([
    { place: 'endnote', text: 'In an endnote.' },
    { place: 'footnote', text: 'In a footnote.' },
    { place: 'text-box', text: 'In a box.' },
  ]);
  expect(proposal('last')?.after).toEqual(['Nothing follows.6 Or not. Then.']);
  expect(found).toEqual([{ author: 'Jonas', text: 'Why this?' }]);
  expect(elsewhere.map(({ place, after }) => [place, after])).toEqual([
    ['header', 'Draft of ours'],
    ['footer', expect.stringContaining('Without obligation, page')],
    ['text', '1,500.00'],
    ['text', 'In a table.'],
    ['hidden', 'Or not.'],
  ]);
});
