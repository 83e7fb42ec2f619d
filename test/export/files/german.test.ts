import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
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
    const amounts = [
      totals.committedValue,
      totals.expectedValue,
      ...totals.byYear.map(({ invoiced }) => invoiced),
      ...invoices.map(({ amount }) => amount),
    ];
    const german = pageText((await made({ quote, costs, kind: 'final', language: 'de' })).bytes);
    const english = pageText((await made({ quote, costs, kind: 'final' })).bytes);
    for (const amount of amounts) {
      expect(german).toContain(numberText(amount, 'de'));
      expect(english).toContain(numberText(amount, 'en'));
    }
    // From a thousand on, the two languages write nothing alike.
    const grouped = amounts.filter((amount) => amount.length > 6);
    for (const amount of grouped) expect(german).not.toContain(numberText(amount, 'en'));
  });
});

test('a German internal copy says so on every page, and verifies', async () => {
  const { bytes } = await made({ ...sample('support-desk'), kind: 'draft', internal: true, language: 'de' });
  for (const lines of pagesOfText(bytes)) expect(lines.join('\n')).toContain('Interne Ausfertigung – nicht für den Kunden');
  expect(await verify(bytes)).toMatchObject({ verdict: 'draft' });
});
