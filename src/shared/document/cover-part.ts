import { adaptivePricingSummary } from '../text/adaptive-pricing-words.ts';
import { commitmentSummary } from '../text/commitment-words.ts';
import { creditsSummary } from '../text/credits-words.ts';
import { netOfVat } from '../text/payment-words.ts';
import { countText } from '../text/phrase.ts';
import type { Party } from '../domain/terms/quote.ts';
import { addDays, addMonths } from '../domain/date.ts';
import type { Assembly } from './assembly.ts';
import { dateIn, moneyIn, shortDateIn } from './assembly.ts';
import type { Block, Parties, Timeline } from './tree.ts';

function partyOf(role: string, party: Party): Parties['parties'][number] {
  const { name, title, email } = party.contact;
  return {
    role,
    name: party.legalName,
    lines: [...party.address, title === undefined ? name : `${name}, ${title}`, ...(email === undefined ? [] : [email])],
  };
}

/** The most marks that a line across the page can carry with their dates. */
const mostMarks = 5;

function timeline(assembly: Assembly): Timeline {
  const { quote } = assembly;
  const years = Math.ceil(quote.termMonths / 12);
  const step = Math.ceil(years / mostMarks) * 12;
  const marks: Timeline['marks'][number][] = [];
  for (let at = 0; at < quote.termMonths; at += step) {
    // A last stretch of a month or two has no room for its own date beside the end's.
    if (at > 0 && quote.termMonths - at < step / 3) break;
    marks.push({ at, label: shortDateIn(assembly, addMonths(quote.startDate, at)), note: `Year ${at / 12 + 1}` });
  }
  const end = addDays(addMonths(quote.startDate, quote.termMonths), -1);
  marks.push({ at: quote.termMonths, label: shortDateIn(assembly, end), note: 'End' });
  return { type: 'timeline', months: quote.termMonths, marks };
}

/** What makes this deal special, in at most three lines. */
function highlights(assembly: Assembly): readonly string[] {
  const { quote, wording } = assembly;
  const [commitment, ...others] = quote.commitments ?? [];
  const found = [
    ...(commitment === undefined ? [] : [commitmentSummary(commitment, wording)]),
    ...(others.length === 0 ? [] : [`${countText(others.length, 'further commitment')}, listed inside.`]),
    ...(quote.credits === undefined ? [] : [creditsSummary(quote.credits, wording)]),
    ...(quote.adaptivePricing === undefined ? [] : [adaptivePricingSummary(quote.adaptivePricing, wording)]),
    ...(quote.substitution === undefined ? [] : ['Models may be replaced within agreed limits.']),
  ];
  return found.length === 0
    ? [`${countText(quote.lines.length, 'service')} over ${countText(quote.termMonths, 'month')}.`]
    : found.slice(0, 3);
}

/** Parties, number, revision, validity, three figures, the term as a line, and what is special. */
export function coverPart(assembly: Assembly): readonly Block[] {
  const { quote, data, evaluation } = assembly;
  const truedUp = quote.commitments?.some(({ trueUp }) => trueUp !== undefined) === true;
  return [
    { type: 'cover-title', kicker: 'Order', text: quote.title },
    {
      type: 'definitions',
      items: [
        { term: 'Number', text: quote.number },
        { term: 'Revision', text: String(data.revision) },
        { term: 'Issued', text: dateIn(assembly, data.issueDate) },
        ...(quote.validUntil === undefined
          ? []
          : [{ term: 'Valid until', text: `${dateIn(assembly, quote.validUntil)}, end of day` }]),
      ],
    },
    { type: 'parties', parties: [partyOf('Provider', quote.seller), partyOf('Customer', quote.customer)] },
    {
      type: 'figures',
      items: [
        {
          label: 'Committed value',
          value: moneyIn(assembly, evaluation.totals.committedValue),
          note: truedUp ? 'before true-ups' : 'over the term',
        },
        { label: 'Expected value', value: moneyIn(assembly, evaluation.totals.expectedValue), note: 'at the forecast' },
        { label: 'Term', value: countText(quote.termMonths, 'month'), note: `from ${dateIn(assembly, quote.startDate)}` },
      ],
    },
    timeline(assembly),
    ...highlights(assembly).map((text): Block => ({ type: 'paragraph', style: 'lead', text })),
    { type: 'paragraph', style: 'note', text: netOfVat },
  ];
}
