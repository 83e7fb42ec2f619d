import { describe, expect, test } from 'vitest';
import { contractDocument } from '../../../src/main/export/contract/contract-document.ts';
import { defaultTemplate, libraryClause } from '../../../src/main/export/shipped/shipped-library.ts';
import { readClause } from '../../../src/shared/clauses/language/read-clause.ts';
import type { LibraryClause } from '../../../src/shared/document/data/contract-clause.ts';
import type { ContractTemplate } from '../../../src/shared/document/data/contract-template.ts';
import type { OwnFigure } from '../../../src/shared/document/clauses/own-figures.ts';
import { ownFigures } from '../../../src/shared/document/clauses/own-figures.ts';
import { clauseBlocksIn, plainText } from '../../../src/shared/document/tree/plain-text.ts';
import type { Quote } from '../../../src/shared/domain/terms/quote.ts';
import { assemblyFailureSentence } from '../../../src/shared/text/clause-problems.ts';
import { exampleCosts, exampleQuote } from '../../domain/example-files.ts';

type Head = Readonly<Record<string, string>>;

function clause(head: Head, body: string): LibraryClause {
  const all = {
    type: head['id'] ?? '',
    title: head['id'] ?? '',
    language: 'en',
    version: '1',
    position: 'preferred',
    why: 'so',
    ...head,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const read = readClause(`---\n${lines.join('\n')}\n---\n${body}`);
  if (read.head === null) throw new Error(JSON.stringify(read.problems));
  return libraryClause(read.head, read.body);
}

function template(types: readonly string[], more: Partial<ContractTemplate> = {}): ContractTemplate {
  return {
    ...defaultTemplate(),
    parts: ['order', 'terms', 'totals'],
    sections: [{ id: 'all', title: { en: 'Terms', de: 'Bedingungen' }, clauses: [...types] }],
    ...more,
  };
}

const desk = (change: Partial<Quote> = {}): Quote => ({ ...exampleQuote('support-desk'), ...change });

type Given = {
  readonly quote?: Quote;
  readonly library: readonly LibraryClause[];
  readonly types?: readonly string[];
  readonly more?: Partial<ContractTemplate>;
  readonly kind?: 'draft' | 'final';
  readonly language?: 'en' | 'de';
};

function made({
  quote = desk(),
  library,
  types = library.map(({ head }) => head.type),
  more,
  kind = 'draft',
  language = 'en',
}: Given) {
  return contractDocument({ quote, costs: exampleCosts(), kind, library, template: template(types, more), language });
}

function shown(given: Given, type: string): string {
  const document = made(given);
  if (!document.ok) throw new Error(JSON.stringify(document.problem));
  return plainText(clauseBlocksIn(document.tree, type));
}

function failures(given: Given): readonly string[] {
  const document = made(given);
  if (!document.ok) throw new Error(JSON.stringify(document.problem));
  return document.tree.failures.map(assemblyFailureSentence);
}

describe('numbers', () => {
  const library = [
    clause(
      { id: 'one', title: 'One' },
      'First. {#a}\n\n- item {#i}\n- other\n\nSecond, see {{ref:#a}}, {{ref:two}}, {{ref:two#x}} and {{part:totals}}.',
    ),
    clause({ id: 'two', title: 'Two' }, 'Back to {{ref:one#i}}. {#x}'),
  ];

  test('are numbered after the clauses are placed, and references follow them', () => {
    expect(shown({ library }, 'one')).toBe(
      '2.1 One\n\n2.1.1 First.\n\n  (a) item\n\n  (b) other\n\n2.1.2 Second, see 2.1.1, 2.2, 2.2.1 and 3.',
    );
    expect(shown({ library }, 'two')).toContain('Back to 2.1.1 (a).');
    expect(shown({ library, types: ['two', 'one'] }, 'one')).toContain('see 2.2.1, 2.1, 2.1.1 and 3.');
  });

  test('in the style of paragraphs', () => {
    const text = shown({ library, more: { numbering: 'paragraphs' } }, 'one');
    expect(text).toContain('(1) First.');
    expect(text).toContain('(2) Second, see 2.1 (1), 2.2, 2.2 (1) and 3.');
  });

  test('of what is left out are given to the next, or kept', () => {
    const away = clause({ id: 'away', title: 'Away', applies: 'credits' }, 'Credits: {{term:credits.name}}.');
    const all = [away, ...library];
    expect(shown({ library: all }, 'one')).toMatch(/^2\.1 One/);
    expect(shown({ library: all, more: { omitted: 'reserve' } }, 'one')).toMatch(/^2\.2 One/);
    expect(shown({ library: all, more: { omitted: 'reserve' } }, 'away')).toBe('2.1 [Intentionally omitted]');
    const quote = desk({
      clauses: [
        { id: 'one', version: 1, omitted: true },
        { id: 'two', version: 1 },
      ],
    });
    expect(failures({ quote, library })).toEqual([
      'clause two@1, line 1: “one#i” is missing, or missing from an alternative that a contract may have in its place',
    ]);
    expect(shown({ quote, library, more: { omitted: 'reserve' } }, 'two')).toMatch(/^2\.2 Two/);
  });

  test('an order form alone has no clauses', () => {
    const document = made({ library, more: { parts: ['order', 'billing', 'totals'] } });
    expect(document.ok && document.tree.parts.map(({ id }) => id)).toEqual([
      'cover',
      'contents',
      'order',
      'billing',
      'totals',
      'signatures',
    ]);
  });
});

describe('a clause for each commitment', () => {
  const library = [
    clause(
      { id: 'pool', title: 'Pool', each: 'commitments', applies: 'commitments' },
      '{{term:commitments[].name}}: {{term:commitments[].amounts}}. {#p}',
    ),
    clause({ id: 'other', title: 'Other', each: 'commitments' }, 'As in {{ref:pool#p}}.'),
    clause({ id: 'all', title: 'All' }, 'As in {{ref:pool}}.'),
  ];
  const [first] = exampleQuote('support-desk').commitments ?? [];
  if (first === undefined) throw new Error('The sample has changed');
  const commitments = ['a', 'b'].map((id) => ({
    ...first,
    id: id as typeof first.id,
    name: `Pool ${id}`,
    lines: id === 'a' ? ['resolutions'] : ['summaries'],
  }));

  test('is printed once for one, and once for each of several, which references tell apart', () => {
    expect(shown({ library }, 'pool')).toBe(
      '2.1 Pool\n\n2.1.1 Annual usage commitment: USD 90,000.00 in contract year 1, USD 120,000.00 in contract year 2 and USD 150,000.00 in contract year 3.',
    );
    const quote = desk({ commitments });
    expect(shown({ quote, library }, 'pool')).toMatch(/2\.1 Pool – Pool a[^]*2\.2 Pool – Pool b/);
    expect(shown({ quote, library }, 'other')).toMatch(/As in 2\.1\.1\.[^]*As in 2\.2\.1\./);
    expect(shown({ quote, library }, 'all')).toContain('As in 2.1 and 2.2.');
  });
});

describe('what can not be resolved', () => {
  const body = 'Pay {{term:nothing}}, see {{ref:gone}}, {{use:word}}, {{part:credits}}, {{term:disputes.windowDays}}, {{open.';
  const library = [clause({ id: 'bad' }, body)];

  test('shows as […] in a draft, and is listed with its place', () => {
    expect(shown({ library }, 'bad')).toContain('Pay […], see […], […], […], […], {{open.');
    expect(failures({ library })).toEqual([
      'clause bad@1, line 1: {{ has no }} that closes it',
      'clause bad@1, line 1: “nothing” is not a term of a deal',
      'clause bad@1, line 1: “gone” is missing, or missing from an alternative that a contract may have in its place',
      'clause bad@1, line 1: “word” is used but no clause defines it',
      'clause bad@1, line 1: “credits” is missing, or missing from an alternative that a contract may have in its place',
      'clause bad@1, line 1: the deal has no “disputes.windowDays”',
    ]);
  });

  test('stops a final contract', () => {
    const document = made({ library, kind: 'final' });
    expect(document).toMatchObject({ ok: false, problem: { kind: 'clauses' } });
  });

  test.each([
    [{ clauses: [{ id: 'gone', version: 1 }] }, ['clause gone@1: the library has no such version in English']],
    [{ clauses: [{ id: 'bad', version: 2 }] }, ['clause bad@2: the library has no such version in English']],
  ])('%j', (change, expected) => {
    expect(failures({ quote: desk(change), library })).toEqual(expected);
  });

  test('a language in which a clause is not written', () => {
    expect(failures({ library: [clause({ id: 'good' }, 'Good.')], language: 'de' })).toEqual([
      'clause good: the template asks for “good”, of which the library has no preferred clause in German',
    ]);
  });

  test('which clauses require and exclude each other', () => {
    const needs = clause({ id: 'needs', requires: 'other', excludes: 'foe' }, 'Needs.');
    const [other, foe] = [clause({ id: 'other' }, 'Other.'), clause({ id: 'foe' }, 'Foe.')];
    const chosen = (...ids: readonly string[]) => desk({ clauses: ids.map((id) => ({ id, version: 1 })) });
    const all = [needs, other, foe];
    expect(failures({ quote: chosen('needs', 'other'), library: all })).toEqual([]);
    expect(failures({ quote: chosen('needs', 'foe'), library: all })).toEqual([
      'clause needs@1: needs a clause of the type “other” beside it',
      'clause needs@1: must not be in a contract with a clause of the type “foe”',
    ]);
    const twin = clause({ id: 'twin', type: 'other', position: 'fallback-1', 'granted-by': 'legal' }, 'Twin.');
    expect(failures({ quote: chosen('other', 'twin'), library: [other, twin] })).toEqual([
      'clause twin@1: conflicts with “other”: a contract has one clause of the type “other”',
    ]);
  });
});

describe('a quote’s own wording', () => {
  const library = [clause({ id: 'one', title: 'One' }, 'Library text.')];

  test('replaces the body, with the values of the deal, and is hashed as what it is', () => {
    const quote = desk({
      clauses: [{ id: 'one', version: 1, text: 'Ours: {{term:termMonths}}, <script>alert(1)</script> **bold**.' }],
    });
    expect(shown({ quote, library }, 'one')).toBe('2.1 One\n\n2.1.1 Ours: 36 months, <script>alert(1)</script> bold.');
    const document = made({ quote, library });
    const [own] = document.ok ? document.data.clauses : [];
    expect(own?.textHash).not.toBe(library[0]?.textHash);
  });

  test('a contract has nothing of the playbook, and nothing of positions', () => {
    const soft = clause(
      { id: 'soft', position: 'fallback-1', 'granted-by': 'legal', why: 'Our secret reason', say: 'Sweet words' },
      'Text.',
    );
    const document = made({ quote: desk({ clauses: [{ id: 'soft', version: 1 }] }), library: [soft] });
    expect(document.ok && document.json).not.toMatch(/secret|Sweet|fallback|granted/);
  });
});

describe('figures in a quote’s own wording', () => {
  const library = [clause({ id: 'one', title: 'One' }, 'Library text.')];
  const own = (text: string): Given => ({ quote: desk({ clauses: [{ id: 'one', version: 1, text }] }), library });
  const figures = (text: string): readonly OwnFigure[] => {
    const document = made(own(text));
    if (!document.ok) throw new Error(JSON.stringify(document.problem));
    return ownFigures(document.data);
  };

  test('stop a final contract, as they would in the library', () => {
    expect(failures(own('Pay within 60 days, or twenty percent.'))).toEqual([
      expect.stringContaining('“60 days” is a period in the words'),
      expect.stringContaining('“twenty percent” is a percentage in the words'),
    ]);
    expect(made({ ...own('Pay within 60 days.'), kind: 'final' })).toMatchObject({ ok: false, problem: { kind: 'clauses' } });
  });

  test('may stay where they are kept on purpose, and are told with what their term says', () => {
    const kept = 'Pay within {{literal:paymentTermsDays|60 days}}, in {{literal:two parts}}, of {{term:termMonths}}.';
    expect(failures(own(kept))).toEqual([]);
    expect(shown(own(kept), 'one')).toContain('Pay within 60 days, in two parts, of 36 months.');
    expect(figures(kept)).toEqual([
      { place: '2.1.1', says: '60 days', term: 'paymentTermsDays', termSays: '30\u00A0days' },
      { place: '2.1.1', says: 'two parts', term: null, termSays: null },
    ]);
    expect(failures(own('{{literal:paymentTermDays|60 days}}'))).toEqual([
      expect.stringContaining('did you mean “paymentTermsDays”?'),
    ]);
  });

  test('are told of a contract from before they were marked', () => {
    expect(figures('Pay within 60 days.')).toEqual([{ place: '2.1.1', says: '60 days', term: null, termSays: null }]);
    expect(figures('Pay within {{term:paymentTermsDays}}.')).toEqual([]);
  });
});

test('definitions are listed with their places', () => {
  const library = [
    clause({ id: 'words', title: 'Words' }, '{{table:definitions}}'),
    clause({ id: 'one' }, 'The {{define:pool|Pool}} is large. The {{use:pool}} and {{use:pool|Pools}}.'),
  ];
  expect(shown({ library }, 'words')).toMatch(/Defined term +Defined in section\n-+\nPool +2\.2\.1/);
  expect(shown({ library }, 'one')).toContain('The “Pool” is large. The Pool and Pools.');
});

test('in German periods take the dative where they are asked to', () => {
  const library = [
    clause(
      { id: 'frist', language: 'de' },
      'Innerhalb von {{term:termMonths|dative}}, {{term:termMonths}}; ab dem {{term:startDate}}.',
    ),
  ];
  expect(shown({ library, language: 'de' }, 'frist')).toContain('Innerhalb von 36 Monaten, 36 Monate; ab dem 31. Oktober 2025.');
});

describe('an example that a section of the order shows', () => {
  const pool = clause(
    { id: 'pool', pricing: 'yes', each: 'commitments', applies: 'commitments[].trueUp' },
    'The rule. {{term:commitments[].trueUp.windowMonths}}\n\n{{example:commitments[].trueUp}}',
  );
  const prices = clause(
    { id: 'prices', pricing: 'yes', applies: 'adaptivePricing.decrease' },
    'The rule. {{term:adaptivePricing.decrease.thresholdPercent}}\n\n{{example:adaptivePricing.decrease}}',
  );

  test.each([pool, prices])('is not repeated in the clause: $head.id', (one) => {
    const withSection: Given = { library: [one], more: { parts: ['price-moves', 'terms'] } };
    expect(shown({ library: [one] }, one.head.id)).toContain('Example');
    expect(shown(withSection, one.head.id)).not.toContain('Example');
    expect(shown(withSection, one.head.id)).toContain('The rule.');
  });
});
