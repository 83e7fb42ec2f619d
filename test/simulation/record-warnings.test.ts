// What past prices and the promises of providers say of a clause, without a single run: each with its amount, and gone after its mend.
import { describe, expect, test } from 'vitest';
import { withValueAt } from '../../src/renderer/features/quote/draft/edit.ts';
import { compute } from '../../src/shared/domain/compute.ts';
import type { Results } from '../../src/shared/domain/compute.ts';
import { mendOf } from '../../src/shared/domain/consequences/mend.ts';
import type { Warning } from '../../src/shared/domain/consequences/warning.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import { everyWarning } from '../../src/shared/simulation/record/every-warning.ts';
import { providerNotices } from '../../src/shared/simulation/record/provider-notices.ts';
import { warningText as germanWarningText } from '../../src/shared/text/de/warning-sentences.ts';
import { warningLine } from '../../src/shared/text/warning-sentences.ts';
import { valueOf } from '../domain/example-files.ts';
import type { QuoteJson } from '../domain/quote-json.ts';
import { quoteJson, usageLine } from '../domain/quote-json.ts';

/** A flagship of Anthropic's at 5 and 25 dollars, whose recorded moves are known. */
const costs = {
  schema: 'quotewright.costs/1',
  currency: 'USD',
  models: [
    {
      id: 'anthropic/opus',
      provider: 'anthropic',
      prices: [{ from: '2025-11-24', inputPerMillion: '5', outputPerMillion: '25' }],
    },
  ],
  slots: [{ id: 'frontier', assignments: [{ from: '2025-11-24', model: 'anthropic/opus' }] }],
};

type Adaptive = NonNullable<QuoteJson['adaptivePricing']>;

/** 1,000 calls a month at 1.00, each of 10,000 tokens in and 2,000 out: 0.10 of cost. */
function quote(adaptive: Partial<Adaptive> | null, over: Partial<QuoteJson> = {}): QuoteJson {
  const servedBy = [{ model: 'frontier', sharePercent: '100', inputTokens: '10000', outputTokens: '2000' }];
  const adaptivePricing: Adaptive = {
    index: [
      { model: 'frontier', dimension: 'input', weight: '3' },
      { model: 'frontier', dimension: 'output', weight: '1' },
    ],
    measureEveryMonths: 3,
    appliesTo: ['calls'],
    effective: 'next_month',
    ...adaptive,
  };
  return quoteJson({
    lines: [usageLine('calls', '1', ['1000'], { servedBy })],
    ...(adaptive === null ? {} : { adaptivePricing }),
    ...over,
  });
}

function resultsOf(json: unknown): Results {
  return valueOf(compute({ quote: valueOf(readQuote(json)), costs: valueOf(readCosts(costs)) }));
}

function of<C extends Warning['code']>(results: Results, code: C): Extract<Warning, { code: C }>[] {
  return everyWarning(results).filter((each): each is Extract<Warning, { code: C }> => each.code === code);
}

function mended(json: QuoteJson, warning: Warning): unknown {
  const mend = mendOf(warning, resultsOf(json));
  if (mend === null) throw new Error('nothing mends it');
  return mend.edits.reduce<unknown>((before, { path, value }) => withValueAt(before, path, value), json);
}

const decrease = { thresholdPercent: '50', passThroughPercent: '10' };

// Mistral's frontier went from 8 and 24 to 4 and 12 dollars on 5 June 2024: half, both.
describe('A threshold that a recorded move meets exactly', () => {
  const hit = quote({ decrease });

  test('is named live, with both comparisons: nine months of 1,000.00 at 95%', () => {
    const [warning, ...others] = of(resultsOf(hit), 'threshold-hit');
    expect(others).toEqual([]);
    if (warning === undefined) throw new Error('nothing is hit');
    expect(warningLine(warning, 'USD')).toBe(
      'warning: adaptivePricing.decrease.thresholdPercent: A price move like that of Mistral’s frontier model on 5 June 2024 would move the index by exactly the threshold of 50%. After such a move the customer pays USD 12,000.00 where the clause says “more than”, and USD 11,550.00 where it says “at least”. It says “more than”, so such a move does not count. Say “at least” if it is to count, or set the threshold to 51%, which it does not reach.',
    );
  });

  test('is moved to where the move counts under neither wording, or under both', () => {
    const [strict] = of(resultsOf(hit), 'threshold-hit');
    expect(strict?.awayPercent).toBe('51');
    const atLeast = quote({ decrease: { ...decrease, comparison: 'at_least' } });
    const [loose] = of(resultsOf(atLeast), 'threshold-hit');
    expect(loose?.awayPercent).toBe('49');
    for (const [json, warning] of [
      [hit, strict],
      [atLeast, loose],
    ] as const) {
      if (warning === undefined) throw new Error('nothing is hit');
      const after = resultsOf(mended(json, warning));
      expect(of(after, 'threshold-hit')).toEqual([]);
      expect(after.totals).toEqual(resultsOf(json).totals);
    }
  });

  test('beside which a move lies is no warning', () => {
    expect(of(resultsOf(quote({ decrease: { ...decrease, thresholdPercent: '50.5' } })), 'threshold-hit')).toEqual([]);
  });

  test('of a talk tells what such a rise costs us', () => {
    // OpenAI's frontier doubled on 23 April 2026, from 2.5 and 15 to 5 and 30 dollars.
    const [warning] = of(resultsOf(quote({ increase: { thresholdPercent: '100', mechanism: 'negotiate' } })), 'threshold-hit');
    if (warning === undefined) throw new Error('nothing is hit');
    // 0.10 more a call from the second month on, 1,000 calls in each of eleven months.
    expect(warning.dearer).toBe(110_000n);
    expect(warning.moreThan).toBe(warning.atLeast);
    expect(warningLine(warning, 'USD')).toContain('the parties then talk about prices');
    expect(warningLine(warning, 'USD')).toContain('Such a move costs us USD 1,100.00 over the term.');
    expect(germanWarningText(warning, 'USD').happens).toContain('sprechen die Parteien dann über Preise');
  });
});

describe('An index of one dimension', () => {
  const index: Adaptive['index'] = [{ model: 'frontier', dimension: 'output', weight: '1' }];
  const apart = quote({ index, decrease: { thresholdPercent: '10', passThroughPercent: '50' } });

  test('is told of the widest move apart, live, with what the customer pays either way', () => {
    const [warning] = of(resultsOf(apart), 'moved-apart');
    if (warning === undefined) throw new Error('nothing moved apart');
    expect(warning.path).toEqual(['adaptivePricing', 'index', 0, 'dimension']);
    expect(warning.bill).not.toBe(warning.otherBill);
    expect(warningLine(warning, 'USD')).toMatch(
      /^warning: adaptivePricing\.index\[0\]\.dimension: On \d+ [A-Z][a-z]+ \d{4}, prices of [A-Z]\w+’s frontier model moved: input (rose|fell) by [\d.]+% and output (rose|fell) by [\d.]+%\. .* Let the index read both\.$/,
    );
    expect(germanWarningText(warning, 'USD').happens).toMatch(
      /^Am .* der Preis der Eingabe um [\d,]+\s%, und der Preis der Ausgabe (stieg|sank) um [\d,]+\s%\. /,
    );
  });

  test('reads both, half each, after its mend', () => {
    const [warning] = of(resultsOf(apart), 'moved-apart');
    if (warning === undefined) throw new Error('nothing moved apart');
    const after = resultsOf(mended(apart, warning));
    expect(of(after, 'moved-apart')).toEqual([]);
    expect(after.quote.adaptivePricing?.index).toEqual([
      { model: 'frontier', dimension: 'input', weight: '0.5' },
      { model: 'frontier', dimension: 'output', weight: '0.5' },
    ]);
  });
});

describe('A notice before a model ends', () => {
  const promised = (noticeDays: number): QuoteJson => quote(null, { deprecation: { noticeDays } });

  test('that is longer than its provider promises is told with what its models serve', () => {
    const [warning] = of(resultsOf(promised(90)), 'notice-past-provider');
    if (warning === undefined) throw new Error('no warning');
    expect(warningLine(warning, 'USD')).toBe(
      'warning: deprecation.noticeDays: The contract promises 90 days of notice before a model ends. Anthropic promises 60 days. The services that its models do come to USD 12,000.00 over the term. Promise 60 days or fewer, or agree a longer notice with Anthropic.',
    );
    const after = resultsOf(mended(promised(90), warning));
    expect(after.quote.deprecation?.noticeDays).toBe(60);
    expect(of(after, 'notice-past-provider')).toEqual([]);
  });

  test('as long as its provider promises, or without a model of it, is no warning', () => {
    expect(of(resultsOf(promised(60)), 'notice-past-provider')).toEqual([]);
    const unserved = quoteJson({ lines: [usageLine('calls', '1', ['1000'])], deprecation: { noticeDays: 90 } });
    expect(of(resultsOf(unserved), 'notice-past-provider')).toEqual([]);
  });

  test('is held against promises that have their source', () => {
    expect([...providerNotices]).toEqual([
      ['anthropic', 60],
      ['openai', 181],
    ]);
  });
});
