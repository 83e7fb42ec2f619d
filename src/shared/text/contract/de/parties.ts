import type { PartyWords } from '../en/parties.ts';

export const partyWords: PartyWords = {
  legalName: 'Firma',
  address: 'Anschrift',
  contact: 'Ansprechperson',
  registrationNumber: 'Registernummer',
  taxId: 'Steuernummer',
  invoicesTo: 'Rechnungen an',
  noticesTo: 'Mitteilungen an',
  fact: (name, text) => `${name}: ${text}`,
  purchaseOrder: 'Bestellnummer des Kunden',
  effectiveDate: 'Vertrag gilt ab',
};
