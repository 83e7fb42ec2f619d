// Interest on late payment and caps of liability: figures of the deal that clauses print, and that no charge depends on.
import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { clauseBlocksIn, plainText } from '../../../src/shared/document/tree/plain-text.ts';
import { evaluate } from '../../../src/shared/domain/evaluate.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { Language } from '../../../src/shared/text/language.ts';
import { problemLine } from '../../../src/shared/text/problems.ts';
import { exampleCosts, exampleJson, exampleQuote, valueOf } from '../../domain/example-files.ts';

type Json = Readonly<Record<string, unknown>>;
const desk = exampleJson('support-desk.quote.json') as Json;
const clauses = { payment: 'payment-interest', liability: 'liability-multiple' } as const;

/** A clause of the contract that has both, as plain text. */
function printed(terms: Json, type: keyof typeof clauses, language: Language): string {
  const standard = contractDocument({ quote: exampleQuote('support-desk'), costs: exampleCosts(), kind: 'draft', language });
  if (!standard.ok) throw new Error('The sample makes no contract');
  const chosen = standard.data.clauses.map(({ id, version, type: own }) =>
    own === 'payment' || own === 'liability' ? { id: clauses[own], version: 1 } : { id, version },
  );
  const quote = valueOf(readQuote({ ...desk, ...terms, clauses: chosen }));
  const made = contractDocument({ quote, costs: exampleCosts(), kind: 'final', language });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  expect(made.tree.failures).toEqual([]);
  return plainText(clauseBlocksIn(made.tree, type));
}

const aboveBase = { type: 'above_base', percent: '9', baseRate: 'the base rate of the European Central Bank' };

describe('interest on late payment', () => {
  test.each([
    [aboveBase, 'en', 'at a yearly rate of 9 percentage points above the base rate of the European Central Bank'],
    [{ type: 'fixed', percent: '8.5' }, 'en', 'at a yearly rate of 8.5 percent'],
    [{ ...aboveBase, baseRate: 'dem Basiszinssatz' }, 'de', 'im Jahr 9 Prozentpunkte über dem Basiszinssatz'],
    [{ type: 'fixed', percent: '8.5' }, 'de', 'Zinsen von 8,5 Prozent im Jahr'],
    [undefined, 'en', 'at the rate that the law provides'],
    [undefined, 'de', 'Zinsen in gesetzlicher Höhe'],
  ] as const)('%j (%s)', (lateInterest, language, words) => {
    expect(printed({ lateInterest }, 'payment', language)).toContain(words);
  });

  test('above a base rate, the rate is named', () => {
    const read = readQuote({ ...desk, lateInterest: { type: 'above_base', percent: '9' } });
    expect(read.ok ? [] : read.problems.map(problemLine)).toEqual(['lateInterest.baseRate: is missing']);
  });
});

describe('a cap of liability', () => {
  test.each([
    [{ capMultiple: '2', of: 'year' }, 'en', 'to 2 times the charges invoiced for that contract year'],
    [
      { capMultiple: '1.5', of: 'term', dataCapMultiple: '4' },
      'en',
      'the protection of data, 4 times those charges take the place of this limit',
    ],
    [{ capMultiple: '2', of: 'year' }, 'de', 'auf das 2-Fache der für dieses Vertragsjahr in Rechnung gestellten Entgelte'],
    [{ capMultiple: '1.5', of: 'term' }, 'de', 'auf das 1,5-Fache der Entgelte begrenzt, die für die gesamte Laufzeit'],
    [undefined, 'en', 'to the charges invoiced for that contract year'],
  ] as const)('%j (%s)', (liability, language, words) => {
    expect(printed({ liability }, 'liability', language).toLowerCase()).toContain(words.toLowerCase());
  });
});

test('no figure depends on either', () => {
  const quote = valueOf(readQuote({ ...desk, lateInterest: aboveBase, liability: { capMultiple: '2', of: 'year' } }));
  const costs = exampleCosts();
  expect(evaluate(quote, costs)).toEqual(evaluate(exampleQuote('support-desk'), costs));
});
