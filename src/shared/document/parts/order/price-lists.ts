import type { LineId } from '../../../domain/terms/line.ts';
import type { Line } from '../../../domain/terms/line.ts';
import { chargeNote } from '../../../text/contract/charge-note.ts';
import type { OrderWords } from '../../../text/contract/en/order.ts';
import type { Wording } from '../../../text/wording.ts';
import type { PriceRow } from './line-prices.ts';
import { priceRows } from './line-prices.ts';

type Prices = { readonly prices: readonly PriceRow[]; readonly note: string };

/** Prices that several lines share, under a name that the lines refer to. */
export type PriceList = Prices & { readonly name: string; readonly lines: readonly LineId[] };

/** What is printed of a line's prices, and how it is charged. */
export function priceListOf(line: Line, wording: Wording): Prices {
  return { prices: priceRows(line, wording), note: chargeNote(line, wording) };
}

/** So many lines with the same prices refer to one list: a list of its own takes the room of a line. */
const fewestLines = 3;

/** The price lists of an order: lines whose printed prices and notes are the same, in the order of their first line. */
export function priceLists(lines: readonly Line[], wording: Wording, words: OrderWords): readonly PriceList[] {
  const alike = Map.groupBy(lines, (line) => JSON.stringify(priceListOf(line, wording)));
  return [...alike.values()]
    .filter((group) => group.length >= fewestLines)
    .flatMap((group, at): PriceList[] => {
      const [first] = group;
      return first === undefined
        ? []
        : [{ ...priceListOf(first, wording), name: words.listName(at), lines: group.map(({ id }) => id) }];
    });
}
