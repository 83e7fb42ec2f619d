// Texts as people send them: composed where they enter, refused by name where nobody means them, told beforehand where a PDF lacks them.
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { contractIn } from '../../src/main/export/contract/contract-in-file.ts';
import { example, Folder, quotewright } from './command-line.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const sample = JSON.parse(readFileSync(example('credits.quote.json'), 'utf8')) as { readonly customer: object };

function quoteFile(name: string, legalName: string): string {
  return folder.file(name, JSON.stringify({ ...sample, customer: { ...sample.customer, legalName } }));
}

describe('check', () => {
  test.each([
    ['Acme\u202ELtd\u202C', 'has U+202E RIGHT-TO-LEFT OVERRIDE, which no text may have: delete it'],
    ['Acme\nLtd', 'must be one line: it has a line break or a tab'],
    ['Acme\u0000Ltd', 'has U+0000 NULL, which no text may have: delete it'],
    ['x'.repeat(10_002), 'must have at most 400 characters'],
  ])('names what no customer is called: %j', async (legalName, problem) => {
    const { status, problems } = await quotewright('check', quoteFile('bad.json', legalName));
    expect([status, problems]).toEqual([1, `customer.legalName: ${problem}\n`]);
  });

  test('says beforehand what the PDF would be refused for, and only that', async () => {
    const { status, problems } = await quotewright('check', quoteFile('emoji.json', 'Acme 😀'));
    expect([status, problems]).toEqual([
      0,
      'warning: customer.legalName: has U+1F600 😀, which the PDF’s fonts lack: write it otherwise, or the PDF is refused\n',
    ]);
    const japanese = await quotewright('check', quoteFile('japanese.json', 'キマイ株式会社'));
    expect([japanese.status, japanese.problems]).toEqual([0, '']);
  });

  test('reads a cost book too, and warns of prices that are likely slips', async () => {
    const book = JSON.parse(readFileSync(example('costs.json'), 'utf8')) as { readonly models: { readonly prices: object[] }[] };
    const fine = await quotewright('check', example('costs.json'));
    expect([fine.status, fine.problems]).toEqual([0, '']);
    const models = book.models.map((model, at) =>
      at === 0 ? { ...model, prices: model.prices.map((price) => ({ ...price, outputPerMillion: '0' })) } : model,
    );
    const odd = await quotewright('check', folder.file('odd.json', JSON.stringify({ ...book, models })));
    expect(odd.status).toBe(0);
    expect(odd.problems).toContain('warning: models[0].prices[0].outputPerMillion: ');
  });
});

describe('export', () => {
  test('holds a name composed, whichever way it was typed', async () => {
    const decomposed = 'Co\u0302ng ty Đu\u031Bo\u031B\u0300ng';
    const out = folder.file('vietnamese.pdf');
    const { status, problems } = await quotewright('export', quoteFile('nfd.json', decomposed), '--out', out);
    expect([status, problems]).toEqual([0, '']);
    const found = contractIn(new Uint8Array(readFileSync(out)));
    expect(found?.data.quote.customer.legalName).toBe('Công ty Đường');
  });

  test('refuses what no font has by its code point, with the page', async () => {
    const { status, problems } = await quotewright('export', quoteFile('emoji.json', 'Acme 😀'), '--out', folder.file('no.pdf'));
    expect(status).toBe(2);
    expect(problems).toMatch(/^page 1, “Acme 😀”: has U\+1F600 😀, which the document’s fonts lack\n/);
  });

  test('refuses what turns a name around before a page is drawn', async () => {
    const { status, problems } = await quotewright('export', quoteFile('bidi.json', 'A\u2067B'), '--out', folder.file('no.pdf'));
    expect([status, problems]).toEqual([
      2,
      'customer.legalName: has U+2067 RIGHT-TO-LEFT ISOLATE, which no text may have: delete it\n',
    ]);
  });
});
