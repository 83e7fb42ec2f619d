import type { shapeWords as english } from '../shape-words.ts';

export const shapeWords: typeof english = {
  shapes: {
    'annual-up-front': {
      name: 'Jährlich im Voraus',
      sentence: 'Die Mindestabnahme jedes Jahres wird am ersten Tag gezahlt und durch Nutzung verbraucht.',
    },
    'half-and-half': {
      name: 'Zwei Hälften',
      sentence: 'Die Mindestabnahme eines Jahres steht ganz bereit und wird in zwei Hälften gezahlt, in den Monaten 1 und 7.',
    },
    'monthly-floor': {
      name: 'Monatlicher Mindestbetrag im Jahr',
      sentence: 'Eine jährliche Mindestabnahme, nach Verbrauch berechnet, mit einem Mindestbetrag für jeden Monat.',
    },
    'universal-arrears': {
      name: 'Eine Mindestabnahme für alles, nachträglich',
      sentence: 'Alle Produkte und die Supportgebühr verbrauchen eine Mindestabnahme; jeder Monat wird danach berechnet.',
    },
    'milestone-credit': {
      name: 'Jahresziele, Minderabnahme als Guthaben',
      sentence: 'Was einem Jahr zu seinem Ziel fehlt, wird berechnet und im Jahr darauf zum Guthaben.',
    },
    'forward-15': {
      name: '15 % Vortrag',
      sentence: 'Nutzung über die Mindestabnahme eines Jahres zählt für die nächste, bis zu 15 % davon.',
    },
    'size-bands': {
      name: 'Anstieg mit Rabatt nach Größe',
      sentence: 'Die Mindestabnahme wächst jedes Jahr, und die Preise sinken mit der Größe, die sie erreicht.',
    },
    'platform-fee': {
      name: 'Plattformgebühr, die verbraucht',
      sentence: 'Plattform und Plätze verbrauchen dieselbe Mindestabnahme wie die Nutzung, ohne eigene Rechnung.',
    },
    'credits-as-you-go': {
      name: 'Guthabeneinheiten, dann nach Verbrauch',
      sentence: 'Ein Kontingent zum Beginn; was darüber hinaus verbraucht wird, wird monatlich gezahlt.',
    },
  },
};
