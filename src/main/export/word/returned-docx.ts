import { alignedRedline } from '../../../shared/clauses/redline/aligned.ts';
import type { SourcedClause } from '../../../shared/document/clauses/sourced-clauses.ts';
import { sourcedClauses } from '../../../shared/document/clauses/sourced-clauses.ts';
import { contractDocument } from '../contract/contract-document.ts';
import type { DocumentProblem } from '../contract/contract-document.ts';
import { asSentBy } from './as-sent.ts';
import { bookmarkName } from './bookmarks.ts';
import { returnedBody } from './clause-body.ts';
import type { Regions } from './clause-regions.ts';
import { regionsOf } from './clause-regions.ts';
import type { WordRequest } from './contract-docx.ts';
import { contractDocx } from './contract-docx.ts';
import type { ReturnedPlace } from './returned-place.ts';
import type { Difference } from './running-text.ts';
import { changedRunning } from './running-text.ts';
import { matched } from './match-paragraphs.ts';
import { plainSpaces, printed } from './reworded.ts';
import type { WordFile, WordFileProblem } from './word-file.ts';
import { readWordFile } from './word-file.ts';
import { BrokenPart, InflatesTooFar } from './word-package.ts';
import type { WordMarks } from './word-marks.ts';
import { readWordMarks } from './word-marks.ts';
import type { WordParagraph } from './word-paragraphs.ts';
import { partParagraphs, wordText } from './word-paragraphs.ts';
import { attributeOf, descendantsNamed } from './word-xml.ts';

/** What the other side wants a clause to say: for legal to take or leave, and never taken by itself. */
export type ClauseProposal = {
  readonly type: string;
  readonly clauseId: string;
  readonly version: number;
  readonly title: string;
  /** Its paragraphs as they were sent and as they came back. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Which of what came back stood in a text box, a note or a file within, and not in the text. */
  readonly beside: readonly { readonly place: ReturnedPlace; readonly text: string }[];
  /**
   * The clause's body in the clause language, its values still those of the deal. Null where the whole clause is gone, or where it stands several
   * times in the contract and came back in different words: a person has to write it.
   */
  readonly text: string | null;
};

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
  | { readonly kind: 'document'; readonly problem: DocumentProblem }
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
    found.set(attributeOf(property, 'name') ?? '', (property.textContent ?? '').trim());
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

type Compared = {
  readonly proposal: ClauseProposal | null;
  readonly rest: readonly WordParagraph[];
  readonly sentRest: readonly WordParagraph[];
};

/** One clause in its place, as it was sent and as it came back. */
function comparedClause(sourced: SourcedClause, sent: Regions, returned: Regions): Compared {
  const { clause, id, paragraphs } = sourced;
  const name = bookmarkName(id);
  const sentThere = sent.clauses.get(name) ?? [];
  const there = returned.clauses.get(name);
  const units = paragraphs.map((paragraph) => ({
    text: printed(paragraph),
    bookmark: paragraph.type === 'subheading' ? null : bookmarkName(paragraph.id),
  }));
  const isUnit = (text: string): boolean => units.some((unit) => plainSpaces(unit.text) === plainSpaces(text));
  // Captions and notes of tables, which are no words of the clause.
  const sentRest = sentThere.filter(({ text }) => !isUnit(text));
  const left = sentRest.map(({ text }) => plainSpaces(text));
  const rest: WordParagraph[] = [];
  const words: WordParagraph[] = [];
  for (const paragraph of there ?? []) {
    const at = left.indexOf(plainSpaces(paragraph.text));
    if (at < 0) words.push(paragraph);
    else {
      left.splice(at, 1);
      rest.push(paragraph);
    }
  }
  const places = matched(units, words);
  const isUnchanged =
    places.length === units.length &&
    places.every(
      (place, index) => place === index && plainSpaces(units[index]?.text ?? '') === plainSpaces(words[index]?.text ?? ''),
    );
  const { type, id: clauseId, version, title } = clause;
  const text =
    words.length === 0
      ? null
      : returnedBody(
          sourced,
          words.map(({ text: said, isItem }, index) => ({ text: said, was: places[index] ?? null, isItem })),
        );
  const proposal: ClauseProposal = {
    type,
    clauseId,
    version,
    title,
    before: units.map((unit) => plainSpaces(unit.text)),
    after: words.map((paragraph) => plainSpaces(paragraph.text)),
    beside: words.flatMap(({ place, text: said }) =>
      place === 'text' || place === 'contents' ? [] : [{ place, text: plainSpaces(said) }],
    ),
    text,
  };
  return { proposal: isUnchanged ? null : proposal, rest, sentRest };
}

/** A clause repeated for several commitments has one wording. If the copies came back different, a person decides. */
function byClause(clauses: readonly SourcedClause[], compared: readonly Compared[]): readonly ClauseProposal[] {
  const found = new Map<string, ClauseProposal>();
  compared.forEach(({ proposal }, index) => {
    const clause = clauses[index]?.clause;
    if (proposal === null || clause === undefined) return;
    const others = compared.filter((_, at) => clauses[at]?.clause.id === clause.id);
    const isOne = others.every((other) => other.proposal?.text === proposal.text);
    if (!found.has(clause.id)) found.set(clause.id, isOne ? proposal : { ...proposal, text: null });
  });
  return [...found.values()];
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
  const beside = returned.flatMap(({ place, text }): readonly Difference[] =>
    place === 'text' || place === 'contents' ? [] : [{ place, before: null, after: plainSpaces(text) }],
  );
  return [...places.flatMap(inPairs), ...beside];
}

/**
 * Reads a Word file that came back against the quote it was made from: what it wants each clause to say, with tracked changes of the other side taken
 * and changes without tracking found, its comments, and whatever else differs. `request` is that of the file that was sent; revision, day and
 * language are the file's own.
 */
export async function readReturnedDocx(bytes: Uint8Array, request: WordRequest): Promise<ReturnedRead> {
  const read = readWordFile(bytes);
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

async function comparedWord(file: WordFile, request: WordRequest): Promise<ReturnedRead> {
  const marks = marksOf(file);
  const { number } = request.quote;
  if (marks === null && !footNames(file, number)) return { ok: false, problem: { kind: 'not-a-contract' } };
  if (marks !== null && marks.number !== number) return { ok: false, problem: { kind: 'another-quote', number: marks.number } };
  const { quote, costs, library, template, signers, internal } = request;
  const { revision, issueDate, language = 'en' } = marks ?? request;
  const sentRequest = { quote, costs, library, template, signers, internal, revision, issueDate, language };
  const made = contractDocument({ ...sentRequest, kind: 'draft' });
  if (!made.ok) return { ok: false, problem: { kind: 'document', problem: made.problem } };
  const again = await contractDocx(sentRequest);
  if (!again.ok) return { ok: false, problem: { kind: 'document', problem: again.problem } };
  const sentFile = readWordFile(again.bytes);
  if (!sentFile.ok) return { ok: false, problem: { kind: 'file', problem: sentFile.problem } };
  const { cited } = wordText(sentFile.value, null);
  const sentText = wordText(sentFile.value, cited).paragraphs;
  const sent = regionsOf(made.tree, sentText, null);
  const asSent = asSentBy(sentText, language);
  const returned = regionsOf(made.tree, wordText(file, cited).paragraphs.map(asSent), sent);
  const clauses = sourcedClauses(made.data);
  const compared = clauses.map((clause) => comparedClause(clause, sent, returned));
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
