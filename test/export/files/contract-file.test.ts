import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { annexPdf } from '../../../src/main/export/contract/annex-pdf.ts';
import { numberText } from '../../../src/shared/text/number-format.ts';
import { halfMade } from './half-made.ts';
import { columnEnds, linesOf } from './placed-lines.ts';
import { detached, pageText, pagesOfText, qpdfComplaints, signatures, withFile } from './pdf-tools.ts';
import { made, sample, sampleNames } from './samples.ts';
import { execFileSync } from 'node:child_process';

describe.each(sampleNames)('the contract of %s', (name) => {
  test.each(['draft', 'final'] as const)('is a clean %s', async (kind) => {
    const { bytes } = await made({ ...sample(name), kind });
    expect(qpdfComplaints(bytes)).toBe('');
  });

  test('prints every total, and nothing half-made', async () => {
    const { quote, costs } = sample(name);
    const evaluated = evaluate(quote, costs);
    if (!evaluated.ok) throw new Error('no evaluation');
    const { bytes } = await made({ quote, costs, kind: 'final' });
    const annex = await annexPdf({ source: { from: 'quote', request: { quote, costs, kind: 'final' } } });
    if (!annex.ok) throw new Error('no annex');
    const contract = pageText(bytes);
    // The annex shows how every invoice is calculated; a contract has those of one amount in one row.
    const both = `${contract}\n${pageText(annex.bytes)}`;
    const { committedValue, expectedValue, byYear } = evaluated.value.totals;
    for (const amount of [committedValue, expectedValue, ...byYear.map(({ invoiced }) => invoiced)])
      expect(contract).toContain(numberText(amount, 'en'));
    for (const { amount } of evaluated.value.invoices) expect(both).toContain(numberText(amount, 'en'));
    expect(halfMade(both)).toEqual([]);
  });

  test('carries its data, whose SHA-256 is printed', async () => {
    const { bytes, fingerprint, json, pages } = await made({ ...sample(name), kind: 'final' });
    const data = detached(bytes);
    expect(Buffer.from(data).toString('utf8')).toBe(json);
    expect(createHash('sha256').update(data).digest('hex')).toBe(fingerprint);
    const printed = pagesOfText(bytes);
    expect(printed).toHaveLength(pages);
    for (const [index, lines] of printed.entries()) {
      expect(lines.at(-1)).toContain(fingerprint.slice(0, 16));
      expect(lines.at(-1)).toContain(`Page ${index + 1} of ${pages}`);
    }
    expect(printed.at(-1)?.join('\n')).toContain(fingerprint);
  });

  test('never ends a page, or a column of one, with a heading', async () => {
    const request = { ...sample(name), kind: 'final' } as const;
    const { bytes } = await made(request);
    const document = contractDocument(request);
    if (!document.ok) throw new Error('no document');
    const headings = document.tree.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'heading' ? [`${block.number ?? ''} ${block.text}`.replace(/\s+/g, ' ').trim()] : []));
    expect(headings.length).toBeGreaterThan(20);
    // The contents, which may take a second page, are lines of headings that end with their page.
    const isContents = pagesOfText(bytes).map((lines) => / {3,}\d+$/.test(lines.at(-2) ?? ''));
    const pages = columnEnds(bytes).filter((_, index) => isContents[index] !== true);
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.flat().filter((line) => headings.some((heading) => heading.endsWith(line)))).toEqual([]);
    // Whatever begins with a heading is found, so that one at the end would be.
    expect(linesOf(bytes).filter((line) => headings.includes(line)).length).toBeGreaterThan(headings.length / 2);
  });
});

test('a final document has unsigned fields for every signer, a draft has none', async () => {
  const final = await made({ ...sample('support-desk'), kind: 'final' });
  expect(signatures(final.bytes).match(/not signed/g)).toHaveLength(2);
  expect(signatures(final.bytes)).toContain('Provider Signature');
  const draft = await made({ ...sample('support-desk'), kind: 'draft' });
  expect(signatures(draft.bytes)).not.toContain('Signature #');
  const none = await made({ ...sample('support-desk'), kind: 'final', fields: 'none' });
  expect(signatures(none.bytes)).not.toContain('Signature #');
});

test('signers are who is asked for', async () => {
  const signers = [
    { party: 'seller', name: 'Rhea Sandoval', title: 'VP Sales' },
    { party: 'customer', name: 'Jonas Petersen' },
    { party: 'customer', name: 'Ida Holm', title: 'CFO' },
  ] as const;
  const { bytes } = await made({ ...sample('support-desk'), kind: 'final', signers });
  expect(signatures(bytes).match(/not signed/g)).toHaveLength(3);
  expect(signatures(bytes)).toContain('Customer 2 Signature');
  expect(pageText(bytes)).toContain('Ida Holm');
});

test('title, language, conformance and forms are as declared', async () => {
  const { bytes } = await made({ ...sample('support-desk'), kind: 'final' });
  const info = withFile(bytes, (path) => execFileSync('pdfinfo', [path], { encoding: 'utf8' }));
  expect(info).toContain('Q-2025-0042 Support automation, three years');
  expect(info).toMatch(/Form:\s+AcroForm/);
  expect(info).toMatch(/JavaScript:\s+no/);
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(raw).toContain('/Lang (en)');
  expect(raw).not.toContain('NeedAppearances');
  const fonts = withFile(bytes, (path) => execFileSync('pdffonts', [path], { encoding: 'utf8' }))
    .split('\n')
    .slice(2, -1);
  expect(fonts.length).toBeGreaterThan(3);
  for (const font of fonts) expect(font).toMatch(/yes yes yes/);
});

test('an internal copy says so on every page, shows costs, and is never final', async () => {
  const internal = await made({ ...sample('support-desk'), kind: 'draft', internal: true });
  for (const lines of pagesOfText(internal.bytes)) expect(lines.join('\n')).toContain('Internal copy');
  expect(pageText(internal.bytes)).toContain('83,041.09');
  await expect(made({ ...sample('support-desk'), kind: 'final', internal: true })).rejects.toThrow('internal-is-never-final');
});
