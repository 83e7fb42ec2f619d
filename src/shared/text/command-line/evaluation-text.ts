import { mayGoDown } from '../../domain/commitments/true-up.ts';
import type { CommitmentEvaluation, Evaluation } from '../../domain/terms/evaluation.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import { dateText } from '../date-format.ts';
import { billingWords } from '../contract/en/billing.ts';
import { invoiceName } from '../contract/invoice-name.ts';
import { numberText, percentText } from '../number-format.ts';
import type { Column } from './tables.ts';
import { table } from './tables.ts';

const left = (head: string): Column => ({ head, align: 'left' });
const right = (head: string): Column => ({ head, align: 'right' });
const number = (decimal: string): string => numberText(decimal, 'en');
const percent = (value: string | null): string => (value === null ? '–' : percentText(value, 'en'));

type Section = { readonly title: string; readonly body: string; readonly note?: string };

function totals({ totals: of, currency }: Evaluation, quote: Quote): Section {
  const mayFall = quote.commitments?.some(mayGoDown) === true;
  const rows = [
    [mayFall ? 'Committed value, before true-ups' : 'Committed value', number(of.committedValue)],
    ['Expected value', number(of.expectedValue)],
    ['Recognized', number(of.recognized)],
    ['Our cost', number(of.cost)],
    ['Gross margin', percent(of.grossMarginPercent)],
  ];
  return { title: 'Totals', body: table([left(''), right(currency)], rows), note: 'Net of VAT.' };
}

function byYear({ totals: of }: Evaluation): Section {
  const rows = of.byYear.map(({ year, invoiced, recognized, cost }) => [
    String(year),
    ...[invoiced, recognized, cost].map(number),
  ]);
  return {
    title: 'By contract year',
    body: table([right('Year'), right('Invoiced'), right('Recognized'), right('Our cost')], rows),
  };
}

function schedule(evaluation: Evaluation): Section {
  const rows = evaluation.revenue.map(({ month, invoiced, recognized, cost, deferred, unbilled }, index) => [
    String(month),
    evaluation.months[index] ?? '',
    ...[invoiced, recognized, cost, deferred, unbilled].map(number),
  ]);
  const columns = [right('Month'), left('Starts'), ...['Invoiced', 'Recognized', 'Our cost', 'Deferred', 'Unbilled'].map(right)];
  return {
    title: 'By month',
    body: table(columns, rows),
    note:
      'By the month charged for, not by invoice date. A simplified ASC 606 view: no allocation between obligations, no spreading of ' +
      'free months beyond an invoice, breakage at expiry.',
  };
}

function invoices({ invoices: all }: Evaluation, quote: Quote): Section {
  const names = new Map<string, string>([
    ...quote.lines.map(({ id, name }): [string, string] => [id, name]),
    ...(quote.commitments ?? []).map(({ id, name }): [string, string] => [id, name]),
    ...(quote.credits === undefined ? [] : [['credits', quote.credits.name] satisfies [string, string]]),
  ]);
  const rows = all.map(({ date, month, kind, ref, amount }) => [
    date,
    String(month),
    invoiceName(kind, names.get(ref) ?? ref, billingWords),
    number(amount),
  ]);
  return { title: 'Invoices', body: table([left('Date'), right('Month'), left('For'), right('Amount')], rows) };
}

/** Columns of a period that are there where their term is used: pricing §12.7–§12.9. */
const dealColumns = [
  { of: 'minimumShortfall', head: 'Minimums' },
  { of: 'carriedIn', head: 'Carried in' },
  { of: 'carriedForward', head: 'Carried forward' },
  { of: 'credited', head: 'To credit' },
  { of: 'drawnCredit', head: 'Drawn, credit' },
] as const;

function commitment(of: CommitmentEvaluation, quote: Quote): readonly Section[] {
  const name = quote.commitments?.find(({ id }) => id === of.id)?.name ?? of.id;
  const months = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);
  const used = dealColumns.filter(({ of: name }) => of.periods.some((period) => period[name] !== undefined));
  const periods = of.periods.map((period) => [
    months(period.fromMonth, period.toMonth),
    ...[period.committed, period.rolloverIn, period.drawn, period.drawnRollover].map(number),
    ...[period.overage, period.shortfall, period.rolledOver, period.forfeited].map(number),
    ...used.map(({ of: name }) => number(period[name] ?? '0')),
  ]);
  const instalments = of.instalments.map((each) => [
    months(each.fromMonth, each.toMonth),
    number(each.original),
    number(each.amount),
  ]);
  const trueUps = of.trueUps.map((each) => [
    String(each.afterMonth),
    number(each.runRate),
    percent(each.deviationPercent),
    each.action,
    each.factor ?? '–',
  ]);
  const heads = ['Committed', 'Rolled in', 'Drawn', 'Drawn, rollover', 'Overage', 'Shortfall', 'Rolls over', 'Forfeited'];
  const amounts = [...heads, ...used.map(({ head }) => head)].map(right);
  const sections: Section[] = [
    { title: name, body: table([right('Months'), ...amounts], periods) },
    { title: `${name}: instalments`, body: table([right('Months'), right('As signed'), right('In force')], instalments) },
  ];
  if (trueUps.length > 0) {
    const columns = [right('After month'), right('Run rate'), right('Deviation'), left('Action'), right('Factor')];
    sections.push({ title: `${name}: true-ups`, body: table(columns, trueUps) });
  }
  return sections;
}

function credits({ credits: of }: Evaluation, quote: Quote): readonly Section[] {
  if (of === null) return [];
  const name = quote.credits?.name ?? 'Credits';
  const months = of.months.map((month, index) => [
    String(index + 1),
    ...[month.burned, month.overageCredits, month.balance].map(number),
  ]);
  const packs = of.packs.map(({ month, used, expired }) => [String(month), number(used), number(expired)]);
  return [
    { title: name, body: table([right('Month'), right('Burned'), right('Beyond packs'), right('Balance')], months) },
    { title: `${name}: packs`, body: table([right('Bought in month'), right('Used'), right('Expired')], packs) },
  ];
}

function adaptive({ adaptivePricing: of }: Evaluation): readonly Section[] {
  if (of === null) return [];
  const rows = of.measurements.map((each) => [
    each.on,
    each.index,
    percent(each.changePercent),
    each.action,
    each.multiplier,
    each.effectiveFrom ?? '–',
  ]);
  const columns = [
    left('Measured on'),
    right('Index'),
    right('Change'),
    left('Action'),
    right('Multiplier'),
    left('Effective from'),
  ];
  return [{ title: 'Adaptive pricing', body: table(columns, rows), note: `Multiplier at renewal: ${of.renewalMultiplier}.` }];
}

/** What each line on offer would add: pricing §12.2. */
function options({ options: all }: Evaluation, quote: Quote): readonly Section[] {
  if (all === undefined) return [];
  const rows = all.map(({ id, committedValue, expectedValue, cost }) => [
    quote.lines.find((line) => line.id === id)?.name ?? id,
    ...[committedValue, expectedValue, cost].map(number),
  ]);
  const columns = [left('Line on offer'), right('Committed value'), right('Expected value'), right('Our cost')];
  return [{ title: 'Options', body: table(columns, rows), note: 'What taking the line changes.' }];
}

function substitutions({ substitutions: all }: Evaluation): readonly Section[] {
  if (all.length === 0) return [];
  const rows = all.map(({ fromMonth, from, to, outcome, reasons }) => [
    String(fromMonth),
    from,
    to,
    outcome === 'permitted' ? 'permitted' : `needs consent: ${reasons.map((reason) => reason.replaceAll('_', ' ')).join(', ')}`,
  ]);
  return [{ title: 'Substitutions', body: table([right('From month'), left('From'), left('To'), left('Outcome')], rows) }];
}

/** An evaluation as tables to read in a terminal. */
export function evaluationText(quote: Quote, evaluation: Evaluation): string {
  const start = dateText(quote.startDate, 'en').replaceAll('\u00A0', ' ');
  const head = `${quote.number}  ${quote.title}\n${quote.customer.legalName}, ${quote.termMonths} months from ${start}, in ${quote.currency}`;
  const sections = [
    totals(evaluation, quote),
    byYear(evaluation),
    ...evaluation.commitments.flatMap((each) => commitment(each, quote)),
    ...credits(evaluation, quote),
    ...adaptive(evaluation),
    ...substitutions(evaluation),
    ...options(evaluation, quote),
    schedule(evaluation),
    invoices(evaluation, quote),
  ];
  const texts = sections.map(({ title, body, note }) => `${title}\n${body}${note === undefined ? '' : `\n${note}`}`);
  return `${[head, ...texts].join('\n\n')}\n`;
}
