import { expect, test } from 'vitest';
import { contractBeginning } from '../../../src/main/export/contract/contract-beginning.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { placedTexts } from './placed-text.ts';
import type { PlacedText } from './placed-text.ts';
import { make, sample, sampleNames } from './samples.ts';

async function beginningOf(request: Parameters<typeof contractBeginning>[0]): Promise<Uint8Array> {
  const bytes = await contractBeginning(request);
  if (bytes === null) throw new Error('There is no beginning');
  return bytes;
}

const isPageNumber = ({ text }: PlacedText): boolean => /^(Page|Seite) 1/.test(text);

for (const name of sampleNames) {
  for (const language of languages) {
    test(`of ${name} (${language}) is the first page of the whole, and says how many pages there are nowhere`, async () => {
      const request = { ...sample(name), kind: 'draft', language } as const;
      const [alone, whole] = [await beginningOf(request), await make(request)];
      const first = (await placedTexts(whole.bytes)).filter(({ page }) => page === 1);
      const placed = await placedTexts(alone);
      expect(first.filter(isPageNumber).map(({ text }) => text)).toEqual([
        language === 'en' ? `Page 1 of ${whole.pages}` : `Seite 1 von ${whole.pages}`,
      ]);
      expect(placed.filter(isPageNumber).map(({ text }) => text)).toEqual([language === 'en' ? 'Page 1' : 'Seite 1']);
      const others = (texts: readonly PlacedText[]) => texts.filter((text) => !isPageNumber(text));
      expect(others(placed)).toEqual(others(first));
      expect(first.length).toBeGreaterThan(40);
    });
  }
}

test('leaves the whole as it is made without it, and another contract too', async () => {
  const request = { ...sample('support-desk'), kind: 'draft' } as const;
  const without = await make(request);
  await beginningOf(request);
  const after = await make(request);
  expect(Buffer.from(after.bytes).equals(Buffer.from(without.bytes))).toBe(true);

  await beginningOf(request);
  const other = await make({ ...request, revision: 7 });
  expect(other.json).toContain('"revision":7');
  expect(other.fingerprint).not.toBe(without.fingerprint);
});

test('of a draft that can’t be made is none', async () => {
  const { quote } = sample('support-desk');
  expect(await contractBeginning({ quote, kind: 'draft' })).toBeNull();
});
