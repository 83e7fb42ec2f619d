import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { marginLedgers } from '../../../src/renderer/features/quote/money/ledgers/margin-ledgers.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { windowWords } from '../../../src/shared/text/window/window-words.ts';

const json = (name: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8'));
const quote = readQuote(json('support-desk.quote.json'));
const costs = readCosts(json('costs.json'));
if (!quote.ok || !costs.ok) throw new Error('The examples are no quote and costs');
const computed = compute({ quote: quote.value, costs: costs.value });
if (!computed.ok) throw new Error('The example has no price');
const results = computed.value;

test('a line whose cost nobody entered shows no margin, and the others show theirs', () => {
  const writing = { words: windowWords('en'), language: 'en', minor: results.minor, audience: 'internal' } as const;
  const [lines] = marginLedgers(results, 'year', writing);
  if (lines === undefined) throw new Error('There is no table of lines');
  const last = lines.columns.length - 1;
  const shown = Array.from({ length: lines.rows }, (_, row) => lines.cell(row, last).text);
  expect(shown).toEqual(['–', '–', '–', '79.97%', '71.7%', '86.5%']);
});
