import { keptLiterals } from '../../../../shared/clauses/lint/kept-literals.ts';
import { compute } from '../../../../shared/domain/compute.ts';
import { clauseFactsOf, lookUpIn } from '../../../../shared/guardrails/clause-facts.ts';
import { factsOf } from '../../../../shared/guardrails/facts.ts';
import { needs } from '../../../../shared/guardrails/needs.ts';
import { everyWarning } from '../../../../shared/simulation/record/every-warning.ts';
import type { BesideAnswer, BesideQuestion } from './beside-message.ts';

function answer(question: BesideQuestion): BesideAnswer {
  const results = compute(question.inputs);
  // The window asks of what it has evaluated itself.
  if (!results.ok) throw new Error('A quote that evaluates in the window does not evaluate beside it');
  switch (question.kind) {
    case 'warnings':
      return { kind: 'warnings', warnings: everyWarning(results.value) };
    case 'needs': {
      const clauses = clauseFactsOf(results.value.quote, lookUpIn(question.places), keptLiterals);
      return {
        kind: 'needs',
        needs: needs(question.policy, factsOf({ results: results.value, clauses, products: question.products })),
      };
    }
  }
}

globalThis.addEventListener('message', (event: MessageEvent<BesideQuestion>) => {
  globalThis.postMessage(answer(event.data), { transfer: [] });
});
