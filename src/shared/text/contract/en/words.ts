import { adaptiveWords } from './adaptive.ts';
import { amendmentWords } from './amendment.ts';
import { annexWords } from './annex.ts';
import { billingWords } from './billing.ts';
import { chargeNoteWords } from './charge-notes.ts';
import { chartWords } from './charts.ts';
import { clauseWords } from './clauses.ts';
import { commitmentWords, trueUpWords } from './commitment.ts';
import { coverWords } from './cover.ts';
import { creditsWords } from './credits.ts';
import { documentWords } from './document.ts';
import { figureWords } from './figures.ts';
import { generalWords } from './general.ts';
import { internalWords } from './internal.ts';
import { invoiceListWords } from './invoice-list.ts';
import { keyTermsWords } from './key-terms.ts';
import { orderWords } from './order.ts';
import { partyWords } from './parties.ts';
import { reportWords } from './reports.ts';
import { signatureWords } from './signatures.ts';
import { totalsWords } from './totals.ts';
import { workingWords } from './workings.ts';

export const english = {
  general: generalWords,
  document: documentWords,
  cover: coverWords,
  keyTerms: keyTermsWords,
  parties: partyWords,
  order: orderWords,
  chargeNotes: chargeNoteWords,
  clauses: clauseWords,
  commitment: commitmentWords,
  trueUp: trueUpWords,
  credits: creditsWords,
  billing: billingWords,
  invoiceList: invoiceListWords,
  charts: chartWords,
  adaptive: adaptiveWords,
  annex: annexWords,
  totals: totalsWords,
  figures: figureWords,
  workings: workingWords,
  internal: internalWords,
  reports: reportWords,
  signatures: signatureWords,
  amendment: amendmentWords,
};

/** Every word of a contract but its clauses; a language is one value of this type, and a missing word does not compile. */
export type ContractWords = typeof english;
