import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { ESignService } from '../../../src/shared/vocabulary/signing-fields.ts';
import { eSignServices } from '../../../src/shared/vocabulary/signing-fields.ts';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { pageText, qpdfComplaints, signatures, withFile } from './pdf-tools.ts';
import type { PlacedText } from './placed-text.ts';
import { placedFields, placedTexts } from './placed-text.ts';
import { made, sample } from './samples.ts';

const signers = [
  { party: 'seller', name: 'Rhea Sandoval', title: 'VP Sales' },
  { party: 'customer', name: 'Jonas Petersen' },
] as const;

const request = { ...sample('credits'), kind: 'final', signers, initials: true } as const;

/** What each service reads for the second signer, who has no title yet, and the field of ours that it replaces. */
const expected: Readonly<Record<ESignService, Readonly<Record<string, string>>>> = {
  docusign: {
    'Customer Signature': '/sn2/',
    'Customer Title': '/ti2/',
    'Customer Date': '/ds2/',
    'Customer Initials 3': '/in2/',
  },
  adobe: {
    'Customer Signature': '{{Sig2_es_:signer2:signature}}',
    'Customer Title': '{{Ttl2_es_:signer2:title}}',
    'Customer Date': '{{Dte2_es_:signer2:date}}',
    'Customer Initials 3': '{{Int2p3_es_:signer2:initials}}',
  },
  dropbox: {
    'Customer Signature': '[sig|req|signer2]',
    'Customer Title': '[text|req|signer2|Title]',
    'Customer Date': '[date|req|signer2]',
    'Customer Initials 3': '[initial|req|signer2]',
  },
  docuseal: {
    'Customer Signature': '{{Customer Signature;role=Customer;type=signature;width=227;height=40}}',
    'Customer Title': '{{Customer Title;role=Customer;type=text;width=181;height=17}}',
    'Customer Date': '{{Customer Date;role=Customer;type=date;width=181;height=17}}',
    'Customer Initials 3': '{{Customer Initials 3;role=Customer;type=initials;width=40;height=15}}',
  },
  documenso: {
    'Customer Signature': '{{signature, r2}}',
    'Customer Title': '{{text, r2, label=Title}}',
    'Customer Date': '{{date, r2}}',
    'Customer Initials 3': '{{initials, r2}}',
  },
};

const tagShape = /\/(?:sn|fn|ti|ds|in)\d+\/|\{\{[^}]*\}\}|\[\w+\|[^\]]*\]/g;

/** Every tag; of tags that stand side by side in one line, each with the place of the line. */
async function placedTags(bytes: Uint8Array): Promise<readonly PlacedText[]> {
  return (await placedTexts(bytes))
    .filter(({ text }) => text.replaceAll(tagShape, '').trim() === '')
    .flatMap((line) => (line.text.match(tagShape) ?? []).map((text) => ({ ...line, text })));
}

const inches = (points: number): number => points / 72;

describe.each(eSignServices)('tags for %s', (service) => {
  test('are where our fields are, and as large, without any other service’s', async () => {
    const { bytes, pages } = await made({ ...request, fields: service });
    expect(qpdfComplaints(bytes)).toBe('');
    expect(signatures(bytes)).not.toContain('Signature #');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/AcroForm');
    const tags = await placedTags(bytes);
    const ours = await placedFields((await made({ ...request, fields: 'acroform' })).bytes);
    for (const [name, text] of Object.entries(expected[service])) {
      const field = ours.find((each) => each.name === name);
      const found = tags.filter((tag) => tag.text === text && tag.page === field?.page);
      const [tag] = found;
      if (field === undefined || tag === undefined) throw new Error(`${name} is not there`);
      expect(found).toHaveLength(1);
      expect(Math.abs(tag.x - field.x)).toBeLessThan(0.1);
      expect(tag.baseline).toBeGreaterThan(field.bottom);
      expect(tag.baseline + tag.size * 0.73).toBeLessThan(field.bottom + field.height + 0.1);
      // An anchor is as wide as its five letters.
      expect(Math.abs(tag.width - (service === 'docusign' ? 9 : field.width))).toBeLessThan(3);
      // Every service reads letters of 2 points and more.
      expect(tag.size).toBeGreaterThan(2);
    }
    // Of two signers: signature and date, the title of one, and initials on every page before.
    expect(tags).toHaveLength(2 * 2 + 1 + 2 * (pages - 1));
    expect(pageText(bytes).match(tagShape)).toHaveLength(tags.length);
  });

  test('are on every page for initials, on none where not asked, never in a draft', async () => {
    const { bytes, pages } = await made({ ...request, fields: service });
    const tags = (await placedTags(bytes)).filter(({ page }) => page < pages);
    for (let page = 1; page < pages; page += 1) {
      const here = tags.filter((tag) => tag.page === page).map(({ text }) => text);
      expect(here).toContain(expected[service]['Customer Initials 3']?.replace(/(p|Initials )3/g, `$1${page}`));
      expect(here).toHaveLength(2);
    }
    expect(await placedTags((await made({ ...request, initials: false, fields: service })).bytes)).toHaveLength(5);
    expect(pageText((await made({ ...request, kind: 'draft', fields: service })).bytes)).not.toMatch(tagShape);
  });

  test('leave a file that verifies', async () => {
    const { bytes } = await made({ ...request, fields: service });
    expect(await verify(bytes)).toMatchObject({ verdict: 'whole', isAsExported: true });
  });

  test('are in an embedded typeface with its map to Unicode', async () => {
    const { bytes } = await made({ ...request, fields: service });
    const listed = withFile(bytes, (path) => execFileSync('pdffonts', [path], { encoding: 'utf8' }));
    const faces = listed
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(faces.length).toBeGreaterThan(0);
    for (const face of faces) expect(face).toMatch(/ yes +yes +yes +\d+ +\d+$/);
  });

  test('of twelve signers are all read', async () => {
    const many = Array.from({ length: 12 }, () => ({ party: 'customer' as const }));
    const { bytes } = await made({ ...request, signers: many, fields: service });
    const tags = await placedTags(bytes);
    // All four of each where they sign, and initials on the pages before.
    const initialled = tags.filter(({ text }) => /\/in|initial/i.test(text));
    const signed = tags.filter((tag) => !initialled.includes(tag));
    expect(signed).toHaveLength(12 * 4);
    expect(initialled).toHaveLength(12 * (Math.min(...signed.map(({ page }) => page)) - 1));
    expect(pageText(bytes).match(tagShape)).toHaveLength(tags.length);
  });
});

test.each(['adobe', 'dropbox', 'documenso'] as const)(
  'a signature of %s is at least 78 mm wide and its line at least 14 mm high',
  async (service) => {
    const tags = await placedTags((await made({ ...request, fields: service })).bytes);
    const signature = tags.find(({ text }) => text === expected[service]['Customer Signature']);
    expect(inches(signature?.width ?? 0) * 25.4).toBeGreaterThanOrEqual(78);
    // The line of our typeface is 1.21 times its letters.
    expect(inches((signature?.size ?? 0) * 1.21) * 25.4).toBeGreaterThanOrEqual(14);
  },
);

describe('text that reads as a tag', () => {
  const renamed = (legalName: string) => ({
    ...request,
    quote: { ...request.quote, customer: { ...request.quote.customer, legalName } },
  });

  test.each([
    ['docusign', 'Kunde /SN2/ GmbH', '/SN2/'],
    ['adobe', 'Kunde {{Sig_es_:signer2:signature}} GmbH', '{{Sig_es_:signer2:signature}}'],
    ['adobe', 'Kunde {{ GmbH', '{{'],
    ['dropbox', 'Kunde [sig|req|signer1] GmbH', '[sig|req|signer1]'],
    ['dropbox', 'Kunde [text | GmbH', '[text |'],
    ['docuseal', 'Kunde {{a}} GmbH', '{{a}}'],
    ['documenso', 'Kunde {{signature, r1}} GmbH', '{{signature, r1}}'],
  ] as const)('is refused for %s with its place: %s', async (service, name, tag) => {
    expect(await contractPdf({ ...renamed(name), fields: service })).toEqual({
      ok: false,
      problem: { kind: 'stray-tags', found: [{ service, place: 'customer.legalName', tag }] },
    });
  });

  test.each([
    ['docusign', 'Kunde {{a}} [sig|req|signer1] /sn/ GmbH'],
    ['adobe', 'Kunde /sn2/ [sig|req|signer1] {a} GmbH'],
    ['dropbox', 'Kunde /sn2/ {{a}} [a] | GmbH'],
    ['none', 'Kunde /sn2/ {{a}} [sig|req|signer1] GmbH'],
    ['acroform', 'Kunde /sn2/ {{a}} [sig|req|signer1] GmbH'],
  ] as const)('of another service is text for %s', async (fields, name) => {
    expect(await contractPdf({ ...renamed(name), fields })).toMatchObject({ ok: true });
  });

  test('is refused in a line’s name, a signer’s name and a clause of the quote’s own', async () => {
    const { quote } = request;
    const lines = quote.lines.map((line, index) => (index === 1 ? { ...line, name: 'Calls {{x}}' } : line));
    const named = await contractPdf({ ...request, quote: { ...quote, lines }, fields: 'adobe' });
    expect(named).toMatchObject({ problem: { found: [{ place: 'lines[1].name', tag: '{{x}}' }] } });
    const signing = [{ party: 'seller', name: 'A {{x}}' } as const, { party: 'customer' } as const];
    const signed = await contractPdf({ ...request, signers: signing, fields: 'adobe' });
    expect(signed).toMatchObject({ problem: { found: [{ place: 'Signatures', tag: '{{x}}' }] } });
  });
});
