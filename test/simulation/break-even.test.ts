import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compute } from '../../src/shared/domain/compute.ts';
import type { Answer } from '../../src/shared/simulation/break-even/break-even.ts';
import { breakEven, higherAmounts } from '../../src/shared/simulation/break-even/break-even.ts';
import { meetsFloor } from '../../src/shared/simulation/break-even/margin-floor.ts';
import { dearer, namedModels, usageTimes } from '../../src/shared/simulation/break-even/scenarios.ts';
import { changesOf } from '../../src/shared/simulation/break-even/search.ts';
import { holdingStretches } from '../../src/shared/simulation/break-even/stretches.ts';
import { breakEvenSayings } from '../../src/shared/text/simulation/break-even-text.ts';
import { inputsOf, stressOf } from './samples.ts';

describe('The search', () => {
  test('finds every change that lies further apart than its steps', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { maxLength: 6 });
    fc.assert(
      fc.property(bounds, (places) => {
        // Changes lie at multiples of 20: no two within one step of 10.
        const changes = places.map((place) => place * 20).toSorted((a, b) => a - b);
        const holds = (at: number): boolean => changes.filter((change) => change <= at).length % 2 === 0;
        const found = changesOf({ from: 0, to: 1000, step: 10, holds });
        expect(found.map(({ after }) => after)).toEqual(changes);
        expect(found.every(({ before, after }) => after === before + 1)).toBe(true);
      }),
    );
  });
});

const inputs = {
  ...inputsOf('support-desk.quote.json', stressOf({ usage: { levelSpreadPercent: '10' } })),
  floorPercent: '60',
  runs: 20,
};
const answers = breakEven(inputs);

function answerTo(matches: (asked: Answer['asked']) => boolean): Answer {
  const found = answers.find(({ asked }) => matches(asked));
  if (found === undefined) throw new Error('The answer is missing');
  return found;
}

function totalsUnder(scenario: ReturnType<typeof usageTimes>) {
  const results = compute({ quote: inputs.quote, costs: inputs.costs, scenario: scenario ?? undefined });
  if (!results.ok) throw new Error(JSON.stringify(results.problems));
  return results.value;
}

describe('Break-even', () => {
  test('costs may rise to the very hundredth of a percent after which the margin is under the floor', () => {
    const { changes } = answerTo((asked) => asked.kind === 'costs' && asked.model === null && asked.over === 'term');
    expect(changes).toHaveLength(1);
    const [{ before, after } = { before: '', after: '' }] = changes;
    const under = (percent: string) =>
      totalsUnder(dearer(inputs.quote, inputs.costs, namedModels(inputs.quote), Math.round(Number(percent) * 100))).totals;
    expect(meetsFloor(under(before), '60')).toBe(true);
    expect(meetsFloor(under(after), '60')).toBe(false);
  });

  test('the worst year bears no more than the term', () => {
    const [term, worst] = (['term', 'worst-year'] as const).map((over) =>
      Number(answerTo((asked) => asked.kind === 'costs' && asked.model === null && asked.over === over).changes[0]?.before),
    );
    expect(worst).toBeLessThanOrEqual(term ?? 0);
  });

  test('a commitment may be used up in more than one stretch, and each is told', () => {
    const answer = answerTo(({ kind }) => kind === 'used-up');
    for (const { from, to } of holdingStretches(answer)) {
      for (const percent of [from, to]) {
        if (percent === null) continue;
        const { commitments } = totalsUnder(usageTimes(Math.round(Number(percent) * 10)));
        expect(commitments.flatMap(({ periods }) => periods.map(({ shortfall }) => shortfall)).every((left) => left === 0n)).toBe(
          true,
        );
      }
    }
    const [saying] = breakEvenSayings([answer], '60', (id) => id, 'en');
    expect(saying?.says).toMatch(/^Nothing of the commitment is left over if use, against the forecast, is from /);
  });

  test.each(['en', 'de'] as const)(
    'every answer is a sentence, and terms whose value never matters share one: %s',
    (language) => {
      const sayings = breakEvenSayings(answers, '60', (id) => id, language);
      for (const { says } of sayings) expect(says).toMatch(/^[A-ZÄÖÜ].*\.$/);
      const still = answers.filter(({ asked, changes }) => asked.kind === 'term' && changes.length === 0);
      expect(sayings.flatMap(({ answer }) => answer ?? [])).toEqual(answers.filter((answer) => !still.includes(answer)));
      const shared = new Set(still.map(({ holdsAtFirst }) => holdsAtFirst)).size;
      expect(sayings.filter(({ answer }) => answer === null)).toHaveLength(shared);
    },
  );

  test('each amount of a commitment that is a tenth higher has the digits of the currency', () => {
    const { quote } = inputsOf('support-desk.quote.json', stressOf({}));
    const amounts = (quote.commitments ?? []).map((terms) => terms.amounts);
    expect(higherAmounts(quote)).toEqual(amounts.map((each) => each.map((amount) => (Number(amount) * 1.1).toFixed(2))));
  });
});
