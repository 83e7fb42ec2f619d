import type { Failure, Missing, Refusal, Reply } from '../../../shared/calls/reply.ts';
import type { Problem } from '../../../shared/domain/document/problem.ts';

export function done<T>(value: T): Reply<T> {
  return { ok: true, value };
}

type Failed = { readonly ok: false; readonly failure: Failure };

export function failed(failure: Failure): Failed {
  return { ok: false, failure };
}

export function notFound(what: Missing): Failed {
  return failed({ kind: 'not-found', what });
}

export function refused(refusal: Refusal): Failed {
  return failed({ kind: 'refused', ...refusal });
}

export function invalid(problems: readonly Problem[]): Failed {
  return failed({ kind: 'invalid-input', problems });
}

export function stale(current: number): Failed {
  return failed({ kind: 'stale', current });
}
