import type { CommitmentWords, TrueUpWords } from '../en/commitment.ts';

export const commitmentWords: CommitmentWords = {
  section: 'Mindestabnahme',
  schedule: (commitment) => `Ratenplan: ${commitment}`,
  asSigned: 'Beträge, wie bei Unterschrift vereinbart, vor jeder Anpassung.',
  instalment: 'Rate',
  instalmentOf: (number) => `Rate ${number}`,
  from: 'Von',
  to: 'Bis',
  invoiced: 'Rechnung am',
  asDrawn: 'nach Verbrauch',
  overTheTerm: 'Über die Laufzeit',
  period: {
    month: (number) => `Vertragsmonat ${number}`,
    quarter: (number) => `Vertragsquartal ${number}`,
    year: (number) => `Vertragsjahr ${number}`,
    term: () => 'Laufzeit',
  },
};

export const trueUpWords: TrueUpWords = {
  section: 'Anpassung (True-up)',
  calendar: (commitment) => `Kalender der Anpassungen: ${commitment}`,
  calendarIs:
    'Jede Zeile ist eine Anpassung. Der Stichtag ist der letzte Tag, dessen Nutzung für sie zählt. Monatsdurchschnitt, Abweichung und Faktor sind so angegeben, wie sie sich aus der Prognose dieser Bestellung ergäben; maßgeblich ist die tatsächliche Nutzung.',
  countedFrom: 'Nutzung gezählt ab',
  deadline: 'Stichtag',
  runRate: 'Monatsdurchschnitt',
  deviation: 'Abweichung',
  factor: 'Faktor',
  noInstalment: 'keine Rate',
  noDeviation: 'keine',
  noFactor: 'keiner',
};
