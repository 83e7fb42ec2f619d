import type { At } from '../../clauses/terms/deal-term.ts';
import { sumOf, sumOfQuantities } from '../../domain/statements/sums.ts';
import type { TrueUp } from '../../domain/commitments/true-up.ts';
import { trimmed } from '../../domain/values/decimal-text.ts';
import { capitalized } from '../../text/phrase.ts';
import { stillReason } from '../../domain/commitments/true-up.ts';
import { trueUpCalculations } from '../annex/commitment-figures.ts';
import { poolMonthsTables } from '../annex/pool-months.ts';
import { calculationTable, factorText } from '../annex/calculations.ts';
import type { Assembly } from '../assembly/assembly.ts';
import {
  amountIn,
  dateIn,
  inCurrency,
  moneyIn,
  monthEnd,
  monthStart,
  percentIn,
  quantityIn,
  shortDateIn,
} from '../assembly/assembly.ts';
import { clauseBlocks } from '../clauses/assembled-clauses.ts';
import { isText } from '../plan/plan.ts';
import { layoutOf } from '../parts/layout.ts';
import type { Block, Definitions, LinkedNote, Paragraph, Row, Run, Table } from '../tree/tree.ts';
import { objectionText } from './true-up-objections.ts';
import type { TrueUpSubject } from './true-up-subject.ts';

const body = (text: string): Paragraph => ({ type: 'paragraph', style: 'body', text });

/** What each service of the pool delivered and charged in the months that the run rate counts. */
function useTable(assembly: Assembly, { commitment, trueUp }: TrueUpSubject): Table {
  const { general, reports } = assembly.words;
  const words = reports.statement;
  const counted = <T>(months: readonly T[]): readonly T[] => months.slice(trueUp.counted.from - 1, trueUp.counted.to);
  const lines = assembly.results.lines.filter(({ line }) => commitment.lines.includes(line.id));
  const rows = lines.map(({ line, quantities, rated, charges }): Row => ({
    kind: 'row',
    cells: [
      assembly.wording.lineName(line.id),
      quantityIn(assembly, sumOfQuantities(counted(quantities))),
      quantityIn(assembly, sumOfQuantities(counted(rated))),
      amountIn(assembly, sumOf(counted(charges))),
    ],
  }));
  const all = lines.flatMap(({ charges }) => counted(charges));
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: general.service, kind: 'text', wide: true },
      { head: words.delivered, kind: 'quantity' },
      { head: words.charged, kind: 'quantity' },
      { head: inCurrency(assembly, words.charges), kind: 'amount' },
    ],
    rows: [...rows, { kind: 'total', cells: [words.sum, '', '', amountIn(assembly, sumOf(all))] }],
  };
}

type Written = { readonly number: string; readonly quote: LinkedNote | null };

/** Paragraphs of the contract where they are quoted: small, and their references lead nowhere here. */
function quoted(blocks: readonly Block[]): LinkedNote {
  const runs = blocks.flatMap((block, index): readonly Run[] => {
    if (block.type !== 'numbered') return [];
    const { number, level } = block;
    const start = `${index === 0 ? '' : '\n'}${level === 'item' ? '\u2003' : ''}${number}\u2002`;
    return [{ text: start }, ...block.runs.map(({ to: _to, ...run }) => run)];
  });
  return { type: 'linked-note', runs };
}

/** Paragraphs of a clause by their anchors, with the items under them; null where the contract has no such clause. */
function quotedParagraphs(assembly: Assembly, type: string, index: number | null, anchors: readonly string[]): Written | null {
  const { plan, targets } = layoutOf(assembly);
  const clauses = plan.sections.flatMap((each) => each.clauses).filter(({ clause }) => clause.type === type);
  const isOwn = ({ ats }: { readonly ats: readonly At[] }): boolean =>
    ats.some((at) => at === null || index === null || at.index === index);
  const found = clauses.find(isOwn) ?? clauses[0];
  if (found === undefined || found.content === null) return null;
  const wanted = new Set<string>();
  let within = false;
  for (const block of found.content.filter(isText).filter(isOwn)) {
    if (block.type !== 'item') within = block.anchor !== null && anchors.includes(block.anchor);
    if (within) wanted.add(block.id);
  }
  const blocks = clauseBlocks(found, assembly, targets, []).filter(
    ({ type: kind, ...block }) => kind === 'numbered' && 'id' in block && wanted.has(block.id),
  );
  return { number: found.number, quote: blocks.length === 0 ? null : quoted(blocks) };
}

type NothingReason = keyof Assembly['words']['reports']['statement']['nothing'];

/** Why a true-up changed nothing. */
function nothingReason({ commitment, trueUp: { coming, deviation } }: TrueUpSubject): NothingReason {
  if (coming === null) return 'none-reached';
  if (deviation === null) return 'nothing-due';
  if (deviation.units === 0n) return 'between';
  return stillReason(commitment.trueUp ?? {}, deviation) ?? 'limits';
}

function signed(assembly: Assembly, units: bigint): string {
  const text = amountIn(assembly, units < 0n ? -units : units);
  return units === 0n ? text : `${units < 0n ? '−' : '+'}${text}`;
}

/** The instalments that a true-up changed, before and after. One row sums up those that it reached and did not change. */
function changesTable(assembly: Assembly, { result, trueUp }: TrueUpSubject): Table {
  const { commitment: words, reports } = assembly.words;
  const amount = (units: bigint): string => amountIn(assembly, units);
  const cells = (revisions: TrueUp['revisions']): readonly string[] => {
    const [before, after] = [sumOf(revisions.map((each) => each.before)), sumOf(revisions.map((each) => each.after))];
    return [amount(before), amount(after), signed(assembly, after - before)];
  };
  const changed = trueUp.revisions.filter(({ before, after }) => before !== after);
  const others = trueUp.revisions.filter(({ before, after }) => before === after);
  const rows = changed.map((revision): Row => {
    const { from, to } = revision;
    const at = result.instalments.findIndex((instalment) => instalment.from === from);
    const days = [monthStart(assembly, from), monthEnd(assembly, to)].map((day) => shortDateIn(assembly, day));
    return { kind: 'row', cells: [words.instalmentOf(at + 1), ...days, ...cells([revision])] };
  });
  const left: Row[] =
    others.length === 0 ? [] : [{ kind: 'row', cells: [reports.statement.unchanged(others.length), '', '', ...cells(others)] }];
  return {
    type: 'table',
    caption: null,
    dense: true,
    columns: [
      { head: words.instalment, kind: 'text', wide: true },
      { head: words.from, kind: 'date' },
      { head: words.to, kind: 'date' },
      { head: inCurrency(assembly, reports.statement.before), kind: 'amount' },
      { head: reports.statement.after, kind: 'amount' },
      { head: reports.statement.change, kind: 'amount' },
    ],
    rows: [...rows, ...left, { kind: 'total', cells: [reports.statement.toCome, '', '', ...cells(trueUp.revisions)] }],
  };
}

export function trueUpHead(assembly: Assembly, { commitment, trueUp: { counted } }: TrueUpSubject): Definitions['items'] {
  const words = assembly.words.reports.statement;
  const [from, to] = [monthStart(assembly, counted.from), monthEnd(assembly, counted.to)];
  return [
    { term: words.commitment, text: commitment.name },
    { term: words.counted, text: words.fromTo(dateIn(assembly, from), dateIn(assembly, to)) },
  ];
}

/** What the true-up found and what it changes: the run rate, deviation and factor, then each instalment. */
function resultBlocks(assembly: Assembly, subject: TrueUpSubject): readonly Block[] {
  const { trueUp } = subject;
  const words = assembly.words.reports.statement;
  const { figures } = assembly.words;
  const { deviation, factor, action } = trueUp;
  const changed = trueUp.revisions.filter(({ before, after }) => before !== after).length;
  const found = [
    `${capitalized(figures.fields.runRate)} ${moneyIn(assembly, trueUp.runRate)}`,
    ...(deviation === null ? [] : [`${figures.fields.deviationPercent} ${percentIn(assembly, deviation)}`]),
    ...(factor === null || action === 'none' ? [] : [`${figures.fields.factor} ${factorText(assembly, trimmed(factor, 6))}`]),
  ];
  const says = action === 'none' ? words.nothing[nothingReason(subject)] : words.changes[action](changed);
  return [
    body(`${says} ${found.join(', ')}. ${assembly.words.general.netOfVat}`),
    ...(action === 'none' ? [] : [changesTable(assembly, subject)]),
  ];
}

/** The result and by when to object first, on page 1; then use, what it drew, and the clause's own formula with the figures. */
export function trueUpSections(assembly: Assembly, subject: TrueUpSubject, date: string): readonly Block[] {
  const { commitmentIndex, trueUp, trueUpIndex, result } = subject;
  const words = assembly.words.reports.statement;
  const blocks: Block[] = [];
  const add = (number: number, id: string, heading: string, ...content: readonly Block[]): void => {
    // Small headings: a statement is one or two pages.
    blocks.push({ type: 'heading', id, level: 2, number: String(number), text: heading }, ...content);
  };
  add(1, 'result', words.result, ...resultBlocks(assembly, subject));
  const window = quotedParagraphs(assembly, 'disputes', null, ['window'])?.number ?? null;
  add(2, 'objections', words.objections, body(objectionText(assembly, subject, window, date)));
  add(3, 'use', words.use, body(words.useIs(trueUp.counted.from, trueUp.counted.to)), useTable(assembly, subject));
  const ended = result.instalments.findIndex(({ to }) => to === trueUp.afterMonth);
  add(
    4,
    'drew',
    words.drew,
    body(words.drewIs(ended + 1)),
    ...poolMonthsTables(assembly, commitmentIndex, { from: trueUp.ended.from, to: trueUp.ended.to }),
  );
  const clause = quotedParagraphs(assembly, 'true-up', commitmentIndex, ['run-rate', 'bounds', 'deviation']);
  add(
    5,
    'formula',
    words.formula,
    ...(clause === null || clause.quote === null ? [] : [body(words.formulaIs(clause.number)), clause.quote]),
    body(words.figures),
    calculationTable(assembly, trueUpCalculations({ assembly, index: commitmentIndex }, trueUpIndex), 'other-figures'),
  );
  return blocks;
}
