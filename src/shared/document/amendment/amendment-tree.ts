import { sumOf } from '../../domain/statements/sums.ts';
import { exact, roundedUnits } from '../../domain/values/exact.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, assemblyOfData, dateIn, inCurrency, moneyIn, monthEnd, monthStart } from '../assembly/assembly.ts';
import { creditsSentence } from '../parts/credits-part.ts';
import { signaturePlaces } from '../parts/signature-part.ts';
import type { Block, Column, DocumentTree, Row, Table } from '../tree/tree.ts';
import { partyChanges } from './party-changes.ts';
import type { AmendmentData } from './amendment-data.ts';
import { changedClauses } from './clause-changes.ts';
import type { CausedChange, ChangeCause } from './line-changes.ts';
import { commitmentChanges, lineChanges } from './line-changes.ts';

/** An amendment: its data, and both contracts ready to be read. */
export type AmendmentAssembly = { readonly data: AmendmentData; readonly before: Assembly; readonly after: Assembly };

/** From what it embeds: the engine evaluates both contracts again. */
export function amendmentAssembly(data: AmendmentData): AmendmentAssembly {
  return { data, before: assemblyOfData(data.before), after: assemblyOfData(data.after) };
}

export const amendmentAttachment = 'amendment.json';

const body = (text: string): Block => ({ type: 'paragraph', style: 'body', text });
const note = (text: string): Block => ({ type: 'paragraph', style: 'note', text });

/** The day from which an amendment holds. */
const firstDay = ({ data, after }: AmendmentAssembly): string => monthStart(after, data.fromMonth);
const firstDayText = (amendment: AmendmentAssembly): string => dateIn(amendment.after, firstDay(amendment));

function changeColumns(after: Assembly, heads: readonly string[]): readonly Column[] {
  const { before, after: now, change } = after.words.amendment;
  return [
    ...heads.map((head, index): Column => ({ head, kind: 'text', wide: index === 0 })),
    ...[before, now, change].map((head): Column => ({ head: inCurrency(after, head), kind: 'amount' })),
  ];
}

const changeCells = (after: Assembly, was: bigint, now: bigint): readonly string[] =>
  [was, now, now - was].map((units) => amountIn(after, units));

function moneyTable(amendment: AmendmentAssembly): Table {
  const { before, after } = amendment;
  const words = after.words.amendment;
  const day = firstDay(amendment);
  const invoiced = ({ results }: Assembly, isBefore: boolean): bigint =>
    sumOf(results.invoices.filter(({ date }) => date < day === isBefore).map(({ amount }) => amount));
  const date = firstDayText(amendment);
  const row = (kind: Row['kind'], name: string, of: (assembly: Assembly) => bigint): Row => ({
    kind,
    cells: [name, ...changeCells(after, of(before), of(after))],
  });
  return {
    type: 'table',
    caption: null,
    columns: changeColumns(after, [words.figure]),
    rows: [
      row('row', words.invoicedBefore(date), (assembly) => invoiced(assembly, true)),
      row('row', words.invoicedFrom(date), (assembly) => invoiced(assembly, false)),
      row('total', words.expected, ({ results }) => results.totals.expectedValue),
      row('row', words.committed, ({ results }) => results.totals.committedValue),
    ],
  };
}

function causedTable(
  after: Assembly,
  head: string,
  causes: Readonly<Record<ChangeCause, string>>,
  changes: readonly CausedChange[],
): Table {
  const { cause } = after.words.amendment;
  const sum = (of: 'before' | 'after'): bigint => sumOf(changes.map((change) => change[of]));
  return {
    type: 'table',
    caption: null,
    columns: changeColumns(after, [head, cause]),
    rows: [
      ...changes.map((change): Row => ({
        kind: 'row',
        cells: [change.name, causes[change.cause], ...changeCells(after, change.before, change.after)],
      })),
      {
        kind: 'total',
        cells: [after.words.amendment.change, '', '', '', amountIn(after, sum('after') - sum('before'))],
      },
    ],
  };
}

function head(amendment: AmendmentAssembly, fingerprint: string, former: string): readonly Block[] {
  const { data, before, after } = amendment;
  const { general, amendment: words } = after.words;
  const { quote, results } = after;
  const day = firstDayText(amendment);
  const units = roundedUnits(exact(data.adjustment), results.minor);
  const adjustment =
    units === 0n
      ? words.noAdjustment
      : units > 0n
        ? words.invoiced(moneyIn(after, units), day)
        : words.credited(moneyIn(after, -units), day);
  return [
    { type: 'cover-title', kicker: quote.title, text: words.title(before.quote.number) },
    {
      type: 'parties',
      parties: (['seller', 'customer'] as const).map((party) => ({
        role: general.parties[party],
        name: quote[party].legalName,
        lines: quote[party].address,
      })),
    },
    {
      type: 'definitions',
      items: [
        { term: words.amends, text: words.contractOf(before.quote.number, data.before.revision) },
        { term: words.formerFingerprint, text: former },
        { term: words.from, text: words.fromOf(day, data.fromMonth) },
        { term: words.adjustment, text: adjustment },
        { term: words.issued, text: dateIn(after, data.issueDate) },
        { term: words.fingerprint, text: fingerprint },
      ],
    },
  ];
}

function moneySections(amendment: AmendmentAssembly): readonly (readonly [string, string, readonly Block[]])[] {
  const { data, before, after } = amendment;
  const words = after.words.amendment;
  const day = firstDayText(amendment);
  const lines = lineChanges(before.results, after.results, data.fromMonth);
  const commitments = commitmentChanges(before.results, after.results, data.fromMonth);
  const [was, now] = [before, after].map((assembly) => dateIn(after, monthEnd(assembly, assembly.quote.termMonths)));
  return [
    ['money', words.whatChanges, [body(words.whatChangesIs(day)), moneyTable(amendment), note(words.adjustmentIs)]],
    [
      'lines',
      words.lines,
      lines.length === 0
        ? [body(words.noLines)]
        : [body(words.linesAre(day)), causedTable(after, words.line, words.causes, lines)],
    ],
    ...(commitments.length === 0
      ? []
      : [
          [
            'commitments',
            words.commitments,
            [body(words.commitmentsAre(day)), causedTable(after, words.commitment, words.commitmentCauses, commitments)],
          ] as const,
        ]),
    ...(was === now ? [] : [['term', words.term, [body(words.termIs(was ?? '', now ?? ''))]] as const]),
  ];
}

/** What credits buy, before and after a change of what units take of them. */
function creditSections({ data, before, after }: AmendmentAssembly): readonly (readonly [string, string, readonly Block[]])[] {
  const words = after.words.amendment;
  const sentence = (assembly: Assembly): string | null =>
    assembly.quote.credits === undefined ? null : creditsSentence(assembly, assembly.quote.credits);
  const [was, now] = [sentence(before), sentence(after)];
  if (was === null || now === null || was === now) return [];
  const day = dateIn(after, monthStart(after, data.fromMonth));
  return [['credits', words.creditsBuy, [body(words.creditsWere(day, was)), body(words.creditsAre(day, now))]]];
}

/** Details of the parties that change: a new address holds only where it is agreed. */
function partySections(amendment: AmendmentAssembly): readonly (readonly [string, string, readonly Block[]])[] {
  const { before, after } = amendment;
  const words = after.words.amendment;
  const changes = partyChanges(before, after);
  if (changes.length === 0) return [];
  const table: Table = {
    type: 'table',
    caption: null,
    columns: [words.detail, words.before, words.after].map((head) => ({ head, kind: 'text', wide: true })),
    rows: changes.map(({ name, before: was, after: now }): Row => ({ kind: 'row', cells: [name, was ?? '–', now ?? '–'] })),
  };
  return [['parties', words.parties, [body(words.partiesAre(firstDayText(amendment))), table]]];
}

/**
 * The amendment as one tree, made only from its embedded data. `fingerprint` is the SHA-256 of that data's canonical JSON, `former` that of
 * the contract as it was; 64 hex digits each.
 */
export function amendmentTree(
  amendment: AmendmentAssembly,
  fingerprint: string,
  former: string,
  kind: 'draft' | 'final',
): DocumentTree {
  const { data, before, after } = amendment;
  const { general, document: names, signatures, amendment: words } = after.words;
  const day = firstDayText(amendment);
  const clauses = changedClauses(before, after);
  const gone = clauses.gone.map(({ number, title }) => body(words.gone(number, title)));
  const hasNone = clauses.changed.length + gone.length === 0;
  const sections: readonly (readonly [string, string, readonly Block[]])[] = [
    ...moneySections(amendment),
    ...creditSections(amendment),
    ...partySections(amendment),
    ['clauses', words.clauses, hasNone ? [body(words.noClauses)] : [body(words.clausesAre(day)), ...clauses.changed, ...gone]],
    ['rest', words.rest, [body(words.restIs(before.quote.number, data.before.revision))]],
  ];
  const blocks = sections.flatMap(([id, text, content]): readonly Block[] => [
    { type: 'heading', id: `amendment-${id}`, level: 1, number: null, text },
    ...content,
  ]);
  return {
    title: words.title(before.quote.number),
    language: data.after.language,
    number: before.quote.number,
    revision: general.revisionOf(data.after.revision),
    fingerprint,
    pageMark: null,
    watermark: kind === 'draft' ? names.draft : null,
    pageOf: { page: names.page, of: names.pageOf },
    failures: clauses.failures,
    parts: [
      { id: 'amendment', ownPage: false, blocks: [...head(amendment, fingerprint, former), ...blocks] },
      {
        id: 'signatures',
        ownPage: true,
        blocks: [
          { type: 'heading', id: 'signatures', level: 1, number: null, text: signatures.section },
          body(words.agreement(before.quote.number, day)),
          { type: 'definitions', items: [{ term: signatures.fingerprint, text: fingerprint }] },
          note(signatures.fingerprintIs(amendmentAttachment, 16)),
          signaturePlaces(after),
        ],
      },
    ],
  };
}
