import { listText } from '../../../text/phrase.ts';
import type { Assembly } from '../../assembly/assembly.ts';
import { dateIn } from '../../assembly/assembly.ts';
import type { IndexPrices } from '../../data/index-prices.ts';

/** A price or an assignment that the index reads, as a sentence names it. */
type DatedEntry = { readonly from: string; readonly name: string };

function entriesOf({ words, wording }: Assembly, { models, slots }: IndexPrices): readonly DatedEntry[] {
  const priced = models.flatMap(({ id, prices }) => prices.map(({ from }) => ({ from, name: wording.modelName(id) })));
  const assigned = slots.flatMap(({ id, assignments }) =>
    assignments.map(({ from, model }) => ({
      from,
      name: words.adaptive.filledBy(wording.modelName(id), wording.modelName(model)),
    })),
  );
  return [...priced, ...assigned].toSorted((a, b) => a.from.localeCompare(b.from));
}

/**
 * Up to which date model prices are in a contract's figures, and which of them take effect after its issue date: pricing §12.18. Empty in a
 * contract whose data is from before this was printed: its pages are drawn as they were.
 */
export function priceDates(assembly: Assembly, prices: IndexPrices): string {
  const words = assembly.words.adaptive;
  const { pricesUpTo } = assembly.terms;
  if (pricesUpTo === undefined) return '';
  const entries = entriesOf(assembly, prices);
  const later = entries.filter(({ from }) => from > assembly.terms.issueDate);
  const named = later.map(({ from, name }) => words.entryFrom(name, dateIn(assembly, from)));
  return [
    words.pricesUpTo(dateIn(assembly, pricesUpTo)),
    ...(later.length === 0 ? [] : [words.pricesAfterIssue(listText(named, 'and', assembly.wording.language))]),
  ].join(' ');
}
