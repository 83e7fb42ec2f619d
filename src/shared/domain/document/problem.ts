/**
 * What is wrong with a document, and where. This file has reasons and their parameters, and the `text` room has the words:
 * window, command line and tests report the same problem.
 */
export type Path = readonly (string | number)[];

export type Reason =
  | { readonly code: 'missing' }
  | { readonly code: 'unknown-field'; readonly nearest: string | null }
  | {
      readonly code: 'wrong-type';
      readonly expected: 'text' | 'integer' | 'list' | 'object' | 'truth';
      /** `null` stands there, as programs write what they leave out. */
      readonly isNull?: true;
    }
  | { readonly code: 'not-decimal' }
  | { readonly code: 'number-for-decimal' }
  | { readonly code: 'decimal-too-long' }
  | { readonly code: 'negative' }
  | { readonly code: 'below'; readonly least: string }
  | { readonly code: 'above'; readonly most: string }
  | { readonly code: 'too-many-decimals'; readonly most: number }
  | { readonly code: 'zero' }
  | { readonly code: 'empty-text' }
  | { readonly code: 'empty-list' }
  | { readonly code: 'too-many-entries'; readonly most: number }
  | { readonly code: 'not-one-of'; readonly options: readonly string[] }
  | { readonly code: 'no-such-date' }
  /** Dates are written with four digits of year. */
  | { readonly code: 'past-last-year'; readonly lastYear: number }
  | { readonly code: 'unknown-currency' }
  | { readonly code: 'unknown-schema'; readonly reads: string }
  | { readonly code: 'does-not-belong'; readonly type: string }
  | { readonly code: 'reserved-id' }
  | { readonly code: 'repeated-id'; readonly id: string }
  | { readonly code: 'not-rising'; readonly above: string }
  | { readonly code: 'not-falling'; readonly below: string }
  | { readonly code: 'last-tier-open' }
  | { readonly code: 'open-tier-not-last' }
  | { readonly code: 'shares-sum'; readonly sum: string }
  | { readonly code: 'weights-sum' }
  | { readonly code: 'month-outside-term'; readonly termMonths: number }
  | { readonly code: 'quantity-too-large'; readonly month: number }
  | { readonly code: 'finer-than-minor-unit'; readonly currency: string; readonly digits: number }
  | { readonly code: 'unknown-line'; readonly id: string }
  | { readonly code: 'unknown-product'; readonly id: string }
  | { readonly code: 'no-price-of-product' }
  | { readonly code: 'not-a-usage-line'; readonly id: string }
  | { readonly code: 'not-a-metered-line'; readonly id: string }
  | { readonly code: 'line-named-twice'; readonly id: string }
  | { readonly code: 'line-already-committed'; readonly id: string; readonly commitment: string }
  | { readonly code: 'instalment-longer-than-period' }
  | { readonly code: 'waive-needs-arrears' }
  | { readonly code: 'waive-excludes-rollover' }
  | { readonly code: 'floor-required' }
  | { readonly code: 'pass-through-required' }
  | { readonly code: 'credits-missing'; readonly line: string }
  | { readonly code: 'costs-required'; readonly model: string }
  | { readonly code: 'currency-differs'; readonly costs: string; readonly quote: string }
  | { readonly code: 'unknown-model'; readonly model: string }
  | { readonly code: 'slot-for-model'; readonly model: string }
  | { readonly code: 'unknown-slot'; readonly slot: string }
  | { readonly code: 'no-price'; readonly model: string; readonly on: string }
  | { readonly code: 'no-assignment'; readonly slot: string; readonly on: string }
  | { readonly code: 'baseline-price-zero'; readonly model: string; readonly on: string }
  | { readonly code: 'change-or-prices' }
  | { readonly code: 'no-change' }
  | { readonly code: 'change-without-price'; readonly model: string; readonly on: string }
  | { readonly code: 'prices-required'; readonly model: string; readonly on: string }
  | { readonly code: 'omitted-has-no-text' }
  | { readonly code: 'too-long-text'; readonly most: number }
  /** What nobody means to write, and nobody sees. */
  | { readonly code: 'unwelcome-character'; readonly codePoint: number }
  /** A letter with more marks than any writing has: they would lie over the lines around. */
  | { readonly code: 'piled-marks'; readonly most: number }
  /** In a text of one line. */
  | { readonly code: 'line-break' }
  /** No font of a PDF has it. */
  | { readonly code: 'undrawable-character'; readonly codePoint: number }
  | { readonly code: 'beyond-term'; readonly termMonths: number }
  // Those of the terms that real deals add: pricing §12.
  | { readonly code: 'does-not-go-with'; readonly with: string }
  | { readonly code: 'needs'; readonly needs: string }
  | { readonly code: 'percents-sum'; readonly sum: string }
  | { readonly code: 'beyond-period'; readonly months: number }
  | { readonly code: 'reaches-no-instalment' }
  | { readonly code: 'minimum-not-shorter' }
  | { readonly code: 'minimum-above-amount'; readonly amount: string; readonly inPeriod: string }
  | { readonly code: 'outside-months-of-line'; readonly from: number; readonly to: number }
  | { readonly code: 'only-optional-lines' }
  | { readonly code: 'not-a-pool-line'; readonly id: string }
  | { readonly code: 'model-is-there'; readonly model: string }
  | { readonly code: 'alias-in-index'; readonly model: string }
  | { readonly code: 'price-zero'; readonly model: string; readonly on: string }
  | { readonly code: 'differs-from-amended'; readonly amended: string }
  | { readonly code: 'after-start'; readonly startDate: string };

export type Problem = { readonly path: Path; readonly reason: Reason };

/** What reading a document gives: the value, or every problem at once. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A path as the command line prints it: `lines[2].charge.tiers[1].upTo`; the document itself is `document`. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[A-Za-z_][\w-]*$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text === '' ? 'document' : text;
}

type Told = { count: number; readonly keys: Set<string> };

/** What is told by a list so far. A large quote asks for each of its lines in each of its months. */
const toldBy = new WeakMap<readonly Problem[], Told>();

const keyOf = ({ path, reason }: Problem): string => `${reason.code} ${pathText(path)}`;

/** Adds a problem unless one of the same reason is there for its path: a price that is missing in month 3 is missing in month 4 too. */
export function reportOnce(problems: Problem[], problem: Problem): void {
  const told = toldBy.get(problems) ?? { count: 0, keys: new Set<string>() };
  toldBy.set(problems, told);
  for (const other of problems.slice(told.count)) told.keys.add(keyOf(other));
  told.count = problems.length;
  if (!told.keys.has(keyOf(problem))) problems.push(problem);
}
