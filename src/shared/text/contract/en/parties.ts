/** Who the parties are, where what is meant for them goes, and what names their agreement. */
export const partyWords = {
  legalName: 'legal name',
  address: 'address',
  contact: 'contact',
  registrationNumber: 'Registration number',
  taxId: 'Tax ID',
  invoicesTo: 'Invoices to',
  noticesTo: 'Notices to',
  fact: (name: string, text: string): string => `${name}: ${text}`,
  purchaseOrder: 'Purchase order',
  effectiveDate: 'Effective date',
};
export type PartyWords = typeof partyWords;
