import { expect, test } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import type { ContractPdfRequest } from '../../../src/main/export/contract/contract-pdf.ts';
import { margin } from '../../../src/main/export/layout/page-style.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { beyondMargins, pagesOfText, pageText, qpdfComplaints } from './pdf-tools.ts';
import { exampleJson, made, manyLines, quoteOf, sample, sampleNames } from './samples.ts';

test.each([1, 40, 400])('%i lines: clean, heads repeated, every line there, verified', async (count) => {
  const { bytes, pages } = await made({ quote: manyLines(count), kind: 'final' });
  expect(qpdfComplaints(bytes)).toBe('');
  const text = pageText(bytes);
  for (let line = 1; line <= count; line += 1) expect(text).toMatch(new RegExp(`\\bService ${line}\\b`));
  const printed = pagesOfText(bytes);
  expect(printed).toHaveLength(pages);
  const prices = printed.filter((lines) => lines.some((line) => /List price, EUR/.test(line)));
  expect(prices.length).toBeGreaterThanOrEqual(count / 40);
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole' });
});

test('amounts stay on one line, however large', async () => {
  const quote = quoteOf({
    ...exampleJson('credits.quote.json'),
    termMonths: 120,
    currency: 'JPY',
    credits: undefined,
    lines: [
      {
        id: 'huge',
        name: 'A very large service',
        charge: { type: 'recurring', unitPrice: '999999999999999', every: 'month', quantity: '9' },
      },
    ],
  });
  const { bytes } = await made({ quote, kind: 'final' });
  expect(pageText(bytes)).toContain('8,999,999,999,999,991');
  expect(pageText(bytes)).toContain('1,079,999,999,999,998,920');
});

test('names with quotes, ampersands, brackets and letters of many languages come through', async () => {
  const legalName = `Łódź & Söhne <"GmbH"> 'Ő' — №1 (Ελλάς) \\ Київ`;
  const json = exampleJson('credits.quote.json') as { customer: Record<string, unknown> };
  const quote = quoteOf({
    ...json,
    title: legalName,
    seller: { ...json.customer, legalName },
    customer: { ...json.customer, legalName },
  });
  const { bytes } = await made({ quote, kind: 'final' });
  expect(qpdfComplaints(bytes)).toBe('');
  const text = pageText(bytes);
  for (const word of legalName.split(' ')) expect(text).toContain(word);
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole' });
  expect(Buffer.from(bytes).toString('utf8')).toContain('&lt;&quot;GmbH&quot;&gt;');
});

test('a character that no font has stops the export, which names it and its place', async () => {
  const json = exampleJson('credits.quote.json') as { lines: Record<string, unknown>[] };
  json.lines[0] = { ...json.lines[0], name: 'Drafts Ꭹ and more' };
  const result = await contractPdf({ quote: quoteOf(json), kind: 'draft' });
  expect(result).toMatchObject({ ok: false, problem: { kind: 'missing-glyphs', missing: [{ character: 'Ꭹ', page: 2 }] } });
  expect(JSON.stringify(result)).toContain('Drafts');
  const signers = [{ party: 'seller', name: 'Ꭹ Signer' }] as const;
  const field = await contractPdf({ quote: quoteOf(exampleJson('credits.quote.json')), kind: 'final', signers });
  expect(field).toMatchObject({ ok: false, problem: { missing: [{ character: 'Ꭹ', line: 'Ꭹ Signer' }] } });
});

/** Lines whose use grows, so that no month is like another: past 2,000 months, they stand beside one another in the annex. */
function growingLines(count: number): Quote {
  const lines = Array.from({ length: count }, (_, index) => ({
    id: `line-${index + 1}`,
    name: `Service ${index + 1}`,
    unit: 'call',
    charge: { type: 'usage', model: 'per_unit', unitPrice: '0.0375' },
    forecast: { type: 'growth', start: String(100_000 + index), monthlyPercent: '7' },
  }));
  return quoteOf({ ...exampleJson('credits.quote.json'), termMonths: 36, lines, credits: undefined });
}

test('nothing stands beyond the margins: samples in both languages, large amounts, months beside one another', async () => {
  const requests: ContractPdfRequest[] = [
    ...sampleNames.flatMap((name) => languages.map((language) => ({ ...sample(name), kind: 'final' as const, language }))),
    { quote: manyLines(40), kind: 'final', paper: 'LETTER' },
    { quote: growingLines(60), kind: 'final', language: 'de' },
  ];
  for (const request of requests) {
    const { bytes } = await made(request);
    expect(beyondMargins(bytes, margin)).toEqual([]);
  }
});
