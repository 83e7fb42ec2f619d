import { defused } from '../../../../../shared/document/reports/csv.ts';
import { cellDateText } from '../../../../../shared/text/date-format.ts';
import type { Language } from '../../../../../shared/text/language.ts';
import { plainNumberText } from '../../../../../shared/text/number-format.ts';
import type { CellValue, Ledger } from '../ledgers/ledger.ts';

/** Every cell of a ledger by row, without its heads. */
function rowsOf(ledger: Ledger): readonly (readonly CellValue[])[] {
  return Array.from({ length: ledger.rows }, (_, row) => ledger.columns.map((_column, column) => ledger.cell(row, column).value));
}

const headsOf = ({ columns }: Ledger): readonly string[] => columns.map(({ head }) => head);

function plainText(value: CellValue, language: Language): string {
  switch (value.kind) {
    case 'number':
      return plainNumberText(value.decimal, language);
    case 'date':
      return cellDateText(value.date, language);
    case 'text':
      return defused(value.text);
  }
}

/** A cell has no tab and no line break of its own: they would be another cell. */
const oneLine = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ');

/** Tab-separated cells, as spreadsheets copy and paste them, numbers in the language's form. */
export function tabSeparated(ledger: Ledger, language: Language): string {
  const rows = [
    headsOf(ledger).map((head) => defused(head)),
    ...rowsOf(ledger).map((row) => row.map((value) => plainText(value, language))),
  ];
  return rows.map((row) => row.map(oneLine).join('\t')).join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The locale that a spreadsheet reads a text of the language with, as HTML names it. */
const locales: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };

function htmlCell(value: CellValue, language: Language): string {
  const text = escaped(plainText(value, language));
  // LibreOffice takes the number from `sdval`, which no locale changes.
  if (value.kind === 'number') return `<td align="right" sdval="${value.decimal}">${text}</td>`;
  return `<td>${text}</td>`;
}

/** The table as HTML, for word processors, mail and spreadsheets that prefer it. */
export function htmlTable(ledger: Ledger, language: Language): string {
  const heads = headsOf(ledger).map((head) => `<th>${escaped(defused(head))}</th>`);
  const rows = rowsOf(ledger).map((row) => `<tr>${row.map((value) => htmlCell(value, language)).join('')}</tr>`);
  const table = `<table lang="${locales[language]}"><caption>${escaped(ledger.caption)}</caption><tr>${heads.join('')}</tr>${rows.join('')}</table>`;
  return `<meta charset="utf-8">${table}`;
}

/** The table's cells for a file: numbers with a point, dates as `YYYY-MM-DD`, the heads first. */
export function fileRows(ledger: Ledger): string[][] {
  const text = (value: CellValue): string => {
    switch (value.kind) {
      case 'number':
        return value.decimal;
      case 'date':
        return value.date;
      case 'text':
        return value.text;
    }
  };
  return [[...headsOf(ledger)], ...rowsOf(ledger).map((row) => row.map(text))];
}
