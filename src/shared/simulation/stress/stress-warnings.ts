import { compute } from '../../domain/compute.ts';
import { chargedBy } from '../../domain/consequences/charged-by.ts';
import { fixed, withoutTrailingZeros } from '../../domain/values/decimal-text.ts';
import { fromUnits, minus, one, ratio, roundedProduct } from '../../domain/values/exact.ts';
import type { Warning } from '../../domain/consequences/warning.ts';
import type { MovedApart, ThresholdHit } from './recorded-findings.ts';
import { recordedFindings } from './recorded-findings.ts';
import type { StressInputs } from './runs.ts';
import type { StressResult, WrittenWarning } from './stress-result-document.ts';

type FloorNotReached = Extract<Warning, { code: 'floor-not-reached' }>;

export type StressWarning = ThresholdHit | MovedApart | FloorNotReached;

/** A floor that prices meet in no run. */
function unreachedFloor({ quote, costs, knownOn }: StressInputs, { runs, clauses }: StressResult): readonly FloorNotReached[] {
  const floor = quote.adaptivePricing?.decrease?.floorPercent;
  if (floor === undefined || clauses['floor-reached'].runs > 0) return [];
  const base = compute({ quote, costs, knownOn });
  if (!base.ok) return [];
  const charged = chargedBy(base.value, quote.adaptivePricing?.appliesTo ?? []);
  return [
    {
      path: ['adaptivePricing', 'decrease', 'floorPercent'],
      code: 'floor-not-reached',
      floorPercent: withoutTrailingZeros(floor),
      runs,
      decreases: clauses.decrease.runs,
      off: roundedProduct(fromUnits(charged, 0), minus(one, ratio(floor)), 0),
    },
  ];
}

/** What no run reaches, and what recorded moves do to the clause as it is written. */
export function stressWarnings(inputs: StressInputs, result: StressResult): readonly StressWarning[] {
  return [...recordedFindings(inputs), ...unreachedFloor(inputs, result)];
}

/** A warning as the document of a stress has it: amounts with the minor unit's digits. */
export function writtenWarning(warning: StressWarning, minor: number): WrittenWarning {
  const amount = (units: bigint): string => fixed(units, minor);
  switch (warning.code) {
    case 'threshold-hit': {
      const { code, side, model: id, thresholdPercent, comparison, awayPercent } = warning;
      const [moreThan, atLeast, dearer] = [amount(warning.moreThan), amount(warning.atLeast), amount(warning.dearer)];
      return { code, side, id, move: moveOf(warning), thresholdPercent, comparison, moreThan, atLeast, dearer, awayPercent };
    }
    case 'floor-not-reached': {
      const { code, floorPercent, runs, decreases } = warning;
      return { code, floorPercent, runs, decreases, off: amount(warning.off) };
    }
    case 'moved-apart': {
      const { code, model: id, reads, inputPercent, outputPercent } = warning;
      const [bill, otherBill] = [amount(warning.bill), amount(warning.otherBill)];
      return { code, id, reads, move: moveOf(warning), inputPercent, outputPercent, bill, otherBill };
    }
  }
}

function moveOf({ on, provider, slot, source }: ThresholdHit | MovedApart): {
  on: string;
  provider: string;
  slot: string;
  source: string;
} {
  return { on, provider, slot, source };
}
