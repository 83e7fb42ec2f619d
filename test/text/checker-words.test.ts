import { expect, test } from 'vitest';
import type { Change, Compared, Verification } from '../../src/shared/calls/contracts/verification.ts';
import { documentKinds } from '../../src/shared/calls/contracts/verification.ts';
import { checkedVerdict } from '../../src/shared/text/checker/checked-verdict.ts';
import { checkerWordsIn } from '../../src/shared/text/checker/checker-words.ts';
import { languages } from '../../src/shared/text/language.ts';
import { changeKinds, leftOutKinds, verdicts } from '../../src/shared/vocabulary/verdict.ts';

const changes: readonly Change[] = changeKinds.flatMap((kind) => [
  { kind, page: 3, place: 'evaluation.totals.committedValue', before: '30.00', after: '60.00', times: 1 },
  { kind, page: null, place: null, before: 'before', after: null, times: 2 },
]);

const compared: Compared = {
  verdict: 'changed',
  document: 'contract',
  kind: 'final',
  ownFigures: [
    { place: '7.5.1', says: '60 days', term: 'paymentTermsDays', termSays: '30 days' },
    { place: '7.5.2', says: 'two parts', term: null, termSays: null },
  ],
  number: 'Q-1',
  revision: 2,
  fingerprint: null,
  against: 'issued',
  isAsExported: false,
  byWordsAlone: true,
  signed: ['Customer Signature'],
  filled: [{ page: 9, place: 'Customer Name', text: 'Ada' }],
  leftOut: [...leftOutKinds],
  changes,
  more: 1,
};

const all: readonly Verification[] = [
  ...verdicts.flatMap((verdict) => documentKinds.map((document) => ({ ...compared, verdict, document }))),
  ...(['scan', 'no-data', 'fonts'] as const).flatMap((reason) =>
    ([null, 'issued'] as const).map((against) => ({ verdict: 'not-comparable' as const, reason, pages: [1, 2], against })),
  ),
  { verdict: 'not-ours' },
  ...(['file', 'issued'] as const).flatMap((which) =>
    [true, false].map((needsPassword) => ({ verdict: 'unreadable' as const, which, why: 'it ends too early', needsPassword })),
  ),
];

test.each(languages)('every verdict and change has a sentence of its own in %s', (language) => {
  const words = checkerWordsIn(language);
  const said = all.map((verification) => checkedVerdict(verification, { ofPages: '2', known: '1' }, words));
  for (const { title, sentences } of said) {
    expect(title).toMatch(/^\p{Lu}.*[.:]$/u);
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|\[object/);
  }
  const lines = words.changeLines(compared);
  expect(lines).toHaveLength(changes.length + 1);
  for (const line of lines) expect(line).not.toMatch(/undefined|\[object/);
});

test('German says nothing in English', () => {
  const { verdicts: titles, says, ...words } = checkerWordsIn('de');
  const english = /\b(?:the|this|file|with|which|is|are|and)\b/i;
  const texts = [words, titles, says].flatMap((group) => Object.values(group)).filter((value) => typeof value === 'string');
  expect(texts.filter((text) => english.test(text))).toEqual([]);
  for (const verification of all) {
    const { title, sentences } = checkedVerdict(verification, { ofPages: '2', known: '1' }, checkerWordsIn('de'));
    expect([title, ...sentences].filter((text) => english.test(text.replaceAll(/it ends too early/gi, '')))).toEqual([]);
  }
});
