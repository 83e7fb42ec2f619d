import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pngHead, pngOf, pngPixels } from '../../../src/main/export/images/png-image.ts';
import { chartPicture } from '../../../src/main/export/pictures/chart-picture.ts';
import type { ReturnedWord } from '../../../src/main/export/returned-word/returned-docx.ts';
import { readReturnedDocx } from '../../../src/main/export/returned-word/returned-docx.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { AddedPart } from './edited-word.ts';
import { asGoogleDocsSaves, asWordSaves, editedWord, renamedParts, withoutBookmarks, wordSpace } from './edited-word.ts';
import { paragraphOf, part, request, withPart, word } from './small-contract.ts';

async function read(bytes: Uint8Array): Promise<ReturnedWord> {
  const answer = await readReturnedDocx(bytes, request());
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

const sent = await word();

const example = (name: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8'));

/** A file of the whole standard contract, as it came back. */
async function caseFile(name: string): Promise<ReturnedWord> {
  const quote = readQuote(example('support-desk.quote.json'));
  const costs = readCosts(example('costs.json'));
  if (!quote.ok || !costs.ok) throw new Error('The example has problems');
  const bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, 'cases', name)));
  const answer = await readReturnedDocx(bytes, { quote: quote.value, costs: costs.value });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

describe('files that came back once', () => {
  test.each([
    ['g-textbox.docx', 'text-box', 'Notwithstanding the above, Customer may withhold disputed amounts.'],
    ['h-footnote.docx', 'footnote', 'Customer pays within ninety days instead.'],
  ])('%s: its words are proposed', async (name, place, text) => {
    const { proposals } = await caseFile(name);
    const proposal = proposals.find(({ type }) => type === 'payment');
    expect(proposal?.after[1]).toBe(text);
    expect(proposal?.beside).toEqual([{ place, text }]);
    expect(proposal?.text).toContain(text);
  });

  test('d-document2.docx: its parts are found by what relates them', async () => {
    const { proposals } = await caseFile('d-document2.docx');
    expect(proposals.flatMap(({ beside }) => beside)).toEqual([]);
  });
});

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;
const words = 'Customer owes nothing.';
const vml = 'xmlns:v="urn:schemas-microsoft-com:vml"';
const dml = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const by = 'w:author="Jonas" w:date="2026-01-02T00:00:00Z"';

/** The end of the one paragraph of the last clause, with something more in it. */
const inLast =
  (more: string) =>
  (xml: string): string => {
    const before = paragraphOf(xml, 'qw_clause_last_1');
    return xml.replace(before, () => before.replace('</w:p>', `${more}</w:p>`));
  };
const afterLast =
  (more: string) =>
  (xml: string): string => {
    const before = paragraphOf(xml, 'qw_clause_last_1');
    return xml.replace(before, () => `${before}${more}`);
  };

type Change = (xml: string) => string;
type Place = readonly [name: string, place: string, change: Change, parts: readonly AddedPart[]];

const besideText: readonly Place[] = [
  [
    'a shape of older programs',
    'text-box',
    inLast(
      `<w:r><w:pict><v:shape ${vml}><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
    ),
    [],
  ],
  ['WordArt', 'text-box', inLast(`<w:r><w:pict><v:shape ${vml}><v:textpath string="${words}"/></v:shape></w:pict></w:r>`), []],
  [
    'a shape with plain drawn text',
    'text-box',
    inLast(
      `<w:r><w:drawing><x:wsp xmlns:x="x"><a:txBody ${dml}><a:p><a:r><a:t>${words}</a:t></a:r></a:p></a:txBody></x:wsp></w:drawing></w:r>`,
    ),
    [],
  ],
  [
    'a diagram',
    'text-box',
    inLast(`<w:r><w:drawing><d:relIds xmlns:d="d" ${rel} r:dm="added-diagramData"/></w:drawing></w:r>`),
    [
      {
        name: 'word/diagrams/data7.xml',
        type: 'diagramData',
        text: `<d:dataModel xmlns:d="d" ${dml}><a:p><a:r><a:t>${words}</a:t></a:r></a:p></d:dataModel>`,
      },
    ],
  ],
  [
    'an endnote',
    'endnote',
    inLast('<w:r><w:endnoteReference w:id="7"/></w:r>'),
    [
      {
        name: 'word/endnotes.xml',
        text: `<w:endnotes ${wordSpace}><w:endnote w:id="7">${paragraph(words)}</w:endnote></w:endnotes>`,
      },
    ],
  ],
  [
    'a footnote',
    'footnote',
    inLast('<w:r><w:footnoteReference w:id="7"/></w:r>'),
    [
      {
        name: 'word/footnotes.xml',
        text: `<w:footnotes ${wordSpace}><w:footnote w:id="7">${paragraph(words)}</w:footnote></w:footnotes>`,
      },
    ],
  ],
  [
    'a web page within',
    'inserted-file',
    afterLast(`<w:altChunk ${rel} r:id="added-aFChunk"/>`),
    [
      {
        name: 'word/afchunk.htm',
        type: 'aFChunk',
        text: `<html><head><title>x</title></head><body><p>Customer owes&nbsp;nothing&#46;</p></body></html>`,
      },
    ],
  ],
  [
    'rich text within',
    'inserted-file',
    afterLast(`<w:altChunk ${rel} r:id="added-aFChunk"/>`),
    [
      {
        name: 'word/afchunk.rtf',
        type: 'aFChunk',
        text: String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0\fs24 Customer owes nothing.\par}`,
      },
    ],
  ],
  [
    'a Word file within',
    'inserted-file',
    afterLast(`<w:altChunk ${rel} r:id="added-aFChunk"/>`),
    [
      {
        name: 'word/afchunk.docx',
        type: 'aFChunk',
        text: zipSync({
          'word/document.xml': strToU8(`<w:document ${wordSpace}><w:body>${paragraph(words)}</w:body></w:document>`),
        }),
      },
    ],
  ],
];

describe('what stands beside a paragraph of a clause', () => {
  test.each(besideText)('%s is proposed', async (...[, place, change, parts]: Place) => {
    const { proposals, elsewhere } = await read(editedWord(sent, change, parts));
    expect(proposals.map(({ type, after }) => [type, after])).toEqual([['last', ['Nothing follows.', words]]]);
    expect(proposals[0]?.beside).toEqual([{ place, text: words }]);
    expect(proposals[0]?.text).toBe(`Nothing follows.\n\n${words}`);
    expect(elsewhere).toEqual([]);
  });

  const inText: readonly (readonly [name: string, change: (xml: string) => string, said: string])[] = [
    [
      'symbols',
      inLast('<w:r><w:sym w:font="Symbol" w:char="F036"/><w:sym w:font="Symbol" w:char="F030"/></w:r>'),
      'Nothing follows.60',
    ],
    ['a tick', inLast('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), 'Nothing follows.✓'],
    ['an equation', inLast('<m:oMath xmlns:m="m"><m:r><m:t>x=60</m:t></m:r></m:oMath>'), 'Nothing follows.x=60'],
    ['a field’s result', inLast(`<w:fldSimple w:instr=" QUOTE x ">${run(' More.')}</w:fldSimple>`), 'Nothing follows. More.'],
    [
      'a field that shows its instruction',
      inLast(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON None More.</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      'Nothing follows.More.',
    ],
    [
      'a content control',
      inLast(`<w:sdt><w:sdtPr/><w:sdtContent>${run(' More.')}</w:sdtContent></w:sdt>`),
      'Nothing follows. More.',
    ],
    [
      'an insertion within a move',
      inLast(`<w:moveTo w:id="1" ${by}><w:ins w:id="2" ${by}>${run(' More.')}</w:ins></w:moveTo>`),
      'Nothing follows. More.',
    ],
    [
      'a deletion within an insertion',
      inLast(
        `<w:ins w:id="1" ${by}>${run(' More')}<w:del w:id="2" ${by}><w:r><w:delText> or less</w:delText></w:r></w:del>${run('.')}</w:ins>`,
      ),
      'Nothing follows. More.',
    ],
  ];
  test.each(inText)('%s stands in the text', async (_, change, said) => {
    const { proposals } = await read(editedWord(sent, change));
    expect(proposals.map(({ type, after }) => [type, after])).toEqual([['last', [said]]]);
  });

  test('words over the number of a reference are words', async () => {
    const changed = withPart(sent, (xml) => {
      const before = paragraphOf(xml, 'qw_clause_notice_2');
      return xml.replace(before, () => before.replace(/(<w:fldSimple[^>]*>.*?<w:t[^>]*>)[^<]*/, '$1sixty days'));
    });
    expect((await read(changed)).proposals[0]?.after[1]).toBe('Notice is given in text form, as sixty days asks.');
  });

  test.each([
    ['of the run', `<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> Unless not.</w:t></w:r>`, []],
    ['of its style', `<w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t xml:space="preserve"> Unless not.</w:t></w:r>`, ['Gone']],
  ])('hidden text is proposed and said to be hidden, by a property %s', async (_, hidden, styles) => {
    const style = styles.map(
      (id) => `<w:style w:type="character" w:styleId="${id}"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>`,
    );
    const changed = editedWord(sent, inLast(hidden), [
      { name: 'word/styles.xml', text: part(sent, 'word/styles.xml').replace('</w:styles>', `${style.join('')}</w:styles>`) },
    ]);
    const { proposals, elsewhere } = await read(changed);
    expect(proposals.map(({ after }) => after)).toEqual([['Nothing follows. Unless not.']]);
    expect(elsewhere).toEqual([{ place: 'hidden', before: null, after: 'Unless not.' }]);
  });

  test('a picture and an embedded object are listed: their words can’t be read', async () => {
    const picture = `<w:r><w:drawing><p:docPr xmlns:p="p" descr="A stamp"/><a:blip ${dml}/></w:drawing></w:r>`;
    const object = '<w:r><w:object><o:OLEObject xmlns:o="o" ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const { proposals, elsewhere } = await read(editedWord(sent, inLast(picture + object)));
    expect(proposals).toEqual([]);
    expect(elsewhere).toEqual([
      { place: 'picture', before: null, after: 'A stamp' },
      { place: 'object', before: null, after: 'Excel.Sheet.12' },
    ]);
  });
});

describe('charts that were sent', () => {
  const charts = part(sent).match(/<w:drawing>.*?<\/w:drawing>/g) ?? [];
  const [chart = ''] = charts;
  const caption = /descr="([^"]+)"/.exec(chart)?.[1] ?? '';
  const replaced = (name: string, content: Uint8Array): Uint8Array => editedWord(sent, (xml) => xml, [{ name, text: content }]);
  const exchanged = [
    { place: 'picture', before: caption, after: null },
    { place: 'picture', before: null, after: caption },
  ];

  test('come back unchanged without a word, the newer of their two files lost or not', async () => {
    expect(charts).toHaveLength(2);
    const before = await read(sent);
    const older = await read(editedWord(sent, (xml) => xml.replaceAll(/<asvg:svgBlip[^>]*>/g, '')));
    expect([before, older].map(({ elsewhere }) => elsewhere)).toEqual([[], []]);
  });

  test('are told where one is gone, deleted with a trace or without', async () => {
    const gone = await read(editedWord(sent, (xml) => xml.replace(chart, '')));
    const deleted = await read(
      editedWord(sent, (xml) => xml.replace(`<w:r>${chart}</w:r>`, `<w:del w:id="990" ${by}><w:r>${chart}</w:r></w:del>`)),
    );
    for (const { elsewhere } of [gone, deleted]) expect(elsewhere).toEqual([{ place: 'picture', before: caption, after: null }]);
  });

  test('are told where either of their files shows something else', async () => {
    const other = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    expect((await read(replaced('word/media/image1.svg', other))).elsewhere).toEqual(exchanged);
    const { png } = chartPicture('<svg xmlns="http://www.w3.org/2000/svg" width="470" height="122" font-size="7"></svg>');
    expect((await read(replaced('word/media/image1.png', png))).elsewhere).toEqual(exchanged);
  });

  test('are told where their alternative text was changed, or where their picture lies outside the file', async () => {
    const said = await read(editedWord(sent, (xml) => xml.replace(`descr="${caption}"`, 'descr="No overage."')));
    expect(said.elsewhere.map(({ after }) => after)).toEqual([null, 'No overage.']);
    const linked = await read(editedWord(sent, (xml) => xml.replace(/<a:blip r:embed="[^"]+"/, '<a:blip r:link="rId999"')));
    expect(linked.elsewhere).toEqual(exchanged);
  });

  test('are the same where another program packed their pixels otherwise', async () => {
    const files = unzipSync(sent);
    const png = files['word/media/image1.png'] ?? new Uint8Array();
    const head = pngHead(png);
    const pixels = head === null ? null : pngPixels(png, head);
    if (pixels === null) throw new Error('not a picture');
    const packed = pngOf(pixels);
    expect(Buffer.from(packed).equals(Buffer.from(png))).toBe(false);
    expect((await read(replaced('word/media/image1.png', packed))).elsewhere).toEqual([]);
  });
});

test('notes that refer to each other, and boxes within boxes, come to an end', async () => {
  const refer = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const notes = `<w:footnotes ${wordSpace}>${[7, 8].map((id) => `<w:footnote w:id="${id}"><w:p>${run(`Note ${id}.`)}${refer(7)}${refer(8)}</w:p></w:footnote>`).join('')}</w:footnotes>`;
  const box = Array.from({ length: 40 }).reduce<string>(
    (within) => `<w:r><w:pict><v:textbox ${vml}><w:txbxContent><w:p>${within}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`,
    run(words),
  );
  const changed = editedWord(sent, inLast(refer(7) + box), [{ name: 'word/footnotes.xml', text: notes }]);
  const [proposal] = (await read(changed)).proposals;
  expect(proposal?.beside.map(({ text }) => text).toSorted()).toEqual([words, 'Note 7.', 'Note 8.']);
});

describe('outside the clauses', () => {
  test('heads and feet are compared, those of first pages too', async () => {
    const changed = editedWord(
      withPart(sent, (xml) => xml.replace('Page ', 'Without obligation, page '), 'word/footer1.xml'),
      (xml) => xml,
      [{ name: 'word/header9.xml', type: 'header', text: `<w:hdr ${wordSpace}>${paragraph(words)}</w:hdr>` }],
    );
    const { elsewhere } = await read(changed);
    expect(elsewhere.map(({ place, after }) => [place, after])).toEqual([
      ['header', words],
      ['footer', expect.stringContaining('Without obligation, page of')],
    ]);
  });

  test('page numbers that a program filled in are no change', async () => {
    const filled = withPart(
      sent,
      (xml) =>
        xml.replaceAll('<w:fldChar w:fldCharType="separate"/></w:r>', `<w:fldChar w:fldCharType="separate"/></w:r>${run('12')}`),
      'word/footer1.xml',
    );
    expect(await read(filled)).toMatchObject({ proposals: [], elsewhere: [] });
  });

  test('a table that was put into a clause, a row that was deleted, and words among the contents', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph(words)}</w:tc></w:tr><w:tr><w:trPr><w:del w:id="5" ${by}/></w:trPr><w:tc>${paragraph('Gone.')}</w:tc></w:tr></w:tbl>`;
    expect((await read(editedWord(sent, afterLast(table)))).elsewhere).toEqual([{ place: 'text', before: null, after: words }]);
    const contents = editedWord(sent, (xml) =>
      xml.replace(
        /<w:p>(?:(?!<w:p>).)*TOC1/,
        (entry) => `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${run(words)}</w:p>${entry}`,
      ),
    );
    expect((await read(contents)).elsewhere).toEqual([{ place: 'text', before: null, after: words }]);
  });

  test('comments are found in a part of any name, the answers to them too', async () => {
    const comments = `<w:comments ${wordSpace}><w:comment w:id="0" w:author="Jonas">${paragraph('Why?')}</w:comment><w:comment w:id="1" w:author="Mia">${paragraph('Because.')}</w:comment></w:comments>`;
    const changed = editedWord(sent, (xml) => xml, [{ name: 'word/remarks.xml', type: 'comments', text: comments }]);
    expect((await read(changed)).comments).toEqual([
      { author: 'Jonas', text: 'Why?' },
      { author: 'Mia', text: 'Because.' },
    ]);
  });
});

describe('what programs do on mere saving is no change', () => {
  const saved: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
    ['Word, by its habits', asWordSaves],
    ['Google Docs, by its habits', asGoogleDocsSaves],
    [
      'parts of other names, as Word Online, OnlyOffice and Pages write them',
      (bytes) =>
        renamedParts(
          bytes,
          (name) => name.replace('document.xml', 'document2.xml').replace('word/footer1', 'word/Footer-A'),
          (rels) =>
            rels.replaceAll('document.xml', 'document2.xml').replaceAll('Target="footer1.xml"', 'Target="/word/footer-a.xml"'),
        ),
    ],
    [
      'strict Open XML',
      (bytes) =>
        renamedParts(
          bytes,
          (name) => name,
          (rels) =>
            rels.replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
        ),
    ],
    [
      'another prefix than Word’s',
      (bytes) =>
        editedWord(bytes, (xml) =>
          xml.replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replaceAll(' w:', ' x:').replace('xmlns:w=', 'xmlns:x='),
        ),
    ],
    ['no bookmarks', (bytes) => editedWord(bytes, withoutBookmarks)],
    [
      'numbers written out',
      (bytes) => editedWord(bytes, (xml) => withoutBookmarks(xml).replace('>Nothing follows.<', '>8.1.1\tNothing follows.<')),
    ],
  ];

  test.each(saved)('%s', async (_, save) => {
    expect(await read(save(sent))).toMatchObject({ proposals: [], comments: [], elsewhere: [] });
  });

  test.each(saved)('%s: exactly the clause that was changed is proposed', async (_, save) => {
    const changed = withPart(sent, (xml) => {
      const before = paragraphOf(xml, 'qw_clause_notice_1');
      return xml.replace(before, () => before.replace(' ahead.', ' ahead, by letter.'));
    });
    const { proposals, elsewhere } = await read(save(changed));
    expect(elsewhere).toEqual([]);
    expect(proposals.map(({ type, after }) => [type, after[0]])).toEqual([
      ['notice', 'Each Measuring Date is told 20% ahead, by letter.'],
    ]);
  });

  test('without bookmarks, a clause under another heading is known by its words', async () => {
    const changed = editedWord(sent, (xml) => withoutBookmarks(xml.replaceAll('>Last words<', '>Final words<')));
    const { proposals, elsewhere } = await read(changed);
    expect(proposals).toEqual([]);
    expect(elsewhere).toEqual([{ place: 'text', before: 'Last words', after: 'Final words' }]);
  });
});
