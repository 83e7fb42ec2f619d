import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import type { Language } from '../../../src/shared/vocabulary/language.ts';
import { annexPdf } from '../../../src/main/export/contract/annex-pdf.ts';
import { numberText } from '../../../src/shared/text/number-format.ts';
import { pageText, pagesOfText, qpdfComplaints } from './pdf-tools.ts';
import { made, sample, sampleNames } from './samples.ts';

describe.each(sampleNames)('the German contract of %s', (name) => {
  test('is a clean file in German that verifies, its pages counted in German', async () => {
    const { bytes, pages } = await made({ ...sample(name), kind: 'final', language: 'de' });
    expect(qpdfComplaints(bytes)).toBe('');
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (de)');
    pagesOfText(bytes).forEach((lines, index) => expect(lines.at(-1)).toContain(`Seite ${index + 1} von ${pages}`));
    expect(await verify(bytes)).toMatchObject({ verdict: 'whole' });
  });

  test('prints the same amounts as the English one, each as its language writes it', async () => {
    const { quote, costs } = sample(name);
    const evaluated = evaluate(quote, costs);
    if (!evaluated.ok) throw new Error('no evaluation');
    const { totals, invoices } = evaluated.value;
    const printed = [totals.committedValue, totals.expectedValue, ...totals.byYear.map(({ invoiced }) => invoiced)];
    const invoiced = invoices.map(({ amount }) => amount);
    const textsIn = async (language: Language) => {
      const contract = pageText((await made({ quote, costs, kind: 'final', language })).bytes);
      const annex = await annexPdf({ source: { from: 'quote', request: { quote, costs, kind: 'final', language } } });
      if (!annex.ok) throw new Error('no annex');
      // The annex shows how every invoice is calculated.
      return { contract, both: `${contract}\n${pageText(annex.bytes)}` };
    };
    const german = await textsIn('de');
    const english = await textsIn('en');
    for (const amount of printed) {
      expect(german.contract).toContain(numberText(amount, 'de'));
      expect(english.contract).toContain(numberText(amount, 'en'));
    }
    for (const amount of invoiced) {
      expect(german.both).toContain(numberText(amount, 'de'));
      expect(english.both).toContain(numberText(amount, 'en'));
    }
    // From a thousand on, the two languages write nothing alike.
    const grouped = [...printed, ...invoiced].filter((amount) => amount.length > 6);
    for (const amount of grouped) expect(german.both).not.toContain(numberText(amount, 'en'));
  });
});

test('a German internal copy says so on every page, and verifies', async () => {
  const { bytes } = await made({ ...sample('support-desk'), kind: 'draft', internal: true, language: 'de' });
  for (const lines of pagesOfText(bytes)) expect(lines.join('\n')).toContain('Interne Ausfertigung – nicht für den Kunden');
  expect(await verify(bytes)).toMatchObject({ verdict: 'draft' });
});
