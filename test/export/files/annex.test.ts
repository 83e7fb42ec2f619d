import { describe, expect, test } from 'vitest';
import { annexPdf } from '../../../src/main/export/contract/annex-pdf.ts';
import type { ContractSource } from '../../../src/main/export/contract/contract-source.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { verdictLine } from '../../../src/shared/text/command-line/verify-text.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import type { Language } from '../../../src/shared/vocabulary/language.ts';
import { decompressed, pagesOfText, pageText, qpdfComplaints, rewritten } from './pdf-tools.ts';
import { exampleCosts, exampleJson, made, quoteOf, sample } from './samples.ts';

async function annexOf(source: ContractSource) {
  const annex = await annexPdf({ source });
  if (!annex.ok) throw new Error(JSON.stringify(annex.problem));
  return annex;
}

const fromQuote = (kind: 'draft' | 'final' = 'final', language: Language = 'en'): ContractSource => ({
  from: 'quote',
  request: { ...sample('support-desk'), kind, language },
});

describe('the calculation annex as a PDF', () => {
  test('is the same from the quote and from the contract’s own PDF, with its data and fingerprint', async () => {
    const contract = await made({ ...sample('support-desk'), kind: 'final' });
    const annex = await annexOf({ from: 'file', bytes: contract.bytes });
    expect(Buffer.from(annex.bytes).equals((await annexOf(fromQuote())).bytes)).toBe(true);
    expect(annex.fingerprint).toBe(contract.fingerprint);
    expect(qpdfComplaints(annex.bytes)).toBe('');
    const pages = pagesOfText(annex.bytes);
    expect(pages).toHaveLength(annex.pages);
    for (const [index, lines] of pages.entries())
      expect(lines.join('\n')).toMatch(
        new RegExp(`Q-2025-0042 · Revision 1 · ${annex.fingerprint.slice(0, 16)}\\s+Page ${index + 1} of ${annex.pages}`),
      );
    expect(pageText(annex.bytes)).toMatch(/Calculation annex to Q-2025-0042,\s+revision\s+1/);
    expect(Buffer.from(annex.bytes).toString('latin1')).not.toContain('/AcroForm');
    // From its own file again.
    expect(Buffer.from((await annexOf({ from: 'file', bytes: annex.bytes })).bytes).equals(annex.bytes)).toBe(true);
  });

  test('is told from its contract by verify, whole, as a draft, rewritten and changed', { timeout: 60_000 }, async () => {
    const contract = await made({ ...sample('support-desk'), kind: 'final' });
    const { bytes } = await annexOf(fromQuote());
    const whole = await verify(bytes);
    expect(whole).toMatchObject({ verdict: 'whole', document: 'annex', number: 'Q-2025-0042', isAsExported: true, changes: [] });
    if (whole.verdict !== 'whole') throw new Error('It is whole');
    expect(verdictLine(whole)).toMatch(/^ok: calculation annex of Q-2025-0042 revision 1, fingerprint/);
    expect(await verify((await annexOf(fromQuote('draft'))).bytes)).toMatchObject({ verdict: 'draft', document: 'annex' });
    expect(await verify(bytes, contract.bytes)).toMatchObject({ verdict: 'report', document: 'annex', against: 'issued' });
    expect(await verify(contract.bytes, bytes)).toMatchObject({ verdict: 'whole', document: 'contract', against: 'its-data' });
    expect(await verify(bytes, bytes)).toMatchObject({ verdict: 'issued', document: 'annex' });
    const again = rewritten(bytes, '--object-streams=generate');
    expect(await verify(again)).toMatchObject({ verdict: 'whole', document: 'annex', isAsExported: false });
    expect(await verify(again, bytes)).toMatchObject({ verdict: 'rewritten', document: 'annex' });
    // Without its metadata it does not say that it is the annex; its pages do.
    const unmarked = Buffer.from(bytes)
      .toString('latin1')
      .replace(/\/Metadata \d+ 0 R/, (found) => ' '.repeat(found.length));
    expect(await verify(Buffer.from(unmarked, 'latin1'), bytes)).toMatchObject({ verdict: 'rewritten', against: 'issued' });

    const plain = decompressed(bytes).toString('latin1');
    const amount = Buffer.from(plain.replace('"committedValue":"571054.50"', '"committedValue":"471054.50"'), 'latin1');
    expect(await verify(amount)).toMatchObject({ verdict: 'changed', document: 'annex' });
    const other = await annexOf({ from: 'quote', request: { ...sample('credits'), kind: 'final' } });
    expect(await verify(other.bytes, contract.bytes)).toMatchObject({ verdict: 'another-contract', document: 'annex' });
  });

  test('says nothing of our costs', async () => {
    const { bytes } = await annexOf(fromQuote());
    const plain = decompressed(bytes).toString('latin1');
    for (const ours of ['otherCostPerUnit', 'servedBy', 'grossMarginPercent']) expect(plain).not.toContain(ours);
  });

  test('refuses a file without a contract, and one whose contract was changed', async () => {
    const none = await annexPdf({ source: { from: 'file', bytes: new TextEncoder().encode('%PDF-1.7 nothing') } });
    expect(none).toEqual({ ok: false, problem: { kind: 'no-contract' } });
    const { bytes } = await made({ ...sample('support-desk'), kind: 'final' });
    const plain = decompressed(bytes).toString('latin1').replace('"committedValue":"571054.50"', '"committedValue":"471054.50"');
    const changed = await annexPdf({ source: { from: 'file', bytes: Buffer.from(plain, 'latin1') } });
    expect(changed).toEqual({ ok: false, problem: { kind: 'contract-was-changed' } });
  });

  /** The resolutions of the support desk so many times, each of them in the pool. */
  function manyAlike(count: number): Quote {
    const json = exampleJson('support-desk.quote.json') as Record<string, unknown> & {
      lines: { id: string; name: string }[];
      commitments: object[];
      adaptivePricing: object;
    };
    const line = json.lines.find(({ id }) => id === 'resolutions');
    const lines = Array.from({ length: count }, (_, at) => ({ ...line, id: `r-${at}`, name: `Automated resolutions ${at + 1}` }));
    const ids = lines.map(({ id }) => id);
    const commitments = json.commitments.map((each) => ({ ...each, lines: ids }));
    return quoteOf({ ...json, lines, commitments, adaptivePricing: { ...json.adaptivePricing, appliesTo: ids } });
  }

  test.each([
    ['en', 'A4'],
    ['de', 'LETTER'],
  ] as const)('is short: %s on %s', { timeout: 60_000 }, async (language, paper) => {
    const pages = async (quote: Quote): Promise<number> => {
      const source: ContractSource = { from: 'quote', request: { quote, costs: exampleCosts(), kind: 'final', language } };
      const annex = await annexPdf({ source, paper });
      if (!annex.ok) throw new Error(JSON.stringify(annex.problem));
      return annex.pages;
    };
    expect(await pages(sample('support-desk').quote)).toBeLessThanOrEqual(7);
    expect(await pages(sample('forty-lines').quote)).toBeLessThanOrEqual(28);
    expect(await pages(manyAlike(400))).toBeLessThanOrEqual(12);
  });
});
