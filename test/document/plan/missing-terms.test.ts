import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { defaultTemplate, shippedClausesIn, shippedTemplate } from '../../../src/main/export/shipped/shipped-library.ts';
import { preferredOf } from '../../../src/shared/document/plan/template-clauses.ts';
import { readQuote } from '../../../src/shared/domain/reading/read.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { exampleJson, valueOf } from '../../domain/example-files.ts';

const deal = valueOf(readQuote(exampleJson('credits.quote.json')));

type Pin = NonNullable<Quote['clauses']>[number];
type Changed = (pin: Pin, type: string) => readonly Pin[];

/** A deal with the preferred clauses of the default template, changed. */
function pinned(change: Changed): Quote {
  const library = shippedClausesIn('en');
  const clauses = defaultTemplate()
    .sections.flatMap((section) => section.clauses)
    .flatMap((type) => {
      const head = preferredOf(type, library, 'en')?.head;
      return head === undefined ? [] : change({ id: head.id, version: head.version }, type);
    });
  return { ...deal, clauses: [...clauses] };
}

function without(...types: readonly string[]): Quote {
  return pinned((pin, type) => (types.includes(type) ? [] : [pin]));
}

function missing(quote: Quote): readonly string[] {
  const made = contractDocument({ quote, kind: 'final' });
  if (made.ok) return [];
  return made.problem.kind === 'missing-terms' ? made.problem.topics : [made.problem.kind];
}

describe('a final contract', () => {
  test('that stands alone lacks nothing, in either language', () => {
    expect(missing(deal)).toEqual([]);
    expect(contractDocument({ quote: deal, kind: 'final', language: 'de' }).ok).toBe(true);
  });

  test.each([
    [['notices'], ['notices']],
    [['governing-law'], ['governing-law']],
    [
      ['liability-data', 'indemnity', 'survival', 'warranties', 'data-processing', 'data-transfers', 'termination'],
      ['term-and-termination'],
    ],
    [
      ['security', 'notices'],
      ['security', 'notices'],
    ],
  ])('without %j asks for a confirmation of %j', (types, topics) => {
    expect(missing(without(...types))).toEqual(topics);
  });

  test('whose clause is omitted, or does not apply to the deal, lacks it as well', () => {
    expect(missing(pinned((pin, type) => [type === 'notices' ? { ...pin, omitted: true } : pin]))).toEqual(['notices']);
    // The first version stood only where the deal named a law.
    expect(missing(pinned((pin, type) => [type === 'governing-law' ? { ...pin, version: 1 } : pin]))).toEqual(['governing-law']);
  });

  test('goes out once that is confirmed, and a draft needs no confirmation', () => {
    const quote = without('notices');
    expect(contractDocument({ quote, kind: 'final', accept: ['missing-terms'] }).ok).toBe(true);
    expect(contractDocument({ quote, kind: 'draft' }).ok).toBe(true);
  });

  test('whose precedence clause names a master agreement lacks nothing', () => {
    const order = (precedence: string, version = 2): Quote =>
      pinned((pin, type) => {
        if (type === 'precedence') return [{ id: precedence, version }];
        return ['definitions', 'term', 'invoicing', 'payment', 'credits'].includes(type) ? [pin] : [];
      });
    expect(missing(order('precedence'))).toContain('notices');
    expect(missing(order('precedence-master-agreement'))).not.toContain('notices');
    // The first version said so in another paragraph.
    expect(missing(order('precedence', 1))).toContain('notices');
    expect(missing(order('precedence-master-agreement', 1))).not.toContain('notices');
  });

  test('from the template of an order under a master agreement has none of the standard terms', () => {
    const made = contractDocument({ quote: { ...deal, template: 'order-only' }, kind: 'final' });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const types = made.data.clauses.map(({ type }) => type);
    expect(made.data.template.id).toBe('order-only');
    expect(made.data.clauses.find(({ type }) => type === 'precedence')?.id).toBe('precedence-master-agreement');
    expect(types.filter((type) => ['access', 'indemnity', 'liability', 'data', 'termination', 'notices'].includes(type))).toEqual(
      [],
    );
  });

  test('under a master agreement has a standard clause where the deal agrees on its term', () => {
    const quote: Quote = { ...deal, template: 'order-only', termination: { cureDays: 30, refund: 'unused_prepaid' } };
    const made = contractDocument({ quote, kind: 'final' });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    const types = made.data.clauses.map(({ type }) => type);
    expect(types.filter((type) => ['data', 'liability', 'termination', 'refund'].includes(type))).toEqual([
      'termination',
      'refund',
    ]);
  });
});

test('a template that a quote names is the app’s; one that no one has falls back to the default', () => {
  expect(shippedTemplate('order-only')?.name.en).toBe('Order under a master agreement');
  expect(shippedTemplate('of-a-workspace')).toBeUndefined();
});
