import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { defaultTemplate, libraryClause, shippedClausesIn } from '../../../src/main/export/shipped/shipped-library.ts';
import { readClause } from '../../../src/shared/clauses/language/read-clause.ts';
import type { LibraryClause } from '../../../src/shared/document/data/contract-clause.ts';
import { clauseBlocksIn, plainText } from '../../../src/shared/document/tree/plain-text.ts';
import { readCosts, readQuote } from '../../../src/shared/domain/reading/read.ts';
import { exampleJson, valueOf } from '../../domain/example-files.ts';

type Json = Record<string, unknown>;

/** A clause over all commitments in place of the library's own on rollover. */
function clauseOf(body: string, applies = 'commitments'): LibraryClause {
  const source = `---\nid: rollover\ntype: rollover\ntitle: Rollover\nlanguage: en\nversion: 99\nposition: preferred\neach: commitments\ntogether: yes\napplies: ${applies}\n---\n${body}\n`;
  const { head, body: read } = readClause(source);
  if (head === null) throw new Error('The head of the clause cannot be read');
  return libraryClause(head, read);
}

const quote = exampleJson('support-desk.quote.json') as Json;
const costs = valueOf(readCosts(exampleJson('costs.json')));
const [annual] = quote['commitments'] as readonly Json[];

/** What a contract of two pools, "First" and "Second", prints of a clause over both. */
function printed(body: string, first: Json, second: Json, applies?: string): string {
  const commitments = [
    { ...annual, id: 'first', name: 'First', lines: ['resolutions'], ...first },
    { ...annual, id: 'second', name: 'Second', lines: ['summaries'], ...second },
  ];
  const deal = valueOf(readQuote({ ...quote, commitments }));
  const library = [...shippedClausesIn('en').filter(({ head }) => head.type !== 'rollover'), clauseOf(body, applies)];
  const made = contractDocument({ quote: deal, costs, kind: 'draft', library });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return plainText(clauseBlocksIn(made.tree, 'rollover'));
}

describe('a clause that stands once for several commitments', () => {
  const limit = 'Up to {{term:commitments[].rollover.percent}} is carried over.';

  test('says a value once where it is the same for all', () => {
    expect(printed(limit, {}, {})).toMatch(/^\d+\.\d+ Rollover\n\n\S+ Up to 15% is carried over\.$/);
  });

  test('says whose each value is where they differ', () => {
    const text = printed(limit, {}, { rollover: { percent: '20' } });
    expect(text).toMatch(/Up to 15% \(First\) or 20% \(Second\) is carried over\.$/);
  });

  const billing = '::: when commitments[].billing\n::: is advance\nPaid {#a}\n::: is arrears\nDrawn {#b}\n::: end\n\nBoth';

  test('says a paragraph of one case under the names of those that it holds for, and what holds for all without', () => {
    const text = printed(billing, {}, { billing: 'arrears' });
    expect(
      text
        .split('\n\n')
        .slice(1)
        .map((line) => line.replace(/^\S+ /, '')),
    ).toEqual(['First: Paid', 'Second: Drawn', 'Both']);
    expect(printed(billing, {}, {})).not.toContain('First');
  });

  test('names those that it is for where it is not for all', () => {
    const text = printed(limit, { rollover: undefined }, {}, 'commitments[].rollover');
    expect(text).toMatch(/^\d+\.\d+ Rollover – Second\n\n\S+ Up to 15%/);
  });

  test('has one example, of the first', () => {
    const example = '{{example:commitments[].agreedAmounts}}';
    const agreed = (amount: string): Json => ({ agreedAmounts: [{ fromMonth: 13, amount }], trueUp: undefined });
    const text = printed(example, agreed('20000'), agreed('33000'));
    expect(text).toContain('Example – First');
    expect(text).toContain('20,000.00');
    expect(text).not.toContain('33,000.00');
  });

  test('has one table where it is the same, and one under each name where it is not', () => {
    const table = '{{table:commitments[].payments}}';
    const halves = {
      payments: [
        { month: 1, percent: '50' },
        { month: 7, percent: '50' },
      ],
      rollover: undefined,
    };
    const once = { payments: [{ month: 1, percent: '100' }], rollover: undefined };
    const same = printed(table, halves, halves);
    expect(same).not.toContain('First');
    expect(same.split('50%')).toHaveLength(3);
    const other = printed(table, halves, once);
    expect(other.indexOf('First')).toBeGreaterThan(0);
    expect(other.indexOf('Second')).toBeGreaterThan(other.indexOf('50%'));
  });
});

test('a paragraph of the definitions falls away where no clause of the contract uses what it defines', () => {
  const definitions = shippedClausesIn('en').filter(({ head }) => head.type === 'definitions');
  const template = {
    ...defaultTemplate(),
    sections: [{ id: 'all', title: { en: 'All', de: 'Alles' }, clauses: ['definitions', 'precedence', 'pooling'] }],
  };
  const shown = (change: Json): string => {
    const deal = valueOf(readQuote({ ...quote, ...change }));
    const library = [...definitions, ...shippedClausesIn('en').filter(({ head }) => head.type !== 'definitions')];
    const made = contractDocument({ quote: deal, costs, kind: 'draft', library, template });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    return plainText(clauseBlocksIn(made.tree, 'definitions'));
  };
  expect(shown({})).toContain('An “Affiliate” of a party');
  const without = shown({ commitments: undefined });
  expect(without).not.toContain('Affiliate');
  expect(without).toContain('made “in Writing” where');
});
