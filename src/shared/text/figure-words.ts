import type { Path } from '../domain/problem.ts';
import type { Quote } from '../domain/terms/quote.ts';

/** Fields whose names alone would not say what they are. */
const fields: Readonly<Record<string, string>> = {
  adjustPercent: 'price adjustment',
  monthlyCap: 'most a month',
  trueUp: 'true-up',
  maxIncreasePercent: 'largest increase',
  maxDecreasePercent: 'largest decrease',
  passThroughPercent: 'share passed on',
  maxStepPercent: 'largest step',
  annualUpliftPercent: 'annual uplift',
  acceptancePercent: 'accepted share',
  monthlyPercent: 'growth a month',
  start: 'first month',
  otherCostPerUnit: 'other cost of a unit',
};

/** "unitPrice" as words: "unit price". Percents are called by what they are a percent of. */
function fieldWords(field: string): string {
  const known = fields[field];
  if (known !== undefined) return known;
  const words = field
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return words.replace(/ percent$/, '');
}

const lists: Readonly<Record<string, string>> = {
  tiers: 'tier',
  packs: 'pack',
  index: 'basket entry',
  servedBy: 'model',
  amounts: 'period',
  quantities: 'month',
  quantity: 'step',
  discountPercent: 'phase',
  events: 'event',
};

/** Where a term is written, as a reader would say it: "Automated resolutions, tier 2, unit price". */
export function termName(path: Path, quote: Quote): string {
  const [root, at, ...rest] = path;
  const words: string[] = [];
  let steps = path;
  if (root === 'lines' && typeof at === 'number') {
    words.push(quote.lines[at]?.name ?? `line ${at + 1}`);
    steps = rest;
  } else if (root === 'commitments' && typeof at === 'number') {
    words.push(quote.commitments?.[at]?.name ?? `commitment ${at + 1}`);
    steps = rest;
  } else if (root === 'actuals') {
    const [, , id, month] = path;
    const line = quote.lines.find((each) => each.id === id);
    return `${line?.name ?? String(id)}, actual quantity of month ${Number(month) + 1}`;
  }
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (typeof step === 'number') words.push(`${lists[String(before)] ?? 'entry'} ${step + 1}`);
    // The name of a list stands with its number.
    else if (step !== 'charge' && typeof steps[index + 1] !== 'number') words.push(fieldWords(step));
  });
  return words.join(', ');
}

const lineFigures: Readonly<Record<string, string>> = {
  quantities: 'quantity delivered',
  rated: 'quantity charged',
  charges: 'charge',
  costs: 'our cost',
};

const totals: Readonly<Record<string, string>> = {
  committedValue: 'committed value',
  expectedValue: 'expected value',
  recognized: 'recognized over the term',
  cost: 'our cost over the term',
  grossMarginPercent: 'gross margin',
};

/** A figure of the evaluation, as a reader would say it: "Automated resolutions, charge of month 3". */
export function figureName(path: Path, quote: Quote): string {
  const [root, at, name, position, last] = path;
  switch (root) {
    case 'lines': {
      const line = quote.lines[Number(at)]?.name ?? `line ${Number(at) + 1}`;
      return `${line}, ${lineFigures[String(name)] ?? String(name)} of month ${Number(position) + 1}`;
    }
    case 'commitments': {
      const commitment = quote.commitments?.[Number(at)]?.name ?? `commitment ${Number(at) + 1}`;
      const part = name === 'trueUps' ? 'true-up' : name === 'periods' ? 'period' : 'instalment';
      return `${commitment}, ${part} ${Number(position) + 1}, ${fieldWords(String(last))}`;
    }
    case 'credits':
      return at === 'packs'
        ? `pack ${Number(name) + 1}, credits ${String(position)}`
        : `credits of month ${Number(name) + 1}, ${fieldWords(String(position))}`;
    case 'adaptivePricing':
      if (at === 'multipliers') return `price multiplier of month ${Number(name) + 1}`;
      return at === 'renewalMultiplier'
        ? 'price multiplier at renewal'
        : `measurement ${Number(name) + 1}, ${fieldWords(String(position))}`;
    case 'invoices':
      return `invoice ${Number(at) + 1}`;
    case 'revenue':
      return `${fieldWords(String(name))} of month ${Number(at) + 1}`;
    case 'totals':
      return at === 'byYear' ? `${fieldWords(String(position))} of year ${Number(name) + 1}` : (totals[String(at)] ?? String(at));
    default:
      return path.join(' ');
  }
}
