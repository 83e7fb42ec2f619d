import type { CreditsWords } from '../en/credits.ts';

export const creditsWords: CreditsWords = {
  section: 'Guthabeneinheiten (Credits)',
  packs: 'Kontingente',
  bought: 'Erworben am',
  usableUntil: 'Nutzbar bis',
  credits: 'Guthabeneinheiten',
  pricePerCredit: 'Preis je Guthabeneinheit',
  packPrice: 'Preis des Kontingents',
  burnTable: 'Verbrauchstabelle und Reichweite eines Kontingents',
  perUnit: (line, unit) => `${line}, je ${unit}`,
  atFirstPack: 'Preis im ersten Kontingent',
  unitsOfFirstPack: 'Einheiten im ersten Kontingent',
  anyNumber: 'beliebig viele',
  buy: (credits, name, units) => `${credits} ${name} ≈ ${units}.`,
  unitsOf: (count, unit) => `${count}\u00A0×\u00A0${unit}`,
  use: 'Verbrauch laut Prognose',
  atTheForecast: 'Laut Prognose',
  used: 'Verbrauch',
  overage: 'Davon Mehrverbrauch',
  left: 'Rest am Ende',
};
