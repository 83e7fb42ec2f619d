// Was an einem Vertrag geändert wurde, in Worten für Juristen.
import type { Change, Filled } from '../../../calls/contracts/verification.ts';
import type { ChangeKind } from '../../../vocabulary/verdict.ts';
import { differencePlace } from '../../change-sentences.ts';
import { numberText } from '../../number-format.ts';
import { own } from '../../../domain/values/own.ts';

const longest = 160;

function quoted(text: string | null): string {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  return `„${plain.length > longest ? `${plain.slice(0, longest)}…` : plain}“`;
}

/** Values that everybody asks about first; the others go by their names in the data. */
const places: readonly (readonly [RegExp, (index: number) => string])[] = [
  [/^evaluation\.totals\.committedValue$/, () => 'Verbindlicher Wert'],
  [/^evaluation\.totals\.expectedValue$/, () => 'Erwarteter Wert'],
  [/^evaluation\.totals\.byYear\[(\d+)\]\.invoiced$/, (index) => `Rechnungen für Vertragsjahr ${index + 1}`],
  [/^evaluation\.invoices\[(\d+)\]\.amount$/, (index) => `Betrag der Rechnung ${index + 1}`],
];

function placeText(path: string): string {
  for (const [shape, text] of places) {
    const found = shape.exec(path);
    if (found !== null) return text(Number(found[1] ?? '0'));
  }
  return `Angabe ${quoted(differencePlace(path))}`;
}

const events: Readonly<Record<string, string>> = {
  '': '',
  click: ' beim Anklicken',
  open: ' beim Öffnen',
  O: ' beim Aufblättern',
  C: ' beim Verlassen der Seite',
};

function at(place: string | null): string {
  const known = place === null ? '' : own(events, place);
  return known ?? ` (${place})`;
}

function wordsChanged({ before, after }: Change): string {
  if (before === null) return `${quoted(after)} wurde hinzugefügt`;
  return after === null ? `${quoted(before)} fehlt` : `hier steht ${quoted(after)}, ausgestellt war ${quoted(before)}`;
}

const acts: Readonly<Record<string, string>> = {
  URI: 'öffnet eine Webadresse',
  GoTo: 'führt an eine andere Stelle',
  Launch: 'startet ein Programm oder öffnet eine Datei',
  SubmitForm: 'sendet Eingetragenes an eine Adresse',
  GoToR: 'öffnet eine andere Datei',
  GoToE: 'öffnet eine eingebettete Datei',
  ImportData: 'liest Daten aus einer Datei',
};

function valueText(value: string | null): string {
  if (value === null || value === '(nothing)') return 'nichts';
  return /^-?\d+\.\d+$/.test(value) ? numberText(value, 'de') : value;
}

function data({ place, before, after }: Change): string {
  return `${placeText(place ?? '')}: Die Datei nennt ${valueText(after)}, aus ihren Bedingungen folgt ${valueText(before)}`;
}

const texts: { readonly [Kind in ChangeKind]: (change: Change) => string } = {
  script: ({ place, after }) => `führt${at(place)} ein Skript aus, das nicht ausgestellt war: ${quoted(after)}`,
  'other-form': ({ after }) =>
    after === null
      ? 'enthält ein Formular anderer Art (XFA), das ein Programm anstelle der Seiten zeigen kann'
      : 'ist eine Mappe: Programme zeigen die eingebetteten Dateien anstelle der Seiten',
  action: ({ place, before, after }) =>
    `${own(acts, before ?? '') ?? `löst etwas aus (${before})`}${at(place)}: ${quoted(after)}`,
  hidden: ({ before }) => `ausgestellte Wörter sind nicht zu sehen: ${quoted(before)} ist verdeckt oder abgeschnitten`,
  cropped: ({ before, after }) => `ein anderer Ausschnitt der Seite wird gezeigt: ${after}, ausgestellt waren ${before}`,
  'data-damaged': () => 'die eingebetteten Daten sind nicht mehr lesbar',
  'data-twice': ({ after }) => `die eingebetteten Daten liegen in ${after} Fassungen vor`,
  'other-data': () => 'die eingebetteten Daten gehören zu einem anderen Vertrag oder einer anderen Revision als die Seiten',
  fingerprint: ({ before, after }) =>
    after === null
      ? 'die eingebetteten Daten passen nicht zum Fingerabdruck auf den Seiten'
      : `die eingebetteten Daten wurden geändert: Ihr Fingerabdruck ist ${before?.slice(0, 16)}, die Datei nennt ${after.slice(0, 16)}`,
  amount: data,
  data,
  'page-count': ({ before, after }) => `sie hat ${after} Seiten, ausgestellt waren ${before}`,
  words: wordsChanged,
  moved: ({ before }) => `Wörter stehen an anderer Stelle oder in anderer Größe: ${quoted(before)}`,
  recoloured: ({ before }) => `Wörter haben eine andere Farbe: ${quoted(before)}`,
  font: ({ before }) =>
    before === null
      ? 'eine Schrift wurde ausgetauscht, ihre Zeichen können andere Wörter zeigen'
      : `Wörter stehen in einer anderen Schrift, deren Zeichen andere Wörter zeigen können: ${quoted(before)}`,
  spoken: (change) =>
    change.before === null && change.after === null
      ? 'Programme lesen die Seiten in anderer Reihenfolge vor'
      : `beim Vorlesen: ${wordsChanged(change)}`,
  link: ({ before, after }) => `ein Verweis führt zu ${quoted(after)}, ausgestellt war ${quoted(before)}`,
  'link-added': ({ after }) => `ein Verweis zu ${quoted(after)} wurde hinzugefügt`,
  'link-removed': ({ before }) => `der Verweis zu ${quoted(before)} fehlt`,
  note: ({ place, after }) => `auf die Seite wurde etwas gelegt (${place})${after === null ? '' : `: ${quoted(after)}`}`,
  'field-added': ({ place }) => `außerhalb der Unterschriftsstellen wurde ein Feld hinzugefügt: ${quoted(place)}`,
  'field-moved': ({ place }) => `ein Feld wurde verschoben: ${quoted(place)}`,
  'hidden-field': ({ place }) => `ein Feld ist nicht zu sehen: ${quoted(place)}`,
  attachment: ({ after }) => `eine Datei ist eingebettet, die nicht dazugehört: ${quoted(after ?? '(ohne Namen)')}`,
  layer: ({ after }) => `sie hat eine Ebene, die sich ein- und ausblenden lässt: ${quoted(after)}`,
  picture: () => 'ein Bild wurde hinzugefügt, entfernt oder ausgetauscht',
  drawing: () => 'Linien oder Flächen sind anders gezeichnet',
  scanned: () => 'die Seite ist ein Bild: Vergleichen Sie sie mit der ausgestellten Seite von Auge',
  rotated: ({ before, after }) => `die Seite ist um ${after} Grad gedreht, ausgestellt um ${before}`,
  unit: ({ before, after }) => `die Seite ist um ${after} vergrößert, ausgestellt um ${before}`,
  trimmed: ({ before, after }) => `eine Druckerei beschneidet sie auf ${after}, ausgestellt auf ${before}`,
  view: ({ before, after }) =>
    `die Datei verlangt, anders gezeigt oder gedruckt zu werden: ${quoted(after)}${before === null ? '' : `, ausgestellt war ${quoted(before)}`}`,
  label: ({ before, after }) => `Programme nennen sie Seite ${quoted(after)}, ausgestellt ${quoted(before)}`,
  bookmark: wordsChanged,
};

function changeText(change: Change): string {
  const often = change.times > 1 ? ` (${change.times}-mal)` : '';
  const text = `${texts[change.kind](change)}${often}`;
  return change.page === null ? text : `Seite ${change.page}: ${text}`;
}

/** Was geändert wurde, je eine Zeile, und wie viel mehr. */
export function changeLines({
  changes,
  more,
}: {
  readonly changes: readonly Change[];
  readonly more: number;
}): readonly string[] {
  const rest = more === 1 ? 'und eine weitere Änderung' : `und ${more} weitere Änderungen`;
  return [...changes.map(changeText), ...(more > 0 ? [rest] : [])];
}

/** Was ausgefüllt wurde, und wo. */
export function filledText({ page, place, text }: Filled): string {
  if (place === null) return `Seite ${page}: ${text === '' ? 'ein Bild oder Striche' : quoted(text)}`;
  return text === '' ? `Seite ${page}: ${place}` : `Seite ${page}: ${place}, ${quoted(text)}`;
}
