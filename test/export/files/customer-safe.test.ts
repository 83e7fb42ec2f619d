import { expect, test } from 'vitest';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { numberText } from '../../../src/shared/text/number-format.ts';
import { decompressed, pageText } from './pdf-tools.ts';
import { exampleCosts, exampleJson, made, quoteOf, sample, sampleNames } from './samples.ts';

const secretNames = [
  'servedBy',
  'otherCostPerUnit',
  // As a field of the data: the part of a price that follows an index is the customer's to know.
  '"sharePercent',
  'inputTokens',
  'outputTokens',
  'cachedInputTokens',
  'margin',
  '"cost',
];

/** Ids that a customer may see: what the index reads, and what the contract itself approves. */
function visibleModels(json: string): ReadonlySet<string> {
  const data = JSON.parse(json) as {
    prices: { models: { id: string }[]; slots: { id: string }[] } | null;
    quote: { substitution?: { approvedModels?: string[] } };
  };
  return new Set(
    [...(data.prices?.models ?? []), ...(data.prices?.slots ?? [])]
      .map(({ id }) => id)
      .concat(data.quote.substitution?.approvedModels ?? []),
  );
}

test.each(sampleNames)('nothing of our costs is in the file of %s', async (name) => {
  const { quote, costs } = sample(name);
  const { bytes, json } = await made({ quote, costs, kind: 'final' });
  const everything = `${decompressed(bytes).toString('utf8')}\n${pageText(bytes)}`;
  for (const secret of secretNames) expect(everything.toLowerCase()).not.toContain(secret.toLowerCase());
  const evaluated = evaluate(quote, costs);
  if (!evaluated.ok) throw new Error('no evaluation');
  const { totals, lines } = evaluated.value;
  const figures = [
    totals.cost,
    totals.grossMarginPercent,
    ...totals.byYear.map(({ cost }) => cost),
    ...lines.flatMap((line) => line.costs),
  ];
  // What is read of the pages and beside them: where letters stand on the pages are numbers too.
  const beside = everything.replaceAll(/\nstream\n[\s\S]*?\nendstream/g, (stream) => (/\bBT\n/.test(stream) ? '' : stream));
  expect(beside).toContain(json.slice(0, 200));
  const read = `${beside}\n${pageText(bytes)}`;
  const shown = new Set([...read.matchAll(/\d[\d,]*\.\d+/g)].map(([found]) => found.replaceAll(',', '')));
  const own = new Set([...json.matchAll(/\d+\.\d+/g)].map(([found]) => found));
  for (const figure of figures) {
    if (figure === null || /^[0.]+$/.test(figure) || own.has(figure)) continue;
    expect(shown).not.toContain(figure);
  }
  const visible = visibleModels(json);
  const hidden = (costs?.models ?? []).map(({ id }) => id).filter((id) => !visible.has(id));
  expect(hidden.filter((id) => everything.includes(id))).toEqual([]);
});

test('marked secrets of quote and cost book are nowhere in the file', async () => {
  const json = exampleJson('support-desk.quote.json') as { lines: Record<string, unknown>[] };
  const secrets = ['7771.1', '7772.2', '7773.3', '0.777444', '777.555', '777.666'];
  json.lines[3] = {
    ...json.lines[3],
    servedBy: [
      {
        model: 'secret/routed',
        sharePercent: '100',
        inputTokens: secrets[0],
        outputTokens: secrets[1],
        cachedInputTokens: secrets[2],
      },
    ],
    otherCostPerUnit: secrets[3],
  };
  const book = exampleCosts();
  const costs = {
    ...book,
    models: [
      ...book.models.map((model) => ({
        ...model,
        // The index of this quote reads output prices alone.
        prices: model.prices.map((price) => ({ ...price, inputPerMillion: '777.555', cachedInputPerMillion: '777.666' })),
      })),
      {
        ...(book.models[0] as (typeof book.models)[number]),
        id: 'secret/routed' as (typeof book.models)[number]['id'],
        name: 'Secret',
      },
    ],
  };
  const { bytes } = await made({ quote: quoteOf(json), costs, kind: 'final' });
  const everything = `${decompressed(bytes).toString('utf8')}\n${pageText(bytes)}`;
  const written = [...secrets, ...secrets.map((secret) => numberText(secret, 'en')), 'secret/routed', 'Secret'];
  expect(written.filter((secret) => everything.includes(secret))).toEqual([]);
});
