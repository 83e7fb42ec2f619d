import { expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { Language } from '../../../src/shared/text/language.ts';
import { exampleCosts, exampleJson, valueOf } from '../../domain/example-files.ts';

/** The line that leads from the sum of charges to the expected value. */
function bridgeOf(name: string, language: Language): string | undefined {
  const quote = valueOf(readQuote(exampleJson(name)));
  const costs = name.startsWith('credits') ? undefined : exampleCosts();
  const made = contractDocument({ quote, costs, kind: 'draft', language });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const notes = made.tree.parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
  return notes.find((text) => /^[\d.,]+ \(.*\) = [\d.,]+ \(/.test(text));
}

test.each([
  ['support-desk.quote.json', 'en'],
  ['support-desk.quote.json', 'de'],
  ['forty-lines.quote.json', 'en'],
  ['credits.quote.json', 'en'],
] as const)('%s (%s): one line leads from the sum of charges to the expected value, and adds up', (name, language) => {
  const bridge = bridgeOf(name, language);
  const [before = '', after = ''] = (bridge ?? '').split(' = ');
  const cents = (amount: string): number => Number(amount.replaceAll(/[.,]/g, ''));
  const sum = [...before.matchAll(/(−?) ?([\d.,]+) \(/g)].reduce(
    (total, [, minus, amount = '']) => total + (minus === '' ? 1 : -1) * cents(amount),
    0,
  );
  expect(cents(/^[\d.,]+/.exec(after)?.[0] ?? '')).toBe(sum);
  expect(sum).toBeGreaterThan(0);
});

test('the support desk’s sum of charges leads to its expected value', () => {
  expect(bridgeOf('support-desk.quote.json', 'en')).toMatch(/^617,354\.07 \(Sum\) − .* = 615,122\.10 \(Expected value\)$/);
});

test.each(['en', 'de'] as const)(
  'the key terms and the order form give a step to the expected value one name (%s)',
  (language) => {
    const quote = valueOf(readQuote(exampleJson('support-desk.quote.json')));
    const made = contractDocument({ quote, costs: exampleCosts(), kind: 'draft', language });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const keyTerms = made.tree.parts.flatMap(({ blocks }) => blocks).find((block) => block.type === 'key-terms');
    const rows = keyTerms?.groups[0]?.rows ?? [];
    const bridge = bridgeOf('support-desk.quote.json', language) ?? '';
    for (const amount of language === 'en' ? ['18,400.00', '25,667.60'] : ['18.400,00', '25.667,60']) {
      const row = rows.find(({ values }) => values[0] === amount);
      expect(row).toBeDefined();
      expect(bridge).toContain(`+ ${amount} (${row?.what ?? ''})`);
    }
  },
);
