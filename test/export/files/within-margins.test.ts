// Names, titles, streets, addresses and services as long as they may be, of any letters: no glyph of any page lies outside the margins.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readActuals, readScenario } from '../../../src/shared/domain/reading/read.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { papers } from '../../../src/shared/vocabulary/paper.ts';
import type { Paper } from '../../../src/shared/vocabulary/paper.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { annexPdf } from '../../../src/main/export/contract/annex-pdf.ts';
import { amendmentPdf } from '../../../src/main/export/amendment/amendment-pdf.ts';
import { margin, paperSizes } from '../../../src/main/export/layout/page-style.ts';
import { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { readPages } from '../../../src/main/export/pdf-file/pdf-pages.ts';
import { memoFile } from '../../../src/main/export/memo/memo-file.ts';
import { procurementFile } from '../../../src/main/export/procurement/procurement-file.ts';
import { reportFile } from '../../../src/main/export/report/report-file.ts';
import { whatIfFile } from '../../../src/main/export/what-if-pages/what-if-file.ts';
import { exampleCosts, exampleJson, make, quoteOf } from './samples.ts';

/** Letters of one size beside one another, in points; fonts let some reach out a little. */
const slack = 1;
/** What stands in the margins above and below: the mark of an internal copy, and the footer. */
const headAndFoot = 20;

/** Every letter that lies outside of the margins, and where. */
function outside(bytes: Uint8Array, paper: Paper): readonly string[] {
  const { width, height } = paperSizes[paper];
  return readPages(new PdfFile(bytes)).pages.flatMap(({ drawing }, index) =>
    drawing()
      .letters.filter(({ text, turn }) => text.trim() !== '' && turn === 0)
      .filter(
        (letter) =>
          letter.x < margin - slack ||
          letter.x + letter.width > width - margin + slack ||
          letter.y < headAndFoot ||
          letter.y > height - headAndFoot,
      )
      .slice(0, 4)
      .map(({ text, x, y }) => `page ${index + 1}: ${text} at ${Math.round(x)}, ${Math.round(y)}`),
  );
}

const alphabets = [
  'W',
  'iW',
  'abcdefghij',
  'ßäöü',
  '0123456789',
  'ab-cd',
  'ab/c_d.e@',
  '漢字仮名',
  '한글',
  'שלום',
  'محمد',
  'ก่ำ',
  'कि',
  'Ἀθ',
];

/** A word without a place to break it. */
const word = fc
  .tuple(fc.constantFrom(...alphabets), fc.integer({ min: 1, max: 480 }))
  .map(([letters, length]) => letters.repeat(Math.ceil(length / letters.length)).slice(0, length));
const words = fc.array(fc.oneof(word, fc.constantFrom('GmbH', 'and', 'von')), { minLength: 1, maxLength: 4 });
const text = words.map((list) => list.join(' ').slice(0, 480).trim());

type Texts = Readonly<Record<'number' | 'title' | 'name' | 'street' | 'person' | 'role' | 'email' | 'service' | 'unit', string>>;
const texts: fc.Arbitrary<Texts> = fc.record({
  number: word.map((long) => long.slice(0, 60)),
  title: text,
  name: text,
  street: text,
  person: text,
  role: text,
  email: text,
  service: text,
  unit: text,
});

function quoteWith(
  { number, title, name, street, person, role, email, service, unit }: Texts,
  file = 'support-desk.quote.json',
): Quote {
  const sample = exampleJson(file) as { readonly lines: readonly object[]; readonly commitments?: readonly object[] };
  const party = {
    legalName: name,
    address: [street, street, '20457 Hamburg'],
    contact: { name: person, title: role, email },
    registrationNumber: name,
    billingEmail: email,
    noticeEmail: email,
  };
  return quoteOf({
    ...sample,
    number,
    title,
    seller: party,
    customer: party,
    purchaseOrderNumber: street,
    lines: sample.lines.map((line) => ('unit' in line ? { ...line, name: service, unit } : { ...line, name: service })),
    ...(sample.commitments === undefined
      ? {}
      : { commitments: sample.commitments.map((commitment) => ({ ...commitment, name: service })) }),
  });
}

/** Texts of a quote that anybody may write as they like: not figures, dates, choices, or names that stand elsewhere too. */
const ofFreeText = new Set([
  'number',
  'title',
  'legalName',
  'address',
  'name',
  'email',
  'unit',
  'definition',
  'attribution',
  'approvedModels',
]);

/** The quote with the word at each of its free texts. */
function withWord(json: unknown, word: string, key = ''): unknown {
  if (typeof json === 'string') return ofFreeText.has(key) ? word : json;
  if (Array.isArray(json)) return json.map((item: unknown) => withWord(item, word, key));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, withWord(value, word, name)]));
}

const where = fc.record({ texts, language: fc.constantFrom(...languages), paper: fc.constantFrom(...papers) });
const runs = { numRuns: 8, seed: 7 };

describe('no glyph lies outside the margins', () => {
  test('of a contract to sign', async () => {
    await fc.assert(
      fc.asyncProperty(where, async (given) => {
        const { language, paper } = given;
        const contract = await make({ quote: quoteWith(given.texts), costs: exampleCosts(), kind: 'final', language, paper });
        expect(outside(contract.bytes, paper)).toEqual([]);
      }),
      runs,
    );
  });

  test.each(['W', 'iW', 'ab/c_d.e@', '漢'])('of a contract whose every text is one word of 200 letters: %s', async (letters) => {
    const long = letters.repeat(200).slice(0, 200);
    const quote = quoteOf(withWord(exampleJson('support-desk.quote.json'), long));
    for (const language of languages) {
      const contract = await make({ quote, costs: exampleCosts(), kind: 'draft', internal: true, language, paper: 'A4' });
      expect([language, outside(contract.bytes, 'A4')]).toEqual([language, []]);
    }
  });

  test('of an annex', async () => {
    await fc.assert(
      fc.asyncProperty(where, async (given) => {
        const { language, paper } = given;
        const request = { quote: quoteWith(given.texts), costs: exampleCosts(), kind: 'final', language } as const;
        const annex = await annexPdf({ source: { from: 'quote', request }, paper });
        if (!annex.ok) throw new Error(JSON.stringify(annex.problem));
        expect(outside(annex.bytes, paper)).toEqual([]);
      }),
      runs,
    );
  });

  test('of an amendment', async () => {
    await fc.assert(
      fc.asyncProperty(where, async (given) => {
        const { language, paper } = given;
        const [amends, quote] = ['old', 'new'].map((state) =>
          quoteWith(given.texts, `deals/seats-added-mid-term.${state}.quote.json`),
        );
        if (amends === undefined || quote === undefined) return;
        const made = await amendmentPdf({ amends, quote, fromMonth: 5, kind: 'final', language, paper });
        if (!made.ok) throw new Error(JSON.stringify(made.problem));
        expect(outside(made.bytes, paper)).toEqual([]);
      }),
      runs,
    );
  });

  test('of what goes with a contract: the memo, answers to procurement, and what-if pages for both', async () => {
    const scenario = readScenario(exampleJson('opus-drop.scenario.json'));
    if (!scenario.ok) throw new Error('The scenario can’t be read');
    await fc.assert(
      fc.asyncProperty(where, async (given) => {
        const { language, paper } = given;
        const [quote, costs] = [quoteWith(given.texts), exampleCosts()];
        const named = { ...scenario.value, name: given.texts.title };
        const request = { quote, costs, kind: 'final', language } as const;
        const whatIf = { quote, costs, scenarios: [named], format: 'pdf', language, paper } as const;
        const files = [
          await memoFile({ quote, costs, format: 'pdf', paper }),
          await procurementFile({ source: { from: 'quote', request }, format: 'pdf', paper }),
          await whatIfFile({ ...whatIf, copy: 'customer' }),
          await whatIfFile({ ...whatIf, copy: 'internal' }),
        ];
        for (const [index, file] of files.entries()) {
          if (!file.ok) throw new Error(JSON.stringify(file.problem));
          expect([index, outside(file.bytes, paper)]).toEqual([index, []]);
        }
      }),
      { ...runs, numRuns: 4 },
    );
  });

  test.each(['billing', 'evaluation', 'true-up'] as const)('of a report: %s', async (kind) => {
    const usage = {
      resolutions: ['9120', '9877', '10420', '11990', '13000', '14800'],
      summaries: ['820', '990', '1210', '1500', '1400', '1450'],
    };
    const use = readActuals({ schema: 'quotewright.actuals/1', usage });
    await fc.assert(
      fc.asyncProperty(where, async (given) => {
        const { language, paper } = given;
        const request = { quote: quoteWith(given.texts), costs: exampleCosts(), kind: 'final', language } as const;
        const report = await reportFile({
          source: { from: 'quote', request },
          kind,
          format: 'pdf',
          paper,
          actuals: use.ok ? use.value : undefined,
        });
        if (!report.ok) throw new Error(JSON.stringify(report.problem));
        expect(outside(report.bytes, paper)).toEqual([]);
      }),
      { ...runs, numRuns: 2 },
    );
  });
});
