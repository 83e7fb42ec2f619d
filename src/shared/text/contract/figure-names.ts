import type { Path } from '../../domain/document/problem.ts';
import { takenLines } from '../../domain/taken.ts';
import type { Quote } from '../../domain/terms/quote.ts';
import type { FigureWords } from './en/figures.ts';
import { figureFields, figureLists } from './figure-fields.ts';

type Step = Path[number] | undefined;

/** The name of a field. A field that no working reads keeps its name from the document, in every language. */
function fieldName(step: Step, words: FigureWords): string {
  const field = figureFields.find((each) => each === step);
  return field === undefined ? String(step) : words.fields[field];
}

function entryName(list: Step, index: number, words: FigureWords): string {
  const known = figureLists.find((each) => each === list);
  return known === undefined ? words.entry(index + 1) : words.entries[known](index + 1);
}

/** Where a term is written, as a reader would say it: "Automated resolutions, tier 2, unit price". */
export function termName(path: Path, quote: Quote, words: FigureWords): string {
  const [root, at, ...rest] = path;
  const names: string[] = [];
  let steps = path;
  if (root === 'lines' && typeof at === 'number') {
    names.push(quote.lines[at]?.name ?? words.line(at + 1));
    steps = rest;
  } else if (root === 'commitments' && typeof at === 'number') {
    names.push(quote.commitments?.[at]?.name ?? words.commitment(at + 1));
    steps = rest;
  } else if (root === 'actuals') {
    const [, , id, month] = path;
    const line = quote.lines.find((each) => each.id === id);
    return `${line?.name ?? String(id)}, ${words.actualQuantity(Number(month) + 1)}`;
  }
  steps.forEach((step, index) => {
    if (typeof step === 'number') names.push(entryName(steps[index - 1], step, words));
    // The name of a list stands with its number.
    else if (step !== 'charge' && typeof steps[index + 1] !== 'number') names.push(fieldName(step, words));
  });
  return names.join(', ');
}

function oneOf<Names extends Readonly<Record<string, unknown>>>(names: Names, name: Step): Names[keyof Names] | undefined {
  const found = Object.entries(names).find(([key]) => key === name);
  return found?.[1] as Names[keyof Names] | undefined;
}

function commitmentPart(list: Step, index: number, words: FigureWords): string {
  if (list === 'trueUps') return words.trueUp(index + 1);
  return list === 'periods' ? words.period(index + 1) : words.instalment(index + 1);
}

/** A figure of the evaluation, as a reader would say it: "Automated resolutions, charge of month 3". */
export function figureName(path: Path, quote: Quote, words: FigureWords): string {
  const [root, at, name, position, last] = path;
  switch (root) {
    case 'lines': {
      // Lines that are offered have no figures: those of the others are counted without them.
      const line = takenLines(quote, null)[Number(at)]?.line.name ?? words.line(Number(at) + 1);
      const month = Number(position) + 1;
      return `${line}, ${oneOf(words.lineFigures, name)?.(month) ?? words.ofMonth(String(name), month)}`;
    }
    case 'commitments': {
      const commitment = quote.commitments?.[Number(at)]?.name ?? words.commitment(Number(at) + 1);
      return `${commitment}, ${commitmentPart(name, Number(position), words)}, ${fieldName(last, words)}`;
    }
    case 'credits':
      return at === 'packs'
        ? words.packCredits(Number(name) + 1, fieldName(position, words))
        : words.creditsOfMonth(Number(name) + 1, fieldName(position, words));
    case 'adaptivePricing':
      if (at === 'multipliers') return words.multiplierOfMonth(Number(name) + 1);
      return at === 'renewalMultiplier'
        ? words.multiplierAtRenewal
        : `${words.measurement(Number(name) + 1)}, ${fieldName(position, words)}`;
    case 'invoices':
      return words.invoice(Number(at) + 1);
    case 'revenue':
      return words.ofMonth(fieldName(name, words), Number(at) + 1);
    case 'totals':
      return at === 'byYear'
        ? words.ofYear(fieldName(position, words), Number(name) + 1)
        : (oneOf(words.totals, at) ?? String(at));
    default:
      return path.join(' ');
  }
}
