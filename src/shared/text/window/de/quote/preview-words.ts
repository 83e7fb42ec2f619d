import type { previewWords as english } from '../../quote/preview-words.ts';

export const previewWords: typeof english = {
  title: 'Vorschau',
  saving: 'Die letzte Änderung wird gespeichert …',
  making: 'Das Dokument wird erstellt …',
  makingRest: 'Die erste Seite ist da. Die anderen werden gesetzt …',
  rest: 'Die Seiten von hier an werden gesetzt. Wie viele es sind, ist noch nicht bekannt.',
  drawing: 'Die Seiten werden gezeichnet …',
  draft: 'Der Entwurf, wie er jetzt gespeichert würde.',
  final: 'Das PDF, das beim Ausstellen dieser Fassung gespeichert wurde.',
  page: (page) => `Seite ${page}`,
  pageOf: (page, pages) => `Seite ${page} von ${pages}`,
  pages: 'Seiten des Dokuments',
  unsolved: 'Das Dokument erscheint, sobald die Probleme im Überblick gelöst sind.',
  undrawable:
    'Das Dokument ist fertig, lässt sich hier aber nicht zeigen. Exportieren Sie es und öffnen Sie es in einem PDF-Programm.',
  before: 'Diese Seiten sind von vor der letzten Änderung.',
  zoom: 'Größe',
  zooms: { fit: 'Einpassen', large: 'Groß' },
};
