import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { SlotMovesFigure } from '../../../src/renderer/features/quote/charts/slot-moves-figure.tsx';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { fixed } from '../../../src/shared/domain/values/decimal-text.ts';
import { marginOf, slotMoves } from '../../../src/shared/simulation/margin/slot-moves.ts';
import { numberText } from '../../../src/shared/text/number-format.ts';
import deskCosts from '../../examples/costs.json' with { type: 'json' };
import deskQuote from '../../examples/support-desk.quote.json' with { type: 'json' };
import { axeFindings, shown } from './shown.tsx';

// Nothing has a size here; a chart is drawn once it has room.
beforeEach(() => void vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800));

function deskResults(): Results {
  const [quote, costs] = [readQuote(deskQuote), readCosts(deskCosts)];
  if (!quote.ok || !costs.ok) throw new Error('The example does not read');
  const computed = compute({ quote: quote.value, costs: costs.value });
  if (!computed.ok) throw new Error('The example is not priced');
  return computed.value;
}

test('the margin has a bar for each slot, with what a tenth does to it in words, the widest first', async () => {
  const results = deskResults();
  const moves = slotMoves(results);
  const { container } = shown(<SlotMovesFigure results={results} moves={moves} />);
  expect(moves.length).toBeGreaterThan(0);
  const titles = [...container.querySelectorAll('svg title')].map(({ textContent }) => textContent ?? '');
  expect(titles).toHaveLength(moves.length);
  const now = marginOf(results).amount;
  for (const [at, { cheaper, dearer }] of moves.entries()) {
    for (const { amount } of [cheaper, dearer]) {
      expect(titles[at]).toContain(numberText(fixed(amount - now, results.minor), 'en'));
    }
  }
  // A slot that prices follow may cost margin as it gets cheaper: how far it goes counts, not which way.
  const swings = moves.map(({ cheaper, dearer }) => cheaper.amount - dearer.amount);
  expect(swings.some((swing) => swing < 0n)).toBe(true);
  const widths = swings.map((swing) => (swing < 0n ? -swing : swing));
  expect(widths).toEqual(widths.toSorted((a, b) => (a > b ? -1 : 1)));
  screen.getByRole('figure');
  expect(await axeFindings()).toEqual([]);
});

test('a quote without models has no bars', () => {
  const { container } = shown(<SlotMovesFigure results={deskResults()} moves={[]} />);
  expect(container.querySelector('svg')).toBeNull();
});
