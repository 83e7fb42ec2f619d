import { sumOfQuantities } from '../../../domain/statements/sums.ts';
import { isOffered } from '../../../domain/taken.ts';
import type { Line } from '../../../domain/terms/line.ts';
import { unitName } from '../../../text/contract/charge-note.ts';
import { listText } from '../../../text/phrase.ts';
import type { Assembly } from '../../assembly/assembly.ts';
import { amountIn, inCurrency, numberIn, quantityIn } from '../../assembly/assembly.ts';
import type { Block, Row, Table } from '../../tree/tree.ts';
import { chargesBridge } from '../charges-bridge.ts';
import { expectedCharges, isCharged } from '../expected-charges.ts';
import type { PriceRow } from './line-prices.ts';
import type { OrderPart, Sub } from './order-part.ts';
import type { PriceList } from './price-lists.ts';
import { priceListOf, priceLists } from './price-lists.ts';

type QuantityRow = { readonly label: string | null; readonly quantity: string };

/** What is ordered of a line: its steps, or its use at the forecast over the term. Nothing is forecast of a line that is offered. */
function quantityRows(line: Line, assembly: Assembly): readonly QuantityRow[] {
  const { charge } = line;
  const words = assembly.words.order;
  if (charge.type === 'one_time') return [{ label: null, quantity: numberIn(assembly, '1') }];
  if (charge.type !== 'recurring') {
    const result = assembly.results.lines.find((each) => each.line.id === line.id);
    return [{ label: null, quantity: result === undefined ? '–' : quantityIn(assembly, sumOfQuantities(result.quantities)) }];
  }
  const { quantity } = charge;
  const written = (decimal: string): string => numberIn(assembly, decimal);
  if (typeof quantity === 'string') return [{ label: null, quantity: written(quantity) }];
  const [only, ...more] = quantity;
  if (only !== undefined && more.length === 0 && only.fromMonth === 1) return [{ label: null, quantity: written(only.quantity) }];
  return quantity.map((step) => ({ label: words.fromMonth(step.fromMonth), quantity: written(step.quantity) }));
}

function priceDetail({ label, list, discount, effective }: PriceRow): Row {
  return { kind: 'detail', cells: [label, '', list, discount, effective] };
}

/** What the rows of a table leave to others: price lists, and notes that stand once under the table. */
type SaidElsewhere = { readonly lists: readonly PriceList[]; readonly notes: ReadonlySet<string> };

/** Name and quantity first, then its prices with their units, then how it is charged; or the price list that says both. */
function lineRows(line: Line, index: number, assembly: Assembly, { lists, notes }: SaidElsewhere): readonly Row[] {
  const name = `${index + 1}\u2002${line.name}`;
  const words = assembly.words.order;
  const quantities = quantityRows(line, assembly);
  const [first, ...more] = quantities;
  const steps = more.length === 0 ? [] : quantities;
  const head = (list: string): Row => ({
    kind: 'row',
    cells: [name, more.length === 0 ? (first?.quantity ?? '') : '', list, '', ''],
  });
  const stepRows = steps.map(({ label, quantity }): Row => ({ kind: 'detail', cells: [label ?? '', quantity, '', '', ''] }));
  const shared = lists.find(({ lines }) => lines.includes(line.id));
  if (shared !== undefined) return [head(words.listed(shared.name)), ...stepRows];
  const { prices, note } = priceListOf(line, assembly.wording);
  return [
    head(''),
    ...stepRows,
    ...prices.map((row) => priceDetail(row)),
    ...(notes.has(note) ? [] : [{ kind: 'note', cells: [note] } as const]),
  ];
}

/** A table with more rows is set small. */
const longTable = 30;

function pricesTable(assembly: Assembly, rows: readonly Row[]): Table {
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
    rows,
    ...(rows.length > longTable ? { dense: true } : {}),
  };
}

/** So many lines with the same note have it once, under the table. */
const fewestAlike = 3;

/** "1–4, 7". */
function numberRanges(numbers: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last.last + 1 === number) last.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}

/** The lines that are ordered, or those that are offered beside them, and the price lists that several of them share. */
function prices(assembly: Assembly, of: 'ordered' | 'offered'): readonly Block[] {
  const words = assembly.words.order;
  // Options are counted on from the lines that are ordered.
  const lines = assembly.quote.lines
    .toSorted((a, b) => Number(isOffered(a)) - Number(isOffered(b)))
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => isOffered(line) === (of === 'offered'));
  const lists = priceLists(
    lines.map(({ line }) => line),
    assembly.wording,
    words,
  );
  const own = lines.filter(({ line }) => lists.every((list) => !list.lines.includes(line.id)));
  const noted = [...Map.groupBy(own, ({ line }) => priceListOf(line, assembly.wording).note)].filter(
    ([, { length }]) => length >= fewestAlike,
  );
  const elsewhere = { lists, notes: new Set(noted.map(([text]) => text)) };
  const rows = lines.flatMap(({ line, index }) => lineRows(line, index, assembly, elsewhere));
  const shared = noted.map(([text, of]): Block => ({
    type: 'paragraph',
    style: 'note',
    text: words.noteOf(numberRanges(of.map(({ index }) => index + 1)), text),
  }));
  const listRows = lists.flatMap(({ name, prices: rowsOfList, note }): Row[] => [
    { kind: 'row', cells: [words.priceList(name), '', '', '', ''] },
    ...rowsOfList.map((row) => priceDetail(row)),
    { kind: 'note', cells: [note] },
  ]);
  const isRounded = [
    ...lists.flatMap((list) => list.prices),
    ...own.flatMap(({ line }) => priceListOf(line, assembly.wording).prices),
  ];
  const note = isRounded.some((row) => row.isRounded)
    ? [{ type: 'paragraph', style: 'note', text: words.roundedPrices } as const]
    : [];
  return [pricesTable(assembly, rows), ...shared, ...(listRows.length === 0 ? [] : [pricesTable(assembly, listRows)]), ...note];
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

/** What counts as a unit of each line that says so; lines with the same unit and words are one row. Null where none does. */
function unitDefinitions(assembly: Assembly): Table | null {
  const { general, order } = assembly.words;
  const defined = assembly.quote.lines.flatMap((line) =>
    line.unitDefinition === undefined ? [] : [{ line, text: line.unitDefinition }],
  );
  if (defined.length === 0) return null;
  const alike = Map.groupBy(defined, ({ line, text }) => `${unitName(line, assembly.wording)}\n${text}`);
  return {
    type: 'table',
    caption: null,
    columns: [
      { head: general.service, kind: 'text' },
      { head: order.unit, kind: 'text' },
      { head: order.unitDefinition, kind: 'text', wide: true },
    ],
    rows: [...alike.values()].flatMap((group): Row[] => {
      const [first] = group;
      if (first === undefined) return [];
      const names = listText(
        group.map(({ line }) => line.name),
        'and',
        assembly.wording.language,
      );
      return [{ kind: 'row', cells: [names, unitName(first.line, assembly.wording), first.text] }];
    }),
  };
}

function chargesBlocks(assembly: Assembly): readonly Block[] {
  const words = assembly.words.order;
  const drawn = (assembly.quote.commitments ?? []).length > 0;
  const bridge = chargesBridge(assembly);
  const text = drawn ? `${words.chargesAre} ${words.chargesAreBefore}` : words.chargesAre;
  return [{ type: 'paragraph', style: 'body', text }, ...expectedCharges(assembly), ...(bridge === null ? [] : [bridge])];
}

/** Lines with every price and its unit; what they charge at the forecast; what is offered beside them. */
export function orderForm(assembly: Assembly): OrderPart {
  const words = assembly.words.order;
  const subs: Sub[] = [{ title: words.prices, blocks: () => prices(assembly, 'ordered') }];
  const units = unitDefinitions(assembly);
  if (units !== null) subs.push({ title: words.units, blocks: () => [units] });
  if (isCharged(assembly)) subs.push({ title: words.charges, blocks: () => chargesBlocks(assembly) });
  const worths = optionWorths(assembly);
  if (worths !== null) {
    subs.push({
      title: words.options,
      blocks: () => [
        { type: 'paragraph', style: 'body', text: words.optionsAre },
        ...prices(assembly, 'offered'),
        worths,
        { type: 'paragraph', style: 'note', text: words.addsAre },
      ],
    });
  }
  return { title: words.section, subs };
}
