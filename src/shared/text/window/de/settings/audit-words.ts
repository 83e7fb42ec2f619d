import { countText } from '../../../phrase.ts';
import type { auditWords as english } from '../../settings/audit-words.ts';

export const auditWords: typeof english = {
  title: 'Was hier getan wurde',
  hint: 'Jeder Eintrag ist mit dem vorigen verkettet. Er nennt Kennungen, Anzahlen und Prüfsummen, und keinen Kunden.',
  check: 'Kette prüfen',
  intact: (entries) => `Die Kette ist ganz: ${countText(entries, 'Eintrag', 'Einträge', 'de')}.`,
  broken: (entry) => `Eintrag ${entry} ist nicht, was geschrieben wurde.`,
  entry: 'Eintrag',
  at: 'Wann',
  action: 'Was',
  detail: 'Einzelheiten',
  earlier: 'Frühere Einträge zeigen',
  none: 'Noch wurde nichts getan.',
};
