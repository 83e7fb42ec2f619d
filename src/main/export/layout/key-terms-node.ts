import type { KeyTerm, KeyTermGroup, KeyTerms } from '../../../shared/document/tree/tree.ts';
import { decimalsShown } from '../../../shared/text/number-format.ts';
import type { Content, TableCell } from '../pdfmake/content.ts';
import type { Tag } from '../pdfmake/structure/tags.ts';
import { sans, tabular } from '../shipped/fonts.ts';
import { accentOf } from './brand-nodes.ts';
import { faint, hairline, ink, rule, smallSize, tableSize } from './page-style.ts';
import type { Setting } from './setting.ts';
import { alignment, isNumber } from './table-cells.ts';

const whatWidth = 104;
/** The width of a value that is words: "+25% / −15%". */
const farWidth = 104;
const placeWidth = 48;

function isAmounts({ heads }: KeyTermGroup): boolean {
  return heads.length === 1;
}

function widths(group: KeyTermGroup): (number | string)[] {
  const values = isAmounts(group)
    ? ['auto']
    : group.heads.map((_, at) => (at === group.heads.length - 1 ? placeWidth : farWidth));
  return [whatWidth, '*', ...values];
}

function headRow(group: KeyTermGroup, { brand }: Setting): TableCell[] {
  const heads: Tag = { role: 'TH', scope: 'Column' };
  const title = { tag: heads, text: group.title, colSpan: 2, bold: true, color: accentOf(brand), fontSize: smallSize };
  const cells = group.heads.map((text, at) => ({
    tag: heads,
    text,
    bold: true,
    color: faint,
    fontSize: smallSize,
    alignment: isAmounts(group) || at === group.heads.length - 1 ? 'right' : 'left',
  }));
  return [title, { text: '' }, ...cells] as TableCell[];
}

function valueCell(text: string, at: number, row: KeyTerm, group: KeyTermGroup, most: number, { language }: Setting): TableCell {
  const isLast = at === group.heads.length - 1;
  const right = isAmounts(group) || isLast;
  return {
    text,
    alignment: right ? 'right' : 'left',
    fontFeatures: tabular,
    noWrap: isAmounts(group),
    bold: row.isSum === true,
    margin: [0, 0, isAmounts(group) && isNumber(text) ? alignment(text, most, language, tableSize) : 0, 0],
    ...(isLast && row.to !== undefined ? { linkToDestination: row.to } : {}),
  } as TableCell;
}

function groupNode(group: KeyTermGroup, setting: Setting): Content {
  const decimals = group.rows.flatMap(({ values }) =>
    values.filter(isNumber).map((text) => decimalsShown(text, setting.language)),
  );
  const most = Math.max(0, ...decimals);
  const body = group.rows.map((row): TableCell[] => [
    { tag: { role: 'TH', scope: 'Row' }, text: row.what, color: ink, bold: row.isSum === true },
    { text: row.text, color: faint, fontFeatures: tabular } as TableCell,
    ...group.heads.map((_, at) => valueCell(row.values[at] ?? '', at, row, group, most, setting)),
  ]);
  return {
    tag: { role: 'Table' },
    table: { widths: widths(group), body: [headRow(group, setting), ...body] },
    layout: {
      hLineWidth: (line: number) => (line === 0 ? 0.8 : line === 1 ? 0 : group.rows[line - 1]?.isSum === true ? 0.5 : 0),
      vLineWidth: () => 0,
      hLineColor: (line: number) => (line === 0 ? rule : hairline),
      paddingLeft: (column: number) => (column === 0 ? 0 : 5),
      paddingRight: (column: number) => (column === group.heads.length + 1 ? 0 : 5),
      paddingTop: (line: number) => (line === 0 ? 5 : 2),
      paddingBottom: () => 2,
    },
    font: sans,
    fontSize: tableSize,
    lineHeight: 1.15,
    margin: [0, 0, 0, 8],
  };
}

/** The deal in a quiet table of groups: what, how much or when, figures at the right edge. */
export function keyTermsNode({ groups }: KeyTerms, setting: Setting): Content {
  return { stack: groups.map((group) => groupNode(group, setting)) };
}
