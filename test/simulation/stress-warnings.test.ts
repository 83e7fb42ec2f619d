import { describe, expect, test } from 'vitest';
import { collectRuns, summedStress, warnedStress } from '../../src/shared/simulation/stress/stress.ts';
import { StressResultDocument } from '../../src/shared/simulation/stress/stress-result-document.ts';
import type { Move, Stress } from '../../src/shared/domain/terms/stress.ts';
import { warningText as germanWarningText } from '../../src/shared/text/de/warning-sentences.ts';
import { warningText } from '../../src/shared/text/warning-sentences.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import type { Warning } from '../../src/shared/domain/consequences/warning.ts';
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

function inputsWith(moves: readonly Move[], index: readonly { dimension: 'input' | 'output' }[], floorPercent?: string) {
  const stress: Stress = stressOf({ models: { moves: [...moves], eventsPerYear: '1' } });
  const inputs = inputsOf('support-desk.quote.json', stress);
  const { adaptivePricing } = inputs.quote;
  const [entry] = adaptivePricing?.index ?? [];
  if (adaptivePricing?.decrease === undefined || entry === undefined) throw new Error('The sample has no clause');
  const { floorPercent: _floor, ...decrease } = adaptivePricing.decrease;
  return {
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
}

type Index = Parameters<typeof inputsWith>[1];

function warned(moves: readonly Move[], index: Index, floorPercent?: string) {
  const own = inputsWith(moves, index, floorPercent);
  const runs = collectRuns(own, 10);
  if (!runs.ok) throw new Error(JSON.stringify(runs.problems));
  expect(summedStress(own, runs.value, null).warnings).toEqual([]);
  const { result, warnings } = warnedStress(own, runs.value, null);
  expect(StressResultDocument.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  expect(result.warnings.map(({ code }) => code)).toEqual(warnings.map(({ code }) => code));
  return warnings;
}

const both = [{ dimension: 'input' as const }, { dimension: 'output' as const }];

const plain = (warning: Warning): string => Object.values(warningText(warning, 'USD')).join(' ').replaceAll('\u00A0', ' ');

describe('Warnings of a stress', () => {
  test('name a recorded move that meets the threshold exactly, with both comparisons', () => {
    const [hit, ...others] = warned([cut], both);
    expect(others).toEqual([]);
    if (hit?.code !== 'threshold-hit') throw new Error('Nothing was hit');
    expect([hit.side, hit.thresholdPercent, hit.on, hit.path.join('.')]).toEqual([
      'decrease',
      '20',
      '2026-02-03',
      'adaptivePricing.decrease.thresholdPercent',
    ]);
    expect(hit.atLeast).toBeLessThan(hit.moreThan);
    expect(plain(hit)).toContain(
      'A price move like that of Anthropic’s frontier model on 3 February 2026 would move the index by exactly the threshold of 20%.',
    );
    expect(germanWarningText(hit, 'USD').happens).toContain('„mindestens“');
  });

  test('are silent on a move that lies beside it', () => {
    expect(warned([{ ...cut, input: '0.79', output: '0.8' }], both)).toEqual([]);
  });

  test('name a floor that no run reaches, with what it would take off', () => {
    const smaller = [{ ...cut, input: '0.9', output: '0.9' }];
    const [floor] = warned(smaller, both, '5');
    expect(floor).toMatchObject({ code: 'floor-not-reached', floorPercent: '5', runs: 10 });
    if (floor?.code !== 'floor-not-reached') throw new Error('The floor was reached');
    // What the covered lines charge, less a twentieth.
    const { quote, costs } = inputsWith(smaller, both, '5');
    const results = compute({ quote, costs });
    if (!results.ok) throw new Error('The sample does not evaluate');
    const covered: readonly string[] = quote.adaptivePricing.appliesTo;
    const charged = results.value.lines
      .filter(({ line }) => covered.includes(line.id))
      .flatMap(({ charges }) => charges)
      .reduce((sum, charge) => sum + charge, 0n);
    expect(floor.off).toBe((charged * 95n + 50n) / 100n);
  });

  test('name an index that reads one of two prices which moved apart', () => {
    const [apart] = warned([{ ...cut, input: '0.5', output: '1' }], [{ dimension: 'output' }]);
    expect(apart).toMatchObject({ code: 'moved-apart', reads: 'output', inputPercent: '-50', outputPercent: '0' });
    if (apart === undefined) throw new Error('Nothing moved apart');
    expect(plain(apart)).toContain('input fell by 50% and output stayed as it was');
  });
});
