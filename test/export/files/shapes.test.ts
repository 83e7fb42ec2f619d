// Every shape of a deal, and every public structure, makes a contract to sign: its clauses say each of its terms.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { pageText } from './pdf-tools.ts';

const samples = new URL('../../../resources/samples/', import.meta.url);
const files = ['shapes', 'structures'].flatMap((folder) =>
  readdirSync(new URL(folder, samples)).map((file) => `${folder}/${file}`),
);

test.each(files)('%s makes a contract', { timeout: 60_000 }, async (file) => {
  const read = readQuote(JSON.parse(readFileSync(new URL(file, samples), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  for (const kind of ['draft', 'final'] as const) {
    const made = await contractPdf({ quote: read.value, costs: undefined, kind, issueDate: '2026-12-01' });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(made.pages).toBeGreaterThan(4);
    expect(pageText(made.bytes)).toContain(read.value.lines[0]?.name);
  }
});
