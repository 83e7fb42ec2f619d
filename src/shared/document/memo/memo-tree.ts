import { yearOf } from '../../domain/calendar/term.ts';
import { measuredMonths } from '../../domain/measured-months.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { minorDigits } from '../../domain/values/currency.ts';
import { addDays } from '../../domain/values/date.ts';
import { dateText } from '../../text/date-format.ts';
import type { AmountFormat } from '../../text/figure-format.ts';
import { amountText, moneyOf } from '../../text/figure-format.ts';
import { judgementWords } from '../../text/memo/judgement-words.ts';
import { memoWords as words } from '../../text/memo/memo-words.ts';
import type { Block, Column, DocumentTree, Row, Table } from '../tree/tree.ts';
import type { Memo } from './memo.ts';
import type { MemoFigures, PolicyChoice } from './memo-figures.ts';

type Written = Memo & { readonly format: AmountFormat };

const body = (text: string): Block => ({ type: 'paragraph', style: 'body', text });
const note = (text: string): Block => ({ type: 'paragraph', style: 'note', text });

const policyText = ({ breakage, recurring }: PolicyChoice): string =>
  words.policyOf(words.breakage[breakage], words.recurring[recurring]);

const amountColumn = ({ format }: Written, head: string): Column => ({ head: `${head}, ${format.currency}`, kind: 'amount' });
const amount = ({ format }: Written, units: bigint): string => amountText(units, format);

function priceSection(memo: Written): readonly Block[] {
  const { fixed, variable, floor } = memo.figures;
  const { committedValue, expectedValue } = memo.results.totals;
  const rows = <Part extends string>(parts: Readonly<Record<Part, bigint>>, names: Readonly<Record<Part, string>>): Row[] =>
    (Object.keys(names) as Part[]).flatMap((part) =>
      parts[part] === 0n ? [] : [{ kind: 'row' as const, cells: [names[part], amount(memo, parts[part])] }],
    );
  const table: Table = {
    type: 'table',
    caption: null,
    columns: [{ head: words.part, kind: 'text', wide: true }, amountColumn(memo, words.total)],
    rows: [
      ...rows(fixed, words.fixed),
      { kind: 'total', cells: [words.committed, amount(memo, committedValue)] },
      ...rows(variable, words.variable),
      { kind: 'total', cells: [words.expected, amount(memo, expectedValue)] },
    ],
  };
  const isLowered = floor !== null && floor !== committedValue;
  return [body(words.priceIs), table, note(isLowered ? words.floor(moneyOf(floor, memo.format)) : words.floorIsCommitted)];
}

const letters = ['A', 'B', 'C'] as const;

/** Sums by contract year, the first year first. */
function byYear(months: readonly bigint[]): readonly bigint[] {
  return Array.from({ length: yearOf(months.length) }, (_, year) => sumOf(months.slice(year * 12, (year + 1) * 12)));
}

/** Rows of every policy's amounts, closed by the term's. */
function recognizedTable(memo: Written, head: string, of: (months: readonly bigint[]) => readonly bigint[]): Table {
  const { recognitions } = memo.figures;
  const columns = recognitions.map(({ months }) => of(months));
  const sums = recognitions.map(({ months }) => sumOf(months));
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head, kind: 'text', wide: true },
      ...recognitions.map((_, index): Column =>
        amountColumn(memo, index === 0 ? words.chosen : words.alternative(letters[index - 1] ?? '')),
      ),
    ],
    rows: [
      ...(columns[0] ?? []).map((_, at): Row => ({
        kind: 'row',
        cells: [String(at + 1), ...columns.map((column) => amount(memo, column[at] ?? 0n))],
      })),
      { kind: 'total', cells: [words.total, ...sums.map((sum) => amount(memo, sum))] },
    ],
  };
}

function recognizedSection(memo: Written): readonly Block[] {
  const [, ...others] = memo.figures.recognitions;
  return [
    body(words.recognizedIs),
    ...others.map(({ policy }, index) => note(words.alternativeIs(letters[index] ?? '', policyText(policy)))),
    recognizedTable(memo, words.year, byYear),
    recognizedTable(memo, words.month, (months) => months),
  ];
}

type Basis = { readonly invoiced: 'invoicedFor' | 'invoicedIn'; readonly balance: 'byMonth' | 'byDate' };

/** What is invoiced, what is earned and what stands between them, month by month, on one of the two bases. */
function balanceTable(memo: Written, { invoiced, balance }: Basis): Table {
  const { months } = memo.figures;
  const heads = [words[invoiced], words.recognized, words.deferred, words.contractAsset];
  return {
    type: 'table',
    caption: words[balance],
    dense: true,
    columns: [{ head: words.month, kind: 'text', wide: true }, ...heads.map((head) => amountColumn(memo, head))],
    rows: months.map((each): Row => {
      const { deferred, contractAsset } = each[balance];
      const cells = [each[invoiced], each.recognized, deferred, contractAsset].map((units) => amount(memo, units));
      return { kind: 'row', cells: [String(each.month), ...cells] };
    }),
  };
}

function balancesSection(memo: Written): readonly Block[] {
  const { invoicedAfterTerm } = memo.figures;
  const after = invoicedAfterTerm === 0n ? [] : [note(words.afterTerm(moneyOf(invoicedAfterTerm, memo.format)))];
  return [
    body(words.balancesIs),
    balanceTable(memo, { invoiced: 'invoicedIn', balance: 'byDate' }),
    ...after,
    balanceTable(memo, { invoiced: 'invoicedFor', balance: 'byMonth' }),
  ];
}

function remainingSection(memo: Written): readonly Block[] {
  const { within12, after12 } = memo.figures.remaining;
  return [
    body(words.remainingIs),
    {
      type: 'table',
      caption: null,
      columns: [{ head: words.part, kind: 'text', wide: true }, amountColumn(memo, words.total)],
      rows: [
        { kind: 'row', cells: [words.within12, amount(memo, within12)] },
        { kind: 'row', cells: [words.after12, amount(memo, after12)] },
        { kind: 'total', cells: [words.total, amount(memo, within12 + after12)] },
      ],
    },
  ];
}

function judgementsSection({ judgements }: Written): readonly Block[] {
  return [
    body(words.judgementsAre),
    ...judgements.flatMap(({ kind, names }): readonly Block[] => {
      const { question, asc, ifrs } = judgementWords[kind];
      const about = names.length === 0 ? [] : [words.about(names.join(', '))];
      return [body(question), note([...about, words.paragraphs(asc, ifrs)].join(' '))];
    }),
  ];
}

function assumptions({ results }: Written, { chosen }: MemoFigures): readonly string[] {
  const { costs, knownOn } = results;
  const known = measuredMonths(results);
  const { assumed } = words;
  const book =
    costs === undefined ? assumed.noCosts : knownOn === undefined ? assumed.wholeBook : assumed.prices(dateText(knownOn, 'en'));
  return [
    known === 0 ? assumed.forecast : assumed.actuals(known),
    book,
    assumed.simplified,
    ...(chosen.breakage === 'proportional' ? [assumed.estimate] : []),
    ...(chosen.recurring === 'level' ? [assumed.restated] : []),
  ];
}

function head({ results, figures, revision, date }: Written, fingerprint: string): readonly Block[] {
  const { quote, term } = results;
  const end = addDays(term.starts[term.months] ?? quote.startDate, -1);
  const items = [
    { term: words.quote, text: words.quoteOf(quote.number, words.revision(revision)) },
    { term: words.customer, text: quote.customer.legalName },
    { term: words.term, text: words.termOf(dateText(quote.startDate, 'en'), dateText(end, 'en'), term.months) },
    { term: words.date, text: dateText(date, 'en') },
    { term: words.policy, text: policyText(figures.chosen) },
    { term: words.fingerprint, text: fingerprint },
  ];
  return [
    { type: 'cover-title', kicker: quote.title, text: words.title },
    { type: 'definitions', items },
  ];
}

/** The memo as one tree. `fingerprint` is the SHA-256 of its data's canonical JSON, 64 hex digits. */
export function memoTree(memo: Memo, fingerprint: string): DocumentTree {
  const { quote } = memo.results;
  const format: AmountFormat = { currency: quote.currency, minorDigits: minorDigits(quote.currency), language: 'en' };
  const written: Written = { ...memo, format };
  const sections: readonly (readonly [keyof typeof words.sections, readonly Block[]])[] = [
    ['price', priceSection(written)],
    ['recognized', recognizedSection(written)],
    ['balances', balancesSection(written)],
    ['remaining', remainingSection(written)],
    ['judgements', judgementsSection(written)],
    ['assumed', assumptions(written, memo.figures).map(body)],
  ];
  const blocks = sections.flatMap(([id, content], index): readonly Block[] => [
    { type: 'heading', id, level: 1, number: String(index + 1), text: words.sections[id] },
    ...content,
  ]);
  return {
    title: `${words.title} ${quote.number}`,
    language: 'en',
    number: quote.number,
    revision: words.revision(memo.revision),
    fingerprint,
    pageMark: words.mark,
    watermark: null,
    pageOf: { page: words.page, of: words.pageOf },
    failures: [],
    parts: [{ id: 'memo', ownPage: false, blocks: [...head(written, fingerprint), ...blocks] }],
  };
}
