import type { Column } from '../statistics/percentiles.ts';
import type { ClauseAct, PeriodFigures, RunFigures } from './run-figures.ts';
import { clauseActs } from './run-figures.ts';
import type { StressedRun } from './stressed-run.ts';

/** What is told of a period, in the order of its columns. */
const periodFigures = [
  'bill',
  'recognized',
  'cost',
  'margin',
  'marginPercent',
  'shortfall',
  'overage',
] as const satisfies readonly (keyof PeriodFigures)[];
export type PeriodFigure = (typeof periodFigures)[number];

/** How many of each the runs of one stress have. */
export type RunsShape = { readonly years: number; readonly months: number; readonly slots: number };

/** An amount that 64 bits don't hold, by its place among the amounts. */
type Beyond = readonly [at: number, amount: bigint];

/**
 * The figures of some runs in three arrays, a column a figure with the runs in it: a run takes so many bytes and not one object, and the
 * arrays go from thread to thread without being copied.
 */
export type PackedRuns = {
  readonly count: number;
  /** Minor units and hundredths of a percent: the term's figures, each year's, then bill and margin of each month. */
  readonly amounts: BigInt64Array<ArrayBuffer>;
  readonly beyond: readonly Beyond[];
  /** How often each clause acted, then of each month whether a commitment is used up in it. */
  readonly counts: Uint16Array<ArrayBuffer>;
  /** Level, growth, and the price of each slot. */
  readonly drawn: Float64Array<ArrayBuffer>;
};

/** Stands where a run recognizes nothing and so has no margin in percent: no margin is as low. */
const noPercent = -(2n ** 63n);

/** The columns of amounts. */
function amountColumns({ years, months }: RunsShape): number {
  return periodFigures.length * (1 + years) + 2 * months;
}

/** The column of a figure over the term (year 0) or in a contract year. */
export function periodColumn(figure: PeriodFigure, year: number): number {
  return periodFigures.length * year + periodFigures.indexOf(figure);
}

/** The column of a month's bill or margin, months from 1. */
export function monthColumn({ years }: RunsShape, figure: 'bill' | 'margin', month: number): number {
  return periodFigures.length * (1 + years) + 2 * (month - 1) + (figure === 'bill' ? 0 : 1);
}

function countColumns({ months }: RunsShape): number {
  return clauseActs.length + months;
}

export function actColumn(act: ClauseAct): number {
  return clauseActs.indexOf(act);
}

export function dryColumn(month: number): number {
  return clauseActs.length + month - 1;
}

/** Columns of what a run drew; the slots come after. */
export const drawnColumns = { level: 0, growth: 1, slots: 2 } as const;

/** Room for so many runs. */
export function emptyRuns(shape: RunsShape, count: number): PackedRuns & { readonly beyond: Beyond[] } {
  return {
    count,
    amounts: new BigInt64Array(amountColumns(shape) * count),
    beyond: [],
    counts: new Uint16Array(countColumns(shape) * count),
    drawn: new Float64Array((drawnColumns.slots + shape.slots) * count),
  };
}

function amountsOf({ term, years, months }: RunFigures): readonly (bigint | null)[] {
  const periods = [term, ...years].flatMap((period) => periodFigures.map((figure) => period[figure]));
  return [...periods, ...months.flatMap(({ bill, margin }) => [bill, margin])];
}

/** Writes a run into its place, from 0. */
export function packRun(
  runs: PackedRuns & { readonly beyond: Beyond[] },
  place: number,
  { figures, drivers }: StressedRun,
): void {
  const { count, amounts, beyond, counts, drawn } = runs;
  for (const [column, given] of amountsOf(figures).entries()) {
    const amount = given ?? noPercent;
    const at = column * count + place;
    amounts[at] = amount;
    if (amounts[at] !== amount) beyond.push([at, amount]);
  }
  for (const act of clauseActs) counts[actColumn(act) * count + place] = figures.acts[act];
  for (const month of figures.dryMonths) counts[dryColumn(month) * count + place] = 1;
  for (const [column, each] of [drivers.level, drivers.growth, ...drivers.slots].entries()) drawn[column * count + place] = each;
}

/** What goes to another thread without being copied. */
export function transferred({ amounts, counts, drawn }: PackedRuns): ArrayBuffer[] {
  return [amounts.buffer, counts.buffer, drawn.buffer];
}

/** The figures of runs 1 to n as they come in, stretch by stretch, in room that is there from the start. */
export class CollectedRuns {
  readonly shape: RunsShape;
  readonly #runs: PackedRuns & { readonly beyond: Beyond[] };
  readonly #isThere: Uint8Array;
  #count = 0;

  constructor(shape: RunsShape, most: number) {
    this.shape = shape;
    this.#runs = emptyRuns(shape, most);
    this.#isThere = new Uint8Array(most);
  }

  /** How many runs there are. */
  get count(): number {
    return this.#count;
  }

  /** Takes in a stretch, `from` counted from 1. */
  add(from: number, stretch: PackedRuns): void {
    const most = this.#runs.count;
    const place = from - 1;
    const copy = <A extends BigInt64Array | Uint16Array | Float64Array>(
      to: A,
      given: A,
      set: (part: A, at: number) => void,
    ): void => {
      for (let column = 0; column * most < to.length; column += 1)
        set(given.subarray(column * stretch.count, (column + 1) * stretch.count) as A, column * most + place);
    };
    copy(this.#runs.amounts, stretch.amounts, (part, at) => this.#runs.amounts.set(part, at));
    copy(this.#runs.counts, stretch.counts, (part, at) => this.#runs.counts.set(part, at));
    copy(this.#runs.drawn, stretch.drawn, (part, at) => this.#runs.drawn.set(part, at));
    for (const [at, amount] of stretch.beyond) {
      const column = Math.floor(at / stretch.count);
      this.#runs.beyond.push([column * most + place + (at % stretch.count), amount]);
    }
    this.#isThere.fill(1, place, place + stretch.count);
    this.#count += stretch.count;
  }

  /** The numbers of the runs that are there, from 1, in order. */
  numbers(): readonly number[] {
    return Array.from(this.#isThere.keys(), (place) => place + 1).filter((number) => this.#isThere[number - 1] === 1);
  }

  #present<A extends BigInt64Array | Uint16Array | Float64Array>(of: A, column: number): A {
    const most = this.#runs.count;
    const all = of.subarray(column * most, (column + 1) * most) as A;
    if (this.#count === most) return all;
    return all.filter((_: unknown, place: number) => this.#isThere[place] === 1) as A;
  }

  /** A column of amounts, the run of the least number first. Of margins in percent, those that there are. */
  amounts(column: number): Column {
    const most = this.#runs.count;
    const own = this.#runs.beyond.filter(([at]) => Math.floor(at / most) === column);
    if (own.length > 0) {
      const beyond = new Map(own);
      return this.numbers().map((number) => {
        const at = column * most + number - 1;
        return beyond.get(at) ?? this.#runs.amounts[at] ?? 0n;
      });
    }
    return this.#present(this.#runs.amounts, column);
  }

  /** Margins in percent over the term (year 0) or in a year, of the runs that recognize anything. */
  percents(year: number): Column {
    return this.amounts(periodColumn('marginPercent', year)).filter((percent) => percent !== noPercent);
  }

  counts(column: number): Uint16Array {
    return this.#present(this.#runs.counts, column);
  }

  drawn(column: number): Float64Array {
    return this.#present(this.#runs.drawn, column);
  }

  /** The bytes that it takes, whatever comes in. */
  get bytes(): number {
    const { amounts, counts, drawn } = this.#runs;
    return amounts.byteLength + counts.byteLength + drawn.byteLength + this.#isThere.byteLength;
  }
}
