import type { ClauseBlock, Paragraph } from '../../../shared/clauses/language/clause-text.ts';
import { readBody } from '../../../shared/clauses/language/read-clause.ts';
import { escapedStart, escapedText } from '../../../shared/clauses/language/write-inline.ts';
import type { SourcedClause, SourcedParagraph } from '../../../shared/document/clauses/sourced-clauses.ts';
import { inOrder } from './match-paragraphs.ts';
import type { OverwrittenTerm, ReadValues } from './reworded.ts';
import { plainSpaces, printed, reworded } from './reworded.ts';

/** A paragraph as it came back; `was`: which of the clause's it is, null for a new one. */
export type ReturnedParagraph = { readonly text: string; readonly was: number | null; readonly isItem: boolean };

type Edit = { readonly from: number; readonly to: number; readonly text: string; readonly kept: string };

/** A clause's body as it came back. */
export type ReturnedBody = {
  /** With terms where other values of theirs came back. */
  readonly text: string;
  /** With those values as words that are kept on purpose. */
  readonly kept: string;
  readonly overwritten: readonly OverwrittenTerm[];
};

function paragraphsIn(blocks: readonly ClauseBlock[]): readonly Paragraph[] {
  return blocks.flatMap((block): readonly Paragraph[] => {
    switch (block.type) {
      case 'cases':
        return block.cases.flatMap(({ blocks: within }) => paragraphsIn(within));
      case 'table':
      case 'example':
        return [];
      default:
        return [{ ...block, type: block.type }];
    }
  });
}

const starts = { subheading: '## ', paragraph: '', item: '- ' } as const;

/** Each printed paragraph where it is written, found by where its text begins. */
function writtenIn(body: string, paragraphs: readonly SourcedParagraph[]): readonly (Paragraph['at'] | null)[] {
  const written = paragraphsIn(readBody(body).blocks);
  return paragraphs.map(({ from }) => written.find(({ children }) => children[0]?.at.from === from)?.at ?? null);
}

/**
 * A clause's body with the paragraphs as they came back, each edit where the paragraph is written: cases, tables and examples stay as they are. Null
 * where a paragraph can't be found in the body.
 */
export function returnedBody(
  { clause, paragraphs }: SourcedClause,
  returned: readonly ReturnedParagraph[],
  read: ReadValues,
): ReturnedBody | null {
  const { body } = clause;
  const places = writtenIn(body, paragraphs);
  const lineStart = (at: number): number => body.lastIndexOf('\n', at - 1) + 1;
  const staying = inOrder(returned.map(({ was }) => was));
  const edits: Edit[] = [];
  const first = places[0];
  if (places.includes(null)) return null;
  const overwritten: OverwrittenTerm[] = [];
  let after: number | null = null;
  for (const { text, was, isItem } of returned) {
    const sent = was === null ? undefined : paragraphs[was];
    const isSame = sent !== undefined && plainSpaces(printed(sent)) === plainSpaces(text);
    const place = was === null ? undefined : places[was];
    if (sent !== undefined && was !== null && staying.has(was) && place !== undefined && place !== null) {
      if (!isSame) {
        const said = reworded(sent, text, read);
        overwritten.push(...said.overwritten);
        edits.push({ from: place.from, to: place.to, text: said.source, kept: said.kept });
      }
      after = place.to;
      continue;
    }
    const unchanged = isSame && place !== undefined && place !== null ? body.slice(place.from, place.to) : null;
    const plain = escapedStart(escapedText(plainSpaces(text)));
    const said =
      sent === undefined || unchanged !== null
        ? { source: unchanged ?? plain, kept: unchanged ?? plain, overwritten: [] }
        : reworded(sent, text, read);
    overwritten.push(...said.overwritten);
    const start = starts[sent?.type ?? (isItem ? 'item' : 'paragraph')];
    const [line, kept] = [`${start}${said.source}`, `${start}${said.kept}`];
    if (after !== null) edits.push({ from: after, to: after, text: `\n\n${line}`, kept: `\n\n${kept}` });
    else {
      const at = first === undefined || first === null ? 0 : lineStart(first.from);
      edits.push({ from: at, to: at, text: `${line}\n\n`, kept: `${kept}\n\n` });
    }
  }
  paragraphs.forEach((_, index) => {
    const place = places[index];
    if (place !== undefined && place !== null && !staying.has(index))
      edits.push({ from: lineStart(place.from), to: place.to, text: '', kept: '' });
  });
  // From the end, so that offsets hold; of what is put in at one place, the last first.
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .toSorted((a, b) => b.edit.from - a.edit.from || b.index - a.index);
  const whichever = (form: 'text' | 'kept'): string =>
    ordered
      .reduce((made, { edit }) => made.slice(0, edit.from) + edit[form] + made.slice(edit.to), body)
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim();
  return { text: whichever('text'), kept: whichever('kept'), overwritten };
}
