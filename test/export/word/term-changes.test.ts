import { describe, expect, test } from 'vitest';
import { termChange } from '../../../src/main/export/returned-word/term-changes.ts';
import { readReturnedDocx } from '../../../src/main/export/returned-word/returned-docx.ts';
import { contractDocx } from '../../../src/main/export/word/contract-docx.ts';
import type { TermKind } from '../../../src/shared/clauses/terms/deal-term.ts';
import { writtenValues } from '../../../src/shared/text/contract/written-values.ts';
import { exampleCosts, exampleQuote } from '../../domain/example-files.ts';
import { withPart } from './small-contract.ts';

const wording = (language: 'en' | 'de') => ({
  language,
  currency: 'USD',
  minorDigits: 2,
  termMonths: 36,
  lineName: (id: string) => id,
  modelName: (id: string) => id,
});
const days: TermKind = { type: 'duration', unit: 'day' };
const valuesIn = (text: string, kind: TermKind, language: 'en' | 'de' = 'en'): readonly string[] =>
  writtenValues(text, kind, wording(language)).map(({ value }) => value);

describe('a value as somebody wrote it', () => {
  test.each<readonly [string, TermKind, 'en' | 'de', readonly string[]]>([
    ['within 60 days', days, 'en', ['60']],
    ['within sixty (60) days', days, 'en', ['60']],
    ['within forty-five days', days, 'en', ['45']],
    ['within sixty (50) days', days, 'en', []],
    ['within 60 business days', days, 'en', []],
    ['within two months', days, 'en', []],
    ['within 30 days or 60 days', days, 'en', ['30', '60']],
    ['binnen fünfundvierzig Tagen', days, 'de', ['45']],
    ['binnen 1.000 Tagen', days, 'de', ['1000']],
    ['12.5 %', { type: 'percent' }, 'en', ['12.5']],
    ['12,5 Prozent', { type: 'percent' }, 'de', ['12.5']],
    ['USD 1,500.00', { type: 'money' }, 'en', ['1500.00']],
    ['$1,500', { type: 'money' }, 'en', ['1500']],
    ['1.500,00 USD', { type: 'money' }, 'de', ['1500.00']],
    ['EUR 1,500.00', { type: 'money' }, 'en', []],
    ['31 October 2026', { type: 'date' }, 'en', ['2026-10-31']],
    ['October 31, 2026', { type: 'date' }, 'en', ['2026-10-31']],
    ['31. Oktober 2026', { type: 'date' }, 'de', ['2026-10-31']],
    ['31 February 2026', { type: 'date' }, 'en', []],
    ['the State of Delaware', { type: 'text' }, 'en', ['the State of Delaware']],
    ['in advance', { type: 'choice', values: ['advance'] }, 'en', []],
  ])('%s', (text, kind, language, values) => {
    expect(valuesIn(text, kind, language)).toEqual(values);
  });
});

describe('a term that the other side wants changed', () => {
  const deal = { quote: exampleQuote('support-desk'), costs: exampleCosts(), issueDate: undefined };
  const change = (term: string, value: string, at: Parameters<typeof termChange>[1] = null) =>
    termChange({ term, before: 'a', after: 'b', value }, at, deal);

  test('says what the contract then comes to, by the engine', () => {
    const uplift = change('lines[].annualUpliftPercent', '5', { each: 'lines', index: 0 });
    expect(uplift).toMatchObject({ path: ['lines', 0, 'annualUpliftPercent'], problems: [] });
    // 2,500.00 a month in years 2 and 3: 30,000.00 × (2.1525 − 2.0909) more.
    expect(uplift.money?.expected).toEqual({ before: 'USD\u00A0615,122.10', after: 'USD\u00A0616,970.10' });
    const days = change('paymentTermsDays', '60');
    expect(days).toMatchObject({ path: ['paymentTermsDays'], value: 60, problems: [] });
    expect(days.money?.expected.before).toBe(days.money?.expected.after);
  });

  test('is refused where the quote can’t have the value, or it follows from others', () => {
    expect(change('adaptivePricing.decrease.thresholdPercent', '-5').problems).not.toEqual([]);
    expect(change('endDate', '2030-01-01')).toMatchObject({ path: null, money: null });
  });
});

describe('in a returned file of the standard contract', () => {
  const request = { quote: exampleQuote('support-desk'), costs: exampleCosts(), issueDate: undefined };
  const returned = async (before: string, after: string) => {
    const made = await contractDocx(request);
    if (!made.ok) throw new Error(made.problem.kind);
    const read = await readReturnedDocx(
      withPart(made.bytes, (xml) => xml.replace(`${before}</w:t>`, `${after}</w:t>`)),
      request,
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    return read.value.proposals[0];
  };

  test('another time to pay is a change of the term, in digits or in words', async () => {
    for (const said of ['60 days', 'sixty (60) days']) {
      const proposal = await returned('30\u00A0days', said);
      expect(proposal).toMatchObject({ type: 'payment', isReworded: false, figures: [] });
      expect(proposal?.changes).toMatchObject([{ path: ['paymentTermsDays'], before: '30 days', after: said, value: 60 }]);
      expect(proposal?.kept).toContain(`Invoices are due {{literal:paymentTermsDays|${said}}} after their date.`);
    }
  });

  test('another unit is no value of the term: it stays a figure until it is kept on purpose', async () => {
    const proposal = await returned('30\u00A0days', 'two months');
    expect(proposal).toMatchObject({ type: 'payment', isReworded: true, changes: [], figures: ['two months'] });
    expect(proposal?.kept).toContain('Invoices are due {{literal:two months}} after their date.');
  });

  test('the same value in other words changes nothing of the deal', async () => {
    const proposal = await returned('30\u00A0days', 'thirty days');
    expect(proposal).toMatchObject({ changes: [], figures: [], isReworded: false, kept: null });
  });
});
