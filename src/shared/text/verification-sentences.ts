// What a check of a contract PDF says, in the terminal and in the window.
import type { Compared, DocumentKind, Verification } from '../calls/contracts/verification.ts';
import type { LeftOut, Verdict } from '../vocabulary/verdict.ts';
import { changeText, filledText } from './change-sentences.ts';
import { ownFigureSentences } from './own-figure-text.ts';
import { countText, listText } from './phrase.ts';

const kinds: Readonly<Record<DocumentKind, string>> = {
  contract: 'contract',
  annex: 'calculation annex',
  amendment: 'amendment',
  billing: 'billing schedule',
  evaluation: 'evaluation',
  'true-up': 'true-up statement',
};

/** What a file is, as a noun. */
export function kindName(document: DocumentKind): string {
  return kinds[document];
}

/** The words before the number of the contract that a file belongs to. A contract itself has none. */
export function documentName(document: DocumentKind): string {
  return document === 'contract' ? '' : `${kinds[document]} of `;
}

type NotComparable = Extract<Verification, { readonly verdict: 'not-comparable' }>;

/** Each verdict as a sentence, without its full stop. */
export const verdictTexts: Readonly<Record<Verdict | 'not-comparable' | 'not-ours', string>> = {
  issued: 'the issued file, byte for byte',
  signed: 'as issued, signed or filled in, and nothing else',
  rewritten: 'as issued, written by another program; all that is seen and done is the same',
  whole: 'whole in itself: every amount follows from the terms inside, and every page is what they give',
  changed: 'changed',
  draft: 'a draft, and not an issued contract',
  report: 'a report of the issued contract',
  'another-contract': 'another contract or revision than the issued one; it is whole in itself',
  'other-edition':
    'drawn by another edition of Quotewright: the data is whole, the pages can’t be compared here; compare them with the issued file',
  'not-comparable': 'can’t be compared',
  'not-ours': 'not a contract of Quotewright, or nothing is left by which it could be told',
};

const left: Readonly<Record<LeftOut, string>> = {
  data: 'the data inside',
  links: 'the links',
  fields: 'the fields to fill in',
  bookmarks: 'the bookmarks',
  structure: 'the structure that programs read aloud by',
};

function pagesText(pages: readonly number[]): string {
  return pages.length === 1
    ? `page ${pages[0]}`
    : `pages ${listText(pages.slice(0, 12).map(String))}${pages.length > 12 ? ' …' : ''}`;
}

const annexOfIssued = 'the calculation annex of the issued contract';
const wholeByWords = 'whole in itself: every amount follows from the terms inside, and every page has the words that they give';
const otherEditionUnread =
  'made by another edition of Quotewright, whose data can’t be read here; check it with that edition, or compare it with the issued file';

/** The verdict on a file that was compared, as a sentence without its full stop. */
export function verdictText({ verdict, document, number, byWordsAlone }: Compared): string {
  if (verdict === 'report' && document === 'annex') return annexOfIssued;
  if (verdict === 'whole' && byWordsAlone) return wholeByWords;
  return verdict === 'other-edition' && number === null ? otherEditionUnread : verdictTexts[verdict];
}

const byWordsAloneSentence =
  'The fonts for the script of its pages are not here: their words were compared, and not where and how they stand.';

/** Why pages can't be compared, and what to do. */
export function notComparableSentences({ reason, pages, against }: NotComparable): readonly string[] {
  const beside =
    against === null
      ? 'Compare it by eye with the issued contract, page by page.'
      : 'Compare it by eye with the issued pages, one beside the other.';
  switch (reason) {
    case 'scan':
      return [
        `This is a scan: ${pages.length === 0 ? 'its pages' : pagesText(pages)} can’t be read, as they are pictures. ${beside}`,
      ];
    case 'fonts':
      return [
        `The fonts of ${pagesText(pages)} do not say which letters they draw: the file was printed and drawn again. ${beside}`,
      ];
    case 'no-data':
      return [
        'It looks like a contract of Quotewright, and its data is gone: it was printed again, or a service dropped the data. ' +
          'Hold it against the issued file to compare the pages, or ask for the file itself.',
      ];
  }
}

/** What is said besides the verdict: who signed, what was filled in, what was left out. */
export function besideSentences({
  verdict,
  kind,
  signed,
  filled,
  leftOut,
  against,
  isAsExported,
  ownFigures,
  byWordsAlone,
}: Compared): readonly string[] {
  const sentences: string[] = [];
  if (kind === 'draft' && verdict !== 'draft') sentences.push('It is a draft and was never issued in this form.');
  if (signed.length > 0) sentences.push(`Signed: ${listText(signed)}. Your PDF reader can tell whether a signature is valid.`);
  const own = filled.filter(({ place, text }) => text !== '' || place === null || !signed.includes(place));
  if (own.length > 0) {
    const [shown, more] = [own.slice(0, 20), own.length - 20];
    sentences.push(`Filled in: ${shown.map(filledText).join('; ')}${more > 0 ? `; and ${countText(more, 'place')} more` : ''}.`);
  }
  if (leftOut.length > 0) sentences.push(`The program that wrote it left out ${listText(leftOut.map((each) => left[each]))}.`);
  if (against === 'its-data' && verdict === 'whole' && !isAsExported && !byWordsAlone && signed.length + filled.length === 0) {
    sentences.push('The file is not as it was exported, byte for byte; all that is seen and done is the same.');
  }
  if (byWordsAlone) sentences.push(byWordsAloneSentence);
  sentences.push(...ownFigureSentences(ownFigures));
  return sentences;
}

/** What was changed, a line each, and how much more. */
export function changeLines({ changes, more }: Compared): readonly string[] {
  return [...changes.map(changeText), ...(more > 0 ? [`and ${countText(more, 'change')} more`] : [])];
}

export const unreadableTexts = {
  why: (why: string): string => `can’t be read as a PDF: ${why}`,
  password: 'is encrypted, and opens with a password only',
} as const;
