import type { Compared, OwnFigure, Verification } from '../../../calls/contracts/verification.ts';
import type { LeftOut } from '../../../vocabulary/verdict.ts';
import { countText, listText } from '../../phrase.ts';
import { filledText } from './changes.ts';

type NotComparable = Extract<Verification, { readonly verdict: 'not-comparable' }>;

const left: Readonly<Record<LeftOut, string>> = {
  data: 'die eingebetteten Daten',
  links: 'die Verweise',
  fields: 'die Felder zum Ausfüllen',
  bookmarks: 'die Lesezeichen',
  structure: 'die Gliederung zum Vorlesen',
};

function list(items: readonly string[]): string {
  return listText(items, 'and', 'de');
}

function pagesText(pages: readonly number[]): string {
  if (pages.length === 1) return `Seite ${pages[0]}`;
  return `Seiten ${list(pages.slice(0, 12).map(String))}${pages.length > 12 ? ' …' : ''}`;
}

/** Warum Seiten nicht verglichen werden können, und was zu tun ist. */
export function notComparable({ reason, pages, against }: NotComparable): readonly string[] {
  const beside =
    against === null
      ? 'Vergleichen Sie sie Seite für Seite von Auge mit dem ausgestellten Vertrag.'
      : 'Vergleichen Sie sie von Auge mit den ausgestellten Seiten, eine neben der anderen.';
  switch (reason) {
    case 'scan':
      return [
        `Das ist ein Scan: ${pages.length === 0 ? 'Seine Seiten' : pagesText(pages)} sind Bilder und nicht lesbar. ${beside}`,
      ];
    case 'fonts':
      return [
        `Die Schriften (${pagesText(pages)}) nennen die Zeichen nicht, die sie zeigen: Die Datei wurde gedruckt und neu gezeichnet. ${beside}`,
      ];
    case 'no-data':
      return [
        'Die Datei sieht aus wie ein Vertrag von Quotewright, aber ihre Daten fehlen: Sie wurde neu gedruckt, oder ein Dienst hat sie entfernt. ' +
          'Legen Sie die ausgestellte Datei daneben, um die Seiten zu vergleichen, oder bitten Sie um die Datei selbst.',
      ];
  }
}

function ownFigureText({ place, says, term, termSays }: OwnFigure): string {
  if (term === null) return `${place} nennt ${says}, wofür es keine Bedingung gibt`;
  return `${place} nennt ${says}, die Bedingung ${termSays === null ? 'gibt es in diesem Vertrag nicht' : `nennt ${termSays}`}`;
}

const most = 20;

function ownFigures(figures: readonly OwnFigure[]): readonly string[] {
  if (figures.length === 0) return [];
  const more = figures.length > most ? [`${figures.length - most} weitere`] : [];
  return [`Eigene Worte: ${[...figures.slice(0, most).map(ownFigureText), ...more].join('; ')}.`];
}

/** Was neben dem Ergebnis gesagt wird: wer unterschrieb, was ausgefüllt wurde, was fehlt. */
export function beside(of: Compared): readonly string[] {
  const { verdict, kind, signed, filled, leftOut, against, isAsExported } = of;
  const sentences: string[] = [];
  if (kind === 'draft' && verdict !== 'draft') sentences.push('Es ist ein Entwurf, der so nie ausgestellt wurde.');
  if (signed.length > 0) {
    sentences.push(`Unterschrieben: ${list(signed)}. Ob eine Unterschrift gültig ist, sagt Ihr PDF-Programm.`);
  }
  const own = filled.filter(({ place, text }) => text !== '' || place === null || !signed.includes(place));
  if (own.length > 0) {
    const [shown, more] = [own.slice(0, most), own.length - most];
    const rest = more > 0 ? `; und ${countText(more, 'weitere Stelle', 'weitere Stellen', 'de')}` : '';
    sentences.push(`Ausgefüllt: ${shown.map(filledText).join('; ')}${rest}.`);
  }
  if (leftOut.length > 0) {
    sentences.push(`Das Programm, das sie geschrieben hat, ließ ${list(leftOut.map((each) => left[each]))} weg.`);
  }
  if (against === 'its-data' && verdict === 'whole' && !isAsExported && !of.byWordsAlone && signed.length + filled.length === 0) {
    sentences.push('Die Datei ist nicht Byte für Byte die exportierte; was zu sehen ist und geschieht, ist dasselbe.');
  }
  if (of.byWordsAlone) {
    sentences.push(
      'Die Schriften für die Zeichen ihrer Seiten fehlen hier: Verglichen wurden die Wörter, nicht wo und wie sie stehen.',
    );
  }
  return [...sentences, ...ownFigures(of.ownFigures)];
}
