import { describe, expect, test } from 'vitest';
import { compute } from '../../src/shared/domain/compute.ts';
import { foundStandIns, replay, replayAll, replayStarts } from '../../src/shared/simulation/replay/replay.ts';
import type { StandIn } from '../../src/shared/simulation/replay/history.ts';
import { withoutAnnounced } from '../../src/shared/simulation/stress/announced.ts';
import { recordedMoves } from '../../src/shared/simulation/stress/recorded-moves.ts';
import { replayText } from '../../src/shared/text/simulation/replay-text.ts';
import { inputsOf, stressOf } from './samples.ts';

const { quote, costs } = inputsOf('support-desk.quote.json', stressOf({}));
const flagship = (provider: string): ReadonlyMap<string, StandIn> => new Map([['frontier', { provider, slot: 'frontier' }]]);

function replayed(provider: string, start: string) {
  const results = replay({ quote, costs, recorded: recordedMoves, standIns: flagship(provider) }, start);
  if (!results.ok) throw new Error(JSON.stringify(results.problems));
  return results.value;
}

describe('A replay', () => {
  test('of nothing recorded is the quote with another start, at the prices of its first day', () => {
    const results = replay({ quote, costs, recorded: [], standIns: new Map() }, quote.startDate);
    const own = compute({ quote, costs: withoutAnnounced(costs, quote.startDate) });
    if (!results.ok || !own.ok) throw new Error('The quote does not evaluate');
    expect(results.value.totals.expectedValue).toBe(own.value.totals.expectedValue);
  });

  test('the flagship’s cut of 24 November 2025 lowers prices at the next measurement', () => {
    const { adaptive } = replayed('anthropic', '2025-09-01');
    const first = adaptive?.measurements.find(({ action }) => action !== 'none');
    expect([first?.on, first?.action]).toEqual(['2025-12-01', 'decrease']);
  });

  test('the rise of 23 April 2026 asks for a talk', () => {
    const { adaptive } = replayed('openai', '2026-04-01');
    const first = adaptive?.measurements.find(({ action }) => action !== 'none');
    expect([first?.on, first?.action]).toEqual(['2026-07-01', 'negotiation']);
  });

  test('names what stands for what, and what is to be asked', () => {
    const { standIns, unknown } = foundStandIns(quote, costs, recordedMoves);
    expect(standIns.get('frontier')?.slot).toBe('frontier');
    expect(unknown).toEqual(['general']);
  });

  test('goes by what was chosen, and passes over what was chosen for other quotes', () => {
    const small = { provider: 'google', slot: 'small' };
    const { ids, standIns, unknown } = foundStandIns(quote, costs, recordedMoves, [
      ['frontier', null],
      ['general', small],
      ['elsewhere', small],
    ]);
    expect([standIns.has('frontier'), standIns.get('general')]).toEqual([false, small]);
    expect([ids, [...standIns.keys()]].flat()).not.toContain('elsewhere');
    expect(unknown).toEqual([]);
  });

  test('the worst start leaves no more than any other', () => {
    const inputs = { quote, costs, recorded: recordedMoves, standIns: flagship('anthropic') };
    const all = replayAll(inputs, '2025-09-01');
    if (!all.ok) throw new Error(JSON.stringify(all.problems));
    for (const start of replayStarts(recordedMoves)) {
      const { totals } = replayed('anthropic', start);
      expect(totals.recognized - totals.cost >= all.value.worst.margin).toBe(true);
    }
  });

  test('is told in sentences', () => {
    const all = replayAll({ quote, costs, recorded: recordedMoves, standIns: flagship('anthropic') }, '2025-09-01');
    if (!all.ok) throw new Error(JSON.stringify(all.problems));
    const format = { currency: 'USD', minorDigits: 2, language: 'en' } as const;
    expect(replayText(all.value.asked, format)[0]).toBe(
      'Signed on 1\u00A0Sep\u00A02025, this clause would have cut prices once.',
    );
  });
});
