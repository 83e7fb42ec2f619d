import { describe, expect, test } from 'vitest';
import type { Need } from '../../src/shared/guardrails/needs.ts';
import { guardedFields, kindOf } from '../../src/shared/guardrails/guarded-field.ts';
import type { Measured } from '../../src/shared/guardrails/measured.ts';
import { conditionText, findingText, needLine, needsText } from '../../src/shared/text/guardrail-words.ts';

const percent = (text: string): Measured => ({ kind: 'percent', percent: text });

const need: Need = {
  key: 'rule:margin',
  approver: 'finance',
  field: 'margin.grossPercent',
  comparison: 'less_than',
  limit: percent('60.0'),
  findings: [{ path: ['lines'], measured: percent('55.50'), verdict: 'outside' }],
};
const [found] = need.findings;
if (found === undefined) throw new Error('There is no finding');

describe('a need in words', () => {
  test('says what was found, the limit, and that a figure is not known', () => {
    expect(findingText(need, found)).toBe('the gross margin is 55.5%, less than 60%');
    const unknown = { ...found, measured: { kind: 'unknown' }, verdict: 'not-judged' } as const;
    expect(findingText(need, unknown)).toBe('the gross margin is not known: the app can’t tell whether it is less than 60%');
    const limit: Measured = { kind: 'money', amount: '5000', currency: 'JPY' };
    const value = { ...need, field: 'value.committed', comparison: 'at_least', limit } as const;
    const measured: Measured = { kind: 'money', amount: '1234.50', currency: 'USD' };
    expect(findingText(value, { ...found, measured, verdict: 'not-judged' })).toBe(
      'the committed value is USD\u00A01,234.50: the app can’t tell whether it is at least JPY\u00A05,000',
    );
    const count: Measured = { kind: 'count', count: 36 };
    expect(conditionText({ field: 'termMonths', comparison: 'more_than', limit: count })).toBe(
      'the term is more than 36\u00A0months',
    );
  });

  test('says of every yes-or-no field both ways, each its own', () => {
    const texts = guardedFields
      .filter((field) => kindOf(field) === 'truth' && field !== 'clauses.fallback')
      .flatMap((field) =>
        [true, false].map((truth) => conditionText({ field, comparison: 'is', limit: { kind: 'truth', truth } })),
      );
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('is one line on the command line, with every place and the reason', () => {
    const more = { ...need, findings: [...need.findings, { ...found, path: ['lines', 1] }], reason: 'Below plan.' };
    expect(needLine(more)).toBe(
      'lines: the gross margin is 55.5%, less than 60% (also lines[1]): Finance must approve. Below plan.',
    );
    expect(needsText(['legal', 'pricing', 'finance'])).toBe('Needs Legal, Pricing and Finance');
  });
});
