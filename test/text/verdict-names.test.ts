import { expect, test } from 'vitest';
import type { CheckedPdf } from '../../src/shared/calls/contracts/verification.ts';
import { verdict } from '../../src/shared/text/window/checking/verdict.ts';

type Compared = Extract<CheckedPdf['verification'], { readonly document: unknown }>;

const changed: Compared = {
  verdict: 'changed',
  document: 'contract',
  kind: 'final',
  number: 'Q-1',
  revision: 1,
  fingerprint: null,
  against: 'issued',
  isAsExported: false,
  signed: [],
  filled: [],
  leftOut: [],
  changes: [],
  more: 0,
  ownFigures: [],
  byWordsAlone: false,
};

test.each([
  ['contract', 'contract'],
  ['amendment', 'amendment'],
  ['billing', 'billing schedule'],
  ['evaluation', 'evaluation'],
  ['true-up', 'true-up statement'],
] as const)('a changed %s is called by what it is', (document, name) => {
  const told = (of: Partial<Compared>): string =>
    verdict({ verification: { ...changed, document, ...of }, against: null, file: 'contract.pdf' }).title;
  expect(told({})).toBe(`This ${name} was changed after it was exported.`);
  expect(told({ verdict: 'other-edition' })).toBe(`The data of this ${name} is whole; its pages can’t be compared here.`);
});
