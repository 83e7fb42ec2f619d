import type { Path, Problem } from '../../../../shared/domain/document/problem.ts';
import type { Part, PartColumn, PartRow } from './part.ts';

const isUnder = (path: Path, head: Path): boolean => head.every((step, index) => path[index] === step);

/** The column of the row itself that a problem under its place is shown in. */
function ownColumn({ columns, keys }: Part, [first, second]: Path): PartColumn | undefined {
  const own = columns.filter(({ level }) => level >= keys.length);
  const ofGroup = own.filter(({ group }) => group !== undefined && group === first);
  const bare = own.find(({ field, group }) => group === undefined && field === first);
  return ofGroup.find(({ field }) => field === second) ?? ofGroup[0] ?? bare ?? own[0];
}

/** The cell that shows a problem; null where no cell of the part does. */
function cellOf(part: Part, rows: readonly PartRow[], path: Path): { readonly row: number; readonly column: PartColumn } | null {
  const own = rows.findIndex((row) => isUnder(path, row.path));
  if (own >= 0) {
    const column = ownColumn(part, path.slice(rows[own]?.path.length ?? 0));
    return column === undefined ? null : { row: own, column };
  }
  // Of a bundle or shape: its place, and a field of it. Each level is a list and a number deep.
  const [place, field] = [path.slice(0, -1), path.at(-1)];
  const level = place.length / 2 - 1;
  const key = part.keys[level];
  const head = key === undefined ? -1 : rows.findIndex((row) => isUnder(row.path, place));
  const column =
    part.columns.find((each) => each.level === level && each.field === field) ?? part.columns.find(({ id }) => id === key);
  return head < 0 || column === undefined ? null : { row: head, column };
}

/** The first problem of each cell, by its row and column. */
export function problemsByCell(part: Part, rows: readonly PartRow[], problems: readonly Problem[]): ReadonlyMap<string, Problem> {
  const found = new Map<string, Problem>();
  for (const problem of problems) {
    const cell = cellOf(part, rows, problem.path);
    const key = cell === null ? null : `${cell.row} ${cell.column.id}`;
    if (key !== null && !found.has(key)) found.set(key, problem);
  }
  return found;
}
