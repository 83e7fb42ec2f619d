/** What every grid of cells says. */
export const gridWords = {
  cellName: (head: string, row: number): string => `${head}, row ${row}`,
  selection: 'Selection',
  sum: (sum: string): string => `Sum ${sum}`,
  count: (count: number): string => (count === 1 ? '1 number' : `${count} numbers`),
  average: (mean: string, isExact: boolean): string => `Average ${isExact ? '' : '≈ '}${mean}`,
  otherReading: (other: string): string => `Alt+Enter takes ${other}`,
  removeRows: 'Remove rows',
  howNumber: 'Type a number, such as 1,200.50, 12k or 49/12.',
  howChoice: 'Choose one from the list, or type its first letters.',
  removeRow: (list: string, row: number): string => `Remove row ${row} of ${list}`,
  howMonth: 'Type a whole number, such as 13.',
  refused: (count: number, cell: string, text: string, sentence: string): string =>
    `${count === 1 ? `${cell} does not take “${text}”.` : `${count} cells are marked. The first is ${cell}: it does not take “${text}”.`} ${sentence}`,
  tooManyRows: (rows: number, most: number): string =>
    `Nothing was pasted: that makes ${rows} rows, and at most ${most} fit. Paste fewer rows.`,
  columnsOver: (count: number): string =>
    count === 1
      ? 'The last column that was copied has no place here and is left out.'
      : `The last ${count} columns that were copied have no place here and are left out.`,
  pasted: (rows: number): string => (rows === 1 ? '1 row is pasted.' : `${rows} rows are pasted.`),
};
