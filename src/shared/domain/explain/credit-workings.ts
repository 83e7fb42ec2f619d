import type { Results } from '../compute.ts';
import { exact, zero } from '../values/exact.ts';
import type { Formula } from '../algebra/formula.ts';
import { constant, difference, figure, product, rounded, stepOf, sum, term, value } from '../algebra/formula.ts';
import { lineFigure } from './line-workings.ts';

const root = 'credits';

function burnedFormula(results: Results, month: number): Formula {
  const burning = results.quote.lines.flatMap(({ charge }, index) =>
    charge.type === 'credits'
      ? [
          product(
            lineFigure(results, index, 'rated', month),
            term(['lines', index, 'charge', 'creditsPerUnit'], charge.creditsPerUnit),
          ),
        ]
      : [],
  );
  return sum(...burning);
}

/** What the month took from the packs, the ones it drew on in the order listed. */
function takenFormulas(results: Results, month: number): readonly Formula[] {
  const taken = results.credits?.months[month - 1]?.taken ?? [];
  return taken.filter(({ units }) => units !== 0n).map((credits) => value('credits-taken', credits, month));
}

function usedFormula(results: Results, pack: number): Formula {
  const months = results.credits?.months ?? [];
  const taken = months.flatMap(({ taken: from }, index) => {
    const credits = from[pack] ?? zero;
    return credits.units === 0n ? [] : [value('credits-taken', credits, index + 1)];
  });
  return sum(...taken);
}

/** What is left at a month's end in the packs bought so far that have not expired by then. */
function balanceFormula(results: Results, month: number): Formula {
  const { credits } = results;
  const left = (credits?.packs ?? []).flatMap((pack, index) => {
    if (pack.month > month || pack.last <= month) return [];
    const bought = term([root, 'packs', index, 'credits'], results.quote.credits?.packs[index]?.credits ?? '0');
    const taken = (credits?.months ?? []).slice(0, month).flatMap(({ taken: from }, at) => {
      const used = from[index] ?? zero;
      return used.units === 0n ? [] : [value('credits-taken', used, at + 1)];
    });
    return [taken.length === 0 ? bought : difference(bought, sum(...taken))];
  });
  return sum(...left);
}

/** A pack's invoice: credits × price, rounded. */
export function packInvoiceFormula(results: Results, pack: number): Formula {
  const terms = results.quote.credits?.packs[pack];
  if (terms === undefined) return constant('0');
  const credits = term([root, 'packs', pack, 'credits'], terms.credits);
  return rounded(product(credits, term([root, 'packs', pack, 'pricePerCredit'], terms.pricePerCredit)), stepOf(results.minor));
}

/** A month's credit overage: what the packs did not cover × its price, rounded. */
export function creditOverageFormula(results: Results, month: number): Formula {
  const over = results.credits?.months[month - 1]?.overageCredits ?? zero;
  const price = results.quote.credits?.overagePricePerCredit ?? '0';
  const credits = figure([root, 'months', month - 1, 'overageCredits'], over);
  return rounded(product(credits, term([root, 'overagePricePerCredit'], price)), stepOf(results.minor));
}

/** How a figure of the credits came about: `rest` is the path behind `credits`. */
export function creditWorking(results: Results, rest: readonly (string | number)[]): Formula | null {
  const [list, at, name] = rest;
  const { credits } = results;
  if (credits === null || typeof at !== 'number') return null;
  const month = credits.months[at];
  if (list === 'months' && month !== undefined) {
    switch (name) {
      case 'burned':
        return burnedFormula(results, at + 1);
      case 'overageCredits': {
        const burned = figure([root, 'months', at, 'burned'], month.burned);
        const taken = takenFormulas(results, at + 1);
        return taken.length === 0 ? burned : difference(burned, sum(...taken));
      }
      case 'balance':
        return balanceFormula(results, at + 1);
      default:
        return null;
    }
  }
  const pack = credits.packs[at];
  if (list !== 'packs' || pack === undefined) return null;
  if (name === 'used') return usedFormula(results, at);
  if (name !== 'expired') return null;
  const bought = results.quote.credits?.packs[at]?.credits ?? '0';
  return difference(term([root, 'packs', at, 'credits'], bought), figure([root, 'packs', at, 'used'], pack.used ?? exact('0')));
}
