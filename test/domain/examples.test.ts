import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/shared/domain/evaluate.ts';
import { Evaluation } from '../../src/shared/domain/terms/evaluation.ts';
import { exampleCosts, exampleJson, exampleQuote, exampleScenario, valueOf } from './example-files.ts';

describe('the expected evaluations, field by field', () => {
  const cases = [
    { quote: 'support-desk', costs: true, scenario: null, expected: 'support-desk' },
    { quote: 'support-desk', costs: true, scenario: 'opus-drop', expected: 'support-desk.opus-drop' },
    { quote: 'credits', costs: false, scenario: null, expected: 'credits' },
    { quote: 'forty-lines', costs: true, scenario: null, expected: 'forty-lines' },
  ];
  test.each(cases)('$expected', ({ quote, costs, scenario, expected }) => {
    const evaluation = valueOf(
      evaluate(
        exampleQuote(quote),
        costs ? exampleCosts() : undefined,
        scenario === null ? undefined : exampleScenario(scenario),
      ),
    );
    expect(evaluation).toStrictEqual(exampleJson(`expected/${expected}.json`));
    expect(Evaluation.parse(evaluation)).toStrictEqual(evaluation);
  });
});
