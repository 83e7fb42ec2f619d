import type { Results } from '../../domain/compute.ts';
import { compute } from '../../domain/compute.ts';
import { sumOf } from '../../domain/statements/sums.ts';
import { isOffered } from '../../domain/taken.ts';
import type { Charge } from '../../domain/terms/charge.ts';
import type { Line } from '../../domain/terms/line.ts';

export type ChangeCause = 'added' | 'ended' | 'quantity' | 'price' | 'term';

/** What an amendment changes of a line's charges, or of a commitment's instalments, for one cause; minor units, from its month on. */
export type CausedChange = {
  readonly name: string;
  readonly cause: ChangeCause;
  readonly before: bigint;
  readonly after: bigint;
};

/** The charge with the prices that were, and the quantities that shall be; null where the two can't be told apart. */
function atFormerPrice(before: Charge, after: Charge): Charge | null {
  if (before.type !== after.type) return null;
  if (before.type === 'recurring' && after.type === 'recurring') return { ...before, quantity: after.quantity };
  if (before.type === 'one_time' && after.type === 'one_time') {
    const { month: _month, ...price } = before;
    return after.month === undefined ? price : { ...price, month: after.month };
  }
  return before;
}

/** The line with what it was priced at, in what is delivered, how long and from when. */
function lineAtFormerPrice(before: Line, after: Line): Line | null {
  const charge = atFormerPrice(before.charge, after.charge);
  if (charge === null) return null;
  const { discountPercent: _discount, annualUpliftPercent: _uplift, ...quantities } = after;
  const { discountPercent, annualUpliftPercent } = before;
  return {
    ...quantities,
    charge,
    ...(discountPercent === undefined ? {} : { discountPercent }),
    ...(annualUpliftPercent === undefined ? {} : { annualUpliftPercent }),
  };
}

const chargesOf = ({ lines }: Results, id: string): readonly bigint[] => lines.find(({ line }) => line.id === id)?.charges ?? [];

/** Charges by month from the amendment's on, up to a month, both included. */
const within = (charges: readonly bigint[], from: number, to: number): bigint => sumOf(charges.slice(from - 1, to));

/** The deal as it shall be, every line at the price that it had. Null where the engine can't tell. */
function atFormerPrices(before: Results, after: Results): Results | null {
  const { quote, costs, actuals } = after;
  const lines = quote.lines.map((line) => {
    const former = before.quote.lines.find(({ id }) => id === line.id);
    return former === undefined ? line : (lineAtFormerPrice(former, line) ?? line);
  });
  const computed = compute({ quote: { ...quote, lines }, costs, actuals });
  return computed.ok ? computed.value : null;
}

/**
 * What changes of each line from a contract month on, cause by cause: what is delivered at the price that was, then the price, then the
 * months that only one of the two terms has. The changes of a line sum to the change of its charges.
 */
export function lineChanges(before: Results, after: Results, fromMonth: number): readonly CausedChange[] {
  const common = Math.min(before.term.months, after.term.months);
  const longest = Math.max(before.term.months, after.term.months);
  const middle = atFormerPrices(before, after);
  const taken = (results: Results): readonly Line[] => results.quote.lines.filter((line) => !isOffered(line));
  const ended = taken(before).filter(({ id }) => !taken(after).some((line) => line.id === id));
  const changes = taken(after).flatMap((line): readonly CausedChange[] => {
    const { id, name } = line;
    const now = chargesOf(after, id);
    const former = taken(before).find((each) => each.id === id);
    if (former === undefined) return [{ name, cause: 'added', before: 0n, after: within(now, fromMonth, longest) }];
    const was = chargesOf(before, id);
    const between = middle === null ? now : chargesOf(middle, id);
    const [wasCommon, betweenCommon, nowCommon] = [was, between, now].map((each) => within(each, fromMonth, common));
    const beyond = { was: within(was, common + 1, longest), now: within(now, common + 1, longest) };
    const all: readonly CausedChange[] = [
      { name, cause: 'quantity', before: wasCommon ?? 0n, after: betweenCommon ?? 0n },
      { name, cause: 'price', before: betweenCommon ?? 0n, after: nowCommon ?? 0n },
      { name, cause: 'term', before: beyond.was, after: beyond.now },
    ];
    return all.filter((change) => change.before !== change.after);
  });
  return [
    ...changes,
    ...ended.map(({ id, name }): CausedChange => ({
      name,
      cause: 'ended',
      before: within(chargesOf(before, id), fromMonth, longest),
      after: 0n,
    })),
  ];
}

/** What changes of each commitment's instalments that start in a contract month or later. */
export function commitmentChanges(before: Results, after: Results, fromMonth: number): readonly CausedChange[] {
  const common = Math.min(before.term.months, after.term.months);
  type Instalments = Results['commitments'][number]['instalments'];
  const sums = (instalments: Instalments, from: number, to: number): bigint =>
    sumOf(instalments.filter((each) => each.from >= from && each.from <= to).map(({ amount }) => amount));
  const find = (results: Results, id: string) => results.commitments.find(({ terms }) => terms.id === id);
  const last = Math.max(before.term.months, after.term.months);
  const kept = after.commitments.flatMap(({ terms, instalments }): readonly CausedChange[] => {
    const former = find(before, terms.id);
    const { name } = terms;
    if (former === undefined) return [{ name, cause: 'added', before: 0n, after: sums(instalments, fromMonth, last) }];
    const pairs = (from: number, to: number) => ({
      before: sums(former.instalments, from, to),
      after: sums(instalments, from, to),
    });
    const all: readonly CausedChange[] = [
      { name, cause: 'quantity', ...pairs(fromMonth, common) },
      { name, cause: 'term', ...pairs(common + 1, last) },
    ];
    return all.filter((change) => change.before !== change.after);
  });
  const gone = before.commitments.filter(({ terms }) => find(after, terms.id) === undefined);
  return [
    ...kept,
    ...gone.map(({ terms, instalments }): CausedChange => ({
      name: terms.name,
      cause: 'ended',
      before: sums(instalments, fromMonth, last),
      after: 0n,
    })),
  ];
}
