import { describe, expect, test } from 'vitest';
import { annexPdf } from '../../../src/main/export/contract/annex-pdf.ts';
import { withoutContents } from '../../../src/main/export/layout/contents.ts';
import { renderPdf } from '../../../src/main/export/rendering/render-pdf.ts';
import type { DocumentTree, Part } from '../../../src/shared/document/tree/tree.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { pagesOfText } from './pdf-tools.ts';
import { exampleCosts, sample } from './samples.ts';

/** A document of so many pages behind a cover and its contents, each with a section and a heading under it. */
function pagesOf(count: number): DocumentTree {
  const sections = Array.from({ length: count }, (_, at): Part => ({
    id: `section-${at}`,
    ownPage: true,
    blocks: [
      { type: 'heading', id: `h-${at}`, level: 1, number: String(at + 1), text: `Section ${at + 1}` },
      { type: 'heading', id: `h-${at}-1`, level: 2, number: `${at + 1}.1`, text: `Under section ${at + 1}` },
      { type: 'paragraph', style: 'body', text: 'Text.' },
    ],
  }));
  const contents: Part = {
    id: 'contents',
    ownPage: true,
    blocks: [{ type: 'contents', title: 'Contents', fromPages: 12, level: 1 }],
  };
  return {
    title: 'A document',
    language: 'en',
    number: 'Q',
    revision: 'Revision 1',
    fingerprint: 'ab'.repeat(32),
    pageMark: null,
    watermark: null,
    pageOf: { page: 'Page', of: 'of' },
    failures: [],
    parts: [{ id: 'cover', ownPage: true, blocks: [{ type: 'cover-title', kicker: 'K', text: 'Cover' }] }, contents, ...sections],
  };
}

async function pages(tree: DocumentTree): Promise<readonly (readonly string[])[]> {
  const made = await renderPdf(tree, {
    kind: 'final',
    paper: 'A4',
    fields: 'none',
    initials: false,
    issueDate: '2026-01-01',
    author: 'A',
    attachments: [],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.missing));
  return pagesOfText(made.bytes);
}

describe('contents', () => {
  test('stand in a document of twelve pages, with sections alone and the pages they begin on', async () => {
    const printed = await pages(pagesOf(10));
    expect(printed).toHaveLength(12);
    const text = printed[1]?.join('\n') ?? '';
    expect(text).toMatch(/^Contents/);
    for (let at = 1; at <= 10; at += 1) expect(text).toMatch(new RegExp(`${at}\\s+Section ${at}\\s+${at + 2}\\b`));
    expect(text).not.toContain('Under section');
  });

  test('are left out of a shorter one, which has no empty page in their place', async () => {
    const printed = await pages(pagesOf(9));
    expect(printed).toHaveLength(10);
    expect(printed.flat().join('\n')).not.toContain('Contents');
    expect(printed[1]?.join('\n')).toContain('Section 1');
    expect(withoutContents(pagesOf(9)).parts.map(({ id }) => id)).not.toContain('contents');
  });

  test.each(languages)('of the annex of forty lines are on its first page: %s', { timeout: 30_000 }, async (language) => {
    const made = await annexPdf({
      source: { from: 'quote', request: { ...sample('forty-lines'), costs: exampleCosts(), kind: 'final', language } },
    });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const printed = pagesOfText(made.bytes);
    expect(printed.length).toBeGreaterThanOrEqual(12);
    const holding = printed.flatMap((lines, at) => (lines.some((line) => /^\s*(Contents|Inhalt)$/.test(line)) ? [at] : []));
    expect(holding).toEqual([0]);
    const short = await annexPdf({ source: { from: 'quote', request: { ...sample('support-desk'), kind: 'final', language } } });
    if (!short.ok) throw new Error(JSON.stringify(short.problem));
    expect(pagesOfText(short.bytes).flat().join('\n')).not.toMatch(/^\s*(Contents|Inhalt)$/m);
  });
});
