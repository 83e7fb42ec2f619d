/** A table as text: a head, rows, and aligned columns two spaces apart. Numbers align right. */
export type Column = { readonly head: string; readonly align: 'left' | 'right' };

const width = (text: string): number => text.length;

function cell(text: string, { align }: Column, size: number): string {
  const fill = ' '.repeat(size - width(text));
  return align === 'right' ? `${fill}${text}` : `${text}${fill}`;
}

export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const sizes = columns.map(({ head }, index) => Math.max(width(head), ...rows.map((row) => width(row[index] ?? ''))));
  const line = (row: readonly string[]): string =>
    columns
      .map((column, index) => cell(row[index] ?? '', column, sizes[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ head }) => head)), line(sizes.map((size) => '-'.repeat(size))), ...rows.map(line)].join('\n');
}
