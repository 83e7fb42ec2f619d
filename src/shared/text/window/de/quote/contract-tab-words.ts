import type { contractTabWords as english } from '../../quote/contract-tab-words.ts';

export const contractTabWords: typeof english = {
  outline: 'Was in diesem Vertrag steht',
  text: 'Text des Vertrags',
  others: (count) => `Nicht in diesem Geschäft (${count})`,
  keyTerms: 'Eckdaten',
  follows: 'Die Klauseln folgen der Vorlage.',
  chosen: 'Die Klauseln bleiben wie gewählt, auch wenn sich die Bibliothek ändert.',
};
