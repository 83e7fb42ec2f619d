import type { InternalWords } from '../en/internal.ts';

export const internalWords: InternalWords = {
  section: 'Intern: Kosten und Marge',
  margin: 'Rohmarge',
  contractYear: 'Vertragsjahr',
  recognized: 'Realisierter Umsatz',
  cost: 'Kosten',
  line: 'Position',
  costOverTheTerm: 'Kosten über die Laufzeit',
};
