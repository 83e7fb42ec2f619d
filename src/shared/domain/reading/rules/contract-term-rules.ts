import type { Salvaged } from '../salvage.ts';
import type { Quote } from '../../terms/quote.ts';
import type { Report } from './rule.ts';
import { unrepeated } from './rule.ts';

type SalvagedQuote = NonNullable<Salvaged<Quote>>;

/** What a term without money speaks of, where the quote lacks it. */
const foundations: readonly (readonly [keyof SalvagedQuote, (quote: SalvagedQuote) => boolean, string])[] = [
  [
    'priceNegotiation',
    ({ adaptivePricing }) => adaptivePricing?.increase?.mechanism === 'negotiate',
    'an increase of adaptive pricing that is negotiated',
  ],
  ['indexSources', ({ adaptivePricing }) => adaptivePricing !== undefined, 'adaptivePricing'],
  ['tokenEvidence', ({ adaptivePricing }) => adaptivePricing !== undefined, 'adaptivePricing'],
  ['burnTableChange', ({ credits }) => credits !== undefined, 'credits'],
  ['amountNotice', ({ commitments }) => commitments !== undefined, 'commitments'],
  ['renewalRollover', ({ commitments }) => commitments !== undefined, 'commitments'],
  ['optionTaking', ({ lines }) => lines?.some((line) => line?.optional === true) === true, 'a line with `optional`'],
];

/** Each source is that of one entry of the index, and each entry has one. */
function sourceRules({ indexSources, adaptivePricing }: SalvagedQuote, report: Report): void {
  const sources = indexSources?.sources;
  const index = adaptivePricing?.index;
  if (sources === undefined || index === undefined) return;
  const path = (at: number) => ['indexSources', 'sources', at, 'model'];
  unrepeated(
    sources.map((source) => source?.model),
    path,
    report,
  );
  const [entered, read] = [new Set(index.map((entry) => entry?.model)), new Set(sources.map((source) => source?.model))];
  sources.forEach((source, at) => {
    const model = source?.model;
    if (model !== undefined && !entered.has(model))
      report(path(at), { code: 'needs', needs: `an entry of the index with ${model}` });
  });
  const unread = index.find((entry) => entry?.model !== undefined && !read.has(entry.model));
  // A source whose model could not be read may be that one's.
  if (unread?.model !== undefined && !read.has(undefined))
    report(['indexSources', 'sources'], { code: 'needs', needs: `a source for ${unread.model}` });
}

/** What must hold of the terms without money that speak of others. */
export function contractTermRules(quote: SalvagedQuote, report: Report): void {
  for (const [term, isThere, needs] of foundations) {
    if (quote[term] !== undefined && !isThere(quote)) report([term], { code: 'needs', needs });
  }
  if (quote.paymentDays !== undefined && Object.keys(quote.paymentDays).length === 0)
    report(['paymentDays'], { code: 'needs', needs: 'the days of at least one kind of invoice' });
  sourceRules(quote, report);
}
