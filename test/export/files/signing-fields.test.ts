import { expect, test } from 'vitest';
import { margin, paperSizes } from '../../../src/main/export/layout/page-style.ts';
import { readPages } from '../../../src/main/export/pdf-file/pdf-pages.ts';
import { PdfFile } from '../../../src/main/export/pdf-file/pdf-file.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { pagesOfText, pageText, qpdfComplaints } from './pdf-tools.ts';
import { placedFields, placedTexts } from './placed-text.ts';
import { made, sample } from './samples.ts';

const signers = [
  { party: 'seller', name: 'Rhea Sandoval', title: 'VP Sales' },
  { party: 'customer', name: 'Jonas Petersen' },
  { party: 'customer', name: 'Ida Holm', title: 'CFO' },
] as const;

/** The names of the form's fields on each page. */
function fieldsByPage(bytes: Uint8Array): readonly (readonly string[])[] {
  return readPages(new PdfFile(bytes)).pages.map(({ annotations }) =>
    annotations.flatMap(({ field, fieldType }) => (field === null ? [] : [`${fieldType} ${field}`])),
  );
}

test('every signer has a signature field and text fields for name, title and date, on the signature page alone', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final', signers });
  const fields = fieldsByPage(bytes);
  const stems = ['Provider', 'Customer 1', 'Customer 2'];
  expect(fields.at(-1)).toEqual(
    stems.flatMap((stem) => [`Sig ${stem} Signature`, `Tx ${stem} Name`, `Tx ${stem} Title`, `Tx ${stem} Date`]),
  );
  expect(fields.slice(0, -1).flat()).toEqual([]);
});

test('initials are asked of every signer on each page but the signature page', async () => {
  const { bytes, pages } = await made({ ...sample('credits'), kind: 'final', signers, initials: true });
  expect(qpdfComplaints(bytes)).toBe('');
  const fields = fieldsByPage(bytes);
  expect(pages).toBeGreaterThan(2);
  for (let page = 1; page < pages; page += 1) {
    const expected = ['Provider', 'Customer 1', 'Customer 2'].map((stem) => `Tx ${stem} Initials ${page}`);
    expect(fields[page - 1]).toEqual(expected);
  }
  expect(fields.at(-1)?.some((name) => name.includes('Initials'))).toBe(false);
  const text = pagesOfText(bytes).map((lines) => lines.join('\n'));
  for (const page of text.slice(0, -1)) expect(page.match(/Initials (Provider|Customer [12])/g)).toHaveLength(3);
  expect(text.at(-1)).not.toContain('Initials');
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole', isAsExported: true });
});

test('names of fields are letters, digits, spaces and hyphens, each once, and no field runs a script', async () => {
  const { bytes } = await made({ ...sample('support-desk'), kind: 'final', signers, initials: true });
  const names = fieldsByPage(bytes)
    .flat()
    .map((field) => field.slice(field.indexOf(' ') + 1));
  expect(names.filter((name) => !/^[A-Za-z0-9 -]+$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  const raw = Buffer.from(bytes).toString('latin1');
  for (const script of ['/JavaScript', '/JS', '/AA', '/NeedAppearances']) expect(raw).not.toContain(script);
});

test('a copy to print keeps its lines and labels for initials and has no fields', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final', initials: true, fields: 'none' });
  expect(fieldsByPage(bytes).flat()).toEqual([]);
  expect(pagesOfText(bytes)[0]?.join('\n')).toContain('Initials Customer');
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole', isAsExported: true });
});

test('a draft asks for nothing', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'draft', initials: true });
  expect(fieldsByPage(bytes).flat()).toEqual([]);
  expect(pageText(bytes)).not.toContain('Initials');
});

test('twelve signers still find their places', async () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ party: 'customer' as const, name: `Signer ${index + 1}` }));
  const { bytes } = await made({ ...sample('credits'), kind: 'final', signers: many, initials: true });
  expect(qpdfComplaints(bytes)).toBe('');
  expect(fieldsByPage(bytes)[0]).toHaveLength(12);
  expect(pageText(bytes)).toContain('Initials Customer 12');
  expect(await verify(bytes)).toMatchObject({ verdict: 'whole' });
});

test('labels of twelve signers’ initials stand within the page’s margins and over no other signer’s field', async () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ party: 'customer' as const, name: `Signer ${index + 1}` }));
  const { bytes } = await made({ ...sample('credits'), kind: 'final', signers: many, initials: true });
  const onFirst = <T extends { readonly page: number }>(all: readonly T[]): readonly T[] => all.filter(({ page }) => page === 1);
  const fields = onFirst(await placedFields(bytes));
  const labels = onFirst(await placedTexts(bytes)).filter(({ text }) => text.startsWith('Initials Customer'));
  expect([fields.length, labels.length]).toEqual([12, 12]);
  labels.forEach(({ x, width, baseline, size }, index) => {
    expect(size).toBeGreaterThan(3.5);
    expect(x).toBeGreaterThan(margin - 0.4);
    expect(x + width).toBeLessThan(paperSizes.A4.width - margin + 1);
    expect(fields[index]?.width).toBeGreaterThan(30);
    const covers = (field: (typeof fields)[number]): boolean =>
      x < field.x + field.width && x + width > field.x && baseline < field.bottom + field.height;
    expect(fields.filter(covers)).toEqual([]);
  });
});
