import { adaptivePricingSummary, commitmentSummary, creditsSummary } from '../../text/contract/deal-summary.ts';
import type { Party } from '../../domain/terms/quote.ts';
import { addDays, addMonths } from '../../domain/values/date.ts';
import type { ContractWords } from '../../text/contract/en/words.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { dateIn, moneyIn, shortDateIn } from '../assembly/assembly.ts';
import type { coverFields } from '../data/contract-template.ts';
import { orderFacts, partyLines } from './party-facts.ts';
import type { Block, Definitions, Parties, Timeline } from '../tree/tree.ts';

function partyOf(role: string, party: Party, words: ContractWords): Parties['parties'][number] {
  return { role, name: party.legalName, lines: partyLines(party, words) };
}

/** The most marks that a line across the page can carry with their dates. */
const mostMarks = 5;

function timeline(assembly: Assembly): Timeline {
  const { quote, words } = assembly;
  const years = Math.ceil(quote.termMonths / 12);
  const step = Math.ceil(years / mostMarks) * 12;
  const marks: Timeline['marks'][number][] = [];
  for (let at = 0; at < quote.termMonths; at += step) {
    // A last stretch of a month or two has no room for its own date beside the end's.
    if (at > 0 && quote.termMonths - at < step / 3) break;
    marks.push({ at, label: shortDateIn(assembly, addMonths(quote.startDate, at)), note: words.general.year(at / 12 + 1) });
  }
  const end = addDays(addMonths(quote.startDate, quote.termMonths), -1);
  marks.push({ at: quote.termMonths, label: shortDateIn(assembly, end), note: words.cover.end });
  return { type: 'timeline', months: quote.termMonths, marks };
}

/** What makes this deal special, in at most three lines. */
function highlights(assembly: Assembly): readonly string[] {
  const { quote, wording } = assembly;
  const words = assembly.words.cover;
  const [commitment, ...others] = quote.commitments ?? [];
  const found = [
    ...(commitment === undefined ? [] : [commitmentSummary(commitment, wording)]),
    ...(others.length === 0 ? [] : [words.furtherCommitments(others.length)]),
    ...(quote.credits === undefined ? [] : [creditsSummary(quote.credits, wording)]),
    ...(quote.adaptivePricing === undefined ? [] : [adaptivePricingSummary(quote.adaptivePricing, wording)]),
    ...(quote.substitution === undefined ? [] : [words.replacements]),
  ];
  return found.length === 0 ? [words.services(assembly.results.lines.length, quote.termMonths)] : found.slice(0, 3);
}

/** A fact of the cover by its name in the template; none where the quote does not say it. */
function coverField(name: (typeof coverFields)[number], assembly: Assembly): Definitions['items'] {
  const { quote, terms } = assembly;
  const { cover, general } = assembly.words;
  switch (name) {
    case 'number':
      return [{ term: general.number, text: quote.number }];
    case 'revision':
      return [{ term: general.revision, text: String(terms.revision) }];
    case 'issued':
      return [{ term: cover.issued, text: dateIn(assembly, terms.issueDate) }];
    case 'valid-until':
      return quote.validUntil === undefined
        ? []
        : [{ term: cover.validUntil, text: cover.endOf(dateIn(assembly, quote.validUntil)) }];
    case 'currency':
      return [{ term: cover.currency, text: quote.currency }];
    case 'payment-terms':
      return quote.paymentTermsDays === undefined ? [] : [{ term: cover.paymentTerms, text: cover.days(quote.paymentTermsDays) }];
  }
}

/** Parties, number, revision, validity, three figures, the term as a line, and what is special. */
export function coverPart(assembly: Assembly): readonly Block[] {
  const { quote, terms, results } = assembly;
  const { cover, general } = assembly.words;
  const truedUp = quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
  return [
    { type: 'cover-title', kicker: cover.kicker, text: quote.title },
    {
      type: 'definitions',
      items: [...terms.template.cover.flatMap((name) => coverField(name, assembly)), ...orderFacts(assembly)],
    },
    {
      type: 'parties',
      parties: (['seller', 'customer'] as const).map((side) => partyOf(general.parties[side], quote[side], assembly.words)),
    },
    {
      type: 'figures',
      items: [
        {
          label: general.committed,
          value: moneyIn(assembly, results.totals.committedValue),
          note: truedUp ? cover.beforeTrueUps : cover.overTheTerm,
        },
        { label: general.expected, value: moneyIn(assembly, results.totals.expectedValue), note: cover.atTheForecast },
        { label: general.term, value: cover.months(quote.termMonths), note: cover.from(dateIn(assembly, quote.startDate)) },
      ],
    },
    timeline(assembly),
    ...highlights(assembly).map((text): Block => ({ type: 'paragraph', style: 'lead', text })),
    { type: 'paragraph', style: 'note', text: general.netOfVat },
  ];
}
