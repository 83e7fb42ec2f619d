import { scaleLinear } from 'd3-scale';
import { numberText, percentText } from '../../text/number-format.ts';
import type { ChartSetting } from './chart-setting.ts';
import { labelWidth } from './chart-style.ts';

/** The values of a chart from the lowest to the highest, ends included: round numbers, few of them marked. */
export type ValueAxis = {
  readonly lowest: number;
  readonly highest: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** What they are counted in, above them. */
  readonly head: string;
  /** Where the plot begins, right of their labels. */
  readonly left: number;
};

const tickCount = 4;

/** A tick is a round number: its digits are written out, never as a power of ten. */
function decimalOf(tick: number): string {
  return Number.isInteger(tick) ? BigInt(tick).toString() : String(tick);
}

type Values = {
  readonly lowest: number;
  readonly highest: number;
  readonly head: string;
  readonly text: (decimal: string) => string;
};

function axisOf({ lowest, highest, head, text }: Values, { width, words }: ChartSetting): ValueAxis {
  const scale = scaleLinear().domain([lowest, highest]).nice(tickCount);
  const ticks = scale.ticks(tickCount).map((value) => ({ value, text: text(decimalOf(value)) }));
  const [from = lowest, to = highest] = scale.domain();
  const leftOf = (texts: readonly string[]): number => Math.max(...texts.map((each) => labelWidth(each))) + 8;
  const heads = [head, words.general.month];
  const left = leftOf([...ticks.map((tick) => tick.text), ...heads]);
  // Amounts that would leave no room for what they measure are left to the table.
  return left <= width * 0.45
    ? { lowest: from, highest: to, ticks, head, left }
    : { lowest: from, highest: to, ticks: ticks.map(({ value }) => ({ value, text: '' })), head, left: leftOf(heads) };
}

/** Amounts from 0 to `highest`, under their currency. */
export function amountAxis(highest: string, currency: string, setting: ChartSetting): ValueAxis {
  const text = (decimal: string): string => numberText(decimal, setting.language);
  return axisOf({ lowest: 0, highest: Number(highest), head: currency, text }, setting);
}

/** Amounts from a lowest one, which may be below 0, to a highest, under their currency. */
export function amountsAxis(lowest: number, highest: number, currency: string, setting: ChartSetting): ValueAxis {
  return axisOf({ lowest, highest, head: currency, text: (decimal) => numberText(decimal, setting.language) }, setting);
}

/** Percents. Like all numbers here, they only become pixels. */
export function percentAxis(lowest: number, highest: number, setting: ChartSetting): ValueAxis {
  return axisOf({ lowest, highest, head: '', text: (decimal) => percentText(decimal, setting.language) }, setting);
}
