import type { DocumentWords } from '../en/document.ts';

export const documentWords: DocumentWords = {
  contents: 'Inhalt',
  sections: { 'order-form': 'Bestellung', 'price-moves': 'Wie sich der Preis ändern kann' },
  draft: 'Entwurf',
  internalCopy: 'Interne Ausfertigung – nicht für den Kunden',
  page: 'Seite',
  pageOf: 'von',
  attachments: {
    contract: 'Die Bedingungen und Beträge dieses Vertrags',
    internal: 'Intern: Kosten und Marge',
  },
};
