// Files and calls that are broken by chance: read or refused with a reason, in time, and never with a stack trace.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLogo } from '../../src/main/export/brand/logo.ts';
import { readCertificate } from '../../src/main/export/signing/certificate-file.ts';
import { verify } from '../../src/main/export/verify/verify.ts';
import { readReturnedDocx } from '../../src/main/export/returned-word/returned-docx.ts';
import { parseJsonBytes } from '../../src/main/files/whole-files.ts';
import { notedSaves } from '../../src/main/storage/safekeeping/noted-saves.ts';
import { calls } from '../../src/shared/calls/calls.ts';
import { readShape } from '../../src/shared/domain/document/shape.ts';
import { readClause } from '../../src/shared/clauses/language/read-clause.ts';
import { readTemplate } from '../../src/shared/document/data/contract-template.ts';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import {
  readActuals,
  readCosts,
  readQuote,
  readRevenuePolicy,
  readScenario,
  readStress,
} from '../../src/shared/domain/reading/read.ts';
import { readPriceList } from '../../src/shared/price-lists/read-price-list.ts';
import { readRateCard } from '../../src/shared/catalogue/read-card.ts';
import { readPolicy } from '../../src/shared/guardrails/read-policy.ts';
import { jpegLogo, pngLogo } from '../export/files/logos.ts';
import { throwAwayP12 } from '../export/files/throw-away-signer.ts';
import { request, word } from '../export/word/small-contract.ts';
import { started } from '../services/running.ts';
import { casesEach, mutations, otherValues } from './mutated.ts';
import { isWithin, makingLimits, readingLimits, withWhatItTook } from './what-it-took.ts';

const file = (...path: readonly string[]): Uint8Array => new Uint8Array(readFileSync(resolve(import.meta.dirname, ...path)));
const jsonOf = (...path: readonly string[]): unknown => JSON.parse(Buffer.from(file(...path)).toString('utf8')) as unknown;

const trace = /\n\s+at |\.[cm]?[jt]sx?:\d+|node:internal/;

type Reader<T> = (input: T, onRead: () => void) => unknown;

/** Reads within the limits, goes on within those of making, and says nothing that a person could not read. */
async function readInTime<T>(input: T, read: Reader<T>): Promise<void> {
  const { answer, reading, making } = await withWhatItTook((onRead) => read(input, onRead));
  expect({ reading, isWithin: isWithin(reading, readingLimits) }).toMatchObject({ isWithin: true });
  expect({ making, isWithin: making === null || isWithin(making, makingLimits) }).toMatchObject({ isWithin: true });
  expect(JSON.stringify(answer, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? '').not.toMatch(
    trace,
  );
}

/** Reads so many cases, and says how many were read. */
async function casesRead<T>(cases: fc.Arbitrary<T>, read: Reader<T>): Promise<number> {
  let count = 0;
  const property = fc.asyncProperty(cases, async (input) => {
    await readInTime(input, read);
    count += 1;
  });
  await fc.assert(property, { numRuns: casesEach });
  return count;
}

/** Half a second a case: a Word file is drawn again to be compared. */
const timeout = 120_000 + casesEach * 1500;

const issued = file('../export/files/cases/base.pdf');

test('a PDF file', { timeout }, async () => {
  const read: Reader<Uint8Array> = (bytes, onRead) => verify(bytes, issued, '', { onRead });
  expect(await casesRead(mutations(issued), read)).toBeGreaterThanOrEqual(casesEach);
});

test('a Word file', { timeout }, async () => {
  const of = request();
  const read: Reader<Uint8Array> = (bytes, onRead) => readReturnedDocx(bytes, of, { onRead });
  expect(await casesRead(mutations(await word(of)), read)).toBeGreaterThanOrEqual(casesEach);
});

test('a PNG', { timeout }, async () => {
  expect(await casesRead(mutations(pngLogo({ width: 240, height: 120 })), (bytes) => readLogo(bytes))).toBeGreaterThanOrEqual(
    casesEach,
  );
});

test('a JPEG', { timeout }, async () => {
  expect(await casesRead(mutations(jpegLogo()), (bytes) => readLogo(bytes))).toBeGreaterThanOrEqual(casesEach);
});

test('a certificate', { timeout }, async () => {
  expect(
    await casesRead(mutations(throwAwayP12()), (bytes) => readCertificate(bytes, 'secret', '2026-01-01').ok),
  ).toBeGreaterThanOrEqual(casesEach);
});

test('a clause file', { timeout }, async () => {
  const clause = file('../../resources/clauses/en/acceptable-use-fixed.md');
  expect(await casesRead(mutations(clause), (bytes) => readClause(Buffer.from(bytes).toString('utf8')))).toBeGreaterThanOrEqual(
    casesEach,
  );
});

test('what a call is given', { timeout }, async () => {
  const { services, environment } = await started();
  const { workspaceFile } = environment;
  const quote = jsonOf('../examples/support-desk.quote.json');
  const inputs = fc.tuple(fc.constantFrom(...Object.keys(calls)), fc.oneof(otherValues({ quoteId: 'a', quote }), fc.anything()));
  let failures = 0;
  const given: Reader<readonly [name: string, input: unknown]> = async ([name, input], onRead) => {
    if (Object.hasOwn(calls, name)) readShape(calls[name as keyof typeof calls].input, input);
    onRead();
    const before = notedSaves(workspaceFile).at(-1);
    const reply = await services.dispatch(name, input);
    if (reply.ok) return reply;
    failures += 1;
    // What fails has changed nothing: a save would have its link in the chain.
    expect({ name, last: notedSaves(workspaceFile).at(-1) }).toEqual({ name, last: before });
    return reply;
  };
  expect(await casesRead(inputs, given)).toBeGreaterThanOrEqual(casesEach);
  expect(failures).toBeGreaterThan(casesEach / 2);
});

test('every JSON that is read', { timeout }, async () => {
  const quote = jsonOf('../examples/support-desk.quote.json');
  const costs = jsonOf('../examples/costs.json');
  const template = jsonOf('../../resources/templates/default.json');
  const policy = jsonOf('../examples/deals/proportional-breakage.policy.json');
  const scenario = jsonOf('../examples/opus-drop.scenario.json');
  const readers: readonly (readonly [sample: unknown, read: Reader<unknown>])[] = [
    [quote, (json, onRead) => evaluated(json, costs, onRead)],
    [costs, readCosts],
    [template, readTemplate],
    [policy, (json) => [readRevenuePolicy(json), readPolicy(json)]],
    [scenario, (json) => [readScenario(json), readActuals(json), readStress(json)]],
    [jsonOf('../../resources/samples/support.ratecard.json'), readRateCard],
    ...['litellm', 'openrouter', 'models-dev', 'llm-prices', 'genai-prices'].map((name): (typeof readers)[number] => [
      jsonOf(`../price-lists/excerpts/${name}.json`),
      (json) => readPriceList({ json: JSON.stringify(json) }, null),
    ]),
  ];
  const cases = fc.oneof(
    ...readers.flatMap(([sample, read]) => [
      otherValues(sample).map(
        (json) =>
          (onRead: () => void): unknown =>
            read(json, onRead),
      ),
      mutations(new Uint8Array(Buffer.from(JSON.stringify(sample)))).map((bytes) => (onRead: () => void): unknown => {
        const parsed = parseJsonBytes(bytes);
        return parsed.ok ? read(parsed.value, onRead) : parsed.problem;
      }),
    ]),
  );
  expect(await casesRead(cases, (read, onRead) => read(onRead))).toBeGreaterThanOrEqual(casesEach);
});

/** Evaluated where it is well formed: what is read has to be worked out too. */
function evaluated(json: unknown, costs: unknown, onRead: () => void): unknown {
  const [quote, book] = [readQuote(json), readCosts(costs)];
  onRead();
  if (!quote.ok || !book.ok) return quote;
  return evaluate(quote.value, book.value).ok;
}
