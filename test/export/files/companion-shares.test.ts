// Files that may take more than a second say how far they are: a share that rises to the whole, with each start of a replay.
import { expect, test } from 'vitest';
import { memoFile } from '../../../src/main/export/memo/memo-file.ts';
import { procurementFile } from '../../../src/main/export/procurement/procurement-file.ts';
import { whatIfFile } from '../../../src/main/export/what-if-pages/what-if-file.ts';
import type { TellShare } from '../../../src/shared/domain/values/progress.ts';
import { replayStarts } from '../../../src/shared/simulation/replay/replay.ts';
import { recordedMoves } from '../../../src/shared/simulation/stress/recorded-moves.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { valueOf } from '../../domain/example-files.ts';
import supportDesk from '../../../resources/samples/support-desk.quote.json' with { type: 'json' };
import book from '../../../resources/samples/costs.json' with { type: 'json' };

const quote = valueOf(readQuote(supportDesk));
const costs = valueOf(readCosts(book));
const half = {
  schema: 'quotewright.scenario/1' as const,
  name: 'Half',
  events: [{ type: 'usage' as const, fromMonth: 7, factor: '0.5' }],
};
const source = { from: 'quote', request: { quote, costs, kind: 'draft' } } as const;

type Make = (format: 'pdf' | 'docx' | 'json', tell: TellShare) => Promise<{ readonly ok: boolean }>;
const pages = { quote, costs, scenarios: [half, half], replay: { start: '2025-09-01' } } as const;
const made: readonly (readonly [string, Make, number])[] = [
  ['memo', (format, tell) => memoFile({ quote, costs, format }, tell), 3],
  ['procurement', (format, tell) => procurementFile({ source, format }, tell), 4],
  // A replay for the deal desk looks at every start.
  [
    'scenarios',
    (format, tell) => whatIfFile({ ...pages, copy: 'internal', format }, tell),
    replayStarts(recordedMoves).length + 4,
  ],
  ['scenarios for the customer', (format, tell) => whatIfFile({ ...pages, copy: 'customer', format }, tell), 4],
];

test.each(
  made.flatMap(([name, make, least]) => (['pdf', 'docx', 'json'] as const).map((format) => ({ name, format, make, least }))),
)('$name as $format', async ({ make, format, least }) => {
  const shares: number[] = [];
  const file = await make(format, (share) => shares.push(share));
  expect(file.ok).toBe(true);
  expect(shares.length).toBeGreaterThanOrEqual(least);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBe(1);
});
