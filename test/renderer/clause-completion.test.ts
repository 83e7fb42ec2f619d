import { describe, expect, it } from 'vitest';
import { readClause } from '../../src/shared/clauses/language/read-clause.ts';
import type { ClauseHead } from '../../src/shared/clauses/language/clause-text.ts';
import type { Indexed } from '../../src/shared/clauses/lint/library-index.ts';
import { indexed } from '../../src/shared/clauses/lint/library-index.ts';
import { lint } from '../../src/shared/clauses/lint/lint.ts';
import { writeClause, writeHead } from '../../src/shared/clauses/language/write-clause.ts';
import { windowWords } from '../../src/shared/text/window/window-words.ts';
import { idOf, newHead } from '../../src/renderer/features/clauses/new-head.ts';
import { bodyDiagnostics } from '../../src/renderer/features/clauses/editor/body-problems.ts';
import type { Around } from '../../src/renderer/features/clauses/editor/completion-options.ts';
import { offersAt, placeAt, written } from '../../src/renderer/features/clauses/editor/completion-options.ts';
import { headChanges } from '../../src/renderer/features/clauses/page/head-changes.ts';
import { headFieldOf } from '../../src/renderer/features/clauses/page/head-problems.ts';

const words = windowWords('en');
const head: ClauseHead = newHead({ id: 'own', type: 'own', title: 'Own', language: 'en' });

function stored(given: Partial<ClauseHead>, body: string): Indexed {
  const { head: read, blocks } = readClause(writeClause({ ...head, ...given }, body));
  if (read === null) throw new Error('The head can’t be read');
  return indexed({ head: read, blocks });
}

const library = [
  stored({}, 'Own text. {#here}'),
  stored({ id: 'overage', type: 'overage', title: 'Overage' }, 'A {{define:surplus|Surplus}} is billed. {#billed}'),
  stored({ id: 'mehrnutzung', type: 'overage', title: 'Mehrnutzung', language: 'de' }, 'Ein Absatz. {#abgerechnet}'),
];
const around = (given: Partial<ClauseHead> = {}): Around => ({ head: { ...head, ...given }, library, words: words.clause });

function labels(before: string, given: Partial<ClauseHead> = {}): readonly string[] {
  const place = placeAt(before);
  return place === null ? [] : offersAt(place, around(given)).map(({ label }) => label);
}

describe('completion', () => {
  it('knows where the typing is', () => {
    expect(placeAt('In the middle of words')).toBeNull();
    expect(placeAt('Done with {{term:number}} and')).toBeNull();
    expect(placeAt('For {{te')).toEqual({ kind: 'directive', typed: 'te' });
    expect(placeAt('For {{term:adaptivePricing.no')).toEqual({ kind: 'term', typed: 'adaptivePricing.no' });
    expect(placeAt('{{ref:#bi')).toEqual({ kind: 'ref', typed: '#bi' });
    expect(placeAt('{{nothing:of')).toBeNull();
    expect(placeAt('Words\n::: w')).toEqual({ kind: 'control', typed: 'w' });
    expect(placeAt('::: when commitments[].sh')).toEqual({ kind: 'when', typed: 'commitments[].sh' });
  });

  it('offers printable terms, and those of a commitment only where the clause is repeated for each', () => {
    const once = labels('{{term:');
    expect(once).toContain('adaptivePricing.noticeDays');
    expect(once).not.toContain('adaptivePricing');
    expect(once).not.toContain('commitments[].period');
    expect(labels('{{term:', { each: 'commitments' })).toContain('commitments[].period');
  });

  it('says of each term whether a charge depends on it, and puts the others last in a pricing clause', () => {
    const offers = offersAt({ kind: 'term', typed: '' }, around({ pricing: true }));
    const read = offers.find(({ label }) => label === 'adaptivePricing.noticeDays');
    const unread = offers.find(({ label }) => label === 'disputes.windowDays');
    expect(read).toMatchObject({ detail: 'days', info: expect.stringContaining('A charge depends on it.') });
    expect(read?.last).toBeUndefined();
    expect(unread).toMatchObject({ info: expect.stringContaining('No charge depends on it'), last: true });
  });

  it('offers the values of the cases that are open, the inner ones first', () => {
    const outer = '::: when substitution.approval\n::: is any\n';
    expect(labels(`${outer}::: is `)).toEqual(['any', 'listed', 'none', 'absent']);
    expect(labels(`${outer}::: when renewal\n::: is `)).toEqual(['given', 'absent']);
    expect(labels(`${outer}::: when renewal\n::: is given\n::: end\n::: is any, li`)).toEqual([
      'any',
      'listed',
      'none',
      'absent',
    ]);
    expect(labels('::: is ')).toEqual([]);
  });

  it('offers references to clauses and paragraphs of the language, and what is defined', () => {
    expect(labels('{{ref:')).toEqual(['#here', 'overage', 'overage#billed']);
    expect(labels('{{use:')).toEqual(['surplus']);
    expect(labels('{{use:', { language: 'de' })).toEqual([]);
  });

  it('offers tables and examples where the language allows them', () => {
    expect(labels('{{example:')).toContain('adaptivePricing.decrease');
    expect(labels('{{example:')).not.toContain('commitments[].rollover');
    expect(labels('{{example:', { each: 'commitments' })).toContain('commitments[].rollover');
    expect(labels('{{part:')).toContain('true-up');
  });

  it('closes the braces unless they are closed', () => {
    expect(written({ kind: 'term', typed: 'num' }, 'number', '')).toBe('number}}');
    expect(written({ kind: 'term', typed: 'num' }, 'number', '}}')).toBe('number');
    expect(written({ kind: 'directive', typed: 't' }, 'term', '}}')).toBe('term:');
    expect(written({ kind: 'control', typed: 'w' }, 'when', '')).toBe('when ');
  });
});

describe('what the check finds', () => {
  const body = 'Within 30 days of {{term:adaptivePricing.notisDays}}.';
  const text = { ...head, position: 'fallback-1' };
  const problems = lint(readClause(writeClause(text, body)), library);
  const start = writeHead(text).length;

  it('stands under the words it is about', () => {
    const found = bodyDiagnostics(problems, start, body.length, words);
    expect(found.map(({ from, to, source }) => [source, body.slice(from, to)])).toEqual([
      ['literal-period', '30 days'],
      ['unknown-term', '{{term:adaptivePricing.notisDays}}'],
    ]);
    expect(found[1]?.actions?.map(({ name }) => name)).toEqual(['Write adaptivePricing.noticeDays']);
  });

  it('leads to the field of the head that mends it', () => {
    const named = problems.map((problem) => [problem.rule, headFieldOf(problem, start)]);
    expect(named).toContainEqual(['no-playbook', 'why']);
    expect(named).toContainEqual(['missing-fallback-order', 'granted-by']);
    expect(named).toContainEqual(['missing-fallback-order', 'position']);
    expect(named).toContainEqual(['literal-period', null]);
  });
});

it('names the fields in which two heads differ, in words', () => {
  const after = { ...head, position: 'fallback-1', grantedBy: 'sales' as const, reviewDue: '2027-01-31' };
  expect(headChanges(head, after, words)).toEqual([
    { name: 'Position', from: 'Preferred', to: 'Fallback 1' },
    { name: 'Granted by', from: '–', to: 'Sales' },
    { name: 'Review due', from: 'nothing', to: '2027-01-31' },
  ]);
  expect(headChanges(head, { ...head }, words)).toEqual([]);
});

it('makes an id of a title, in either language', () => {
  expect(idOf('Rollover, capped')).toBe('rollover-capped');
  expect(idOf('Außerordentliche Kündigung')).toBe('ausserordentliche-kundigung');
  expect(idOf('…')).toBe('');
});
