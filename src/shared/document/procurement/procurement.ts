import type { ProcurementAsk } from '../../vocabulary/procurement-ask.ts';
import { procurementAsks } from '../../vocabulary/procurement-ask.ts';
import type { ProcurementWords } from '../../text/procurement/procurement-words.ts';
import { procurementWordsIn } from '../../text/procurement/procurement-language.ts';
import type { Assembly } from '../assembly/assembly.ts';
import { layoutOf } from '../parts/layout.ts';
import type { Targets } from '../plan/targets.ts';
import type { Answer } from './answer.ts';
import { carryForward, trueDown } from './commitment-answers.ts';
import { exit, usageExports } from './leaving-answers.ts';
import { modelNotice, successor } from './model-answers.ts';
import { overageRate, priceProtection, renewalCap } from './price-answers.ts';

/** An answer with the sections of the contract that say it, by their numbers. */
export type CitedAnswer = Omit<Answer, 'clauses'> & { readonly sections: readonly string[] };

const answering: Readonly<Record<ProcurementAsk, (assembly: Assembly, words: ProcurementWords) => Answer>> = {
  'price-protection': priceProtection,
  'overage-rate': overageRate,
  'carry-forward': carryForward,
  'true-down': trueDown,
  'renewal-cap': renewalCap,
  'model-notice': modelNotice,
  successor,
  'usage-exports': usageExports,
  exit,
};

function sectionsOf(clauses: Answer['clauses'], { placesOf, part }: Targets): readonly string[] {
  const cited = clauses.flatMap(([type, anchor]) => {
    const places = placesOf(type, anchor).map((place) => place.cited);
    return places.length > 0 ? places : [part(type)?.number ?? []].flat();
  });
  return [...new Set(cited)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/**
 * What a deal says to the questions that buyers ask, from its terms, each with the sections of its contract. What no section of the contract
 * says is no answer of it, whatever the terms are.
 */
export function procurementAnswers(assembly: Assembly): readonly CitedAnswer[] {
  const words = procurementWordsIn(assembly.wording.language);
  const { targets } = layoutOf(assembly);
  return procurementAsks.map((ask): CitedAnswer => {
    const { clauses, ...answer } = answering[ask](assembly, words);
    const sections = sectionsOf(clauses, targets);
    const isSaid = clauses.length === 0 || sections.length > 0;
    return isSaid ? { ...answer, sections } : { ask, verdict: 'no', says: [words.notInContract], worked: null, sections: [] };
  });
}
