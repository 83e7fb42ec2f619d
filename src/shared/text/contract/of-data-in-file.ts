import type { Language } from '../language.ts';

/** What a contract says of the data in its own file, and what its Word file, which has none, says in that place. */
type Said = { readonly pdf: string; readonly word: string };

export const ofDataInFile: Readonly<Record<Language, readonly Said[]>> = {
  en: [
    { pdf: ' The data embedded in this file holds every input; anyone can compute it again.', word: '' },
    { pdf: ', in the data embedded in this file', word: '' },
    { pdf: '; the data embedded in this file lists each', word: '' },
    { pdf: ' and in the data embedded in this file', word: '' },
    { pdf: 'the embedded file contract.json', word: 'the data of the contract' },
  ],
  de: [
    { pdf: ' Die in diese Datei eingebetteten Daten enthalten jeden Eingangswert; jeder kann nachrechnen.', word: '' },
    { pdf: ' und in den in diese Datei eingebetteten Daten', word: '' },
    { pdf: '; die in diese Datei eingebetteten Daten führen jede einzeln auf', word: '' },
    { pdf: ' in den in diese Datei eingebetteten Daten', word: '' },
    { pdf: 'der eingebetteten Datei contract.json', word: 'der Daten des Vertrags' },
  ],
};
