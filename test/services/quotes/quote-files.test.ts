// A quote as a file of its own: what a customer may hold, unless the file says that it is internal.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { priceCommand } from '../../../src/main/cli/commands/price.ts';
import type { JsonObject } from '../../../src/shared/calls/schemas/draft-json.ts';
import { started, testFolder, valueOf } from '../running.ts';

const supportDesk = JSON.parse(readFileSync('test/examples/support-desk.quote.json', 'utf8')) as JsonObject & {
  readonly lines: readonly JsonObject[];
};

async function exported(document: JsonObject, internal?: boolean) {
  const { client, environment } = await started();
  const { quoteId } = valueOf(await client.quotes.create({ from: 'document', document }));
  const file = join(testFolder(), 'quote.json');
  environment.answers.push(file, file);
  valueOf(await client.quotes.exportFile({ quoteId, ...(internal === undefined ? {} : { internal }) }));
  return { client, file, text: readFileSync(file, 'utf8'), suggested: environment.suggested };
}

test('what goes out holds no routing, no cost and nothing that no quote has', async () => {
  const [first, ...others] = supportDesk.lines;
  const draft = {
    ...supportDesk,
    margin: 'SECRET-margin',
    lines: [
      {
        ...first,
        otherCostPerUnit: '0.7319373193',
        servedBy: [{ model: 'SECRET-model', sharePercent: '100', inputTokens: '1', outputTokens: '1' }],
        costNote: 'SECRET-note',
        charge: { ...(first?.['charge'] as JsonObject), floor: 'SECRET-floor' },
      },
      ...others,
      'SECRET-line',
    ],
  };
  const { text, suggested } = await exported(draft);
  expect(text).not.toMatch(/SECRET|7319373193|servedBy|otherCostPerUnit/);
  expect((JSON.parse(text) as JsonObject)['title']).toBe(supportDesk['title']);
  expect(suggested.at(-1)).not.toMatch(/internal/);
});

test('an internal file says so in its name and in itself, and comes back as it was', async () => {
  const { client, file, text, suggested } = await exported(supportDesk, true);
  expect(JSON.parse(text)).toMatchObject({ internal: true });
  expect(text).toContain('servedBy');
  expect(suggested.at(-1)).toMatch(/ r1\.internal\.quote\.json$/);
  const imported = valueOf(await client.quotes.importFile({}));
  if (imported === null) throw new Error('Nothing was imported');
  const { draft } = valueOf(await client.quotes.open({ quoteId: imported.quoteId }));
  expect(draft).not.toHaveProperty('internal');
  expect(draft).toHaveProperty('lines', supportDesk.lines);
  const options = { costs: 'test/examples/costs.json', json: true };
  const [priced, original] = await Promise.all([
    priceCommand([file], options),
    priceCommand(['test/examples/support-desk.quote.json'], options),
  ]);
  expect(priced).toEqual(original);
});
