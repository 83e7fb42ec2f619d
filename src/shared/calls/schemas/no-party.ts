/** Every field of a party, as records of customers and profiles of sellers have them. */
type PartyFields = {
  legalName: string;
  address: string[];
  contact: { name: string; title: string; email: string };
  registrationNumber: string;
  taxId: string;
  billingAddress: string[];
  billingEmail: string;
  noticeAddress: string[];
  noticeEmail: string;
};

/** A party of whom nothing is known yet: what a form begins with, and what a row of a table fills in. */
export const noParty: PartyFields = {
  legalName: '',
  address: [],
  contact: { name: '', title: '', email: '' },
  registrationNumber: '',
  taxId: '',
  billingAddress: [],
  billingEmail: '',
  noticeAddress: [],
  noticeEmail: '',
};
