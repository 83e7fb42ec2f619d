import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { WordRequest } from '../../../src/main/export/word/contract-docx.ts';
import type { ReturnedWord } from '../../../src/main/export/returned-word/returned-docx.ts';
import { readReturnedDocx } from '../../../src/main/export/returned-word/returned-docx.ts';
import { readBody } from '../../../src/shared/clauses/language/read-clause.ts';
import { paragraphOf, part, reduction, request, softNotice, template, withPart, word } from './small-contract.ts';

async function read(bytes: Uint8Array, of: WordRequest = request()): Promise<ReturnedWord> {
  const answer = await readReturnedDocx(bytes, of);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
}

async function problemOf(bytes: Uint8Array, of: WordRequest = request()): Promise<unknown> {
  const answer = await readReturnedDocx(bytes, of);
  return answer.ok ? null : answer.problem;
}

/** The file with one paragraph's XML changed. */
function edited(bytes: Uint8Array, bookmark: string, change: (paragraph: string) => string): Uint8Array {
  return withPart(bytes, (xml) => {
    const before = paragraphOf(xml, bookmark);
    return xml.replace(before, () => change(before));
  });
}

const untouched = { proposals: [], comments: [], elsewhere: [] };

test('an unchanged file proposes nothing, in either language, and with the changes of our own in it', async () => {
  expect(await read(await word())).toEqual({ isCurrent: true, ...untouched });
  const clauses = [
    { id: 'reduction', version: 1 },
    { id: softNotice.head.id, version: 1 },
  ];
  const soft = request((quote) => ({ ...quote, clauses }));
  const { quote, costs, library } = request();
  const against = { quote, costs, library, template };
  expect(await read(await word({ ...soft, against, revision: 2 }), soft)).toEqual({ isCurrent: true, ...untouched });
  const german = { ...request(), library: [] };
  expect(await read(await word({ ...german, language: 'de' }), german)).toEqual({ isCurrent: true, ...untouched });
});

test('a changed paragraph is proposed in the clause language, its values still the deal’s', async () => {
  const changed = edited(await word(), 'qw_clause_reduction_1', (paragraph) =>
    paragraph.replace('prices fall.', 'all prices fall {at once}*.'),
  );
  const { proposals, elsewhere } = await read(changed);
  expect(elsewhere).toEqual([]);
  expect(proposals).toHaveLength(1);
  expect(proposals[0]).toMatchObject({ type: 'reduction', clauseId: 'reduction', version: 1, title: 'Reduction' });
  const text = proposals[0]?.text ?? '';
  const [first, ...others] = text.split('\n\n');
  expect(first).toBe(
    String.raw`Where the index falls by more than {{term:adaptivePricing.decrease.thresholdPercent}}, all prices fall \{at once\}\*. {#rule}`,
  );
  expect(others).toEqual(reduction.body.split('\n\n').slice(1));
  expect(readBody(text).problems).toEqual([]);
});

test('a value that the other side changes is a change of the term, or words that are kept on purpose', async () => {
  const changed = edited(await word(), 'qw_clause_notice_1', (paragraph) => paragraph.replace('20%', '35%'));
  const [proposal] = (await read(changed)).proposals;
  expect(proposal?.isReworded).toBe(false);
  expect(proposal?.changes).toMatchObject([
    {
      path: ['adaptivePricing', 'decrease', 'thresholdPercent'],
      before: '20%',
      after: '35%',
      value: '35',
      problems: [],
    },
  ]);
  const { committed, expected } = proposal?.changes[0]?.money ?? {};
  // Without a scenario nothing falls, whatever the threshold.
  expect([committed?.after, expected?.after]).toEqual([committed?.before, expected?.before]);
  expect(proposal?.text).toContain(
    'Each {{use:measuring-date}} is told {{term:adaptivePricing.decrease.thresholdPercent}} ahead. {#told}',
  );
  expect(proposal?.kept).toContain(
    'Each {{use:measuring-date}} is told {{literal:adaptivePricing.decrease.thresholdPercent|35%}} ahead. {#told}',
  );
  expect(proposal?.before[0]).toBe('Each Measuring Date is told 20% ahead.');
  expect(proposal?.after[0]).toBe('Each Measuring Date is told 35% ahead.');
});

test('tracked insertions are taken and deletions dropped', async () => {
  const by = 'w:author="Jonas" w:date="2026-01-02T00:00:00Z"';
  const changed = edited(await word(), 'qw_clause_last_1', (paragraph) =>
    paragraph.replace(
      /<w:r><w:t[^>]*>Nothing follows\.<\/w:t><\/w:r>/,
      `<w:r><w:t xml:space="preserve">Nothing </w:t></w:r><w:del w:id="900" ${by}><w:r><w:delText>follows</w:delText></w:r></w:del>` +
        `<w:ins w:id="901" ${by}><w:r><w:t>else follows</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r>`,
    ),
  );
  const { proposals } = await read(changed);
  expect(proposals.map(({ clauseId, text }) => [clauseId, text])).toEqual([['last', 'Nothing else follows.']]);
});

const bare = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test('added, removed and moved paragraphs are found', async () => {
  const added = edited(await word(), 'qw_clause_notice_1', (paragraph) => `${paragraph}${bare('- A letter counts too.')}`);
  expect((await read(added)).proposals[0]?.text?.split('\n\n')[1]).toBe(String.raw`\- A letter counts too.`);
  const removed = edited(await word(), 'qw_clause_notice_2', () => '');
  expect((await read(removed)).proposals.map(({ clauseId, text }) => [clauseId, text])).toEqual([
    ['notice', 'Each {{use:measuring-date}} is told {{term:adaptivePricing.decrease.thresholdPercent}} ahead. {#told}'],
  ]);
  const moved = withPart(await word(), (xml) => {
    const [one, two] = [paragraphOf(xml, 'qw_clause_notice_1'), paragraphOf(xml, 'qw_clause_notice_2')];
    return xml.replace(one, '').replace(two, () => two + one);
  });
  expect((await read(moved)).proposals.map(({ text }) => text)).toEqual([
    'Notice is given in text form, as {{ref:reduction#rule}} asks.\n\nEach {{use:measuring-date}} is told {{term:adaptivePricing.decrease.thresholdPercent}} ahead. {#told}',
  ]);
  const gone = withPart(await word(), (xml) =>
    xml.replace(paragraphOf(xml, 'qw_clause_last'), '').replace(paragraphOf(xml, 'qw_clause_last_1'), ''),
  );
  const { proposals, elsewhere } = await read(gone);
  expect(proposals).toMatchObject([{ clauseId: 'last', after: [], text: null }]);
  expect(elsewhere).toEqual([{ place: 'text', before: 'Last words', after: null }]);
});

test('a tracked removal of a whole paragraph, its end too', async () => {
  const by = 'w:id="910" w:author="Jonas" w:date="2026-01-02T00:00:00Z"';
  const changed = edited(await word(), 'qw_clause_notice_1', (paragraph) =>
    paragraph
      .replace('</w:pPr>', `<w:rPr><w:del ${by}/></w:rPr></w:pPr>`)
      .replaceAll('<w:t ', '<w:delText ')
      .replaceAll('</w:t>', '</w:delText>'),
  );
  const [proposal] = (await read(changed)).proposals;
  expect(proposal?.after).toEqual([
    'Notice is given in text form, as 7.1.1 asks.'.replace('7.1.1', proposal?.before[1]?.match(/[\d.]+\d/)?.[0] ?? ''),
  ]);
  expect(proposal?.text).toBe('Notice is given in text form, as {{ref:reduction#rule}} asks.');
});

test('what is no clause is reported where it changed, and never taken', async () => {
  const price = withPart(await word(), (xml) => xml.replace('>2,500.00<', '>1,500.00<'));
  const { proposals, elsewhere } = await read(price);
  expect(proposals).toEqual([]);
  expect(elsewhere).toEqual([{ place: 'text', before: '2,500.00', after: '1,500.00' }]);
});

test('comments come with their author', async () => {
  const bytes = await word();
  const comments =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Jonas Petersen">' +
    `${bare('Is this needed?')}</w:comment></w:comments>`;
  const names = ['word/document.xml', 'word/footer1.xml', 'docProps/custom.xml'];
  const files = Object.fromEntries(names.map((name) => [name, strToU8(part(bytes, name))]));
  const { comments: found } = await read(zipSync({ ...files, 'word/comments.xml': strToU8(comments) }));
  expect(found).toEqual([{ author: 'Jonas Petersen', text: 'Is this needed?' }]);
});

test('terms that changed since are told, and another quote’s file is refused', async () => {
  const bytes = await word();
  const later = request((quote) => ({ ...quote, title: 'Another title' }));
  expect(await read(bytes, later)).toMatchObject({ isCurrent: false, proposals: [] });
  const other = request((quote) => ({ ...quote, number: 'Q-1' }));
  expect(await problemOf(bytes, other)).toEqual({ kind: 'another-quote', number: 'Q-2025-0042' });
  // Where a program has dropped the properties, the foot still says whose file it is.
  const kept = /^word\/(?:document|footer1|_rels\/document|media\/)/;
  const bare = zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => kept.test(name))));
  expect(await read(bare)).toMatchObject({ isCurrent: false, proposals: [], elsewhere: [] });
  expect(await problemOf(bare, other)).toEqual({ kind: 'not-a-contract' });
});

test('what is no Word file is refused with its reason', async () => {
  const file = (kind: string) => ({ kind: 'file', problem: { kind } });
  expect(await problemOf(strToU8('%PDF-1.7'))).toEqual(file('not-a-zip'));
  expect(await problemOf(new Uint8Array())).toEqual(file('not-a-zip'));
  const bytes = await word();
  expect(await problemOf(bytes.slice(0, bytes.length - 400))).toEqual(file('not-a-zip'));
  expect(await problemOf(zipSync({ 'a.txt': strToU8('hello') }))).toEqual(file('no-word-file'));
  expect(await problemOf(withPart(bytes, (xml) => xml.replace('</w:body>', '')))).toEqual(file('broken'));
  const bomb = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
  expect(await problemOf(withPart(bytes, (xml) => xml.replace('<w:document', `${bomb}<w:document`)))).toEqual(file('broken'));
  expect(await problemOf(zipSync({ 'word/document.xml': new Uint8Array(21 * 1024 * 1024) }))).toEqual(file('inflates-too-far'));
  const large = new Uint8Array(50 * 1024 * 1024 + 1);
  large.set([0x50, 0x4b, 3, 4]);
  expect(await problemOf(large)).toEqual({ kind: 'file', problem: { kind: 'too-large', most: 50 * 1024 * 1024 } });
});
