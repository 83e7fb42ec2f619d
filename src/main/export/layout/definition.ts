import type { Content, TDocumentDefinitions } from '../pdfmake/content.ts';
import type { DocumentTree, Part } from '../../../shared/document/tree/tree.ts';
import type { Language } from '../../../shared/text/language.ts';
import { languages } from '../../../shared/text/language.ts';
import type { Brand } from '../brand/brand.ts';
import { sans, serif } from '../shipped/fonts.ts';
import { contentsColumns } from './contents.ts';
import { partNodes } from './kept-together.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { inColumns } from './columns-node.ts';
import { bodySize, columnWidth, faint, ink, margin, paperSizes, textWidth, warning } from './page-style.ts';

export type Embedded = { readonly name: string; readonly json: string; readonly description: string };

/** A contract is 3b; a twin of it without attachments can be 1b, which is what the validators at hand read. */
export type Conformance = 'PDF/A-3b' | 'PDF/A-1b';

export type DefinitionOptions = {
  readonly conformance: Conformance;
  readonly paper: Paper;
  /** With AcroForm fields, name and title go into the fields instead of onto the page. */
  readonly fields: boolean;
  readonly date: Date;
  readonly author: string;
  readonly attachments: readonly Embedded[];
  readonly brand: Brand;
};

function languageOf(tree: DocumentTree): Language {
  return languages.find((language) => language === tree.language) ?? 'en';
}

/** Parts as they are laid out: those in columns that follow one another run on in the same columns. */
function runs(parts: readonly Part[]): readonly (readonly [Part, ...Part[]])[] {
  const grouped: [Part, ...Part[]][] = [];
  for (const part of parts) {
    const last = grouped.at(-1);
    if (last !== undefined && part.columns !== undefined && last[0].columns === part.columns) last.push(part);
    else grouped.push([part]);
  }
  return grouped;
}

/** A part of the document as a section of what it means. */
function sectionNode(stack: readonly Content[]): Content {
  return { tag: { role: 'Sect' }, stack: [...stack] };
}

function content(tree: DocumentTree, options: DefinitionOptions): Content[] {
  const across = { width: textWidth(options.paper), inColumns: false };
  const within = { width: columnWidth(options.paper), inColumns: true };
  const whole = {
    language: languageOf(tree),
    fields: options.fields,
    brand: options.brand,
    seller: options.author,
    contents: contentsColumns(tree),
  };
  const nodes: Content[] = [];
  let afterOwnPage = false;
  for (const [first, ...further] of runs(tree.parts)) {
    const setting = { ...whole, ...(first.columns === undefined ? across : within) };
    const stack = [first, ...further].map(({ blocks }) => sectionNode(partNodes(blocks, setting)));
    const newPage = nodes.length > 0 && (first.ownPage || afterOwnPage) ? { pageBreak: 'before' as const } : {};
    nodes.push({ stack: first.columns === undefined ? stack : [inColumns(stack, setting.width)], ...newPage });
    afterOwnPage = first.ownPage;
  }
  return nodes;
}

const footerSize = 7.5;
/** As many letters as fit on the line of the footer, be they wide. */
const longestFooter = 66;
/** What a footer has of a number that is longer than any. */
const longestNumber = 60;

function shortened(number: string): string {
  const letters = Array.from(number);
  return letters.length <= longestNumber ? number : `${letters.slice(0, longestNumber - 1).join('')}…`;
}

function footer(tree: DocumentTree): (page: number, pages: number) => Content {
  const left = `${shortened(tree.number)} · ${tree.revision} · ${tree.fingerprint.slice(0, 16)}`;
  // One line, beside the page's number.
  const size = Math.min(footerSize, (footerSize * longestFooter) / Array.from(left).length);
  const { page: word, of } = tree.pageOf;
  return (page, pages) => ({
    columns: [
      { width: '*', text: left, fontSize: size },
      { width: 'auto', text: of === null ? `${word} ${page}` : `${word} ${page} ${of} ${pages}`, alignment: 'right' },
    ],
    margin: [margin, 22, margin, 0],
    font: sans,
    fontSize: footerSize,
    color: faint,
    lineHeight: 1,
  });
}

function header(tree: DocumentTree): (page: number) => Content {
  return () =>
    tree.pageMark === null
      ? { text: '' }
      : { text: tree.pageMark, alignment: 'center', font: sans, fontSize: 9, bold: true, color: warning, margin: [0, 24, 0, 0] };
}

/** The tree as a pdfmake definition. pdfmake writes into it: make a new one for every export. */
export function definition(tree: DocumentTree, options: DefinitionOptions): TDocumentDefinitions {
  const { width, height } = paperSizes[options.paper];
  return {
    pageSize: { width, height },
    pageMargins: [margin, margin, margin, margin],
    version: options.conformance === 'PDF/A-1b' ? '1.4' : '1.7',
    subset: options.conformance,
    language: tree.language,
    displayTitle: true,
    info: {
      title: tree.title,
      author: options.author,
      creator: 'Quotewright',
      producer: 'Quotewright',
      creationDate: options.date,
      modDate: options.date,
    },
    defaultStyle: { font: serif, fontSize: bodySize, lineHeight: 1.28, color: ink },
    ...(tree.watermark === null
      ? {}
      : {
          watermark: { text: tree.watermark, font: sans, bold: true, color: '#8a97a3', opacity: 0.14, angle: -52, fontSize: 150 },
        }),
    header: header(tree),
    footer: footer(tree),
    files: Object.fromEntries(
      options.attachments.map(({ name, json, description }) => [
        name,
        {
          src: `data:application/json;base64,${Buffer.from(json, 'utf8').toString('base64')}`,
          name,
          type: 'application/json',
          relationship: 'Data',
          description,
          creationDate: options.date,
          modifiedDate: options.date,
        },
      ]),
    ),
    content: content(tree, options),
  };
}
