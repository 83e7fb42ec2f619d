import type { ContractTopic } from '../vocabulary/contract-topic.ts';
import { listText } from './phrase.ts';

const names: Readonly<Record<ContractTopic, string>> = {
  'access-and-use': 'access and use',
  data: 'data',
  security: 'security',
  liability: 'liability',
  'term-and-termination': 'term and termination',
  'governing-law': 'governing law',
  notices: 'notices',
};

/** "access and use, data and notices". */
export function topicsText(topics: readonly ContractTopic[]): string {
  return listText(topics.map((topic) => names[topic]));
}

/** What the command line says of a final contract that leaves out what makes a contract. */
export function missingTermsSentence(topics: readonly ContractTopic[]): string {
  return `warning: The contract lacks clauses on ${topicsText(topics)}. Add them, take a template for an order under a master agreement, or confirm with --accept missing-terms.`;
}
