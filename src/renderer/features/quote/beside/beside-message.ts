import type { Inputs } from '../../../../shared/domain/compute.ts';
import type { Warning } from '../../../../shared/domain/consequences/warning.ts';
import type { ClausePlace } from '../../../../shared/guardrails/clause-facts.ts';
import type { ProductFact } from '../../../../shared/guardrails/facts.ts';
import type { Need } from '../../../../shared/guardrails/needs.ts';
import type { Policy } from '../../../../shared/guardrails/policy.ts';

/** What the window asks of a large quote without waiting for it. */
export type BesideQuestion =
  | { readonly kind: 'warnings'; readonly inputs: Inputs }
  | {
      readonly kind: 'needs';
      readonly inputs: Inputs;
      readonly policy: Policy | null;
      readonly places: readonly ClausePlace[];
      readonly products: readonly ProductFact[];
    };

export type BesideAnswer =
  | { readonly kind: 'warnings'; readonly warnings: readonly Warning[] }
  | { readonly kind: 'needs'; readonly needs: readonly Need[] };
