import type { CheckedPdf, Compared } from '../../../calls/contracts/verification.ts';
import {
  besideSentences,
  documentName,
  kindName,
  notComparableSentences,
  unreadableTexts,
} from '../../verification-sentences.ts';
import { capitalized } from '../../phrase.ts';

/** The verdict of a check, for the person who decides on it. `look`: the file is sound but differs from what one expects. */
export type Verdict = {
  readonly tone: 'good' | 'look' | 'wrong';
  readonly title: string;
  readonly sentences: readonly string[];
};

/** "Q-2026-0042, revision 2". */
export function contractName({ number, revision }: { readonly number: string; readonly revision: number }): string {
  return `${number}, revision ${revision}`;
}

function nameOf({ document, number, revision }: Compared, against: CheckedPdf['against']): string {
  const of = document === 'contract' ? '' : `the ${documentName(document)}`;
  if (number !== null && revision !== null) return `${of}${contractName({ number, revision })}`;
  return against === null ? 'the contract' : `${of}${contractName(against)}`;
}

const follows = 'Every amount follows from the terms inside, and every page matches them.';

const followsByWords = 'Every amount follows from the terms inside, and every page has the words that they give.';

function comparedVerdict(of: Compared, against: CheckedPdf['against']): Verdict {
  const name = nameOf(of, against);
  const sentences = besideSentences(of);
  switch (of.verdict) {
    case 'issued':
      return { tone: 'good', title: `This is ${name} as issued, byte for byte.`, sentences };
    case 'signed':
      return { tone: 'good', title: `This is ${name} as issued, signed or filled in, and nothing else.`, sentences };
    case 'rewritten': {
      const same = 'All that is seen and done is the same as in the issued file.';
      return { tone: 'good', title: `This is ${name} as issued, written by another program.`, sentences: [same, ...sentences] };
    }
    case 'whole':
      return {
        tone: 'good',
        title: `This is ${name}, whole in itself.`,
        sentences: [of.byWordsAlone ? followsByWords : follows, ...sentences],
      };
    case 'draft':
      return {
        tone: 'look',
        title: `This is a draft of ${name}.`,
        sentences: ['It was never issued in this form.', ...sentences],
      };
    case 'report':
      return {
        tone: 'good',
        title: `This is ${name}, which belongs to the issued contract.`,
        sentences: [follows, ...sentences],
      };
    case 'another-contract': {
      const title =
        against === null
          ? 'This is another contract than the issued one.'
          : `This is not the contract that was issued as ${contractName(against)}.`;
      return { tone: 'wrong', title, sentences: [`It is ${name}, whole in itself.`, ...sentences] };
    }
    case 'other-edition': {
      if (of.number === null) {
        const what = 'Check it with that edition, or compare it with the issued file.';
        return {
          tone: 'look',
          title: 'Another edition of Quotewright made this, whose data can’t be read here.',
          sentences: [what, ...sentences],
        };
      }
      const pages = 'Another edition of Quotewright drew its pages. Compare them with the issued file.';
      return {
        tone: 'look',
        title: `The data of this ${kindName(of.document)} is whole; its pages can’t be compared here.`,
        sentences: [pages, ...sentences],
      };
    }
    case 'changed':
      return { tone: 'wrong', title: `This ${kindName(of.document)} was changed after it was exported.`, sentences };
  }
}

/** The verdict's words on a checked file. */
export function verdict({ verification, against }: CheckedPdf): Verdict {
  switch (verification.verdict) {
    case 'not-comparable':
      return { tone: 'look', title: 'This file can’t be compared.', sentences: notComparableSentences(verification) };
    case 'not-ours': {
      const nothing = 'It holds no contract data, and its pages name no contract that was issued here.';
      return { tone: 'wrong', title: 'This is not a contract of Quotewright.', sentences: [nothing] };
    }
    case 'unreadable': {
      const { which, why, needsPassword } = verification;
      if (needsPassword) return { tone: 'look', title: `This file ${unreadableTexts.password}.`, sentences: [] };
      const title = which === 'file' ? 'This file can’t be read as a PDF.' : 'The stored PDF of this revision can’t be read.';
      return { tone: 'wrong', title, sentences: [capitalized(why)] };
    }
    default:
      return comparedVerdict(verification, against);
  }
}
