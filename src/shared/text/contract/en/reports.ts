import { countText } from '../../phrase.ts';

/** What is sent beside a contract: billing schedule, evaluation, statement of a true-up. */
export const reportWords = {
  titles: { billing: 'Billing schedule', evaluation: 'Evaluation', 'true-up': 'True-up statement' },
  contract: 'Contract',
  contractOf: (number: string, revision: number): string => `${number}, revision ${revision}`,
  contractFingerprint: 'Its fingerprint',
  date: 'Date',
  basis: 'Use',
  atForecast: 'as forecast',
  actualUntil: (date: string): string => `as measured until ${date}, as forecast from there on`,
  actualThroughout: 'as measured over the whole term',
  customer: 'Customer',
  provider: 'Provider',
  attachment: 'The terms, the use and the amounts of this report',
  fingerprintIs: (file: string, digits: number): string =>
    `The first ${digits}\u00A0digits of the fingerprint stand at the foot of every page. It is the SHA-256 of the embedded file ${file}, from which every figure can be computed again.`,
  fingerprint: 'Fingerprint',
  /** The revenue view, month by month. */
  revenue: 'Revenue by month',
  revenueIs:
    'A simplified view of ASC 606: no allocation between obligations, no spreading of free months beyond an invoice, breakage at expiry. By the month charged for, not by invoice date.',
  invoiced: 'Invoiced',
  recognized: 'Recognized',
  deferred: 'Deferred',
  unbilled: 'Unbilled',
  periods: 'Commitments by period',
  period: 'Period',
  totals: 'Totals',
  charges: 'Charges',
  chargesAre: 'Charges by contract year, in the month charged for, before commitments are applied.',
  measurementsAre: 'The index at every measuring date, at the prices known on the date of this report.',
  statement: {
    fromTo: (from: string, to: string): string => `${from} to ${to}`,
    commitment: 'Commitment',
    counted: 'Use counted',
    use: 'Use by service',
    useIs: (from: number, to: number): string =>
      from === to
        ? `Contract month ${from}, which the run rate counts.`
        : `Contract months ${from} to ${to}, which the run rate counts.`,
    delivered: 'Delivered',
    charged: 'Charged',
    charges: 'Charges',
    sum: 'Sum',
    drew: 'What it drew',
    drewIs: (instalment: number): string => `The months of instalment ${instalment}, which has ended.`,
    formula: 'Run rate, deviation and factor',
    formulaIs: (clause: string): string => `As section ${clause} of the contract says:`,
    figures: 'With the figures of this true-up:',
    result: 'Result',
    changes: {
      increase: (count: number): string => `${countText(count, 'instalment')} ${count === 1 ? 'is' : 'are'} raised.`,
      decrease: (count: number): string => `${countText(count, 'instalment')} ${count === 1 ? 'is' : 'are'} lowered.`,
    },
    nothing: {
      'none-reached': 'Nothing changes: no instalment starts late enough to be reached.',
      'nothing-due': 'Nothing changes: nothing was due and nothing is to come.',
      between: 'Nothing changes: the run rate lies between what was due and what comes.',
      'within-band': 'Nothing changes: the deviation is within what the contract lets pass.',
      'other-direction': 'Nothing changes: the contract revises instalments in the other direction alone.',
      limits: 'Nothing changes: the limits of the contract leave every instalment as it is.',
    },
    before: 'Before',
    after: 'After',
    change: 'Change',
    unchanged: (count: number): string => `${countText(count, 'other instalment')}, unchanged`,
    toCome: 'Committed from then on',
    objections: 'By when to object',
    contestUntil: (days: number, date: string, until: string, clause: string | null): string =>
      `The first invoice that rests on this true-up is of ${date}. It can be contested within ${countText(days, 'day')} of its date${clause === null ? '' : `, as section ${clause} of the contract says`}: until ${until}.`,
    noWindow: (date: string): string =>
      `The first invoice that rests on this true-up is of ${date}. Objections are to be raised before that day, unless the contract gives longer.`,
    /** The statement is of the day of that invoice, or of a later one. */
    noWindowDue: (date: string, due: string): string =>
      `The first invoice that rests on this true-up is of ${date} and due on ${due}. Objections are to be raised before it is due, unless the contract gives longer.`,
    noWindowPast: (date: string): string =>
      `The first invoice that rests on this true-up is of ${date}. Objections are to be raised without delay, unless the contract gives longer.`,
    lastInvoice: (days: number, clause: string | null): string =>
      `No later invoice rests on this true-up. Invoices already made out can be contested within ${countText(days, 'day')} of their date${clause === null ? '' : `, as section ${clause} of the contract says`}.`,
    noMore: 'No later invoice rests on this true-up.',
  },
};
export type ReportWords = typeof reportWords;
