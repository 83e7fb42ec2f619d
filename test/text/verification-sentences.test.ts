import { expect, test } from 'vitest';
import { differencePlace, findingTexts, okSentences } from '../../src/shared/text/verification-sentences.ts';
import { verdict } from '../../src/shared/text/window/checking/verdict.ts';

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
  const differs = { answer: 'differs', fingerprint: null, differences: [] } as const;
  const other = verdict({ file: 'f', against, verification: { ...differs, findings: ['not-the-issued'] } });
  expect(other.title).toBe('This is not the contract that was issued as Q-1, revision 2.');
  const both = verdict({ file: 'f', against, verification: { ...differs, findings: ['not-the-issued', 'data-changed'] } });
  expect(both.title).toBe('This contract was changed after it was exported.');
  expect(both.sentences).toHaveLength(2);
  expect(both.sentences[1]).toContain(findingTexts['data-changed'].slice(1));
});

test('a file that is sealed and the issued one says both', () => {
  const { title, sentences } = verdict({
    file: 'f',
    against: null,
    verification: {
      answer: 'ok',
      document: 'contract',
      kind: 'final',
      fingerprint: '0'.repeat(64),
      number: 'Q-1',
      revision: 1,
      updated: true,
      ownFigures: [],
      signed: ['Seal'],
      toIssued: 'same',
    },
  });
  expect(title).toContain('byte for byte');
  expect(sentences[0]).toContain('Signed: Seal.');
});

test('figures that a contract says in words are told with what their terms say', () => {
  const figure = { place: '7.5.1', says: '60 days', term: 'paymentTermsDays', termSays: '30 days' };
  const sentences = (ownFigures: Parameters<typeof okSentences>[0]['ownFigures']): readonly string[] =>
    okSentences({ kind: 'final', signed: [], updated: false, toIssued: null, ownFigures });
  expect(sentences([])).toEqual([]);
  expect(sentences([figure, { place: '8.1.1', says: 'twice', term: null, termSays: null }])).toEqual([
    'Words of their own: 7.5.1 says 60 days, the term says 30 days; 8.1.1 says twice, for which there is no term.',
  ]);
  expect(sentences([{ ...figure, termSays: null }])).toEqual([
    'Words of their own: 7.5.1 says 60 days, the term is not in this deal.',
  ]);
});
