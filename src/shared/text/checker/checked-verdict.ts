import type { Compared, Verification } from '../../calls/contracts/verification.ts';
import type { Verdict } from '../window/checking/verdict.ts';
import { capitalized } from '../phrase.ts';
import type { CheckerWords } from './en.ts';

/** The editions of a check: of the pages that were drawn, and the one that the checker knows. */
export type Editions = { readonly ofPages: string | null; readonly known: string };

function comparedVerdict(of: Compared, { ofPages, known }: Editions, { verdicts, says, beside }: CheckerWords): Verdict {
  const title = verdicts[of.verdict](of);
  const sentences = beside(of);
  switch (of.verdict) {
    case 'issued':
    case 'signed':
      return { tone: 'good', title, sentences };
    case 'rewritten':
      return { tone: 'good', title, sentences: [says.same, ...sentences] };
    case 'whole':
      return {
        tone: 'good',
        title,
        sentences: [of.byWordsAlone ? says.followsByWords : says.follows, ...sentences, says.byItself],
      };
    case 'draft':
      return { tone: 'look', title, sentences: [says.neverIssued, ...sentences] };
    case 'report':
      return { tone: 'good', title, sentences: [says.follows, ...sentences] };
    case 'another-contract':
      return { tone: 'wrong', title, sentences: [says.isAnother(of), ...sentences] };
    case 'other-edition': {
      const data = of.number === null ? says.otherEditionUnread : says.otherEditionData;
      return { tone: 'look', title, sentences: [says.otherEdition(ofPages, known), data, ...sentences] };
    }
    case 'changed':
      return { tone: 'wrong', title, sentences };
  }
}

/** The verdict's words for somebody who has the file and not the app. */
export function checkedVerdict(verification: Verification, editions: Editions, words: CheckerWords): Verdict {
  const { verdicts } = words;
  switch (verification.verdict) {
    case 'not-comparable':
      return { tone: 'look', title: verdicts['not-comparable'], sentences: words.notComparable(verification) };
    case 'not-ours':
      return { tone: 'wrong', title: verdicts['not-ours'], sentences: [words.says.notOurs] };
    case 'unreadable': {
      const { which, why, needsPassword } = verification;
      const isFile = which === 'file';
      if (needsPassword) return { tone: 'look', title: isFile ? verdicts.password : verdicts['issued-password'], sentences: [] };
      return {
        tone: 'wrong',
        title: isFile ? verdicts.unreadable : verdicts['issued-unreadable'],
        sentences: [capitalized(why)],
      };
    }
    default:
      return comparedVerdict(verification, editions, words);
  }
}
