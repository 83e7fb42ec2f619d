import { countText } from '../../phrase.ts';
import type { WindowWords } from '../words.ts';

export const guidedWords: WindowWords['guided'] = {
  title: 'Drei Fragen',
  sentence: 'Wie das Geschäft aussehen sollte, mit Gründen.',
  value: {
    ask: 'Womit wächst der Nutzen für den Kunden?',
    answers: {
      use: {
        name: 'Mit der Nutzung',
        speaks: 'Der Preis folgt dem Nutzen; wer wenig nutzt, zahlt wenig, und Sie verdienen wenig.',
      },
      people: {
        name: 'Mit den Personen',
        speaks: 'Leicht zu kaufen und zu planen; wer seinen Platz viel nutzt, geht auf Ihre Kosten.',
      },
      outcomes: { name: 'Mit den Ergebnissen', speaks: 'Der Kunde zahlt, was gelang; beide müssen festlegen, was zählt.' },
    },
  },
  cost: {
    ask: 'Wissen Sie vorher, was eine Einheit Sie kostet?',
    answers: {
      predictable: { name: 'Ja, recht genau', speaks: 'Ein fester Preis ist sicher, und mit ihm eine lange Laufzeit.' },
      unpredictable: {
        name: 'Nein, das schwankt',
        speaks: 'Ein fester Preis kann Geld kosten; Guthaben oder ein Index fangen die Schwankung auf.',
      },
    },
  },
  bills: {
    ask: 'Nimmt der Kunde schwankende Rechnungen hin?',
    answers: {
      variable: { name: 'Ja', speaks: 'Keine Zusage zu verhandeln; der Umsatz schwankt mit der Nutzung.' },
      steady: {
        name: 'Nein, er braucht ein Budget',
        speaks: 'Eine Zusage gibt beiden eine feste Zahl; was daneben genutzt wird, ist zu regeln.',
      },
    },
  },
  parts: {
    seats: 'Preis je Platz',
    usage: 'Preis je genutzter Einheit',
    outcome: 'Preis je Ergebnis',
    credits: 'Vorausbezahlte Guthabeneinheiten',
    platformFee: 'Grundgebühr',
    commitment: 'Jährliche Abnahmezusage in Vierteljahresraten',
    trueUp: 'Anpassung in beide Richtungen',
    adaptivePricing: 'Preise, die den Modellkosten folgen',
  },
  names: {
    seats: 'Plätze',
    usage: 'Nutzung',
    outcome: 'Ergebnisse',
    credits: 'Guthabeneinheiten',
    platformFee: 'Grundgebühr',
    commitment: 'Abnahmezusage',
    trueUp: 'Anpassung',
    adaptivePricing: 'Preisanpassung',
  },
  proposed: 'Vorgeschlagen',
  rejected: 'Nicht vorgeschlagen',
  because: (part, question, answer) => `${part} – ${question} ${answer}.`,
  term: (months) => `Laufzeit von ${countText(months, 'Monat', 'Monaten', 'de')}`,
  use: 'So beginnen',
};
