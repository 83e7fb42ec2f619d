import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { eSignServices } from '../../../src/shared/vocabulary/signing-fields.ts';
import { verify } from '../../../src/main/export/verify/verify.ts';
import { pageText, qpdfComplaints, signatures, withFile } from './pdf-tools.ts';
import { made, sample } from './samples.ts';

const signers = [
  { party: 'seller', name: 'Rhea Sandoval', title: 'VP Sales' },
  { party: 'customer', name: 'Jonas Petersen' },
] as const;

/** What each service reads for the second signer, who has no title yet: signature, title, date, and initials of page 3. */
const expected = {
  docusign: ['/sn2/', '/ti2/', '/ds2/', '/in2/'],
  adobe: [
    '{{Sig2_es_:signer2:signature}}',
    '{{Ttl2_es_:signer2:title}}',
    '{{Dte2_es_:signer2:date}}',
    '{{Int2p3_es_:signer2:initials}}',
  ],
  dropbox: [
    '[sig|req|signer2|Customer Signature|customer_signature]',
    '[text|req|signer2|Customer Title|customer_title]',
    '[date|req|signer2|Customer Date|customer_date]',
    '[initial|req|signer2|Customer Initials 3|customer_initials_3]',
  ],
  docuseal: [
    '{{Customer Signature;role=Customer;type=signature}}',
    '{{Customer Title;role=Customer;type=text}}',
    '{{Customer Date;role=Customer;type=date}}',
    '{{Customer Initials 3;role=Customer;type=initials}}',
  ],
  documenso: ['{{signature, r2}}', '{{text, r2, label=Title}}', '{{date, r2}}', '{{initials, r2}}'],
} as const;

const tagShape = /\/(?:sn|fn|ti|ds|in)\d+\/|\{\{[^}]*\}\}|\[\w+\|[^\]]*\]/g;

type Word = {
  readonly page: number;
  readonly x: number;
  readonly bottom: number;
  readonly height: number;
  readonly text: string;
};

/** Every word with its place, as `pdftotext -bbox` finds it. */
function words(bytes: Uint8Array): readonly Word[] {
  const html = withFile(bytes, (path) => execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }));
  return html.split('<page ').flatMap((part, page) =>
    [...part.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<\/word>/g)].map(
      ([, x, top, bottom, text]): Word => ({
        page,
        x: Number(x),
        bottom: Number(bottom),
        height: Number(bottom) - Number(top),
        text: text ?? '',
      }),
    ),
  );
}

/** Every tag in letters of a point with the place it begins at; its words stand one after the other. */
function placedTags(found: readonly Word[]): readonly Word[] {
  const tags: Word[] = [];
  let begun: Word | null = null;
  for (const word of found.filter(({ height }) => height < 2.5)) {
    const tag: Word = begun === null ? word : { ...begun, text: `${begun.text} ${word.text}` };
    const whole = new RegExp(`^(?:${tagShape.source})$`).test(tag.text);
    if (whole) tags.push(tag);
    begun = whole ? null : tag;
  }
  expect(begun).toBeNull();
  return tags;
}

describe.each(eSignServices)('tags for %s', (service) => {
  test('are at the places of the fields, without any other service’s', async () => {
    const { bytes, pages } = await made({ ...sample('credits'), kind: 'final', signers, initials: true, fields: service });
    expect(qpdfComplaints(bytes)).toBe('');
    expect(signatures(bytes)).not.toContain('Signature #');
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('/AcroForm');
    const found = words(bytes);
    const tags = placedTags(found);
    const [signature, title, date, initials] = expected[service];
    const lastWord = (text: string, page: number): Word | undefined =>
      found.findLast((word) => word.page === page && word.text === text);
    for (const [tag, page, label] of [
      [signature, pages, 'Signature'],
      [title, pages, 'Title'],
      [date, pages, 'Date'],
      [initials, 3, 'Customer'],
    ] as const) {
      const places = tags.filter(({ text, page: on }) => text === tag && on === page);
      expect(places).toHaveLength(1);
      const [place] = places;
      const beside = lastWord(label, page);
      if (place === undefined || beside === undefined) throw new Error(`${label} is not there`);
      // The second signer stands at the right; the label of a signature is under its line.
      expect(place.x).toBeGreaterThan(297);
      expect(place.x).toBeGreaterThanOrEqual(beside.x - 1);
      expect(Math.abs(place.bottom - beside.bottom)).toBeLessThan(label === 'Signature' ? 22 : 9);
    }
    // Of two signers: signature and date, the title of one, and initials on every page before.
    expect(tags).toHaveLength(2 * 2 + 1 + 2 * (pages - 1));
    expect(pageText(bytes).match(tagShape)).toHaveLength(tags.length);
  });

  test('are on every page for initials, on none where not asked, never in a draft', async () => {
    const request = { ...sample('credits'), kind: 'final', signers, fields: service } as const;
    const initialled = await made({ ...request, initials: true });
    const tags = placedTags(words(initialled.bytes)).filter(({ page }) => page < initialled.pages);
    for (let page = 1; page < initialled.pages; page += 1) {
      const here = tags.filter((tag) => tag.page === page).map(({ text }) => text);
      const [, , , third] = expected[service];
      expect(here).toContain(third.replace(/(p|Initials |initials_)3/g, `$1${page}`));
      expect(here).toHaveLength(2);
    }
    expect(placedTags(words((await made(request)).bytes))).toHaveLength(5);
    expect(pageText((await made({ ...request, kind: 'draft', initials: true })).bytes)).not.toMatch(tagShape);
  });

  test('leave a file that verifies', async () => {
    const { bytes } = await made({ ...sample('credits'), kind: 'final', signers, initials: true, fields: service });
    expect(await verify(bytes)).toMatchObject({ verdict: 'whole', isAsExported: true });
  });
});
