import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readActuals } from '../../../src/shared/domain/reading/read.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { pageEdition } from '../../../src/main/export/marks/page-edition.ts';
import { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { drawnPages } from './drawn-pages.ts';
import { reportFile } from '../../../src/main/export/report/report-file.ts';
import { made, sample, sampleNames } from './samples.ts';

const file = resolve(import.meta.dirname, 'golden.json');

/** What an edition gives of the samples: the fingerprint of the data, and a hash of all that is drawn. */
type Golden = {
  readonly edition: string;
  readonly documents: Readonly<Record<string, readonly [fingerprint: string, drawn: string]>>;
};

/** Content of the pages as it is drawn, whatever compressed it. */
function drawnHash(bytes: Uint8Array): string {
  const pages = drawnPages(new PdfFile(bytes)).map(({ appearance, lines }) => [appearance, lines]);
  return createHash('sha256').update(JSON.stringify(pages)).digest('hex').slice(0, 32);
}

async function documents(): Promise<Golden['documents']> {
  const found: Record<string, readonly [string, string]> = {};
  for (const name of sampleNames) {
    for (const language of languages) {
      const { bytes, fingerprint } = await made({ ...sample(name), kind: 'final', language });
      found[`${name} ${language}`] = [fingerprint, drawnHash(bytes)];
    }
  }
  const usage = { resolutions: ['9120', '9877', '10420'], summaries: ['820', '990', '1210'] };
  const actuals = readActuals({ schema: 'quotewright.actuals/1', usage });
  for (const kind of ['billing', 'evaluation', 'true-up'] as const) {
    const report = await reportFile({
      source: { from: 'quote', request: { ...sample('support-desk'), kind: 'final' } },
      kind,
      format: 'pdf',
      actuals: actuals.ok ? actuals.value : undefined,
    });
    if (report.ok && report.pdf !== null) found[`support-desk ${kind}`] = [report.pdf.fingerprint, drawnHash(report.bytes)];
  }
  return found;
}

// Where this fails because documents are meant to change: give the pages a new edition in src/main/export/marks/page-edition.ts, for
// files of the one before can't be held against pages of this one, and write the file anew with WRITE_DOCS=1.
test('the samples are what this edition made of them', async () => {
  const now: Golden = { edition: pageEdition, documents: await documents() };
  if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  expect(Object.keys(now.documents)).toHaveLength(9);
  expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});
