import type { GeneralWords } from '../en/general.ts';

export const generalWords: GeneralWords = {
  parties: { seller: 'Anbieter', customer: 'Kunde' },
  number: 'Nummer',
  revision: 'Fassung',
  revisionOf: (revision) => `Fassung ${revision}`,
  service: 'Leistung',
  amount: 'Betrag',
  month: 'Monat',
  term: 'Laufzeit',
  year: (year) => `Jahr ${year}`,
  contractYear: (year) => `Vertragsjahr ${year}`,
  effectiveFrom: 'Wirksam ab',
  committed: 'Verbindlicher Wert',
  expected: 'Erwarteter Wert',
  unit: 'Einheit',
  netOfVat: 'Alle Beträge verstehen sich zzgl. gesetzlicher Umsatzsteuer und sonstiger Umsatzsteuern, soweit sie anfallen.',
};
