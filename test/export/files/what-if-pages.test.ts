// Pages of scenarios and replay, and answers to procurement: clean files, the same bytes each time, and for a customer nothing of ours.
import { expect, test } from 'vitest';
import type { ContractSource } from '../../../src/main/export/contract/contract-source.ts';
import { procurementFile } from '../../../src/main/export/procurement/procurement-file.ts';
import type { WhatIfFileRequest } from '../../../src/main/export/what-if-pages/what-if-file.ts';
import { whatIfFile } from '../../../src/main/export/what-if-pages/what-if-file.ts';
import { readCosts, readScenario } from '../../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import type { Scenario } from '../../../src/shared/domain/terms/scenario.ts';
import { numberText } from '../../../src/shared/text/number-format.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { decompressed, pageText, qpdfComplaints } from './pdf-tools.ts';
import { exampleCosts, exampleJson, quoteOf, sample } from './samples.ts';

function scenario(json: unknown): Scenario {
  const read = readScenario(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const half = scenario({
  schema: 'quotewright.scenario/1',
  name: 'Half the use',
  events: [{ type: 'usage', fromMonth: 7, factor: '0.5' }],
});

async function pages(request: Partial<WhatIfFileRequest> & Pick<WhatIfFileRequest, 'copy'>) {
  const { quote, costs } = sample('support-desk');
  const made = await whatIfFile({ quote, costs, scenarios: [half], replay: { start: '2024-01-01' }, format: 'pdf', ...request });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made;
}

test.each(languages)('in %s: clean, and the same bytes each time', async (language) => {
  for (const copy of ['customer', 'internal'] as const) {
    for (const format of ['pdf', 'docx', 'json'] as const) {
      const [first, second] = [await pages({ copy, language, format }), await pages({ copy, language, format })];
      expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    }
    const { bytes } = await pages({ copy, language });
    expect(qpdfComplaints(bytes)).toBe('');
    expect(pageText(bytes)).not.toMatch(/undefined|NaN|00000|\{\{/);
  }
});

/** A support desk with routing, prices and costs that no one else may read. */
function secretDesk(): {
  readonly quote: Quote;
  readonly costs: Costs;
  readonly scenarios: readonly Scenario[];
  readonly secrets: readonly string[];
} {
  const json = exampleJson('support-desk.quote.json') as { lines: Record<string, unknown>[] };
  const secrets = ['7771.1', '7772.2', '0.777444', '777.555', '777.666'];
  json.lines[3] = {
    ...json.lines[3],
    servedBy: [{ model: 'secret/routed', sharePercent: '100', inputTokens: secrets[0], outputTokens: secrets[1] }],
    otherCostPerUnit: secrets[2],
  };
  const book = exampleCosts();
  const [first] = book.models;
  if (first === undefined) throw new Error('no model');
  const read = readCosts({
    ...book,
    models: [
      ...book.models.map((model) => ({
        ...model,
        prices: model.prices.map((price) => ({ ...price, inputPerMillion: '777.555', cachedInputPerMillion: '777.666' })),
      })),
      { ...first, id: 'secret/routed', name: 'Hidden one' },
    ],
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const scenarios = [
    scenario({
      schema: 'quotewright.scenario/1',
      name: 'Models move',
      events: [
        { type: 'model_price', on: '2026-01-01', model: 'secret/routed', changePercent: '31' },
        { type: 'substitute', fromMonth: 5, from: 'secret/routed', to: first.id, sharePercent: '100' },
        { type: 'usage', fromMonth: 3, factor: '1.1' },
      ],
    }),
  ];
  return { quote: quoteOf(json), costs: read.value, scenarios, secrets: [...secrets, 'secret/routed', 'Hidden one', '31%'] };
}

test('the customer’s copy has no cost, no margin and no routing; the deal desk’s has, and says so on every page', async () => {
  const { quote, costs, scenarios, secrets } = secretDesk();
  const of = { quote, costs, scenarios };
  const customer = await pages({ ...of, copy: 'customer' });
  const internal = await pages({ ...of, copy: 'internal' });
  const everything = ({ bytes }: { readonly bytes: Uint8Array }): string =>
    `${decompressed(bytes).toString('utf8')}\n${pageText(bytes)}`;
  const written = [...secrets, ...secrets.filter((each) => /^[\d.]+$/.test(each)).map((each) => numberText(each, 'en'))];
  const shown = everything(customer);
  expect([...written, 'margin', 'Our cost', 'We keep'].filter((secret) => shown.includes(secret))).toEqual([]);
  expect(shown).toContain('Models behind the services change too.');
  const ours = pageText(internal.bytes);
  expect(['Hidden one', 'Our cost', 'We keep'].filter((each) => !ours.includes(each))).toEqual([]);
  expect(ours.match(/INTERNAL · NEVER FOR THE CUSTOMER/g)).toHaveLength(internal.pages ?? 0);
});

test('the scenarios that the quote keeps are those shown; without any there is nothing to show', async () => {
  const { quote, costs } = sample('support-desk');
  const kept = await whatIfFile({ quote: { ...quote, scenarios: [half] }, costs, copy: 'customer', format: 'json' });
  expect(kept.ok && new TextDecoder().decode(kept.bytes)).toContain('Half the use');
  expect(await whatIfFile({ quote, costs, copy: 'customer', format: 'json' })).toEqual({
    ok: false,
    problem: { kind: 'nothing-to-show' },
  });
});

test('answers to procurement have nothing of ours, as PDF and as data', async () => {
  const { quote, costs, secrets, scenarios } = secretDesk();
  const source: ContractSource = {
    from: 'quote',
    request: { quote: { ...quote, scenarios: [...scenarios] }, costs, kind: 'draft' },
  };
  const made = await procurementFile({ source, format: 'pdf' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  expect(qpdfComplaints(made.bytes)).toBe('');
  const everything = `${decompressed(made.bytes).toString('utf8')}\n${pageText(made.bytes)}`;
  expect([...secrets, 'Models move', 'margin'].filter((secret) => everything.includes(secret))).toEqual([]);
});
