import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../src/shared/domain/document/canonical-json.ts';
import { changesBetween, withChanges } from '../../src/shared/domain/document/changes.ts';

it('what changed between any two values gives each from the other', () => {
  const value = fc.jsonValue({ maxDepth: 4 }).map((json) => ({ root: json }));
  fc.assert(
    fc.property(value, value, (before, after) => {
      const changes = JSON.parse(JSON.stringify(changesBetween(before, after)));
      expect(canonicalJson(withChanges(before, changes, 'forwards'))).toBe(canonicalJson(after));
      expect(canonicalJson(withChanges(after, changes, 'backwards'))).toBe(canonicalJson(before));
      expect(changes.length === 0).toBe(canonicalJson(before) === canonicalJson(after));
    }),
  );
});

it('is told small: a field, a line that went, lines that came', () => {
  const lines = Array.from({ length: 400 }, (_, index) => ({ id: `${index}`, charge: { price: '1', quantity: '2' } }));
  const draft = { title: 'A', lines };
  const price = { ...draft, lines: lines.with(7, { id: '7', charge: { price: '3', quantity: '2' } }) };
  expect(changesBetween(draft, price)).toEqual([{ type: 'set', path: ['lines', 7, 'charge', 'price'], before: '1', after: '3' }]);
  expect(changesBetween(draft, { ...draft, lines: lines.toSpliced(7, 1) })).toEqual([
    { type: 'splice', path: ['lines'], at: 7, before: [lines[7]], after: [] },
  ]);
  const { title: _title, ...untitled } = draft;
  expect(changesBetween(draft, untitled)).toEqual([{ type: 'set', path: ['title'], before: 'A' }]);
});

it('leaves parts that nothing changes as they are, and takes odd names for names', () => {
  const kept = { a: [1, 2] };
  const before = { kept, other: 1 };
  const after = withChanges(before, changesBetween(before, { kept, other: 2 }), 'forwards') as typeof before;
  expect(after.kept).toBe(kept);
  const odd = JSON.parse('{"__proto__": {"a": 1}}') as object;
  expect(JSON.stringify(withChanges({}, changesBetween({}, odd), 'forwards'))).toBe('{"__proto__":{"a":1}}');
  expect(({} as { a?: number }).a).toBeUndefined();
  const empty = JSON.parse('{"__proto__": "", "toString": 1}') as object;
  expect(JSON.stringify(withChanges(empty, changesBetween(empty, {}), 'forwards'))).toBe('{}');
});
