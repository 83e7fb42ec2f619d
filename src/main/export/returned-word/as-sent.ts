import type { Language } from '../../../shared/vocabulary/language.ts';
import { plainSpaces } from './reworded.ts';
import { wordSentence } from '../word/word-tree.ts';
import type { WordParagraph } from './word-paragraphs.ts';

/** A number that a program wrote out where Word counts it: "7.5.1", "(a)". */
const writtenNumber = /^(?:\d+(?:\.\d+)*\.?|\(\w{1,4}\))\s+/;

/**
 * A returned paragraph as it would read in the file that is sent today, where the other side changed nothing in it: numbers that a program wrote out
 * are not its words, and files of earlier editions speak of data embedded in them.
 */
export function asSentBy(sent: readonly WordParagraph[], language: Language): (paragraph: WordParagraph) => WordParagraph {
  const known = new Set(sent.map(({ text }) => plainSpaces(text)));
  return (paragraph) => {
    const text = plainSpaces(paragraph.text);
    if (known.has(text)) return paragraph;
    const tries = [wordSentence(text, language), text.replace(writtenNumber, '')];
    const found = tries.find((each) => known.has(plainSpaces(each)));
    return found === undefined ? paragraph : { ...paragraph, text: found };
  };
}
