// What stands in the charts of a contract's pages: amounts, dates and words of its language, and no name, whatever script names are in.
import { expect, test } from 'vitest';
import { example, treeOf, dataOf } from '../sample-tree.ts';

type Json = Record<string, unknown>;

/** Every name and unit of a quote in Japanese. */
function inJapanese(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return ['name', 'title', 'legalName', 'unit'].includes(key) ? '長期利用契約・東京本社' : value;
  if (Array.isArray(value)) return value.map((item: unknown) => inJapanese(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inJapanese(item, name)]));
}

function svgsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(svgsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === 'svg' && typeof item === 'string' ? [item] : svgsOf(item)));
}

test.each(['en', 'de'] as const)('the charts of a contract in %s whose every name is Japanese', (language) => {
  const named = (quote: Json): Json => inJapanese(quote) as Json;
  const tree = treeOf(dataOf('support-desk', named, example('costs.json'), language));
  const svgs = svgsOf(tree);
  expect(svgs.length).toBeGreaterThanOrEqual(2);
  for (const svg of svgs) expect(svg).toMatch(/^[\u0020-\u017F\u2010-\u2212\n]*$/);
  expect(JSON.stringify(tree)).toContain('長期利用契約');
});
