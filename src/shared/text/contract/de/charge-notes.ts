import type { ChargeNoteWords } from '../en/charge-notes.ts';

export const chargeNoteWords: ChargeNoteWords = {
  subscription: {
    month: 'Abonnement, für jeden Vertragsmonat im Voraus in Rechnung gestellt.',
    quarter: 'Abonnement, für jedes Vertragsquartal im Voraus in Rechnung gestellt.',
    year: 'Abonnement, für jedes Vertragsjahr im Voraus in Rechnung gestellt.',
  },
  once: (month) => `Einmalig, am ersten Tag von Vertragsmonat ${month} in Rechnung gestellt.`,
  credits: (credits, unit) => `Verbraucht ${credits} ${credits === '1' ? 'Guthabeneinheit' : 'Guthabeneinheiten'} je ${unit}.`,
  perUnit: (unit) => `Nutzung, abgerechnet je ${unit}.`,
  graduated: {
    month: 'Nutzung; jede Staffel gilt für die Einheiten, die in sie fallen, gezählt je Vertragsmonat.',
    quarter: 'Nutzung; jede Staffel gilt für die Einheiten, die in sie fallen, gezählt je Vertragsquartal.',
    year: 'Nutzung; jede Staffel gilt für die Einheiten, die in sie fallen, gezählt je Vertragsjahr.',
    term: 'Nutzung; jede Staffel gilt für die Einheiten, die in sie fallen, gezählt über die Laufzeit.',
  },
  volume: 'Nutzung; die Staffel, in die die Menge des Monats fällt, gilt für die ganze Menge.',
  packages: (units) => `Nutzung, in angefangenen Paketen zu ${units}.`,
  packagesAfter: (units, free) => `Nutzung, in angefangenen Paketen zu ${units} nach ${free} freien Einheiten im Monat.`,
  percentage: (percent) => `Nutzung; ${percent} des verarbeiteten Betrags.`,
  inMonth: (month) => `Nur in Vertragsmonat ${month}.`,
  inMonths: (first, last) => `Nur in den Vertragsmonaten ${first} bis ${last}.`,
  uplift: (percent) => `Der Preis steigt mit jedem Vertragsjahr nach dem ersten um ${percent}.`,
};
