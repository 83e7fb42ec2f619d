// Tables that were made to exhaust their reader: refused at once, and by name.
import { expect, test } from 'vitest';
import { readCsv } from '../../src/main/files/csv-table.ts';
import { priceListSource } from '../../src/main/files/price-list-file.ts';
import { parseJsonBytes } from '../../src/main/files/whole-files.ts';
import { readPriceList } from '../../src/shared/price-lists/read-price-list.ts';
import { atOnce } from './what-it-took.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const tooMany = { ok: false, problem: { code: 'too-many-values', most: 1_000_000 } };
const heads = 'id,input,output\n';

test.each([
  ['separators alone', heads + ','.repeat(19_000_000)],
  ['ends of lines alone', heads + '\n'.repeat(19_000_000)],
  ['cells of quotes', heads + '"a""b",1,2\n'.repeat(1_700_000)],
  ['heads by the million', `${'a,'.repeat(5_000_000)}\n${'1,'.repeat(4_000_000)}`],
  ['many heads over many short rows', `${'a,'.repeat(100_000)}\n${'1\n'.repeat(500_000)}`],
])('%s', async (_, text) => {
  const file = bytes(text);
  expect(await atOnce(() => readCsv(file))).toMatchObject(tooMany);
});

test('quotes by the million are the text of one cell', async () => {
  for (const count of [19_000_000, 19_000_001]) {
    const file = bytes(heads + '"'.repeat(count));
    expect(await atOnce(() => readCsv(file))).toMatchObject({ ok: true, value: { heads: ['id', 'input', 'output'] } });
  }
});

test('a table as large as any may be is read', async () => {
  const file = bytes(heads + 'maker/model,1,2\n'.repeat(300_000));
  const read = await atOnce(() => {
    const source = priceListSource(file, true);
    return source.ok ? readPriceList(source.value.source, null) : source;
  });
  expect(read).toMatchObject({ ok: false, fault: { code: 'id-twice' } });
});

test('a file whose last byte is not UTF-8 is told by that byte', async () => {
  const file = new Uint8Array(19_000_000).fill(0x20);
  file[18_999_999] = 0xff;
  expect(await atOnce(() => parseJsonBytes(file))).toEqual({ ok: false, problem: { code: 'not-utf8', offset: 18_999_999 } });
  // A character that is cut off is told by the end of the file.
  file[18_999_999] = 0xc3;
  expect(await atOnce(() => parseJsonBytes(file))).toEqual({ ok: false, problem: { code: 'not-utf8', offset: 19_000_000 } });
});
