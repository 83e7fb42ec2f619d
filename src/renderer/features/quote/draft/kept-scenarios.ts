// The scenarios of a draft, read apart from its terms: no scenario stops a price, and typing in one does not price the quote again.
import type { Problem, Read } from '../../../../shared/domain/document/problem.ts';
import { readShape } from '../../../../shared/domain/document/shape.ts';
import { readScenario } from '../../../../shared/domain/reading/read.ts';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { mostScenarios, Quote } from '../../../../shared/domain/terms/quote.ts';
import type { Scenario } from '../../../../shared/domain/terms/scenario.ts';
import { oncePer } from '../../../../shared/domain/values/once-per.ts';

export type KeptScenarios = {
  /** In the order of the draft. */
  readonly each: readonly Read<Scenario>[];
  readonly problems: readonly Problem[];
};

const none: KeptScenarios = { each: [], problems: [] };

const Kept = Quote.pick({ scenarios: true });
const readOnce = oncePer((json: object) => readScenario(json));

function readKept(written: unknown): KeptScenarios {
  if (!Array.isArray(written) || written.length === 0 || written.length > mostScenarios) {
    const shape = readShape(Kept, { scenarios: written });
    return { each: [], problems: shape.ok ? [] : shape.problems };
  }
  const each = written.map((json: unknown) => (typeof json === 'object' && json !== null ? readOnce(json) : readScenario(json)));
  const problems = each.flatMap((read, index) =>
    read.ok ? [] : read.problems.map(({ path, reason }): Problem => ({ path: ['scenarios', index, ...path], reason })),
  );
  return { each, problems };
}

const keptOnce = oncePer((written: object) => readKept(written));

/** Of the same list the same object. */
export function keptScenarios({ scenarios }: { readonly scenarios?: unknown }): KeptScenarios {
  if (scenarios === undefined) return none;
  return typeof scenarios === 'object' && scenarios !== null ? keptOnce(scenarios) : readKept(scenarios);
}

function isSame(one: QuoteDraft, other: QuoteDraft): boolean {
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return names.length === others.length && names.every((name) => Reflect.get(one, name) === Reflect.get(other, name));
}

/** What is agreed. Of a draft that differs from the last one in its scenarios alone, the very same object. */
export function agreedPart(draft: QuoteDraft, last: QuoteDraft | null): QuoteDraft {
  const { scenarios: _scenarios, ...agreed } = draft;
  return last !== null && isSame(agreed, last) ? last : agreed;
}

/** Those that can be read; one that is being written is not there until it can. */
export function readable({ each }: KeptScenarios): readonly Scenario[] {
  return each.flatMap((read) => (read.ok ? [read.value] : []));
}
