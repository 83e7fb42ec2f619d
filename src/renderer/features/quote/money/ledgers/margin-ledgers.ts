import type { LineResult } from '../../../../../shared/domain/charges/line-result.ts';
import type { Results } from '../../../../../shared/domain/compute.ts';
import { hasCost } from '../../../../../shared/domain/costs/has-costs.ts';
import { sumOf, sumOfQuantities } from '../../../../../shared/domain/statements/sums.ts';
import { fromUnits, quotient, roundedQuotient, zero } from '../../../../../shared/domain/values/exact.ts';
import type { CostKey, CostPart } from '../../../../../shared/simulation/margin/cost-split.ts';
import { costBy, costKeys, costParts } from '../../../../../shared/simulation/margin/cost-split.ts';
import type { MarginUnder, SlotMove } from '../../../../../shared/simulation/margin/slot-moves.ts';
import { marginOf } from '../../../../../shared/simulation/margin/slot-moves.ts';
import type { Writing } from './cells.ts';
import { amountCell, marginCell, quantityCell, ratioCell, textCell } from './cells.ts';
import type { Ledger } from './ledger.ts';
import { listLedger } from './list-ledger.ts';
import type { ColumnSpan, Period } from './periods.ts';
import { monthsOf } from './periods.ts';
import type { TimeRow } from './time-ledger.ts';
import { timeLedger } from './time-ledger.ts';

/** Hundredths of a percent of what was earned; null where nothing was. */
function marginIn(earned: bigint, cost: bigint): bigint | null {
  return earned === 0n ? null : roundedQuotient((earned - cost) * 10_000n, earned);
}

function sumIn(amounts: readonly bigint[], period: Period): bigint {
  return sumOf(monthsOf(period).map((month) => amounts[month] ?? 0n));
}

/** What is left of what each line earns, where its cost was entered, and of all that the deal earns: shortfall, expired credits and minimums among it. */
function marginLedger(results: Results, span: ColumnSpan, writing: Writing): Ledger {
  const { words } = writing;
  const rows = results.lines.map(({ line, earned, costs }): TimeRow => {
    const isKnown = hasCost(line);
    const cell = (period: Period) =>
      marginCell(isKnown ? marginIn(sumIn(earned, period), sumIn(costs, period)) : null, null, writing);
    return { id: line.id, name: line.name, in: cell, total: cell };
  });
  const recognized = results.revenue.map((month) => month.recognized);
  const cost = results.revenue.map((month) => month.cost);
  const all = (period: Period) => marginCell(marginIn(sumIn(recognized, period), sumIn(cost, period)), null, writing);
  const whole = () => marginCell(results.totals.grossMarginHundredths, ['totals', 'grossMarginPercent'], writing);
  return timeLedger(
    {
      id: 'margin-lines',
      caption: words.money.marginOfLines,
      empty: words.evaluation.empty,
      head: words.evaluation.line,
      rows: [...rows, { id: 'deal', name: words.money.marginOfDeal, in: all, total: whole }],
      hasFoot: true,
    },
    results.term,
    span,
    writing,
  );
}

/** Decimals of what a unit costs. */
const unitPlaces = 6;

/** What a unit of each line costs us, on average over a period; only of lines whose cost is known. */
function unitCostLedger(results: Results, span: ColumnSpan, writing: Writing): Ledger {
  const { words } = writing;
  const costed = results.lines.filter(({ line }) => hasCost(line));
  const row = ({ line, quantities, costs }: LineResult): TimeRow => {
    const cell = (period: Period) => {
      const delivered = sumOfQuantities(monthsOf(period).map((month) => quantities[month] ?? zero));
      const cost = fromUnits(sumIn(costs, period), results.minor);
      return quantityCell(delivered.units === 0n ? null : quotient(cost, delivered, unitPlaces), null, writing);
    };
    const name = line.unit === undefined ? line.name : words.money.of(line.name, line.unit);
    return { id: line.id, name, in: cell, total: cell };
  };
  return timeLedger(
    {
      id: 'margin-units',
      caption: words.money.unitCosts,
      empty: words.evaluation.empty,
      head: words.evaluation.line,
      rows: costed.map(row),
    },
    results.term,
    span,
    writing,
  );
}

/** The cost over the term by what serves it, with the share of each in it. */
function splitLedger(results: Results, parts: readonly CostPart[], key: CostKey, span: ColumnSpan, writing: Writing): Ledger {
  const { words } = writing;
  const { cost: whole } = results.totals;
  const nameOf = (id: string | null): string => {
    if (id === null) return key === 'slot' ? words.money.noSlot : words.money.otherCost;
    const named = key === 'slot' ? results.costs?.slots : results.costs?.models;
    return key === 'provider' ? id : (named?.find((each) => each.id === id)?.name ?? id);
  };
  const rows = costBy(parts, key).map(({ id, cost }): TimeRow => {
    const own = parts.filter((part) => part[key] === id);
    const months = Array.from({ length: results.term.months }, (_, index) =>
      sumOf(own.flatMap((part) => (part.month === index + 1 ? [part.cost] : []))),
    );
    const share = whole === 0n ? '' : ` (${ratioCell(quotient(fromUnits(cost, 0), fromUnits(whole, 0), 3), null, writing).text})`;
    return {
      id: id ?? 'none',
      name: `${nameOf(id)}${share}`,
      in: (period) => amountCell(sumIn(months, period), null, writing),
      total: () => amountCell(cost, null, writing),
    };
  });
  return timeLedger(
    {
      id: `margin-${key}`,
      caption: words.money.costBy[key],
      empty: words.evaluation.empty,
      head: words.money.costKeys[key],
      rows,
    },
    results.term,
    span,
    writing,
  );
}

/** What each slot does to the margin over the term if it becomes a tenth cheaper or dearer. */
export function slotMovesLedger(results: Results, moves: readonly SlotMove[], writing: Writing): Ledger {
  const { words } = writing;
  const nameOf = slotNames(results);
  const under = (head: string, id: string, of: (move: SlotMove) => MarginUnder) => [
    { id: `${id}-percent`, head, kind: 'number' as const, of: (move: SlotMove) => marginCell(of(move).percent, null, writing) },
    {
      id: `${id}-amount`,
      head: words.money.marginBy(head),
      kind: 'number' as const,
      of: (move: SlotMove) => amountCell(of(move).amount - marginOf(results).amount, null, writing),
    },
  ];
  return listLedger<SlotMove>({
    id: 'margin-moves',
    caption: words.money.slotMoves,
    empty: words.money.noSlotMoves,
    list: moves,
    listColumns: [
      { id: 'slot', head: words.money.slotOrModel, kind: 'text', of: ({ id }) => textCell(nameOf(id)) },
      ...under(words.money.tenthCheaper, 'cheaper', ({ cheaper }) => cheaper),
      ...under(words.money.tenthDearer, 'dearer', ({ dearer }) => dearer),
    ],
  });
}

/** The name of a slot or model of the quote's book. */
export function slotNames({ costs }: Results): (id: string) => string {
  const names = new Map<string, string>(
    [...(costs?.models ?? []), ...(costs?.slots ?? [])].map(({ id, name }) => [id, name ?? id]),
  );
  return (id) => names.get(id) ?? id;
}

/** Margin by line and over time, what a unit costs, and what the cost is made of. */
export function marginLedgers(results: Results, span: ColumnSpan, writing: Writing): readonly Ledger[] {
  const parts = costParts(results);
  return [
    marginLedger(results, span, writing),
    unitCostLedger(results, span, writing),
    ...costKeys.map((key) => splitLedger(results, parts, key, span, writing)),
  ];
}
