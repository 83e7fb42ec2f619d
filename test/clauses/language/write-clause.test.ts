import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ClauseHead } from '../../../src/shared/clauses/language/clause-text.ts';
import { grantingRoles } from '../../../src/shared/clauses/language/clause-text.ts';
import { readClause } from '../../../src/shared/clauses/language/read-clause.ts';
import { writeClause, writeHead } from '../../../src/shared/clauses/language/write-clause.ts';
import { dealTerms } from '../../../src/shared/clauses/terms/deal-terms.ts';
import { eaches } from '../../../src/shared/clauses/terms/deal-term.ts';

const name = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);
/** One line, as a field of the window gives it: nothing around it. */
const line = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map((text) => text.replaceAll(/[\r\n\u2028\u2029]/g, ' ').trim())
  .filter((text) => text !== '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const names = fc.array(name, { maxLength: 3 });

const heads: fc.Arbitrary<ClauseHead> = fc
  .record({
    id: name,
    type: name,
    title: line,
    language: fc.constantFrom('en', 'de'),
    version: fc.integer({ min: 1, max: 999_999 }),
    position: fc.constantFrom('preferred', 'fallback-1', 'fallback-12', 'walk-away'),
    grantedBy: maybe(fc.constantFrom(...grantingRoles)),
    pricing: fc.boolean(),
    each: maybe(fc.constantFrom(...eaches)),
    together: fc.boolean(),
    applies: maybe(fc.constantFrom(...dealTerms.keys())),
    jurisdictions: fc.array(fc.constantFrom('US', 'DE', 'GB'), { maxLength: 3 }),
    requires: names,
    excludes: names,
    reviewDue: maybe(fc.constantFrom('2026-01-01', '2028-02-29')),
    source: maybe(line),
    playbook: fc.record({ why: maybe(line), say: maybe(line), escalateIf: maybe(line) }),
  })
  .map((head) => ({ ...head, together: head.together && head.each !== null }));

const headOf = (title: string): ClauseHead => ({
  id: 'a',
  type: 'a',
  title,
  language: 'en',
  version: 1,
  position: 'preferred',
  grantedBy: null,
  pricing: false,
  each: null,
  together: false,
  applies: null,
  jurisdictions: [],
  requires: [],
  excludes: [],
  reviewDue: null,
  source: null,
  playbook: { why: null, say: null, escalateIf: null },
});

/** Lines of any kind, those of the language and of its head among them. */
const bodies = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.replaceAll('\r', '')),
      fc.constantFrom('---', 'id: other', '', '::: when termMonths', '{{term:number}} and **bold**', '- item {#here}'),
    ),
    { maxLength: 8 },
  )
  .map((lines) => lines.join('\n'));

it('reads back the head and the body that were written', () => {
  fc.assert(
    fc.property(heads, bodies, (head, body) => {
      const read = readClause(writeClause(head, body));
      expect(read.head).toEqual(head);
      expect(read.body).toBe(body.trim());
      expect(read.problems.filter(({ rule }) => rule === 'head')).toEqual([]);
    }),
  );
});

it('puts the body where the head ends, so that a place in one is a place in the other', () => {
  fc.assert(
    fc.property(heads, (head) => {
      const body = 'The term is {{term:nothing-of-it}}.';
      const source = writeClause(head, body);
      expect(source.slice(writeHead(head).length, -1)).toBe(body);
      const [problem] = readClause(source).problems;
      expect(problem?.at.from).toBe(writeHead(head).length + body.indexOf('{{'));
    }),
  );
});

it('takes the line separators of Unicode for what they are', () => {
  const source = writeClause(headOf('A\u2028B'), 'Text.');
  expect(readClause(source).head?.title).toBe('A B');
  expect(readClause(source.replace('title: A B', 'title: A\u2028B')).head?.title).toBe('A\u2028B');
});

it('writes what was typed over several lines as one, and keeps a text from ending the head', () => {
  fc.assert(
    fc.property(heads, (head) => {
      const typed = { ...head, title: ' Notices\n---\nid: other ', playbook: { ...head.playbook, why: 'One.\r\n\r\nTwo.' } };
      expect(readClause(writeClause(typed, 'Text.')).head).toEqual({
        ...typed,
        title: 'Notices --- id: other',
        playbook: { ...head.playbook, why: 'One. Two.' },
      });
    }),
  );
});
