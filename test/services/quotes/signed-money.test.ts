import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { ownCard } from '../catalogue/catalogue.ts';
import { beforeTheSamplesStart, started, testFolder, valueOf } from '../running.ts';

const shipped = JSON.parse(readFileSync(new URL('../../../resources/samples/costs.json', import.meta.url), 'utf8')) as {
  models: { prices: { inputPerMillion: string; outputPerMillion: string }[] }[];
};

/** Every price ten times what it was, in a book of another name. */
const dearer = {
  ...shipped,
  models: shipped.models.map((model) => ({
    ...model,
    prices: model.prices.map(({ inputPerMillion, outputPerMillion, ...rest }) => ({
      ...rest,
      inputPerMillion: String(Number(inputPerMillion) * 10),
      outputPerMillion: String(Number(outputPerMillion) * 10),
    })),
  })),
};

it('a signed contract keeps its money, its book and its bytes when a dearer cost book and a newer rate card come', async () => {
  const { client, environment } = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
  const person = async (name: string) => valueOf(await client.people.save({ name, roles: ['pricing'] })).personId;
  const [ann, lee] = [await person('Ann'), await person('Lee')];
  const [row] = valueOf(await client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  const { quoteId } = row;
  valueOf(await client.quotes.issue({ quoteId, saveCount: 0 }));
  valueOf(await client.quotes.setState({ quoteId, state: 'signed' }));

  const money = async (name: string) => {
    const [pdf, evaluation] = [join(testFolder(), `${name}.pdf`), join(testFolder(), `${name}.json`)];
    environment.answers.push(pdf, evaluation);
    valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
    const asked = { quoteId, kind: 'evaluation', format: 'json', internal: true, language: 'en', prices: 'contract' } as const;
    valueOf(await client.reports.export(asked));
    const { revision, draft } = valueOf(await client.quotes.open({ quoteId }));
    const quote = readQuote(draft);
    const { costs } = valueOf(await client.costs.ofQuote({ quoteId, costBookId: revision.costBookId }));
    if (!quote.ok || costs === null) throw new Error('The contract has no quote or no costs');
    const results = compute({ quote: quote.value, costs });
    if (!results.ok) throw new Error(JSON.stringify(results.problems));
    return { revision, pdf: readFileSync(pdf), evaluation: readFileSync(evaluation, 'utf8'), totals: results.value.totals };
  };
  const before = await money('before');

  const file = join(testFolder(), 'dearer.json');
  writeFileSync(file, JSON.stringify(dearer));
  environment.answers.push(file);
  const head = valueOf(await client.costs.importFile({}));
  if (head === null) throw new Error('The dearer book was not taken');
  valueOf(await client.costs.use({ costBookId: head.costBookId }));
  valueOf(await client.people.switch({ personId: ann }));
  const card = valueOf(await client.catalogue.create({ card: ownCard() })).row;
  valueOf(await client.catalogue.submit({ cardId: card.cardId, version: card.version, saveCount: card.saveCount }));
  valueOf(await client.people.switch({ personId: lee }));
  valueOf(await client.catalogue.decide({ cardId: card.cardId, version: card.version, outcome: 'published', remark: '' }));

  const after = await money('after');
  expect(after).toEqual(before);
  expect(valueOf(await client.quotes.open({ quoteId })).hasNewerCostBook).toBe(true);
  expect(await verify(after.pdf)).toMatchObject({ verdict: 'whole' });
  // The dearer book would move it: the same terms with it come to another margin.
  const quote = readQuote(valueOf(await client.quotes.open({ quoteId })).draft);
  const { costs } = valueOf(await client.costs.get({ costBookId: head.costBookId }));
  const moved = quote.ok ? compute({ quote: quote.value, costs }) : quote;
  expect(moved.ok && moved.value.totals.cost).not.toBe(before.totals.cost);
});
