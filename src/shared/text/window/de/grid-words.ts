import { countText } from '../../phrase.ts';
import type { gridWords as english } from '../grid-words.ts';

const cells = (count: number): string => countText(count, 'Zelle ist', 'Zellen sind', 'de');

export const gridWords: typeof english = {
  cellName: (head, row) => `${head}, Zeile ${row}`,
  selection: 'Auswahl',
  sum: (sum) => `Summe ${sum}`,
  count: (count) => countText(count, 'Zahl', 'Zahlen', 'de'),
  average: (mean, isExact) => `Durchschnitt ${isExact ? '' : '≈ '}${mean}`,
  otherReading: (other) => `Alt+Eingabe nimmt ${other}`,
  removeRows: 'Zeilen entfernen',
  howNumber: 'Geben Sie eine Zahl ein, etwa 1.200,50, 12 Tsd. oder 49/12.',
  howChoice: 'Wählen Sie einen Wert der Liste, oder tippen Sie seine ersten Buchstaben.',
  removeRow: (list, row) => `Zeile ${row} von ${list} entfernen`,
  howMonth: 'Geben Sie eine ganze Zahl ein, etwa 13.',
  refused: (count, cell, text, sentence) =>
    `${count === 1 ? `${cell} nimmt „${text}“ nicht an.` : `${cells(count)} markiert. Die erste ist ${cell}: Sie nimmt „${text}“ nicht an.`} ${sentence}`,
  tooManyRows: (rows, most) =>
    `Nichts wurde eingefügt: Das ergäbe ${countText(rows, 'Zeile', 'Zeilen', 'de')}, und höchstens ${most} haben Platz. Fügen Sie weniger Zeilen ein.`,
  columnsOver: (count) =>
    count === 1
      ? 'Die letzte kopierte Spalte hat hier keinen Platz und wird weggelassen.'
      : `Die letzten ${count} kopierten Spalten haben hier keinen Platz und werden weggelassen.`,
  pasted: (rows) => `${countText(rows, 'Zeile ist', 'Zeilen sind', 'de')} eingefügt.`,
};
