import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleJson } from '../domain/example-files.ts';
import { cardJson } from '../catalogue/cards.ts';
import type { QuoteJson } from '../domain/quote-json.ts';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const policy = fileURLToPath(new URL('../../resources/policies/sample.policy.json', import.meta.url));
const costs = ['--costs', example('costs.json')];

/** The support desk with deeper discounts: outside the sample policy by two rules and three places. */
function discounted(): string {
  const json = exampleJson('support-desk.quote.json') as QuoteJson;
  const deeper: Readonly<Record<string, string>> = { seats: '35', resolutions: '18' };
  const lines = json.lines.map((line) => (line.id in deeper ? { ...line, discountPercent: deeper[line.id] } : line));
  return folder.file('discounted.json', JSON.stringify({ ...json, lines }));
}

const asked = [
  'lines[1].discountPercent: the discount on a line is 35%, more than 15% (also lines[3].discountPercent): Pricing must approve. Above the discount that sales may give on a line.',
  'lines[1].discountPercent: the discount on a line is 35%, more than 30%: Finance must approve. A discount this deep sets the price of the renewal.',
];

describe('export under a policy', () => {
  test('refuses a final contract that needs approvals, one line each, and writes nothing', async () => {
    const out = folder.file('refused.pdf');
    const { status, problems } = await quotewright('export', discounted(), ...costs, '--policy', policy, '--final', '--out', out);
    expect([status, problems.trimEnd().split('\n')]).toEqual([1, asked]);
    expect(existsSync(out)).toBe(false);
  });

  test('writes a draft, and says what it still needs', async () => {
    const out = folder.file('draft.pdf');
    const { status, problems } = await quotewright('export', discounted(), ...costs, '--policy', policy, '--out', out);
    expect([status, problems.trimEnd().split('\n')]).toEqual([0, asked]);
    expect(existsSync(out)).toBe(true);
  });

  test('says nothing of a quote inside the band, nor of any without a policy', async () => {
    const inside = folder.file('inside.pdf');
    const quote = example('support-desk.quote.json');
    const within = await quotewright('export', quote, ...costs, '--policy', policy, '--final', '--out', inside);
    expect([within.status, within.problems]).toEqual([0, '']);
    const free = await quotewright('export', discounted(), ...costs, '--final', '--out', folder.file('free.pdf'));
    expect([free.status, free.problems]).toEqual([0, '']);
  });

  test('asks for what a rate card limits, and says which limits it could not look at', async () => {
    const card = folder.file(
      'card.json',
      JSON.stringify(
        cardJson({
          id: 'seats',
          maxDiscountPercent: '10',
          charge: { type: 'recurring', unitPrice: '50', every: 'month', quantity: '1' },
        }),
      ),
    );
    const json = exampleJson('support-desk.quote.json') as QuoteJson;
    const product = { card: 'card', version: 1, id: 'seats' };
    const lines = json.lines.map((line) => (line.id === 'seats' ? { ...line, product } : line));
    const quote = folder.file('picked.json', JSON.stringify({ ...json, lines }));
    const out = folder.file('limited.pdf');
    const asking = ['export', quote, ...costs, '--policy', policy, '--final', '--out', out];
    const limited = await quotewright(...asking, '--card', card);
    expect([limited.status, limited.problems]).toEqual([
      1,
      expect.stringMatching(/^lines\[1\]\.discountPercent: .*: Pricing must approve\./),
    ]);
    expect(existsSync(out)).toBe(false);
    const unseen = await quotewright(...asking);
    expect([unseen.status, unseen.problems]).toEqual([
      0,
      'warning: lines[1].product: The limits of this product are not looked at. Give version 1 of the rate card “card” with --card.\n',
    ]);
    const broken = await quotewright(...asking, '--card', quote);
    expect([broken.status, broken.problems]).toEqual([2, expect.stringMatching(/^card\./)]);
  });

  test('names what is wrong with a policy, beside what is wrong with the quote', async () => {
    const rule = { id: 'a', field: 'termMonths', comparison: 'more_than', value: '36', approver: 'legal' };
    const broken = folder.file('broken.json', JSON.stringify({ schema: 'quotewright.policy/1', rules: [rule] }));
    const out = folder.file('never.pdf');
    const unpriced = await quotewright('export', discounted(), '--policy', broken, '--out', out);
    expect([unpriced.status, unpriced.problems]).toEqual([2, 'policy.rules[0].value: must be a whole number, without quotes\n']);
    const missing = await quotewright('export', discounted(), ...costs, '--policy', folder.file('none.json'), '--out', out);
    expect(missing.status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});
