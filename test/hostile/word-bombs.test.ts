// Word files that were made to exhaust their reader. Each is answered in time, and with what a person can read.
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readReturnedDocx } from '../../src/main/export/returned-word/returned-docx.ts';
import { request, word } from '../export/word/small-contract.ts';
import { filesIn, pngOfPixels, zipWithTwins } from './made-word.ts';
import { collectGarbage, isWithin, makingLimits, readingLimits, withWhatItTook } from './what-it-took.ts';

const of = request();
const sent = filesIn(await word(of));
const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? new Uint8Array()).toString('utf8');
const bytes = (written: string): Uint8Array => new Uint8Array(Buffer.from(written));
const document = text(sent['word/document.xml']);

/** The file as it was sent, with something behind its first paragraphs. */
const withBody = (added: string): Uint8Array =>
  zipSync({ ...sent, 'word/document.xml': bytes(document.replace('<w:body>', `<w:body>${added}`)) }, { level: 1 });
const paragraphs = (count: number, run: string): string => `<w:p><w:r>${run}</w:r></w:p>`.repeat(count);

const drawn = (count: number, id: string): string =>
  paragraphs(count, `<w:drawing><a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:embed="${id}"/></w:drawing>`);

function withPictures(count: number): Uint8Array {
  const relations = text(sent['word/_rels/document.xml.rels']);
  const named = Array.from(
    { length: count },
    (_, at) => `<Relationship Id="bomb${at}" Type="urn:image" Target="media/b${at}.png"/>`,
  );
  const pictures = Array.from({ length: count }, (_, at) => [`word/media/b${at}.png`, pngOfPixels(1900, 2000 + at)] as const);
  const shown = named.map((_, at) => drawn(1, `bomb${at}`)).join('');
  return zipSync(
    {
      ...filesIn(withBody(shown + drawn(2000, 'bomb0'))),
      'word/_rels/document.xml.rels': bytes(relations.replace('</Relationships>', `${named.join('')}</Relationships>`)),
      ...Object.fromEntries(pictures),
    },
    { level: 1 },
  );
}

const bombs: Readonly<Record<string, () => Uint8Array>> = {
  'parts that inflate to twenty megabytes each': () =>
    zipSync({
      ...sent,
      ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`word/footer${at}.xml`, new Uint8Array(20_000_000)])),
    }),
  'a text of elements without end': () => withBody(paragraphs(600_000, '<w:t/>')),
  'elements within one another': () => withBody('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000)),
  'fields within fields': () => withBody(paragraphs(100_000, '<w:fldChar w:fldCharType="begin"/>')),
  'one paragraph of a million letters': () => withBody(paragraphs(1, `<w:t>${'x'.repeat(1_000_000)}</w:t>`)),
  'one paragraph of a hundred thousand runs': () => withBody(`<w:p>${'<w:r><w:t>a </w:t></w:r>'.repeat(100_000)}</w:p>`),
  'ten thousand bookmarks of one name': () => withBody(`<w:p>${'<w:bookmarkStart w:id="1" w:name="a"/>'.repeat(10_000)}</w:p>`),
  'what is written twice within what is written twice': () =>
    withBody(
      `<w:p>${'<w:AlternateContent><w:Choice>'.repeat(45)}${'<w:r><w:t>a</w:t></w:r>'.repeat(100_000)}${'</w:Choice><w:Fallback/></w:AlternateContent>'.repeat(45)}</w:p>`,
    ),
  'tables within tables': () => withBody('<w:tbl><w:tr><w:tc>'.repeat(30) + '</w:tc></w:tr></w:tbl>'.repeat(30)),
  'large pictures, one of them two thousand times': () => withPictures(40),
  'thousands of entries of one name': () => zipWithTwins('word/document.xml', bytes(' '.repeat(10_000_000)), 60_000),
};

test.each(Object.entries(bombs))('%s', { timeout: 600_000 }, async (_, made) => {
  const file = made();
  collectGarbage();
  const { answer, reading, making } = await withWhatItTook((onRead) => readReturnedDocx(file, of, { onRead }));
  expect(typeof answer.ok).toBe('boolean');
  expect({ reading, isWithin: isWithin(reading, readingLimits) }).toMatchObject({ isWithin: true });
  expect({ making, isWithin: making === null || isWithin(making, makingLimits) }).toMatchObject({ isWithin: true });
});
