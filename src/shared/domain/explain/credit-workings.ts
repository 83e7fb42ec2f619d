import type { Recorded } from '../algebra/recording-algebra.ts';
import { recordedFigure, recordedValue, recordingAlgebra } from '../algebra/recording-algebra.ts';
import type { Results } from '../compute.ts';
import { burnedCredits, creditOverage, creditsLeft, packCredits, packInvoice, packRecognized } from '../credits/credit-packs.ts';
import { plus, zero } from '../values/exact.ts';
import { quantityFigure } from './line-workings.ts';

const a = recordingAlgebra;
const root = 'credits';

function burned(results: Results, month: number): Recorded {
  const burning = results.quote.lines.flatMap(({ charge }, index) =>
    charge.type === 'credits'
      ? [
          {
            rated: quantityFigure(results, index, 'rated', month),
            perUnit: a.term(charge.creditsPerUnit, ['lines', index, 'charge'], 'creditsPerUnit'),
          },
        ]
      : [],
  );
  return burnedCredits(a, burning);
}

/** The credits that the months up to `last` took from a pack. Null if they took none. */
function takenFrom(results: Results, pack: number, last: number): Recorded | null {
  const taken = (results.credits?.months ?? []).slice(0, last).flatMap(({ taken: from }, index) => {
    const credits = from[pack] ?? zero;
    return credits.units === 0n ? [] : [recordedValue('credits-taken', credits, index + 1)];
  });
  return taken.length === 0 ? null : a.sum(taken);
}

/** The credits that a month took from the packs, in the order of the list. Null if it took none. */
function takenIn(results: Results, month: number): Recorded | null {
  const taken = results.credits?.months[month - 1]?.taken.filter(({ units }) => units !== 0n) ?? [];
  return taken.length === 0 ? null : a.sum(taken.map((credits) => recordedValue('credits-taken', credits, month)));
}

/** What is left at a month's end in the packs bought so far that have not expired by then. */
function balance(results: Results, month: number): Recorded {
  const { credits: terms } = results.quote;
  if (terms === undefined) return a.zero;
  const holding = (results.credits?.packs ?? []).flatMap((pack, index) =>
    pack.month > month || pack.last <= month
      ? []
      : [creditsLeft(a, packCredits(a, terms, index), takenFrom(results, index, month))],
  );
  return a.sum(holding);
}

/** A pack's invoice, and how. */
export function packInvoiceWorking({ quote, minor }: Results, pack: number): Recorded {
  return quote.credits?.packs[pack] === undefined ? a.zero : packInvoice(a, quote.credits, pack, minor);
}

/** A month's credit overage, and how. */
export function creditOverageWorking({ quote, credits, minor }: Results, month: number): Recorded {
  const over = credits?.months[month - 1]?.overageCredits ?? zero;
  if (quote.credits === undefined) return a.zero;
  return creditOverage(a, quote.credits, recordedFigure([root, 'months', month - 1, 'overageCredits'], over), minor);
}

/** What a pack recognizes in a month while it lasts: burn at its own price, and breakage where it expires. */
export function packRecognizedWorking({ quote, credits, minor }: Results, pack: number, month: number): readonly Recorded[] {
  const result = credits?.packs[pack];
  if (credits === null || quote.credits === undefined || result === undefined) return [];
  if (month > result.last || month < result.month) return [];
  const usedBy = (last: number): Recorded =>
    recordedValue(
      'credits-taken',
      credits.months.slice(0, last).reduce((so, { taken }) => plus(so, taken[pack] ?? zero), zero),
    );
  const use = { before: usedBy(month - 1), used: usedBy(month), isLast: month === result.last };
  return packRecognized(a, quote.credits, pack, use, minor);
}

/** How a figure of the credits came about: `rest` is the path behind `credits`. */
export function creditWorking(results: Results, rest: readonly (string | number)[]): Recorded | null {
  const [list, at, name] = rest;
  const { credits } = results;
  const terms = results.quote.credits;
  if (credits === null || terms === undefined || typeof at !== 'number') return null;
  const month = credits.months[at];
  if (list === 'months' && month !== undefined) {
    switch (name) {
      case 'burned':
        return burned(results, at + 1);
      case 'overageCredits':
        return creditsLeft(a, recordedFigure([root, 'months', at, 'burned'], month.burned), takenIn(results, at + 1));
      case 'balance':
        return balance(results, at + 1);
      default:
        return null;
    }
  }
  const pack = credits.packs[at];
  if (list !== 'packs' || pack === undefined) return null;
  if (name === 'used') return takenFrom(results, at, results.term.months) ?? a.zero;
  if (name !== 'expired') return null;
  return creditsLeft(a, packCredits(a, terms, at), recordedFigure([root, 'packs', at, 'used'], pack.used));
}
