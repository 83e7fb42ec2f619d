import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { Costs } from '../../../src/shared/domain/terms/costs.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import type { ContractPdfRequest } from '../../../src/main/export/contract/contract-pdf.ts';
import { contractPdf } from '../../../src/main/export/contract/contract-pdf.ts';

const examples = resolve(import.meta.dirname, '../../examples');

export function exampleJson(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(resolve(examples, name), 'utf8')) as Record<string, unknown>;
}

export function quoteOf(json: unknown): Quote {
  const read = readQuote(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export function exampleCosts(): Costs {
  const read = readCosts(exampleJson('costs.json'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export const sampleNames = ['support-desk', 'credits', 'forty-lines'] as const;
export type SampleName = (typeof sampleNames)[number];

/** A sample quote with the cost book, where its currency is the book's. */
export function sample(name: SampleName): { readonly quote: Quote; readonly costs: Costs | undefined } {
  const quote = quoteOf(exampleJson(`${name}.quote.json`));
  return { quote, costs: quote.currency === 'USD' ? exampleCosts() : undefined };
}

export type Made = { readonly bytes: Uint8Array; readonly fingerprint: string; readonly json: string; readonly pages: number };

/** The PDF, made now; throws where there is none. */
export async function make(request: ContractPdfRequest): Promise<Made> {
  const result = await contractPdf(request);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}

/** Made once for all tests that ask for the same: the same request gives the same bytes, which same-bytes.test.ts holds it to. */
const madeBefore = new Map<string, Promise<Made>>();

/** A logo's bytes by their number and their hash; all else as it is. */
const keyOf = (request: ContractPdfRequest): string =>
  JSON.stringify(request, (_name, value: unknown) =>
    value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value,
  );

/** The PDF, in bytes of the caller's own; throws where there is none. */
export async function made(request: ContractPdfRequest): Promise<Made> {
  const key = keyOf(request);
  const promise = madeBefore.get(key) ?? make(request);
  madeBefore.set(key, promise);
  const document = await promise;
  return { ...document, bytes: document.bytes.slice() };
}

/** So many usage and recurring lines, all kinds of price among them. */
export function manyLines(count: number): Quote {
  const lines = Array.from({ length: count }, (_, index) => {
    const id = `line-${index + 1}`;
    const name =
      index % 9 === 0
        ? `Service ${index + 1} with a name that is long enough to need a second line in its table`
        : `Service ${index + 1}`;
    const forecast = { type: 'flat', quantity: String(1000 + index) };
    switch (index % 4) {
      case 0:
        return {
          id,
          name,
          charge: { type: 'recurring', unitPrice: '1250.5', every: 'quarter', quantity: '3' },
          discountPercent: '7.25',
        };
      case 1:
        return { id, name, unit: 'call', charge: { type: 'usage', model: 'per_unit', unitPrice: '0.0375' }, forecast };
      case 2:
        return {
          id,
          name,
          unit: 'page',
          charge: {
            type: 'usage',
            model: 'graduated',
            tiers: [
              { upTo: '500', unitPrice: '0.2' },
              { upTo: null, unitPrice: '0.125', flatFee: '10' },
            ],
          },
          forecast,
        };
      default:
        return { id, name, charge: { type: 'one_time', price: '100000000' } };
    }
  });
  return quoteOf({ ...exampleJson('credits.quote.json'), lines, credits: undefined });
}
