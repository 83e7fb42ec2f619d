import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { readReturnedDocx } from '../../../src/main/export/word/returned-docx.ts';
import { paragraphOf, request, softNotice, template, withPart, word } from '../word/small-contract.ts';
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
