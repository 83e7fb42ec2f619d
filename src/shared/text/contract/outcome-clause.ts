import type { Line } from '../../domain/terms/line.ts';
import { percentText } from '../number-format.ts';
import type { Clause, Wording } from '../wording.ts';
import { unitName } from './charge-note.ts';
import { contractWords } from './contract-words.ts';

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What counts as a charged unit, where only accepted outcomes are charged; null where the line has no outcome. */
export function outcomeClause(line: Line, wording: Wording): Clause | null {
  const { outcome } = line;
  if (outcome === undefined) return null;
  const words = contractWords(wording.language).outcomes;
  const { definition, attribution, disputeWindowDays, acceptancePercent } = outcome;
  const charged = words.charged(line.name);
  return {
    heading: words.heading(unitName(line, wording)),
    paragraphs: [
      definition === undefined ? charged : `${charged} ${words.definition(sentence(definition))}`,
      ...(attribution === undefined ? [] : [words.attribution(sentence(attribution))]),
      ...(disputeWindowDays === undefined ? [] : [words.dispute(disputeWindowDays)]),
      words.forecast(percentText(acceptancePercent, wording.language)),
    ],
  };
}
