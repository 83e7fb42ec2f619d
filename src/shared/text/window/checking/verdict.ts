import type { CheckedPdf, Verification } from '../../../calls/contracts/verification.ts';
import { capitalized } from '../../phrase.ts';
import { documentName, findingTexts, goneTexts, okSentences } from '../../verification-sentences.ts';

/** The verdict of a check, for the person who decides on it. `look`: the file is sound but differs from what one expects. */
export type Verdict = {
  readonly tone: 'good' | 'look' | 'wrong';
  readonly title: string;
  readonly sentences: readonly string[];
};

type Of<Answer extends Verification['answer']> = Extract<Verification, { readonly answer: Answer }>;

const follows = 'Every amount follows from the terms inside, and every page matches them.';

/** "Q-2026-0042, revision 2". */
export function contractName({ number, revision }: { readonly number: string; readonly revision: number }): string {
  return `${number}, revision ${revision}`;
}

/** "the billing schedule of ", before the name of the contract; nothing before that of a contract itself. */
function articled(document: Of<'ok'>['document']): string {
  return document === 'contract' ? '' : `the ${documentName(document)}`;
}

function okVerdict(of: Of<'ok'>): Verdict {
  const name = `${articled(of.document)}${contractName(of)}`;
  const isSigned = of.signed.length > 0;
  const sentences = [...okSentences(of), follows];
  switch (of.toIssued) {
    case 'same':
      return {
        tone: 'good',
        title: `This is ${name}as issued, byte for byte.`,
        // The title says what it is to the issued file.
        sentences: [...okSentences({ ...of, updated: false, toIssued: null }), follows],
      };
    case 'begins-with-it':
      return isSigned
        ? { tone: 'good', title: `This is ${name}as issued, and signed.`, sentences }
        : { tone: 'look', title: `This is ${name}as issued, with something added to it.`, sentences };
    case 'written-anew':
      return { tone: 'look', title: `This is ${name}, written again by another program.`, sentences };
    case 'belongs-to-it':
      return { tone: of.updated ? 'look' : 'good', title: `This is ${name}, consistent in itself.`, sentences };
    case 'draft-of-it':
      return { tone: 'look', title: `This is a draft of ${name}.`, sentences };
    case null:
      if (of.kind === 'draft') return { tone: 'look', title: `This is a draft of ${name}.`, sentences };
      return {
        tone: of.updated && !isSigned ? 'look' : 'good',
        title: isSigned ? `This is ${name}, consistent in itself, and signed.` : `This is ${name}, consistent in itself.`,
        sentences,
      };
  }
}

function differsVerdict({ findings }: Of<'differs'>, against: CheckedPdf['against']): Verdict {
  const said = findings.map((finding) => `${capitalized(findingTexts[finding])}.`);
  const [only] = findings.length === 1 ? findings : [];
  // Another contract may be consistent in itself: nobody changed it.
  if (only === 'not-the-issued' && against !== null) {
    const title = `This is not the contract that was issued as ${contractName(against)}.`;
    return { tone: 'wrong', title, sentences: said };
  }
  if (only === 'other-edition') {
    return { tone: 'look', title: 'The data of this contract is whole; its pages can’t be compared here.', sentences: said };
  }
  return { tone: 'wrong', title: 'This contract was changed after it was exported.', sentences: said };
}

function goneVerdict({ pages }: Of<'no-data'>, against: CheckedPdf['against']): Verdict {
  const gone = `It ${goneTexts.noData}.`;
  if (pages === null || against === null) {
    const nothing = 'Its pages name no revision that was issued in this workspace, so there is nothing to compare them with.';
    return { tone: 'wrong', title: 'The data of the contract is not in this file.', sentences: [gone, nothing] };
  }
  const name = contractName(against);
  if (pages.length === 0) {
    const same = `${capitalized(goneTexts.samePages)}. Pictures are not compared.`;
    return { tone: 'look', title: `The words are those of ${name}; its data is gone.`, sentences: [same, gone] };
  }
  return { tone: 'wrong', title: `The words are not those of ${name}, and its data is gone.`, sentences: [gone] };
}

/** The verdict's words on a checked file. */
export function verdict({ verification, against }: CheckedPdf): Verdict {
  switch (verification.answer) {
    case 'ok':
      return okVerdict(verification);
    case 'differs':
      return differsVerdict(verification, against);
    case 'no-data':
      return goneVerdict(verification, against);
    case 'unreadable': {
      const { which, why } = verification;
      const title = which === 'file' ? 'This file can’t be read as a PDF.' : 'The stored PDF of this revision can’t be read.';
      return { tone: 'wrong', title, sentences: [why] };
    }
  }
}
