import { readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { sampleDocument } from './sample-document.ts';

type Json = {
  readonly lines: readonly { readonly id: string; readonly name: string }[];
  readonly commitments: readonly { readonly lines: readonly string[] }[];
};

/** The sample of forty lines with so many of them over so many months: its lines again and again, the later ones in no adaptive pricing. */
export function quoteOfLines(count: number, months: number): Quote {
  return sampleDocument('forty-lines.quote.json', readQuote, (sample) => {
    const json = sample as Json;
    const ids = (id: string): readonly string[] =>
      Array.from({ length: Math.ceil(count / json.lines.length) }, (_, round) => (round === 0 ? id : `${id}-${round}`));
    const lines = Array.from({ length: count }, (_, index) => {
      const line = json.lines[index % json.lines.length];
      const round = Math.floor(index / json.lines.length);
      return round === 0 || line === undefined ? line : { ...line, id: `${line.id}-${round}`, name: `${line.name} ${round + 1}` };
    });
    const there = new Set(lines.map((line) => line?.id));
    const commitments = json.commitments.map((commitment) => ({
      ...commitment,
      lines: commitment.lines.flatMap(ids).filter((id) => there.has(id)),
    }));
    return { ...json, lines, commitments, termMonths: months };
  });
}
