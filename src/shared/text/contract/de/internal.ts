import type { InternalWords } from '../en/internal.ts';

export const internalWords: InternalWords = {
  section: 'Intern: Kosten und Marge',
  margin: 'Rohmarge',
  contractYear: 'Vertragsjahr',
  recognized: 'Realisierter Umsatz',
  cost: 'Kosten',
  line: 'Position',
  revenue: 'Erlöse nach unserer Regel',
  policyIs: (breakage, recurring) =>
    `${breakage} ${recurring} Die Regel bestimmen das Unternehmen und sein Prüfer. Die Sicht teilt nichts zwischen Verpflichtungen auf; ihre Summen sind die der Seiten davor.`,
  breakage: {
    at_expiry: 'Nicht genutzte Zusage wird mit ihrem Verfall erfasst.',
    proportional:
      'Nicht genutzte Zusage wird im Verhältnis zur Nutzung erfasst: eine Schätzung, die jede Änderung von Nutzung oder Beträgen neu bestimmt.',
  },
  recurring: {
    as_invoiced: 'Wiederkehrende Entgelte werden erfasst, wie sie in Rechnung gestellt werden.',
    level: 'Wiederkehrende Entgelte verteilen sich gleichmäßig über die Laufzeit.',
  },
  costOverTheTerm: 'Kosten über die Laufzeit',
};
