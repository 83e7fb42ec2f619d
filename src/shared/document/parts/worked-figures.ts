import { explainResult } from '../../domain/explain/explain.ts';
import type { Path } from '../../domain/document/problem.ts';
import type { Formula } from '../../domain/algebra/formula.ts';
import { figureName } from '../../text/contract/figure-names.ts';
import { invoiceName } from '../../text/contract/invoice-name.ts';
import { capitalized } from '../../text/phrase.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { refName } from './invoice-basis.ts';

/** A figure that is worked out on the pages, and others that its own inputs come from. */
export type WorkedFigure = {
  readonly figure: Path;
  readonly name: string;
  /** What the names of its inputs begin with and need not repeat. */
  readonly prefix: string;
  readonly from: readonly Path[];
};

/** Beyond this many usage lines, the table shows the first line of each price model. */
const mostLines = 20;

/** A figure's name at the head of its row. */
export function workedName({ quote, words }: Assembly, figure: Path): string {
  return capitalized(figureName(figure, quote, words.figures));
}

type Lines = { readonly figures: readonly WorkedFigure[]; readonly all: boolean };

/** The first month with a charge, of each usage line. */
export function workedLines(assembly: Assembly): Lines {
  const worked = assembly.results.lines.flatMap(({ line, charges }, index) => {
    const month = charges.findIndex((charge) => charge !== 0n);
    if (line.charge.type !== 'usage' || month < 0) return [];
    const figure: Path = ['lines', index, 'charges', month];
    const from: Path[] = line.outcome === undefined ? [] : [['lines', index, 'rated', month]];
    return [{ model: line.charge.model, figure, name: workedName(assembly, figure), prefix: line.name, from }];
  });
  if (worked.length <= mostLines) return { figures: worked, all: true };
  return { figures: worked.filter(({ model }, at) => worked.findIndex((each) => each.model === model) === at), all: false };
}

/** The first overage of a commitment, and of credits. */
function workedOverage(assembly: Assembly): readonly WorkedFigure[] {
  const { words } = assembly;
  const { invoices } = assembly.results;
  return (['overage', 'credit_overage'] as const).flatMap((kind): WorkedFigure[] => {
    const at = invoices.findIndex((invoice) => invoice.kind === kind);
    const invoice = invoices[at];
    if (invoice === undefined) return [];
    const prefix = refName(assembly, invoice.ref);
    const credits = ['credits', 'months', invoice.month - 1];
    return [
      {
        figure: ['invoices', at, 'amount'],
        name: words.totals.invoiceOfMonth(invoiceName(kind, prefix, words.billing), invoice.month),
        prefix,
        from:
          kind === 'overage'
            ? []
            : [
                [...credits, 'overageCredits'],
                [...credits, 'burned'],
              ],
      },
    ];
  });
}

/** The place of the true-up whose factor a formula reads; null where it reads none. */
function trueUpIn(formula: Formula): number | null {
  if (formula.kind === 'figure') {
    const [, , list, at, name] = formula.path;
    return list === 'trueUps' && typeof at === 'number' && name === 'factor' ? at : null;
  }
  const within = 'of' in formula ? [formula.of].flat() : [];
  const weights = formula.kind === 'part' ? formula.weights : [];
  return [...within, ...weights].reduce<number | null>((found, each) => found ?? trueUpIn(each), null);
}

/** One true-up: the last that changed an instalment, with that instalment. If none changed any, the first. */
function workedTrueUp(assembly: Assembly): readonly WorkedFigure[] {
  const { quote, results } = assembly;
  for (const [index, { instalments, trueUps }] of results.commitments.entries()) {
    if (trueUps.length === 0) continue;
    const changed = instalments.findIndex(({ original, amount }) => original !== amount);
    const instalment: Path = ['commitments', index, 'instalments', changed, 'amount'];
    const explained = changed < 0 ? null : explainResult(results, instalment);
    const at = (explained === null ? null : trueUpIn(explained.formula)) ?? 0;
    const names = ['runRate', 'deviationPercent', 'factor'];
    const figures = names.map((name): Path => ['commitments', index, 'trueUps', at, name]);
    const prefix = quote.commitments?.[index]?.name ?? '';
    return [...figures, ...(explained === null ? [] : [instalment])].map((figure) => ({
      figure,
      name: workedName(assembly, figure),
      prefix,
      from: [],
    }));
  }
  return [];
}

/** One measurement: the first that moved prices. If none moved any, the first of all. */
function workedMeasurement(assembly: Assembly): readonly WorkedFigure[] {
  const { results, words } = assembly;
  const measurements = results.adaptive?.measurements ?? [];
  if (measurements.length === 0) return [];
  const at = Math.max(
    0,
    measurements.findIndex(({ action }) => action !== 'none'),
  );
  return ['index', 'changePercent', 'multiplier'].map((name) => {
    const figure: Path = ['adaptivePricing', 'measurements', at, name];
    return { figure, name: workedName(assembly, figure), prefix: words.figures.fields.adaptivePricing, from: [] };
  });
}

/** What is worked out beside the usage lines: one overage, one true-up, one measurement, where there are any. */
export function workedOthers(assembly: Assembly): readonly WorkedFigure[] {
  return [...workedOverage(assembly), ...workedTrueUp(assembly), ...workedMeasurement(assembly)];
}
