import { isOffered } from '../../domain/taken.ts';
import type { Line } from '../../domain/terms/line.ts';
import { monthsOfYear, sumOf } from '../../domain/statements/sums.ts';
import { chargeNote } from '../../text/contract/charge-note.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, inCurrency, numberIn, section } from '../assembly/assembly.ts';
import { priceRows } from './line-prices.ts';
import type { Block, Column, Row, Table } from '../tree/tree.ts';

function quantityRows(line: Line, assembly: Assembly): readonly { label: string | null; quantity: string }[] {
  const { charge } = line;
  const words = assembly.words.order;
  if (charge.type === 'one_time') return [{ label: null, quantity: numberIn(assembly, '1') }];
  if (charge.type !== 'recurring') return [{ label: null, quantity: words.byUse }];
  const { quantity } = charge;
  const written = (decimal: string): string => numberIn(assembly, decimal);
  if (typeof quantity === 'string') return [{ label: null, quantity: written(quantity) }];
  const [only, ...more] = quantity;
  if (only !== undefined && more.length === 0 && only.fromMonth === 1) return [{ label: null, quantity: written(only.quantity) }];
  return quantity.map((step) => ({ label: words.fromMonth(step.fromMonth), quantity: written(step.quantity) }));
}

/** Name first, then its quantities and prices where there is more than one, then how it is charged. */
function lineRows(line: Line, index: number, assembly: Assembly): readonly Row[] {
  const name = `${index + 1}\u2002${line.name}`;
  const prices = priceRows(line, assembly.wording);
  const quantities = quantityRows(line, assembly);
  const note: Row = { kind: 'note', cells: [chargeNote(line, assembly.wording)] };
  const [price] = prices;
  const [quantity] = quantities;
  const onePrice = prices.length === 1 && price !== undefined;
  const oneQuantity = quantities.length === 1 && quantity !== undefined;
  const head: Row = {
    kind: 'row',
    cells: [
      name,
      oneQuantity ? quantity.quantity : '',
      ...(onePrice ? [price.list, price.discount, price.effective] : ['', '', '']),
    ],
  };
  const unit: Row[] = onePrice && price.label !== null ? [{ kind: 'detail', cells: [price.label, '', '', '', ''] }] : [];
  const steps: Row[] = oneQuantity
    ? []
    : quantities.map((step) => ({ kind: 'detail', cells: [step.label ?? '', step.quantity, '', '', ''] }));
  const tiers: Row[] = onePrice
    ? []
    : prices.map((row) => ({ kind: 'detail', cells: [row.label ?? '', '', row.list, row.discount, row.effective] }));
  return [head, ...unit, ...steps, ...tiers, note];
}

/** The lines that are ordered, or those that are offered beside them. */
function prices(assembly: Assembly, of: 'ordered' | 'offered'): Table {
  const { general, order } = assembly.words;
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: general.service, kind: 'text', wide: true },
      { head: order.quantity, kind: 'quantity' },
      { head: inCurrency(assembly, order.listPrice), kind: 'amount' },
      { head: order.discount, kind: 'quantity' },
      { head: inCurrency(assembly, order.effectivePrice), kind: 'amount' },
    ],
    // Options are counted on from the lines that are ordered.
    rows: assembly.quote.lines
      .toSorted((a, b) => Number(isOffered(a)) - Number(isOffered(b)))
      .flatMap((line, index) => (isOffered(line) === (of === 'offered') ? lineRows(line, index, assembly) : [])),
  };
}

/** What each line that is offered adds to the totals where it alone is taken; null without any. */
function optionWorths(assembly: Assembly): Table | null {
  const { options } = assembly.results;
  if (options === null) return null;
  const { order } = assembly.words;
  const names = new Map<string, string>(assembly.quote.lines.map(({ id, name }) => [id, name]));
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: order.option, kind: 'text', wide: true },
      { head: inCurrency(assembly, order.addsCommitted), kind: 'amount' },
      { head: order.addsExpected, kind: 'amount' },
    ],
    rows: options.map(({ id, committedValue, expectedValue }): Row => ({
      kind: 'row',
      cells: [names.get(id) ?? id, amountIn(assembly, committedValue), amountIn(assembly, expectedValue)],
    })),
  };
}

/** As many contract years as fit beside a line's name. */
const yearsAcross = 4;

/** What each line charges in each contract year, in tables of so many years; `head` says of what use. */
export function expectedCharges(assembly: Assembly, head = assembly.words.order.charges): readonly Table[] {
  const { results, wording } = assembly;
  const { general, order } = assembly.words;
  const years = results.totals.byYear.map(({ year }) => year);
  const ofYear = (charges: readonly bigint[], year: number): bigint => sumOf(monthsOfYear(charges, year));
  const charged = results.lines.filter(({ line }) => line.charge.type !== 'credits');
  const tables: Table[] = [];
  for (let from = 0; from < years.length; from += yearsAcross) {
    const shown = years.slice(from, from + yearsAcross);
    const last = from + yearsAcross >= years.length;
    const cells = (pick: (year: number) => bigint, whole: bigint): string[] => [
      ...shown.map((year) => amountIn(assembly, pick(year))),
      ...(last && years.length > 1 ? [amountIn(assembly, whole)] : []),
    ];
    const columns: Column[] = [
      { head: inCurrency(assembly, head), kind: 'text', wide: true },
      ...shown.map((year): Column => ({ head: general.year(year), kind: 'amount' })),
      ...(last && years.length > 1 ? [{ head: general.term, kind: 'amount' } as const] : []),
    ];
    const rows = charged.map(({ line, charges }): Row => ({
      kind: 'row',
      cells: [wording.lineName(line.id), ...cells((year) => ofYear(charges, year), sumOf(charges))],
    }));
    const all = charged.flatMap(({ charges }) => charges);
    const total: Row = {
      kind: 'total',
      cells: [order.sum, ...cells((year) => sumOf(charged.map(({ charges }) => ofYear(charges, year))), sumOf(all))],
    };
    tables.push({ type: 'table', caption: null, columns, rows: [...rows, total] });
  }
  return charged.length === 0 ? [] : tables;
}

/** Lines with list price, discount and effective price; what they charge at the forecast; what is offered beside them. */
export function orderForm(assembly: Assembly, number: number): readonly Block[] {
  const { quote } = assembly;
  const words = assembly.words.order;
  const { blocks, sub } = section(number, 'order', words.section);
  sub(words.prices);
  blocks.push(prices(assembly, 'ordered'));
  const tables = expectedCharges(assembly);
  if (tables.length > 0) {
    sub(words.charges);
    const drawn = (quote.commitments ?? []).length > 0;
    blocks.push({
      type: 'paragraph',
      style: 'body',
      text: drawn ? `${words.chargesAre} ${words.chargesAreBefore}` : words.chargesAre,
    });
    blocks.push(...tables);
  }
  const worths = optionWorths(assembly);
  if (worths !== null) {
    sub(words.options);
    blocks.push({ type: 'paragraph', style: 'body', text: words.optionsAre });
    blocks.push(prices(assembly, 'offered'), worths);
    blocks.push({ type: 'paragraph', style: 'note', text: words.addsAre });
  }
  return blocks;
}
