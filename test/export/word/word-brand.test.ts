import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pngOf } from '../../../src/main/export/images/png-image.ts';
import type { WordRequest } from '../../../src/main/export/word/contract-docx.ts';
import { amendmentDocx } from '../../../src/main/export/word/amendment-docx.ts';
import { contractDocx } from '../../../src/main/export/word/contract-docx.ts';
import { readReturnedDocx } from '../../../src/main/export/returned-word/returned-docx.ts';
import { jpegLogo, pngLogo } from '../files/logos.ts';
import { part, request, word } from './small-contract.ts';

const branded = (logo?: Uint8Array, colour?: string): WordRequest => ({ ...request(), brand: { logo, colour } });

/** A plain square, as another company's logo would be another picture. */
const other = pngOf({ width: 20, height: 20, rgb: new Uint8Array(20 * 20 * 3).fill(90) });

async function elsewhere(bytes: Uint8Array, now: WordRequest): Promise<readonly unknown[]> {
  const read = await readReturnedDocx(bytes, now);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value.elsewhere;
}

test.each([
  ['PNG', pngLogo(), 'png'],
  ['JPEG', jpegLogo(), 'jpg'],
])('a logo in %s is at the head of the cover, and says whose it is', async (_, logo, ending) => {
  const bytes = await word(branded(logo));
  const xml = part(bytes);
  const before = xml.slice(0, xml.indexOf('QwCover'));
  expect(before).toContain(`descr="${request().quote.seller.legalName.replaceAll('&', '&amp;')}"`);
  const pictures = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/'));
  expect(pictures.some((name) => name.endsWith(ending))).toBe(true);
});

test('the seller’s colour is in the rules over headings and in the titles of the key terms; without one there is no rule', async () => {
  const bytes = await word(branded(undefined, '#aa1144'));
  expect(part(bytes, 'word/styles.xml')).toContain('<w:top w:val="single" w:color="AA1144"');
  expect(part(bytes)).toContain('<w:color w:val="AA1144"/>');
  const plain = await word();
  expect(part(plain, 'word/styles.xml')).not.toContain('<w:pBdr>');
  expect(part(plain)).toContain('<w:color w:val="0B5A5E"/>');
});

test('looks are no terms: the fingerprint is the same with any', async () => {
  const [plain, looked] = await Promise.all([contractDocx(request()), contractDocx(branded(pngLogo(), '#aa1144'))]);
  expect(plain.ok && looked.ok && plain.fingerprint === looked.fingerprint).toBe(true);
});

test('a logo or colour that can’t be used is told, and makes no file', async () => {
  expect(await contractDocx(branded(new Uint8Array([1, 2, 3])))).toMatchObject({ ok: false, problem: { kind: 'logo' } });
  expect(await contractDocx(branded(undefined, 'red'))).toMatchObject({ ok: false, problem: { kind: 'colour' } });
});

test('an amendment wears them too', async () => {
  const { quote, costs } = request();
  const made = await amendmentDocx({ quote, costs, amends: quote, fromMonth: 3, brand: { logo: pngLogo(), colour: '#aa1144' } });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  expect(Object.keys(unzipSync(made.bytes)).some((name) => name.startsWith('word/media/'))).toBe(true);
  expect(part(made.bytes, 'word/styles.xml')).toContain('AA1144');
});

test('a file that comes back with the logo it was sent with has no difference', async () => {
  expect(await elsewhere(await word(branded(pngLogo(), '#aa1144')), branded(pngLogo(), '#aa1144'))).toEqual([]);
});

test('nor has one that was sent before there was a logo', async () => {
  expect(await elsewhere(await word(), branded(pngLogo(), '#aa1144'))).toEqual([]);
});

test('another picture in the logo’s place is told', async () => {
  const { legalName } = request().quote.seller;
  expect(await elsewhere(await word(branded(other)), branded(pngLogo()))).toEqual([
    { place: 'picture', before: null, after: legalName },
  ]);
});
