import type { ContractTopic } from '../../vocabulary/contract-topic.ts';
import { listText } from '../phrase.ts';

const names: Readonly<Record<ContractTopic, string>> = {
  'access-and-use': 'Zugang und Nutzung',
  data: 'Daten',
  security: 'Sicherheit',
  liability: 'Haftung',
  'term-and-termination': 'Laufzeit und Kündigung',
  'governing-law': 'anwendbarem Recht',
  notices: 'Mitteilungen',
};

/** "Zugang und Nutzung, Daten und Mitteilungen", nach "zu". */
export function topicsText(topics: readonly ContractTopic[]): string {
  return listText(
    topics.map((topic) => names[topic]),
    'and',
    'de',
  );
}
