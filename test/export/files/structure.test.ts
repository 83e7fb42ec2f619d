// What somebody hears who does not see the pages: the structure that a contract's PDF says, as pdf.js reads it.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import type { Block, DocumentTree } from '../../../src/shared/document/tree/tree.ts';
import { languages } from '../../../src/shared/vocabulary/language.ts';
import { pngLogo } from './logos.ts';
import { qpdfComplaints, withFile } from './pdf-tools.ts';
import { made, sample } from './samples.ts';
import type { HeardElement, HeardPage } from './structure-in-file.ts';
import { elementsIn, heardPages, wordsIn } from './structure-in-file.ts';

function contractIn(language: (typeof languages)[number]) {
  return { ...sample('support-desk'), kind: 'final', language, brand: { logo: pngLogo() } } as const;
}

function treeOf(language: (typeof languages)[number]): DocumentTree {
  const document = contractDocument(contractIn(language));
  if (!document.ok) throw new Error(JSON.stringify(document.problem));
  return document.tree;
}

async function pagesIn(language: (typeof languages)[number]): Promise<readonly HeardPage[]> {
  return heardPages((await made(contractIn(language))).bytes);
}

function all(pages: readonly HeardPage[], role: RegExp): readonly HeardElement[] {
  return pages.flatMap(({ root }) => elementsIn(root).filter((element) => role.test(element.role)));
}

/** Of what an element is made of, the elements. */
function elementsOf(kids: HeardElement['kids']): readonly HeardElement[] {
  return kids.flatMap((kid) => (typeof kid === 'string' ? [] : [kid]));
}

/** Without the spaces, which each reader guesses for itself. */
const unspaced = (text: string): string => text.replaceAll(/[\s\u200B]/g, '');

function blockWords(block: Block): string | null {
  switch (block.type) {
    case 'heading':
      return `${block.number ?? ''}${block.text}`;
    case 'paragraph':
      return block.text;
    case 'linked-note':
      return block.runs.map(({ text }) => text).join('');
    case 'numbered':
      return block.number + block.runs.map(({ text }) => text).join('');
    // By where it begins: its cells are looked at by themselves.
    case 'table':
      return (block.caption ?? '') + (block.columns[0]?.head ?? '');
    case 'drawing':
      return block.caption;
    case 'definitions':
      return block.items.map(({ term, text }) => term + text).join('');
    case 'key-terms':
      return block.groups
        .map(({ title, heads, rows }) =>
          [title, ...heads, ...rows.flatMap(({ what, text, values }) => [what, text, ...values])].join(''),
        )
        .join('');
    case 'cover-title':
      return block.kicker + block.text;
    case 'parties':
      return block.parties.map(({ role, name, lines }) => [role, name, ...lines].join('')).join('');
    default:
      return null;
  }
}

describe.each(languages)('the structure of a contract in %s', (language) => {
  test('is read without complaint by qpdf and Poppler, and the file says its language', async () => {
    const { bytes } = await made(contractIn(language));
    expect(qpdfComplaints(bytes)).toBe('');
    const { stdout, stderr } = withFile(bytes, (path) => spawnSync('pdfinfo', ['-struct', path], { encoding: 'utf8' }));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Document/);
    expect(Buffer.from(bytes).toString('latin1')).toContain(`/Lang (${language})`);
  });

  test('has the headings in their order, the title above them all, and skips no level', async () => {
    const headings = all(await pagesIn(language), /^H\d$/);
    const { parts } = treeOf(language);
    const expected = parts.flatMap(({ blocks }) =>
      blocks.flatMap((block): readonly string[] => {
        if (block.type === 'cover-title') return [`H1 ${block.text}`];
        if (block.type === 'contents') return [`H2 ${block.title}`];
        if (block.type === 'paragraph' && block.style === 'subheading') return [`H4 ${block.text}`];
        return block.type === 'heading' ? [`H${block.level + 1} ${block.number ?? ''}${block.text}`] : [];
      }),
    );
    expect(expected.length).toBeGreaterThan(20);
    expect(headings.map((heading) => unspaced(heading.role + wordsIn(heading)))).toEqual(expected.map(unspaced));
    const levels = headings.map(({ role }) => Number(role.slice(1)));
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has every block in the order in which it is written, across pages and columns', async () => {
    const heard = unspaced((await pagesIn(language)).map(({ root }) => wordsIn(root)).join(''));
    const { parts } = treeOf(language);
    expect(parts.some(({ columns }) => columns === 2)).toBe(true);
    const blocks = parts.flatMap((part) => part.blocks.map(blockWords).filter((words) => words !== null));
    expect(blocks.length).toBeGreaterThan(100);
    let from = 0;
    for (const words of blocks.map(unspaced)) {
      const at = heard.indexOf(words, from);
      expect({ words, isFound: at >= 0 }).toEqual({ words, isFound: true });
      from = at + words.length;
    }
  });

  test('has header cells in every table, each with what it heads, and rows of equal width', async () => {
    const tables = all(await pagesIn(language), /^Table$/);
    expect(tables.length).toBeGreaterThan(10);
    for (const { kids } of tables) {
      const rows = elementsOf(kids).map((row) => elementsOf(row.kids));
      const width = (row: readonly HeardElement[]): number => row.reduce((sum, { columns }) => sum + columns, 0);
      expect(new Set(rows.map(width)).size).toBe(1);
      expect(rows.flat().filter(({ role, scope }) => (role === 'TH') !== (scope !== null))).toEqual([]);
    }
  });

  test('has words for every picture: the captions of charts, and whose logo it is', async () => {
    const drawings = treeOf(language).parts.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'drawing'));
    const { quote } = contractIn(language);
    expect(drawings.length).toBeGreaterThan(0);
    expect(all(await pagesIn(language), /^Figure$/).map(({ alt }) => alt)).toEqual([
      quote.seller.legalName,
      ...drawings.map(({ caption }) => caption),
    ]);
  });

  test('leaves nothing out: every word is in it or is marked as what pages repeat', async () => {
    const pages = await pagesIn(language);
    expect(pages.flatMap(({ unmarked }) => unmarked)).toEqual([]);
    const { number, fingerprint } = treeOf(language);
    for (const { artifacts } of pages) {
      const foot = artifacts.join('');
      expect(foot).toContain(number);
      expect(foot).toContain(fingerprint.slice(0, 16));
    }
  });

  test('leads to links and fields from where they are read', async () => {
    const pages = await pagesIn(language);
    const links = all(pages, /^Link$/);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ annotations, kids }) => annotations === 0 || kids.length === 0)).toEqual([]);
    const forms = all(pages, /^Form$/);
    // Signature, name, title and date of two signers.
    expect(forms.map(({ annotations }) => annotations)).toEqual(Array.from({ length: 8 }, () => 1));
  });
});

test('a draft says what it is outside of its words, and a long table heads each column once', async () => {
  const pages = await heardPages((await made({ ...sample('forty-lines'), kind: 'draft' })).bytes);
  expect(pages.every(({ artifacts }) => artifacts.includes('Draft'))).toBe(true);
  expect(pages.flatMap(({ unmarked }) => unmarked)).toEqual([]);
  // Each page has the heads of its tables; the words of a head belong to the page on which its table begins.
  const heads = all(pages, /^TH$/).filter(({ scope }) => scope === 'Column');
  const heard = heads.filter((head) => wordsIn(head) !== '');
  expect(heard.length).toBeGreaterThan(50);
  expect(heads.length).toBeGreaterThan(heard.length);
});

test('initials and the tags of a service are no part of what is read', async () => {
  const { bytes } = await made({ ...sample('credits'), kind: 'final', initials: true, fields: 'docusign' });
  const pages = await heardPages(bytes);
  expect(pages.flatMap(({ unmarked }) => unmarked)).toEqual([]);
  expect(pages.flatMap(({ artifacts }) => artifacts).join('')).toContain('/sn1/');
  const withFields = await heardPages((await made({ ...sample('credits'), kind: 'final', initials: true })).bytes);
  expect(withFields.slice(0, -1).map(({ root }) => elementsIn(root).filter(({ role }) => role === 'Form').length)).toEqual(
    Array.from({ length: withFields.length - 1 }, () => 2),
  );
});
