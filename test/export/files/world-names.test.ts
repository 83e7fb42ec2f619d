// Names as customers have them, in the scripts that they write: drawn, read back as they were written, and verified.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { fontFiles, fontsFolder } from '../../../src/main/export/shipped/fonts.ts';
import { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { readPages } from '../../../src/main/export/pdf-file/pdf-pages.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { pageText, qpdfComplaints, withFile } from './pdf-tools.ts';
import type { Made } from './samples.ts';
import { exampleJson, make, quoteOf } from './samples.ts';

type Names = { readonly name: string; readonly street: string; readonly person: string };

function quoteFor({ name, street, person }: Names) {
  const sample = exampleJson('credits.quote.json') as { readonly customer: { readonly contact: object } };
  const contact = { ...sample.customer.contact, name: person };
  return quoteOf({ ...sample, customer: { ...sample.customer, legalName: name, address: [street], contact } });
}

const contractFor = (names: Names): Promise<Made> => make({ quote: quoteFor(names), kind: 'final' });

const scripts: readonly (readonly [string, string, Names])[] = [
  ['Japanese', 'NotoSansJP', { name: 'キマイ株式会社', street: '東京都千代田区丸の内一丁目', person: '山田太郎' }],
  ['Chinese', 'NotoSansSC', { name: '北京华夏科技有限公司', street: '上海市浦东新区世纪大道100号', person: '王小明' }],
  ['Korean', 'NotoSansKR', { name: '한국전자 주식회사', street: '서울특별시 강남구 테헤란로 152', person: '김철수' }],
  ['Hebrew', 'NotoSansHebrew', { name: 'חברת הדוגמה', street: 'רחוב הרצל 12', person: 'דוד כהן' }],
  ['Arabic', 'NotoSansArabic', { name: 'شركة المثال للتقنية', street: 'شارع الملك فهد', person: 'محمد عبد الله' }],
  ['Thai', 'NotoSansThai', { name: 'บริษัท ตัวอย่างเทคโนโลยี จำกัด', street: 'ถนนสุขุมวิท 21 กรุงเทพฯ', person: 'สมชาย ใจดี' }],
  ['Hindi', 'NotoSansDevanagari', { name: 'उदाहरण प्रौद्योगिकी लिमिटेड', street: 'मुंबई 400001', person: 'राजेश कुमार' }],
  ['old Greek', 'Inter-Regular', { name: 'Ἑλληνικὴ Ἑταιρεία Ὕδρας', street: 'Ὁδὸς Ἀθηνᾶς 5', person: 'Ὀδυσσεὺς Ἀνδρέου' }],
];

/** Without the marks that Poppler sets around what runs from right to left. */
const plain = (text: string): string => text.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '');

function fontsOf(bytes: Uint8Array): string {
  return withFile(bytes, (path) => execFileSync('pdffonts', [path], { encoding: 'utf8' }));
}

describe('a contract with names in', () => {
  test.each(scripts)('%s is drawn with its font, reads as it was written, and verifies', async (_script, font, names) => {
    const { bytes } = await contractFor(names);
    expect(qpdfComplaints(bytes)).toBe('');
    const text = plain(pageText(bytes));
    expect(text).toContain(names.name);
    expect(text).toContain(names.person);
    for (const word of names.street.split(' ')) expect(text).toContain(word);
    expect(fontsOf(bytes)).toContain(font);
    expect(await verify(bytes)).toMatchObject({ verdict: 'whole', isAsExported: true, changes: [] });
  });

  test('several scripts is the same file each time, whatever was made before', async () => {
    const names = { name: 'Acme 株式会社 חברה', street: '1 Main St', person: 'Ann' };
    const { bytes } = await contractFor(names);
    const [, , other] = scripts[4] ?? [];
    if (other !== undefined) await contractFor(other);
    expect(Buffer.from((await contractFor(names)).bytes).equals(bytes)).toBe(true);
  });

  test('letters of Western Europe has none of these fonts', async () => {
    const { bytes } = await contractFor({ name: 'Łódź Søndergård-Çelik & Söhne', street: 'Straße 5', person: 'Zoë Núñez' });
    expect(fontsOf(bytes)).not.toContain('Noto');
  });

  test('Hebrew around a number runs from right to left, its number from left to right', async () => {
    const { bytes } = await contractFor({ name: 'Test', street: 'רחוב הרצל 12 קומה 3', person: 'Ann' });
    const [page] = readPages(new PdfFile(bytes)).pages;
    const letters = page?.drawing().letters ?? [];
    const baseline = letters.find(({ text }) => text === 'ק')?.y ?? 0;
    const line = letters.filter(({ y, x }) => Math.abs(y - baseline) < 1 && x > 300).toSorted((a, b) => a.x - b.x);
    expect(
      line
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ).toBe('3 המוק 12 לצרה בוחר');
  });

  test('signs that a font lacks and that mean no more than others is drawn with those', async () => {
    const { bytes } = await contractFor({ name: 'Acme\u2011Nord\u202FGmbH', street: '\uFEFFA\u2009B 5', person: 'Ann\u2007Lee' });
    const text = pageText(bytes);
    expect(text).toContain('Acme-Nord GmbH');
    expect(text).toMatch(/^.*A\s?B 5/m);
  });

  test('a character that no font has is refused, and named in fields too', async () => {
    const refused = await contractPdf({
      quote: quoteFor({ name: 'Acme', street: '1 Main St', person: 'Ann \u{1F600}' }),
      kind: 'final',
    });
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'missing-glyphs', missing: [{ character: '\u{1F600}' }] } });
  });
});

test('the fonts that ship take at most 35 MB, each with its licence', async () => {
  const { readdirSync, statSync } = await import('node:fs');
  const files = readdirSync(fontsFolder());
  const bytes = files.reduce((sum, file) => sum + statSync(`${fontsFolder()}/${file}`).size, 0);
  expect(bytes).toBeLessThan(35_000_000);
  for (const { normal } of Object.values(fontFiles(''))) {
    const family = normal.split('/').at(-1)?.replace(/-.*$/, '') ?? '';
    expect(files).toContain(`${family}-OFL.txt`);
  }
});
