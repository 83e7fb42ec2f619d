import { describe, expect, test } from 'vitest';
import { readClause } from '../../../src/shared/clauses/language/read-clause.ts';
import type { Indexed } from '../../../src/shared/clauses/lint/library-index.ts';
import { indexed } from '../../../src/shared/clauses/lint/library-index.ts';
import { lint } from '../../../src/shared/clauses/lint/lint.ts';
import { clauseFaultSentence } from '../../../src/shared/text/clause-problems.ts';

type Head = Readonly<Record<string, string>>;

const clause = (head: Head, body: string): string => {
  const all = {
    id: 'a',
    type: head['id'] ?? 'a',
    title: 'A',
    language: 'en',
    version: '1',
    position: 'preferred',
    why: 'so',
    ...head,
  };
  return `---\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n---\n${body}`;
};

const library = (...sources: readonly string[]): readonly Indexed[] =>
  sources.map((source) => {
    const { head, blocks } = readClause(source);
    if (head === null) throw new Error(source);
    return indexed({ head, blocks });
  });

const rules = (source: string, others: readonly Indexed[] = []): readonly string[] =>
  lint(readClause(source), others).map((problem) => {
    // Whatever is found can be said.
    expect(clauseFaultSentence(problem)).toMatch(/\S/);
    return problem.rule;
  });

test('a figure that is kept in words is for a quote’s own wording', () => {
  expect(rules(clause({}, 'Within {{literal:60 days}} and {{literal:paymentTermsDays|30 days}}.'))).toEqual([
    'literal-in-library',
    'literal-in-library',
  ]);
  expect(rules(clause({}, 'Within {{literal:}} or {{literal:a|b|c}}.'))).toEqual(['unknown-directive', 'unknown-directive']);
});

const inCommitments = { each: 'commitments', applies: 'commitments[].trueUp' };

describe('terms', () => {
  test.each([
    ['{{term:startDate}} and {{term:endDate}}', {}, []],
    ['{{term:startDat}}', {}, ['unknown-term']],
    ['{{term:__proto__}}', {}, ['unknown-directive']],
    ['{{term:constructor}}', {}, ['unknown-term']],
    ['{{term:commitments[].name}}', {}, ['term-outside-each']],
    ['{{term:commitments[].name}}', { each: 'commitments' }, []],
    ['{{term:commitments}}', { applies: 'commitments' }, ['not-for-print']],
    ['{{term:substitution.priceNeutral}}', { applies: 'substitution' }, ['not-for-print']],
    ['{{term:disputes.windowDays}}', {}, ['may-be-absent']],
    ['{{term:disputes.windowDays}}', { applies: 'disputes' }, []],
    ['{{term:disputes.recordsMonths}}', { applies: 'disputes' }, ['may-be-absent']],
    ['{{term:commitments[].trueUp.deadbandPercent}}', inCommitments, ['may-be-absent']],
    ['{{term:commitments[].trueUp.windowMonths}}', inCommitments, []],
    [
      '::: when disputes\n::: is given\n{{term:disputes.windowDays}}\n::: is absent\n{{term:disputes.windowDays}}\n::: end',
      {},
      ['may-be-absent'],
    ],
    ['{{term:paymentTermsDays}}', { applies: 'paymentTermsDays', pricing: 'yes' }, ['no-worked-example', 'engine-does-not-read']],
    ['A.', { applies: 'comitments' }, ['unknown-term']],
  ] as const)('%j %j', (body, head, expected) => {
    expect(rules(clause(head, body))).toEqual(expected);
  });
});

describe('cases', () => {
  const cases = (path: string, ...values: readonly string[]): string =>
    `::: when ${path}\n${values.map((value) => `::: is ${value}\nText.`).join('\n')}\n::: end`;
  test.each([
    [cases('commitments[].billing', 'advance', 'arrears'), []],
    [cases('commitments[].billing', 'advance, arrears'), []],
    [cases('commitments[].billing', 'advance'), ['uncovered-case']],
    [cases('commitments[].billing', 'advance', 'arrears', 'advance'), ['repeated-case']],
    [cases('commitments[].billing', 'advance', 'arrears', 'given'), ['unknown-case']],
    [cases('commitments[].billing', 'advance', 'arrears', 'absent'), ['unknown-case']],
    [cases('commitments[].rollover', 'given', 'absent'), []],
    [cases('commitments[].rollover', 'given'), ['uncovered-case']],
    [cases('commitments[].name', 'given', 'absent'), ['cannot-be-tested']],
    [cases('substitution.priceNeutral', 'yes', 'no', 'absent'), []],
    [cases('substitution.priceNeutral', 'yes', 'no'), ['uncovered-case']],
    [cases('nothing', 'given', 'absent'), ['unknown-term']],
  ])('%j', (body, expected) => {
    expect(rules(clause({ each: 'commitments' }, body))).toEqual(expected);
  });

  test('a choice gives the terms that come with its value', () => {
    const body =
      '::: when commitments[].overage.price\n::: is surcharge, discount\n{{term:commitments[].overage.changePercent}}\n::: is as_listed\n::: end';
    expect(rules(clause({ each: 'commitments' }, body))).toEqual([]);
    expect(
      rules(
        clause(
          { each: 'commitments' },
          body.replace('surcharge, discount', 'surcharge, as_listed').replace('is as_listed\n:::', 'is discount\n:::'),
        ),
      ),
    ).toEqual(['may-be-absent']);
  });
});

describe('literals', () => {
  test.each([
    ['within 30 days', 'en', 'literal-period'],
    ['within thirty (30) days', 'en', 'literal-period'],
    ['for twelve consecutive months', 'en', 'literal-period'],
    ['by 20%', 'en', 'literal-percentage'],
    ['by twenty percent', 'en', 'literal-percentage'],
    ['USD 1,000', 'en', 'literal-money'],
    ['€ 5', 'en', 'literal-money'],
    ['section 4', 'en', 'literal-number'],
    ['innerhalb von dreißig Tagen', 'de', 'literal-period'],
    ['um 20 Prozent', 'de', 'literal-percentage'],
    ['10 Euro', 'de', 'literal-money'],
  ])('%s', (body, language, rule) => {
    expect(rules(clause({ language }, body))).toEqual([rule]);
  });

  test.each([
    'one month after another',
    'No one',
    'a second opinion',
    'the first invoice',
    'Each of the parties',
    'B2B'.replace('2', 'to'),
  ])('%s is none', (body) => expect(rules(clause({}, body))).toEqual([]));
});

describe('definitions', () => {
  const defines = clause({ id: 'd' }, 'The {{define:pool|Pool}} is large.');
  test('are used where they are defined, and defined where they are used', () => {
    expect(rules(defines)).toEqual(['unused-definition']);
    expect(rules(defines, library(clause({ id: 'u' }, '{{use:pool}}')))).toEqual([]);
    expect(rules(clause({ id: 'u' }, '{{use:pool}} {{use:other}}'), library(defines))).toEqual(['undefined-definition']);
    expect(rules(defines, library(clause({ id: 'u' }, '{{use:pool}} {{define:pool|Pool}}')))).toEqual(['repeated-definition']);
  });

  test('never rest on themselves', () => {
    const body = '{{define:a|A}} is what {{use:b}} is.\n\n{{define:b|B}} is what {{use:a}} is.';
    expect(rules(clause({}, body))).toEqual(['circular-reference', 'circular-reference']);
  });
});

describe('references', () => {
  const target = clause({ id: 't' }, 'Here. {#here}');
  test.each([
    ['{{ref:t}} {{ref:t#here}}', []],
    ['{{ref:t#there}}', ['broken-reference']],
    ['{{ref:nowhere}}', ['broken-reference']],
    ['One. {#own}\n\n{{ref:#own}}', []],
    ['{{ref:#other}}', ['broken-reference']],
    ['{{ref:#self}} {#self}', ['circular-reference']],
    ['{{part:billing}}', []],
    ['{{part:biling}}', ['unknown-part']],
  ])('%j', (body, expected) => {
    expect(rules(clause({ id: 'r' }, body), library(target))).toEqual(expected);
  });

  test('lead nowhere in a circle, however long', () => {
    const one = clause({ id: 'one' }, '{{ref:two}}');
    const two = clause({ id: 'two' }, '{{ref:three}}');
    expect(rules(clause({ id: 'three' }, '{{ref:one}}'), library(one, two))).toEqual(['circular-reference']);
    expect(rules(clause({ id: 'three' }, '{{ref:two}}'), library(clause({ id: 'two' }, 'End.')))).toEqual([]);
  });

  test('hold for every alternative of a type', () => {
    const fallback = clause({ id: 't-soft', type: 't', position: 'fallback-1', 'granted-by': 'legal' }, 'Elsewhere.');
    expect(rules(clause({ id: 'r' }, '{{ref:t#here}}'), library(target, fallback))).toEqual(['broken-reference']);
    expect(rules(clause({ id: 'r' }, '{{ref:t}}'), library(target, fallback))).toEqual([]);
  });
});

describe('the order of positions', () => {
  const preferred = clause({ id: 'p', type: 'x' }, 'A.');
  const fallback = (id: string, position: string, more: Head = { 'granted-by': 'legal' }): string =>
    clause({ id, type: 'x', position, ...more }, 'B.');
  test.each([
    [fallback('f', 'fallback-1'), [preferred], []],
    [fallback('f', 'fallback-1'), [], ['missing-fallback-order']],
    [fallback('f', 'fallback-2'), [preferred], ['missing-fallback-order']],
    [fallback('f', 'fallback-1', {}), [preferred], ['missing-fallback-order']],
    [fallback('f', 'fallback-1'), [preferred, fallback('g', 'fallback-1')], ['missing-fallback-order']],
    [clause({ id: 'q', type: 'x' }, 'C.'), [preferred], ['missing-fallback-order']],
    [fallback('w', 'walk-away', {}), [preferred], []],
  ])('%#', (source, others, expected) => {
    expect(rules(source, library(...others))).toEqual(expected);
  });
});

test('what is required is not excluded, nor the clause itself', () => {
  const other = clause({ id: 'o', excludes: 'a' }, 'A.');
  expect(rules(clause({ id: 'a', requires: 'o' }, 'A.'), library(other))).toEqual(['requires-and-excludes']);
  expect(rules(clause({ id: 'a', requires: 'a' }, 'A.'))).toEqual(['requires-and-excludes']);
  expect(rules(clause({ id: 'a', requires: 'gone' }, 'A.'))).toEqual(['broken-reference']);
});

test.each([
  ['Provider does not pay unless Customer has not paid.', 'en', ['double-negative']],
  ['Nothing is due unless Customer has not paid.', 'en', []],
  ['Provider does not pay. Customer does not pay.', 'en', []],
  ['What rolls over is not invoiced again.', 'en', []],
  ['Der Anbieter haftet nicht, es sei denn, der Kunde hat nicht gezahlt.', 'de', ['double-negative']],
  ['Der Anbieter haftet nicht.', 'de', []],
])('negations that cancel out: %s', (body, language, expected) => {
  expect(rules(clause({ language }, body))).toEqual(expected);
});

test('tables and examples are known, and the deal has what they show', () => {
  expect(rules(clause({}, '{{table:credits.packs}}'))).toEqual(['may-be-absent']);
  expect(rules(clause({ applies: 'credits' }, '{{table:credits.packs}}'))).toEqual([]);
  expect(rules(clause({}, '{{table:credits.pack}}'))).toEqual(['unknown-table']);
  expect(rules(clause({}, '{{example:nothing}}'))).toEqual(['unknown-example']);
  expect(rules(clause({ applies: 'commitments' }, '{{example:commitments[].use}}'))).toEqual(['term-outside-each']);
});

test('a clause has a playbook, and its names once', () => {
  expect(rules(clause({ why: '' }, 'A.'))).toEqual(['no-playbook']);
  expect(rules(clause({}, 'A. {#x}\n\nB. {#x}'))).toEqual(['repeated-name']);
});
