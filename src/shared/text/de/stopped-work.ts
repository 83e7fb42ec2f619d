import type { StoppableWork, StoppedWork } from '../../vocabulary/stopped-work.ts';

const works: Readonly<Record<StoppableWork, string>> = {
  'making-pdf': 'Das Erstellen des PDF',
  'making-word': 'Das Erstellen der Word-Datei',
  evaluating: 'Die Auswertung des Angebots',
  'reading-pdf': 'Das Lesen des PDF',
  'reading-word': 'Das Lesen der Word-Datei',
  'reading-prices': 'Das Lesen der Preisliste',
  'reading-file': 'Das Lesen der Datei',
  'backing-up': 'Das Sichern des Arbeitsbereichs',
  'importing-customers': 'Das Importieren der Kunden',
};

const made =
  'Nichts wurde gespeichert. Suchen Sie im Angebot nach sehr langen Namen oder Texten, kürzen Sie sie, und versuchen Sie es noch einmal.';
const read =
  'Die Datei kann beschädigt sein, oder sie wurde gemacht, um Programme aufzuhalten. Bitten Sie den Absender noch einmal darum.';

const remedies: Readonly<Record<StoppableWork, string>> = {
  'making-pdf': made,
  'making-word': made,
  evaluating:
    'Nichts ging verloren. Suchen Sie im Angebot nach sehr vielen Positionen, Staffeln oder Monaten, und versuchen Sie es noch einmal.',
  'reading-pdf': read,
  'reading-word': read,
  'reading-prices': 'Die Datei kann beschädigt sein. Holen Sie sie noch einmal dort, wo sie veröffentlicht ist.',
  'reading-file': read,
  'backing-up': 'Der Arbeitsbereich ist, wie er war. Versuchen Sie es noch einmal.',
  'importing-customers': 'Nichts wurde geändert. Teilen Sie die Datei in mehrere, und importieren Sie eine nach der anderen.',
};

/** Was abgebrochen wurde, warum, und was zu tun ist. */
export function stoppedSentence({ work, why }: StoppedWork): string {
  switch (why.code) {
    case 'too-long':
      return `${works[work]} dauerte länger als ${why.seconds} Sekunden und wurde abgebrochen. ${remedies[work]}`;
    case 'too-much-memory':
      return `${works[work]} brauchte mehr als ${why.megabytes} MB Arbeitsspeicher und wurde abgebrochen. ${remedies[work]}`;
    case 'died':
      return `${works[work]} brach vor dem Ende ab, wie wenn der Arbeitsspeicher ausgeht. ${remedies[work]}`;
    case 'cancelled':
      return `${works[work]} wurde abgebrochen.`;
  }
}
