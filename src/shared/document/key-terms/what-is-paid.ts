import { leastCommitted, mostCommitted } from '../../domain/consequences/least-committed.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { listText } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { amountIn, dateIn, moneyIn } from '../assembly/assembly.ts';
import { rhythms } from '../parts/order/billing-rhythms.ts';
import { movedCommitment, usedBeside } from '../parts/expected-bridge.ts';
import { refName } from '../parts/order/invoice-basis.ts';
import type { KeyTerm } from '../tree/tree.ts';

/** More services than this are counted, not named. */
const mostNamed = 4;

/** The invoices of the first day, all together. */
function first(assembly: Assembly): readonly KeyTerm[] {
  const words = assembly.words.keyTerms;
  const { invoices } = assembly.results;
  const day = invoices[0]?.date;
  if (day === undefined) return [];
  const own = invoices.filter(({ date }) => date === day);
  const names = [...new Set(own.map(({ ref }) => refName(assembly, ref)))];
  const named = names.length <= mostNamed ? listText(names, 'and', assembly.wording.language) : words.items(names.length);
  const isStart = day === assembly.quote.startDate;
  return [
    {
      what: isStart ? words.atStart : words.firstInvoice,
      text: words.onFor(dateIn(assembly, day), named),
      values: [amountIn(assembly, sumOf(own.map(({ amount }) => amount)))],
    },
  ];
}

/** What else comes, how often, and with what amount at first. */
function usual(assembly: Assembly): readonly KeyTerm[] {
  const words = assembly.words.keyTerms;
  const texts = rhythms(assembly).map(({ name, step, amount }) => words.rhythm[step](name, amountIn(assembly, amount)));
  const used = assembly.results.invoices.some(({ kind }) => kind === 'usage' || kind === 'overage' || kind === 'credit_overage');
  const all = [...texts, ...(used ? [words.useAfter] : [])];
  return all.length === 0 ? [] : [{ what: words.afterwards, text: all.join(' · '), values: [''] }];
}

/** What the committed value is of, by what the deal has. */
function committedOf({ results }: Assembly): 'fixed' | 'commitments' | 'credits' | 'both' {
  if (results.commitments.length === 0) return results.credits === null ? 'fixed' : 'credits';
  return results.credits === null ? 'commitments' : 'both';
}

/** Committed + what true-ups and other terms of commitments do to it + use beyond it = expected. */
function bridge(assembly: Assembly): readonly KeyTerm[] {
  const words = assembly.words.keyTerms;
  const { general } = assembly.words;
  const { committedValue, expectedValue } = assembly.results.totals;
  const moved = movedCommitment(assembly);
  const further = [...(moved === null ? [] : [moved]), ...usedBeside(assembly)];
  if (committedValue + sumOf(further.map(({ amount }) => amount)) !== expectedValue)
    throw new Error('The committed value does not lead to the expected value');
  const truedUp = (assembly.quote.commitments ?? []).some(({ trueUp }) => trueUp !== undefined);
  const { pricesUpTo } = assembly.terms;
  const known = pricesUpTo === undefined ? words.atForecast : words.atForecastAndPrices(dateIn(assembly, pricesUpTo));
  return [
    {
      what: general.committed,
      text: truedUp ? words.committedBefore : words.committedIs[committedOf(assembly)],
      values: [amountIn(assembly, committedValue)],
    },
    ...further.map(({ name, amount }) => ({
      what: name,
      text: words.asForecast,
      values: [amountIn(assembly, amount)],
    })),
    { what: general.expected, text: known, values: [amountIn(assembly, expectedValue)], isSum: true },
  ];
}

/** As many contract years as fit a line. */
const mostYears = 5;

function years(assembly: Assembly): readonly KeyTerm[] {
  const words = assembly.words.keyTerms;
  const { byYear } = assembly.results.totals;
  if (byYear.length < 2) return [];
  const shown = byYear.slice(0, mostYears);
  const rest = byYear.slice(mostYears);
  const texts = shown.map(({ year, invoiced }) => words.ofYear(year, amountIn(assembly, invoiced)));
  const last = sumOf(rest.map(({ invoiced }) => invoiced));
  const all = rest.length === 0 ? texts : [...texts, words.ofYears(mostYears + 1, byYear.length, amountIn(assembly, last))];
  return [{ what: words.byYear, text: all.join(' · '), values: [''] }];
}

/** How far true-ups can move what is committed. */
function range(assembly: Assembly): readonly KeyTerm[] {
  const words = assembly.words.keyTerms;
  const { results } = assembly;
  const truedUp = (assembly.quote.commitments ?? []).some(({ trueUp }) => trueUp !== undefined);
  const least = leastCommitted(results);
  if (!truedUp || least === null) return [];
  const most = mostCommitted(results);
  return [
    {
      what: words.committedRange,
      text: words.between(moneyIn(assembly, least), most === null ? null : moneyIn(assembly, most)),
      values: [''],
    },
  ];
}

/** What is paid at the start and then, and what the deal comes to: every sum adds up from what is printed beside it. */
export function whatIsPaid(assembly: Assembly): readonly KeyTerm[] {
  const { keyTerms: words } = assembly.words;
  const { paymentTermsDays: days } = assembly.quote;
  return [
    ...first(assembly),
    ...usual(assembly),
    ...bridge(assembly),
    ...years(assembly),
    ...range(assembly),
    { what: words.payment, text: days === undefined ? words.netOfVat : words.within(days), values: [''] },
  ];
}
