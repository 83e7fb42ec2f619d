import { ownWordingProblems } from '../../../shared/clauses/lint/kept-literals.ts';
import { literalSource } from '../../../shared/clauses/language/write-inline.ts';
import type { At } from '../../../shared/clauses/terms/deal-term.ts';
import { dealTerms } from '../../../shared/clauses/terms/deal-terms.ts';
import { commitmentAt } from '../../../shared/clauses/terms/field-at.ts';
import type { SourcedClause } from '../../../shared/document/clauses/sourced-clauses.ts';
import { termValueText } from '../../../shared/text/contract/term-value.ts';
import { writtenValues } from '../../../shared/text/contract/written-values.ts';
import type { Wording } from '../../../shared/text/wording.ts';
import { bookmarkName } from '../word/bookmarks.ts';
import { returnedBody } from './clause-body.ts';
import type { Regions } from './clause-regions.ts';
import { matched } from './match-paragraphs.ts';
import type { ReturnedPlace } from './returned-place.ts';
import type { OverwrittenTerm, ReadValues } from './reworded.ts';
import { plainSpaces, printed } from './reworded.ts';
import type { Deal, TermChange } from './term-changes.ts';
import { termChange } from './term-changes.ts';
import type { WordParagraph } from './word-paragraphs.ts';

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
  /** Whether `text` says anything else than the clause that was sent: not where only values came back changed. */
  readonly isReworded: boolean;
  /** Terms that the other side wants changed, by another value in their place. */
  readonly changes: readonly TermChange[];
  /** Figures of `text` that follow from no term: it can't be taken before they are gone, or kept on purpose. */
  readonly figures: readonly string[];
  /** The body with every figure of theirs kept in words on purpose; null where there is none, or where `text` is null. */
  readonly kept: string | null;
};

export type Compared = {
  readonly proposal: ClauseProposal | null;
  readonly rest: readonly WordParagraph[];
  readonly sentRest: readonly WordParagraph[];
};

export type Compare = {
  readonly sent: Regions;
  readonly returned: Regions;
  readonly deal: Deal;
  readonly wording: Wording;
};

const mostFigures = 500;

/** A body with every figure in its words marked as kept. */
function withFiguresKept(body: string, head: Parameters<typeof ownWordingProblems>[1]): string {
  let text = body;
  for (let marked = 0; marked < mostFigures; marked += 1) {
    const first = ownWordingProblems(text, head).find(({ rule }) => rule.startsWith('literal-'));
    if (first === undefined || !('text' in first)) return text;
    // Of words that run over a line's end only the beginning is known.
    const from = text.indexOf(first.text, first.at.from);
    if (from < 0) return text;
    text = `${text.slice(0, from)}${literalSource(null, first.text)}${text.slice(from + first.text.length)}`;
  }
  return text;
}

/** The commitments or lines whose value came back as another: of a clause for several, those that had the value. */
function changedAt(
  { term: path, before }: OverwrittenTerm,
  ats: readonly At[],
  { quote }: Deal,
  wording: Wording,
): readonly At[] {
  const term = dealTerms.get(path);
  if (term === undefined || ats.length === 1 || !path.includes('[]')) return ats.slice(0, 1);
  return ats.filter((at) => {
    const value = term.read(quote, at);
    if (value === undefined) return false;
    const forms = (['plain', 'dative'] as const).map((form) =>
      plainSpaces(termValueText(term, value, form, wording, commitmentAt(quote, at))),
    );
    return forms.includes(before);
  });
}

/** One clause in its place, as it was sent and as it came back. */
export function comparedClause(sourced: SourcedClause, { sent, returned, deal, wording }: Compare): Compared {
  const { clause, ats, id, paragraphs } = sourced;
  const read: ReadValues = (term, text) => {
    const kind = dealTerms.get(term)?.kind;
    return kind === undefined ? [] : writtenValues(text, kind, wording);
  };
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
    const same = left.indexOf(plainSpaces(paragraph.text));
    if (same < 0) words.push(paragraph);
    else {
      left.splice(same, 1);
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
  const body =
    words.length === 0
      ? null
      : returnedBody(
          sourced,
          words.map(({ text: said, isItem }, index) => ({ text: said, was: places[index] ?? null, isItem })),
          read,
        );
  const head = { language: wording.language, applies: clause.applies, each: clause.each };
  const figures =
    body === null ? [] : ownWordingProblems(body.text, head).flatMap((fault) => ('text' in fault ? [fault.text] : []));
  const changes = (body?.overwritten ?? []).flatMap((overwritten) =>
    changedAt(overwritten, ats, deal, wording).map((at) => termChange(overwritten, at, deal)),
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
    text: body?.text ?? null,
    isReworded: body?.text !== clause.body,
    changes,
    figures,
    kept: body === null || (figures.length === 0 && changes.length === 0) ? null : withFiguresKept(body.kept, head),
  };
  return { proposal: isUnchanged ? null : proposal, rest, sentRest };
}

/** A clause repeated for several commitments has one wording. If the copies came back different, a person decides. */
export function byClause(clauses: readonly SourcedClause[], compared: readonly Compared[]): readonly ClauseProposal[] {
  const found = new Map<string, ClauseProposal>();
  compared.forEach(({ proposal }, index) => {
    const clause = clauses[index]?.clause;
    if (proposal === null || clause === undefined || found.has(clause.id)) return;
    const copies = compared.filter((_, at) => clauses[at]?.clause.id === clause.id).map((copy) => copy.proposal);
    const isOne = copies.every((copy) => (copy?.text ?? (copy === null ? clause.body : null)) === proposal.text);
    const changes = copies.flatMap((copy) => copy?.changes ?? []);
    // A value of one commitment can't be kept in words that stand for all of them.
    const kept = copies.every((copy) => copy?.kept === proposal.kept) ? proposal.kept : null;
    found.set(clause.id, { ...proposal, changes, ...(isOne ? { kept } : { text: null, kept: null }) });
  });
  return [...found.values()];
}
