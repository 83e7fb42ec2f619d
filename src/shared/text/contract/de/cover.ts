import { countText, listText } from '../../phrase.ts';
import type { CoverWords } from '../en/cover.ts';

export const coverWords: CoverWords = {
  kicker: 'Bestellung',
  issued: 'Ausgestellt am',
  validUntil: 'Gültig bis',
  currency: 'Währung',
  paymentTerms: 'Zahlbar innerhalb von',
  days: (count) => countText(count, 'Tag', 'Tagen', 'de'),
  endOf: (date) => `Ablauf des ${date}`,
  beforeTrueUps: 'vor Anpassungen',
  overTheTerm: 'über die Laufzeit',
  atTheForecast: 'laut Prognose',
  months: (count) => countText(count, 'Monat', 'Monate', 'de'),
  from: (date) => `ab dem ${date}`,
  end: 'Ende',
  furtherCommitments: (count) =>
    `${countText(count, 'weitere Mindestabnahme', 'weitere Mindestabnahmen', 'de')}, im Folgenden aufgeführt.`,
  replacements: 'Modelle dürfen in vereinbarten Grenzen ersetzt werden.',
  services: (services, months) =>
    `${countText(services, 'Leistung', 'Leistungen', 'de')} über ${countText(months, 'Monat', 'Monate', 'de')}.`,
  commitment: (amounts, isTarget, isTruedUp) =>
    `${isTarget ? 'Angestrebte Abnahme' : 'Mindestabnahme'} von ${amounts}${isTruedUp ? ', angepasst an die tatsächliche Nutzung (True-up)' : ''}.`,
  agreedLater: 'Für später sind andere Beträge vereinbart.',
  amounts: {
    overTheTerm: (amount) => `${amount} über die Laufzeit`,
    inEach: { month: 'in jedem Vertragsmonat', quarter: 'in jedem Vertragsquartal', year: 'in jedem Vertragsjahr' },
    inPeriod: { month: 'in Vertragsmonat', quarter: 'in Vertragsquartal', year: 'in Vertragsjahr' },
    andAfter: ' und jedem folgenden',
    list: (amounts) => listText(amounts, 'and', 'de'),
  },
  credits: (credits, name, packs) =>
    `${credits} Guthabeneinheiten (${name}) in ${countText(packs, 'Kontingent', 'Kontingenten', 'de')}.`,
  moreThan: (percent) => `mehr als ${percent}`,
  atLeast: (percent) => `mindestens ${percent}`,
  pricesFollow: (threshold, share, ofExcess, part) =>
    `Die Preise folgen den Modellkosten: Fällt der Index um ${threshold}, werden ${share} ${ofExcess ? 'des übersteigenden Teils' : 'der Änderung'}${part === null ? '' : ` an ${part} des Preises`} weitergegeben.`,
  pricesRise: (threshold) => `Steigt der Index um ${threshold}, steigen die Preise entsprechend.`,
  pricesAreReviewed: (threshold) =>
    `Steigt der Index der Modellkosten um ${threshold}, verhandeln die Parteien; kein Preis ändert sich von selbst.`,
  pricesStay: 'Ein Index misst die Modellkosten; die Preise ändern sich nicht von selbst.',
};
