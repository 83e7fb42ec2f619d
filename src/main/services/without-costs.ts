import type { z } from 'zod';
import type { CallName, CallOutput, Calls } from '../../shared/calls/calls.ts';
import { calls } from '../../shared/calls/calls.ts';
import type { ApprovalRequest, ApprovalStatus } from '../../shared/calls/people/approval-calls.ts';
import type { Reply } from '../../shared/calls/reply.ts';
import { tellsCosts } from '../../shared/guardrails/guarded-field.ts';
import { unknown } from '../../shared/guardrails/measured.ts';
import type { Need } from '../../shared/guardrails/needs.ts';
import { isOfCostField, withoutCostFields } from './drafts/lines-without-costs.ts';
import { currentSeesCosts } from './people/cost-sight.ts';
import { withCostsOfLines } from './quotes/hidden-line-costs.ts';
import { refused } from './session/answer.ts';
import type { Session } from './session/service-session.ts';

/** What a call keeps from someone who sees no costs, beside the fields of lines and products, which no answer has. */
type Kept<Name extends CallName> = {
  /** Refused: it is about costs alone, or asks for a file with them. */
  readonly refuses?: (input: z.output<Calls[Name]['input']>) => boolean;
  readonly shows?: (output: CallOutput<Name>) => CallOutput<Name>;
};

const isAboutCosts = { refuses: () => true };

/** The margin that a rule found is not told; that it asks for an approval is. */
function needWithoutCosts(need: Need): Need {
  if (!tellsCosts(need.field)) return need;
  return { ...need, findings: need.findings.map((finding) => ({ ...finding, measured: unknown })) };
}

function requestWithoutCosts(request: ApprovalRequest): ApprovalRequest {
  return { ...request, needs: request.needs.map(needWithoutCosts) };
}

function statusWithoutCosts(status: ApprovalStatus): ApprovalStatus {
  return {
    ...status,
    needs: status.needs.map(({ need, standing }) => ({ need: needWithoutCosts(need), standing })),
    requests: status.requests.map(requestWithoutCosts),
  };
}

const kept: { readonly [Name in CallName]?: Kept<Name> } = {
  'costs.get': isAboutCosts,
  'costs.importFile': isAboutCosts,
  'costs.exportFile': isAboutCosts,
  'costs.working': isAboutCosts,
  'costs.getWorking': isAboutCosts,
  'costs.startWorking': isAboutCosts,
  'costs.startHistory': isAboutCosts,
  'costs.saveWorking': isAboutCosts,
  'costs.removeWorking': isAboutCosts,
  'costs.chooseList': isAboutCosts,
  'costs.giveList': isAboutCosts,
  'costs.compare': isAboutCosts,
  'costs.exportTable': isAboutCosts,
  'costs.previewImport': isAboutCosts,
  'costs.importList': isAboutCosts,
  'costs.approve': isAboutCosts,
  'costs.use': isAboutCosts,
  'costs.moves': isAboutCosts,
  'book.changed': isAboutCosts,
  'costs.list': {
    // What somebody wrote on approving a book is about its prices.
    shows: (heads) => heads.map((head) => ({ ...head, approval: head.approval && { ...head.approval, note: '' } })),
  },
  'catalogue.readFile': isAboutCosts,
  'catalogue.readTable': isAboutCosts,
  'catalogue.effects': {
    shows: (page) => ({
      ...page,
      effects: page.effects.map((effect) => ({
        ...effect,
        before: effect.before && { ...effect.before, margin: null },
        after: effect.after && { ...effect.after, margin: null },
      })),
    }),
  },
  'quotes.history': {
    shows: (steps) =>
      steps.map((step) => {
        const isShown = (_: unknown, index: number): boolean => {
          const change = step.changes[index];
          return change !== undefined && !isOfCostField(change.path);
        };
        return { ...step, changes: step.changes.filter(isShown), names: step.names.filter(isShown) };
      }),
  },
  'approvals.status': { shows: statusWithoutCosts },
  'approvals.request': { shows: statusWithoutCosts },
  'approvals.decide': { shows: statusWithoutCosts },
  'approvals.waiting': {
    shows: (waiting) => waiting.map((each) => ({ ...each, request: requestWithoutCosts(each.request) })),
  },
  // Rules that are tried one after the other would find the margin out: by those that tell it, nothing is told.
  'policy.needs': { shows: (needs) => needs?.filter(({ field }) => !tellsCosts(field)) ?? null },
  'documents.exportPdf': { refuses: ({ internal }) => internal },
  'reports.export': { refuses: ({ internal }) => internal },
  'reports.saveTable': { refuses: ({ internal }) => internal },
  'reports.exportWhatIf': { refuses: ({ internal }) => internal },
  'reports.exportMemo': isAboutCosts,
  // Events name prices of the cost book.
  'scenarios.list': { shows: () => [] },
  'scenarios.save': isAboutCosts,
  'scenarios.remove': isAboutCosts,
  // Who does not see them does not let themselves.
  'settings.update': { refuses: ({ costsFor }) => costsFor !== undefined },
};

type Handle = (input: unknown) => Promise<Reply<unknown>>;

/**
 * Handlers that show no costs to who may not see them: every call that is about costs is refused, and every answer leaves out what
 * tells them. What such a person saves keeps the costs that they did not see.
 */
export function withCostSight<Own extends object>(session: Session, handlers: Own): Own {
  const guarded = (name: CallName, handle: Handle): Handle => {
    // The entry of the name is of the call's own types; a lookup by a variable does not say so.
    const own = kept[name] as { refuses?: (input: unknown) => boolean; shows?: (output: unknown) => unknown } | undefined;
    return async (input) => {
      if (await currentSeesCosts(session.db)) return handle(input);
      if (own?.refuses?.(input) === true) return refused({ rule: 'role-not-held', roles: ['pricing', 'finance'] });
      const reply = await handle(await withCostsOfLines(session, name, input));
      if (!reply.ok) return reply;
      return { ok: true, value: withoutCostFields(own?.shows === undefined ? reply.value : own.shows(reply.value)) };
    };
  };
  const isCall = (name: string): name is CallName => Object.hasOwn(calls, name);
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handle]): [string, unknown] => [
      name,
      isCall(name) ? guarded(name, handle as Handle) : handle,
    ]),
  ) as Own;
}
