import { describe, expect, test } from 'vitest';
import { collectRuns, summedStress, warnedStress } from '../../src/shared/simulation/stress/stress.ts';
import { StressResultDocument } from '../../src/shared/simulation/stress/stress-result-document.ts';
import type { Move, Stress } from '../../src/shared/domain/terms/stress.ts';
import { stressWarningText } from '../../src/shared/text/simulation/stress-warning-text.ts';
import { inputsOf, stressOf } from './samples.ts';

const cut: Move = {
  on: '2026-02-03',
  provider: 'anthropic',
  slot: 'frontier',
  kind: 'same',
  input: '0.8',
  output: '0.8',
  source: 'a page',
};

function warned(moves: readonly Move[], index: readonly { dimension: 'input' | 'output' }[], floorPercent?: string) {
  const stress: Stress = stressOf({ models: { moves: [...moves], eventsPerYear: '1' } });
  const inputs = inputsOf('support-desk.quote.json', stress);
  const { adaptivePricing } = inputs.quote;
  const [entry] = adaptivePricing?.index ?? [];
  if (adaptivePricing?.decrease === undefined || entry === undefined) throw new Error('The sample has no clause');
  const { floorPercent: _floor, ...decrease } = adaptivePricing.decrease;
  const own = {
    ...inputs,
    quote: {
      ...inputs.quote,
      adaptivePricing: {
        ...adaptivePricing,
        index: index.map(({ dimension }) => ({ ...entry, dimension })),
        decrease: { ...decrease, thresholdPercent: '20', ...(floorPercent === undefined ? {} : { floorPercent }) },
      },
    },
  };
  const runs = collectRuns(own, 10);
  if (!runs.ok) throw new Error(JSON.stringify(runs.problems));
  expect(summedStress(own, runs.value, null).warnings).toEqual([]);
  const result = warnedStress(own, runs.value, null);
  expect(StressResultDocument.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  return result.warnings;
}

const both = [{ dimension: 'input' as const }, { dimension: 'output' as const }];

describe('Warnings of a stress', () => {
  test('name a recorded move that meets the threshold exactly, with both comparisons', () => {
    const [hit, ...others] = warned([cut], both);
    expect(others).toEqual([]);
    if (hit?.code !== 'threshold-hit') throw new Error('Nothing was hit');
    expect([hit.side, hit.thresholdPercent, hit.move.on]).toEqual(['decrease', '20', '2026-02-03']);
    expect(Number(hit.atLeast)).toBeLessThan(Number(hit.moreThan));
    expect(stressWarningText(hit, 'USD', 'en').replaceAll('\u00A0', ' ')).toContain(
      'The price move of Anthropic’s frontier model on 3 Feb 2026 moves the index by exactly the threshold of 20%.',
    );
    expect(stressWarningText(hit, 'USD', 'de')).toContain('„mindestens“');
  });

  test('are silent on a move that lies beside it', () => {
    expect(warned([{ ...cut, input: '0.79', output: '0.8' }], both)).toEqual([]);
  });

  test('name a floor that no run reaches', () => {
    const [floor] = warned([{ ...cut, input: '0.9', output: '0.9' }], both, '5');
    expect(floor).toMatchObject({ code: 'floor-not-reached', floorPercent: '5', runs: 10 });
  });

  test('name an index that reads one of two prices which moved apart', () => {
    const [apart] = warned([{ ...cut, input: '0.5', output: '1' }], [{ dimension: 'output' }]);
    expect(apart).toMatchObject({ code: 'moved-apart', reads: 'output', inputPercent: '-50', outputPercent: '0' });
  });
});
