// Final contracts of deals whose index or lines have the terms of pricing §12: whole in themselves, byte for byte what was issued.
import { expect, test } from 'vitest';
import { readCosts } from '../../../src/shared/domain/reading/read.ts';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { decompressed, pageText } from './pdf-tools.ts';
import { exampleJson, made, quoteOf } from './samples.ts';

const deals = ['options', 'indexed-share-and-chain', 'tokenizer-change', 'announced-price'] as const;

function requestOf(deal: (typeof deals)[number]) {
  const costs = deal === 'options' ? null : readCosts(exampleJson(`deals/${deal}.costs.json`));
  if (costs?.ok === false) throw new Error(JSON.stringify(costs.problems));
  return { quote: quoteOf(exampleJson(`deals/${deal}.quote.json`)), costs: costs?.value };
}

const cases = deals.flatMap((deal) => languages.map((language) => [deal, language] as const));

test.each(cases)('%s in %s verifies against its own data and against what was issued', async (deal, language) => {
  const { bytes, fingerprint } = await made({ ...requestOf(deal), kind: 'final', language });
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole', fingerprint, isAsExported: true });
  expect(await verify(bytes, bytes)).toMatchObject({ verdict: 'issued' });
});

test.each(deals)('nothing of our costs of %s is in its file', async (deal) => {
  const { quote, costs } = requestOf(deal);
  const { bytes, json } = await made({ quote, costs, kind: 'final', language: 'en' });
  const everything = `${decompressed(bytes).toString('utf8')}\n${pageText(bytes)}`;
  for (const secret of ['servedBy', 'otherCostPerUnit', 'costMultiplier', 'cacheWriteTokens', '"cost', 'margin'])
    expect(everything.toLowerCase()).not.toContain(secret.toLowerCase());
  const evaluated = evaluate(quote, costs);
  if (!evaluated.ok) throw new Error('no evaluation');
  const own = new Set([...json.matchAll(/\d+\.\d+/g)].map(([found]) => found));
  const shown = new Set([...everything.matchAll(/\d[\d,]*\.\d+/g)].map(([found]) => found.replaceAll(',', '')));
  const { totals, lines, options = [] } = evaluated.value;
  const figures = [totals.cost, ...lines.flatMap((line) => line.costs), ...options.map(({ cost }) => cost)];
  const secret = figures.filter((figure) => !/^[0.]+$/.test(figure) && !own.has(figure));
  expect(secret.filter((figure) => shown.has(figure))).toEqual([]);
  expect(JSON.parse(json)).toMatchObject(deal === 'options' ? { evaluation: { options: [{}, {}, {}] } } : { prices: {} });
});
