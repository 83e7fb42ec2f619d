import { Line } from '../terms/line.ts';
import { mostLines, Quote } from '../terms/quote.ts';
import type { ListReader } from './list-reader.ts';
import { listReader } from './list-reader.ts';
import { readQuote } from './read.ts';
import { quoteRules } from './rules/quote-rules.ts';

/** Reads a draft of a quote again with every letter: a line that stays is not read again. It finds exactly what `readQuote` finds. */
export function quoteReader(): ListReader<Quote> {
  return listReader({ schema: Quote, field: 'lines', part: Line, most: mostLines, rules: quoteRules, readWhole: readQuote });
}
