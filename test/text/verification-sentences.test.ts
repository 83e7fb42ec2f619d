import { expect, test } from 'vitest';
import { besideSentences } from '../../src/shared/text/verification-sentences.ts';
import { changeText, differencePlace } from '../../src/shared/text/change-sentences.ts';
import { changeKinds } from '../../src/shared/vocabulary/verdict.ts';
import type { Compared } from '../../src/shared/calls/contracts/verification.ts';
import { verdictLine } from '../../src/shared/text/command-line/verify-text.ts';
import { verdict } from '../../src/shared/text/window/checking/verdict.ts';

const compared: Compared = {
  verdict: 'issued',
  document: 'contract',
  kind: 'final',
  number: 'Q-1',
  revision: 1,
  fingerprint: null,
  against: 'issued',
  isAsExported: true,
  byWordsAlone: false,
  signed: ['Seal'],
  filled: [],
  leftOut: [],
  ownFigures: [],
  changes: [],
  more: 0,
};

test.each([
  ['evaluation.totals.committedValue', 'Totals, committed value'],
  ['evaluation.lines[2].charges[11]', 'Lines 3, charges 12'],
  ['quote.lines[0].charge.unitPrice', 'Lines 1, charge, unit price'],
  ['page 3', 'Page 3'],
  ['fingerprint', 'Fingerprint'],
])('the place %s is called %s', (path, place) => {
  expect(differencePlace(path)).toBe(place);
});

test('what another contract is, is not called changed', () => {
  const against = { quoteId: 'q' as never, number: 'Q-1', revision: 2, issueDate: '2026-01-01' };
  const other = verdict({ file: 'f', against, verification: { ...compared, verdict: 'another-contract' } });
  expect(other.title).toBe('This is not the contract that was issued as Q-1, revision 2.');
});

test('a file that is sealed and the issued one says both', () => {
  const { title, sentences } = verdict({ file: 'f', against: null, verification: compared });
  expect(title).toContain('byte for byte');
  expect(sentences[0]).toContain('Signed: Seal.');
});

test('every kind of change has its words, with its page', () => {
  const texts = changeKinds.map((kind) => changeText({ kind, page: 3, place: 'click', before: 'old', after: 'new', times: 1 }));
  for (const text of texts) expect(text).toMatch(/^page 3: .*\w/);
  expect(changeText({ kind: 'link', page: 2, place: null, before: 'page 3', after: 'https://other.example', times: 7 })).toMatch(
    /^page 2: .+ \(7 times\)$/,
  );
  expect(new Set(texts).size).toBe(changeKinds.length - 2);
});

test('the verdict is said once, and begins with ok only where the file is as it should be', () => {
  expect(verdictLine(compared)).toMatch(/^ok: Q-1 revision 1, the issued file, byte for byte\./);
  for (const bad of ['changed', 'draft', 'report', 'another-contract', 'other-edition'] as const) {
    expect(verdictLine({ ...compared, verdict: bad })).not.toMatch(/^ok/);
  }
});

test('figures that a contract says in words are told with what their terms say', () => {
  const figure = { place: '7.5.1', says: '60 days', term: 'paymentTermsDays', termSays: '30 days' };
  const told = (ownFigures: Compared['ownFigures']): readonly string[] =>
    besideSentences({ ...compared, ownFigures }).filter((sentence) => sentence.startsWith('Words of their own'));
  expect(told([])).toEqual([]);
  expect(told([figure, { place: '8.1.1', says: 'twice', term: null, termSays: null }])).toEqual([
    'Words of their own: 7.5.1 says 60 days, the term says 30 days; 8.1.1 says twice, for which there is no term.',
  ]);
  expect(told([{ ...figure, termSays: null }])).toEqual([
    'Words of their own: 7.5.1 says 60 days, the term is not in this deal.',
  ]);
});
