import { alignedRedline } from '../../../shared/clauses/redline/aligned.ts';
import { assemblyOfData } from '../../../shared/document/assembly/assembly.ts';
import { sourcedClauses } from '../../../shared/document/clauses/sourced-clauses.ts';
import { contractDocument } from '../contract/contract-document.ts';
import type { DocumentProblem } from '../contract/contract-document.ts';
import type { BrandProblem } from '../brand/seller-brand.ts';
import { asSentBy } from './as-sent.ts';
import { regionsOf } from './clause-regions.ts';
import type { ClauseProposal } from './compared-clauses.ts';
import { byClause, comparedClause } from './compared-clauses.ts';
import type { WordRequest } from '../word/contract-docx.ts';
import { contractDocx } from '../word/contract-docx.ts';
import type { Difference } from './running-text.ts';
import { changedRunning } from './running-text.ts';
import { plainSpaces } from './reworded.ts';
import type { WordFile, WordFileProblem } from './word-file.ts';
import { readWordFile } from './word-file.ts';
import { BrokenPart, InflatesTooFar } from './word-package.ts';
import type { WordMarks } from '../word/word-marks.ts';
import { readWordMarks } from '../word/word-marks.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import { partParagraphs, wordText } from './word-paragraphs.ts';
import { changedPictures, digestOf } from './word-pictures.ts';
import { attributeOf, descendantsNamed } from './word-xml.ts';

export type ReturnedWord = {
  /** Whether the file was made from the very terms that the quote has now. */
  readonly isCurrent: boolean;
  readonly proposals: readonly ClauseProposal[];
  readonly comments: readonly { readonly author: string; readonly text: string }[];
  /** What else reads differently, such as prices or parties: it can't be taken from a Word file, and is never passed over. */
  readonly elsewhere: readonly Difference[];
};

export type ReturnedProblem =
  | { readonly kind: 'file'; readonly problem: WordFileProblem }
  | { readonly kind: 'document'; readonly problem: DocumentProblem | BrandProblem }
  /** Nothing in it says that it is a contract of this app. */
  | { readonly kind: 'not-a-contract' }
  | { readonly kind: 'another-quote'; readonly number: string };

export type ReturnedRead =
  | { readonly ok: true; readonly value: ReturnedWord }
  | { readonly ok: false; readonly problem: ReturnedProblem };

function marksOf({ properties }: WordFile): WordMarks | null {
  if (properties === null) return null;
  const found = new Map<string, string>();
  for (const property of descendantsNamed(properties, 'property')) {
    found.set(attributeOf(property, 'name') ?? '', property.textContent.trim());
  }
  return readWordMarks(found);
}

function commentsOf(file: WordFile): ReturnedWord['comments'] {
  return file.comments.flatMap((part) =>
    descendantsNamed(part.root, 'comment').map((comment) => ({
      author: attributeOf(comment, 'author') ?? '',
      text: partParagraphs(file, part, comment)
        .map(({ text }) => text)
        .join('\n')
        .trim(),
    })),
  );
}

/** Some programs drop a file's properties and keep its foot, where number and fingerprint stand too. */
function footNames(file: WordFile, number: string): boolean {
  return file.footers.some((footer) => partParagraphs(file, footer).some(({ text }) => text.startsWith(`${number} · `)));
}

/** What went and what came at one place, in pairs: a price and its new one. */
function inPairs(differences: readonly Difference[]): readonly Difference[] {
  const found: Difference[] = [];
  let open = 0;
  for (const { place, before, after } of differences) {
    const partner = before === null ? found[open] : undefined;
    if (partner?.after === null) {
      found[open] = { place, before: partner.before, after };
      open += 1;
    } else {
      if (after !== null) open = found.length + 1;
      found.push({ place, before, after });
    }
  }
  return found;
}

function changedElsewhere(sent: readonly WordParagraph[], returned: readonly WordParagraph[]): readonly Difference[] {
  const inText = (paragraphs: readonly WordParagraph[]): string =>
    paragraphs
      .filter(({ place }) => place === 'text')
      .map(({ text }) => plainSpaces(text))
      .join('\n\n');
  const places: Difference[][] = [[]];
  for (const { before, after } of alignedRedline(inText(sent), inText(returned))) {
    if (before === after) places.push([]);
    else places.at(-1)?.push({ place: 'text', before, after });
  }
  const { gone, come } = changedPictures(sent, returned);
  const lost = gone.map(({ text }): Difference => ({ place: 'picture', before: plainSpaces(text), after: null }));
  const beside = returned.flatMap((paragraph): readonly Difference[] => {
    const { place, text } = paragraph;
    if (place === 'text' || place === 'contents' || (place === 'picture' && !come.includes(paragraph))) return [];
    return [{ place, before: null, after: plainSpaces(text) }];
  });
  return [...places.flatMap(inPairs), ...lost, ...beside];
}

/**
 * Reads a Word file that came back against the quote it was made from: what it wants each clause to say, with tracked changes of the other side taken
 * and changes without tracking found, its comments, and whatever else differs. `request` is that of the file that was sent; revision, day and
 * language are the file's own. `onRead` is called once the file is read, before the contract is made again.
 */
export async function readReturnedDocx(
  bytes: Uint8Array,
  request: WordRequest,
  { onRead = () => undefined }: { readonly onRead?: () => void } = {},
): Promise<ReturnedRead> {
  const read = readWordFile(bytes);
  onRead();
  if (!read.ok) return { ok: false, problem: { kind: 'file', problem: read.problem } };
  try {
    return await comparedWord(read.value, request);
  } catch (error) {
    // Parts are read when they are come to: a note, a diagram, a file within.
    if (error instanceof InflatesTooFar) return { ok: false, problem: { kind: 'file', problem: { kind: 'inflates-too-far' } } };
    if (error instanceof BrokenPart || error instanceof RangeError)
      return { ok: false, problem: { kind: 'file', problem: { kind: 'broken' } } };
    throw error;
  }
}

/** What was sent, without today's logo where the file that came back shows none: it is a look, not a term, and may be newer than the file. */
function withoutUnseen(
  logo: Uint8Array | undefined,
  sent: readonly WordParagraph[],
  returned: readonly WordParagraph[],
): readonly WordParagraph[] {
  if (logo === undefined) return sent;
  const shown = digestOf(logo);
  const isLogo = ({ shows = [] }: WordParagraph): boolean => shows.includes(shown);
  return returned.some(isLogo) ? sent : sent.filter((paragraph) => !isLogo(paragraph));
}

async function comparedWord(file: WordFile, request: WordRequest): Promise<ReturnedRead> {
  const marks = marksOf(file);
  const { number } = request.quote;
  if (marks === null && !footNames(file, number)) return { ok: false, problem: { kind: 'not-a-contract' } };
  if (marks !== null && marks.number !== number) return { ok: false, problem: { kind: 'another-quote', number: marks.number } };
  const { brand, quote, costs, library, template, signers, internal } = request;
  const { revision, issueDate, language = quote.language ?? 'en' } = marks ?? request;
  const sentRequest = { brand, quote, costs, library, template, signers, internal, revision, issueDate, language };
  const made = contractDocument({ ...sentRequest, kind: 'draft' });
  if (!made.ok) return { ok: false, problem: { kind: 'document', problem: made.problem } };
  const again = await contractDocx(sentRequest);
  if (!again.ok) return { ok: false, problem: { kind: 'document', problem: again.problem } };
  const sentFile = readWordFile(again.bytes);
  if (!sentFile.ok) return { ok: false, problem: { kind: 'file', problem: sentFile.problem } };
  const { cited } = wordText(sentFile.value, null);
  const come = wordText(file, cited).paragraphs;
  const sentText = withoutUnseen(brand?.logo, wordText(sentFile.value, cited).paragraphs, come);
  const sent = regionsOf(made.tree, sentText, null);
  const asSent = asSentBy(sentText, language);
  const returned = regionsOf(made.tree, come.map(asSent), sent);
  const clauses = sourcedClauses(made.data);
  const { wording } = assemblyOfData(made.data);
  const compared = clauses.map((clause) =>
    comparedClause(clause, { sent, returned, deal: { quote, costs, issueDate }, wording }),
  );
  return {
    ok: true,
    value: {
      isCurrent: marks?.fingerprint === made.fingerprint,
      proposals: byClause(clauses, compared),
      comments: commentsOf(file),
      elsewhere: [
        ...changedRunning(sentFile.value, file),
        ...changedElsewhere(sent.elsewhere, returned.elsewhere),
        ...compared.flatMap(({ sentRest, rest }) => changedElsewhere(sentRest, rest)),
      ],
    },
  };
}
