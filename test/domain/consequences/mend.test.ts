// A mend is what a warning asks for: after it the warning is gone.
import { expect, test } from 'vitest';
import { mendOf } from '../../../src/shared/domain/consequences/mend.ts';
import type { Warning } from '../../../src/shared/domain/consequences/warning.ts';
import { warningsOf } from '../../../src/shared/domain/consequences/warnings.ts';
import type { Results } from '../../../src/shared/domain/compute.ts';
import { compute } from '../../../src/shared/domain/compute.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import { withValueAt } from '../../../src/renderer/features/quote/draft/edit.ts';
import { valueOf } from '../example-files.ts';
import type { CommitmentJson, QuoteJson } from '../quote-json.ts';
import { commitment, quoteJson, usageLine } from '../quote-json.ts';

const line = usageLine('calls', '1', ['1000']);
const deal = (over: Partial<CommitmentJson>): QuoteJson =>
  quoteJson({ lines: [line], commitments: [commitment(['calls'], { period: 'year', amounts: ['12000'], ...over })] });
const resultsOf = (quote: unknown): Results => valueOf(compute({ quote: valueOf(readQuote(quote)) }));

const cases: readonly (readonly [Warning['code'], Partial<CommitmentJson>])[] = [
  ['commitment-above-forecast', { amounts: ['20000'] }],
  ['minimum-above-forecast', { amounts: ['24000'], billing: 'arrears', minimum: { every: 'month', amount: '1500' } }],
  ['overage-cheaper', { amounts: ['6000'], overage: { adjustPercent: '-10' } }],
  ['floor-swallows', { instalment: 'quarter', trueUp: { maxDecreasePercent: '40', floorPercent: '80', direction: 'both' } }],
];

test.each(cases)('%s is gone after its mend', (code, over) => {
  const quote = deal(over);
  const results = resultsOf(quote);
  const warning = warningsOf(results).find((each) => each.code === code);
  if (warning === undefined) throw new Error(`no ${code}`);
  const mend = mendOf(warning, results);
  if (mend === null) throw new Error(`no mend for ${code}`);
  const mended = mend.edits.reduce<unknown>((before, { path, value }) => withValueAt(before, path, value), quote);
  expect(warningsOf(resultsOf(mended)).map((each) => each.code)).not.toContain(code);
});
