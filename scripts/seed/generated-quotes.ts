// Quotes in any number, the same ones each time: deals that follow from the samples, each under a number, a title and a customer of its
// own. A deal is priced once for all quotes that have it, as number, title and customer change no amount.
import type { DraftFacts } from '../../src/main/storage/records/quote-records.ts';
import { draftFacts } from '../../src/main/services/drafts/draft-facts.ts';
import type { DraftJson } from '../../src/shared/calls/schemas/draft-json.ts';
import { readCosts } from '../../src/shared/domain/reading/read.ts';
import { canonicalJson } from '../../src/shared/domain/document/canonical-json.ts';
import type { Costs } from '../../src/shared/domain/terms/costs.ts';
import costs from '../../resources/samples/costs.json' with { type: 'json' };
import credits from '../../resources/samples/credits.quote.json' with { type: 'json' };
import fortyLines from '../../resources/samples/forty-lines.quote.json' with { type: 'json' };
import supportDesk from '../../resources/samples/support-desk.quote.json' with { type: 'json' };

/** `parts` is the canonical JSON of each member of the draft. */
type Deal = {
  readonly draft: DraftJson;
  readonly parts: ReadonlyMap<string, string>;
  readonly facts: DraftFacts;
  readonly isOfCostBook: boolean;
};
export type GeneratedQuote = {
  /** Canonical JSON. */
  readonly draft: string;
  readonly facts: DraftFacts;
  /** Whether it is priced with the sample's cost book. */
  readonly isOfCostBook: boolean;
};

function readBook(): Costs {
  const read = readCosts(costs);
  if (!read.ok) throw new Error(`The sample's cost book has ${read.problems.length} problems`);
  return read.value;
}

export const sampleCostBook = { costs: readBook(), text: canonicalJson(costs) };

const discounts = 40;
const places = [
  'North',
  'Harbour',
  'Alder',
  'Granite',
  'Vega',
  'Linden',
  'Copper',
  'Juniper',
  'Meridian',
  'Falcon',
  'Aurora',
  'Delta',
];
const trades = [
  'Logistics',
  'Insurance',
  'Foods',
  'Health',
  'Energy',
  'Retail',
  'Bank',
  'Mobility',
  'Media',
  'Textiles',
  'Freight',
];
const forms = ['GmbH', 'Inc.', 'Ltd', 'SARL', 'AG', 'LLC', 'B.V.'];
const subjects = [
  'Support automation',
  'Contract review',
  'Claims intake',
  'Call summaries',
  'Document drafts',
  'Invoice matching',
];
const spans = ['pilot', 'one year', 'two years', 'three years', 'renewal', 'extension', 'second region'];

/** The entry that the count comes to, from the first again after the last. */
function entry<T>(entries: readonly T[], count: number): T {
  const found = entries[count % entries.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}

function deal(sample: DraftJson, discount: number, book: Costs | undefined): Deal {
  const lines = sample['lines'] as readonly DraftJson[];
  // What is paid in credits has no discount.
  const at = lines.findIndex(({ charge }) => (charge as DraftJson)['type'] !== 'credits');
  const draft = {
    ...sample,
    lines: lines.map((line, index) => (index === at ? { ...line, discountPercent: String(discount / 4) } : line)),
  };
  const isOfCostBook = book !== undefined && sample['currency'] === book.currency;
  const parts = new Map(Object.entries(draft).map(([name, value]) => [name, canonicalJson(value)]));
  return { draft, parts, facts: draftFacts(draft, isOfCostBook ? book : undefined), isOfCostBook };
}

/** Canonical JSON of an object of these members, each being canonical. */
function joined(parts: ReadonlyMap<string, string>): string {
  const members = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`;
}

/** Every sample with every discount. */
function deals(book: Costs | undefined): readonly Deal[] {
  const samples: readonly DraftJson[] = [supportDesk, credits, fortyLines];
  return Array.from({ length: discounts }, (_, discount) => samples.map((sample) => deal(sample, discount, book))).flat();
}

/** So many quotes, numbered on from the first number; priced with the sample's cost book, where it is given. */
export function* generatedQuotes(count: number, firstNumber: number, book: Costs | undefined): Generator<GeneratedQuote> {
  const all = deals(book);
  for (let index = 0; index < count; index += 1) {
    const { draft, parts, facts, isOfCostBook } = entry(all, index);
    const legalName = [entry(places, index), entry(trades, Math.floor(index / 3)), entry(forms, Math.floor(index / 7))].join(' ');
    const number = `S-${String(firstNumber + index).padStart(6, '0')}`;
    const title = `${entry(subjects, index)}, ${entry(spans, Math.floor(index / subjects.length))}`;
    const party = canonicalJson({ ...(draft['customer'] as object), legalName });
    const own = { number: JSON.stringify(number), title: JSON.stringify(title), customer: party };
    yield {
      draft: joined(new Map([...parts, ...Object.entries(own)])),
      isOfCostBook,
      facts: { ...facts, number, title, customer: { legalName, party } },
    };
  }
}
