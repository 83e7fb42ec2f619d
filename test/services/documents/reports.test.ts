import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import type { QuoteId } from '../../../src/shared/calls/schemas/ids.ts';
import type { Started } from '../running.ts';
import { beforeTheSamplesStart, failureOf, started, testFolder, valueOf } from '../running.ts';

const usage = {
  resolutions: ['9120', '9877', '10420', '11990', '13000', '14800'],
  summaries: ['820', '990', '1210', '1500', '1400', '1450'],
};

async function supportDesk(): Promise<Started & { readonly quoteId: QuoteId }> {
  const services = await started(undefined, { clock: beforeTheSamplesStart(), contractPdf });
  const [row] = valueOf(await services.client.quotes.list({ search: 'support' })).rows;
  if (row === undefined) throw new Error('The sample is not there');
  return { ...services, quoteId: row.quoteId };
}

function useFile(of: unknown = { schema: 'quotewright.actuals/1', usage }): string {
  const file = join(testFolder(), 'use.json');
  writeFileSync(file, JSON.stringify(of));
  return file;
}

const asked = { format: 'pdf', internal: false, prices: 'contract' } as const;

describe('reports', () => {
  it('of a table that the window shows are CSV, named after it, without formulas', async () => {
    const { client, environment, quoteId } = await supportDesk();
    const file = join(testFolder(), 'table.csv');
    environment.answers.push(file);
    const rows = [
      ['Line', 'Amount'],
      ['=HYPERLINK("a")', '-12.50'],
      ['Seats, "all"', '1.00'],
    ];
    const written = valueOf(await client.reports.saveTable({ quoteId, name: 'A/B: ../bill', internal: true, rows }));
    expect(environment.suggested.at(-1)).toBe('Q-2025-0042 r1.internal A-B- ..-bill.csv');
    expect(readFileSync(file, 'utf8')).toBe(`\uFEFFLine,Amount\r\n"'=HYPERLINK(""a"")",-12.50\r\n"Seats, ""all""",1.00\r\n`);
    expect(written?.file).toBe(file);
    environment.answers.push(null);
    expect(valueOf(await client.reports.saveTable({ quoteId, name: 'bill', internal: false, rows }))).toBeNull();
    expect(environment.suggested.at(-1)).toBe('Q-2025-0042 r1.bill.csv');
  });

  it('of an issued revision rest on the document that was kept, and verify against it', async () => {
    const { client, environment, quoteId } = await supportDesk();
    valueOf(await client.quotes.issue({ quoteId, saveCount: 0, language: 'de' }));
    const [contract, use, statement] = [join(testFolder(), 'contract.pdf'), useFile(), join(testFolder(), 'statement.pdf')];
    environment.answers.push(contract, use, statement);
    valueOf(await client.documents.exportPdf({ quoteId, kind: 'final', internal: false }));
    const read = valueOf(await client.reports.readUse({ quoteId }));
    expect(read).toEqual({ file: use, use: { schema: 'quotewright.actuals/1', usage } });
    const trueUp = { commitment: 'annual', afterMonth: 6 };
    const written = valueOf(await client.reports.export({ ...asked, quoteId, kind: 'true-up', trueUp, use: read?.use }));
    const bytes = readFileSync(statement);
    expect(written).toMatchObject({ file: statement, bytes: bytes.length });
    expect(environment.suggested.at(-1)).toBe('Q-2025-0042 r1.true-up statement.pdf');
    const verified = await verify(bytes, readFileSync(contract));
    expect(verified).toMatchObject({ verdict: 'report', document: 'true-up', kind: 'final' });
    expect(/\/Lang \((\w+)\)/.exec(bytes.toString('latin1'))?.[1]).toBe('de');

    // In the window it is held by itself against the contract that it belongs to.
    environment.answers.push(statement);
    const chosen = valueOf(await client.documents.choosePdf({}))?.chosen;
    if (chosen === undefined) throw new Error('No file was chosen');
    expect(valueOf(await client.documents.checkPdf({ chosen }))).toMatchObject({
      against: { number: 'Q-2025-0042', revision: 1 },
      verification: { verdict: 'report', document: 'true-up' },
    });
  });

  it('of a draft are drafts, as tables and documents too, with our costs only where that is asked for', async () => {
    const { client, environment, quoteId } = await supportDesk();
    const [pdf, csv, json, own] = ['a.pdf', 'b.csv', 'c.json', 'd.csv'].map((name) => join(testFolder(), name));
    if (pdf === undefined || csv === undefined || json === undefined || own === undefined) throw new Error('no names');
    environment.answers.push(pdf, csv, json, own);
    valueOf(await client.reports.export({ ...asked, quoteId, kind: 'billing' }));
    expect(await verify(readFileSync(pdf))).toMatchObject({ verdict: 'whole', document: 'billing', kind: 'draft' });
    const table = valueOf(await client.reports.export({ ...asked, quoteId, kind: 'evaluation', format: 'csv' }));
    expect(table).toMatchObject({ fingerprint: null });
    expect(readFileSync(csv, 'utf8')).not.toContain(',costs,');
    valueOf(await client.reports.export({ ...asked, quoteId, kind: 'billing', format: 'json' }));
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ schema: 'quotewright.billing/1', number: 'Q-2025-0042' });
    valueOf(await client.reports.export({ ...asked, quoteId, kind: 'evaluation', format: 'csv', internal: true }));
    expect(readFileSync(own, 'utf8')).toContain(',costs,');
    expect(environment.suggested.at(-1)).toBe('Q-2025-0042 r1.internal evaluation.csv');
  });

  it('name the problems in the way, and then ask for no file', async () => {
    const { client, environment, quoteId } = await supportDesk();
    expect(failureOf(await client.reports.export({ ...asked, quoteId, kind: 'true-up' }))).toEqual({
      kind: 'refused',
      rule: 'use-is-not-known',
      lines: ['Automated resolutions', 'Call summaries'],
    });
    expect(failureOf(await client.reports.export({ ...asked, quoteId, kind: 'billing', internal: true }))).toMatchObject({
      rule: 'internal-is-an-evaluation',
    });
    const trueUp = { commitment: 'annual', afterMonth: 5 };
    expect(failureOf(await client.reports.export({ ...asked, quoteId, kind: 'true-up', trueUp }))).toMatchObject({
      rule: 'no-such-true-up',
    });
    const blank = valueOf(await client.quotes.create({ from: 'blank' }));
    expect(failureOf(await client.reports.export({ ...asked, quoteId: blank.quoteId, kind: 'billing' })).kind).toBe(
      'invalid-input',
    );
    expect(environment.suggested).toEqual([]);
  });

  it('read use against the quote: a line that is not there is named', async () => {
    const { client, environment, quoteId } = await supportDesk();
    environment.answers.push(
      useFile({ schema: 'quotewright.actuals/1', usage: { resolution: ['1'] } }),
      useFile({ schema: 'other/1' }),
      null,
    );
    expect(failureOf(await client.reports.readUse({ quoteId }))).toMatchObject({
      kind: 'invalid-input',
      problems: [{ path: ['actuals', 'usage', 'resolution'] }],
    });
    expect(failureOf(await client.reports.readUse({ quoteId })).kind).toBe('invalid-input');
    expect(valueOf(await client.reports.readUse({ quoteId }))).toBeNull();
  });
});
