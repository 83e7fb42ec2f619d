import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { nullAt, placesOf } from '../../domain/reading/places-of-schema.ts';
import { started, testFolder, valueOf } from '../running.ts';

const sample = JSON.parse(
  readFileSync(new URL('../../../resources/samples/support-desk.quote.json', import.meta.url), 'utf8'),
) as object;

test(
  'a quote with null at any of its fields is imported with a problem, opened, listed and previewed',
  { timeout: 60_000 },
  async () => {
    const { client, environment } = await started();
    const folder = testFolder();
    // One level deep and the fields of lines and commitments: each is a step of its own in evaluating a draft.
    const places = placesOf(Quote).filter(({ path }) => path.length <= 3 && path[0] !== 'schema');
    expect(places.length).toBeGreaterThan(100);
    for (const [index, place] of places.entries()) {
      const file = join(folder, `${index}.quote.json`);
      writeFileSync(file, JSON.stringify(nullAt(sample, place)));
      environment.answers.push(file);
      const imported = valueOf(await client.quotes.importFile({}));
      expect([place.path, (imported?.problemCount ?? 0) > 0]).toEqual([place.path, !place.takesNull]);
      if (imported === null) continue;
      expect([place.path, (await client.quotes.open({ quoteId: imported.quoteId })).ok]).toEqual([place.path, true]);
      const preview = await client.documents.preview({ quoteId: imported.quoteId });
      expect([place.path, preview.ok ? '' : preview.failure.kind]).toEqual([place.path, 'invalid-input']);
    }
    valueOf(await client.quotes.list({}));
  },
);
