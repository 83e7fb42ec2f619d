// What answers each call. `start.ts` has what a window begins with, and loads this with the first call that is none of it.
import type { CallName } from '../../shared/calls/calls.ts';
import { calls } from '../../shared/calls/calls.ts';
import type { FirstCallName } from '../../shared/calls/first-calls.ts';
import { isFirstCall } from '../../shared/calls/first-calls.ts';
import type { CallUnderWay, Handlers } from '../../shared/calls/handlers.ts';
import type { Reply } from '../../shared/calls/reply.ts';
import { approvalHandlers } from './approvals/approvals.ts';
import { auditHandlers } from './workspace/audit-trail.ts';
import { brandHandlers } from './settings/brand-settings.ts';
import { checkingHandlers } from './documents/checking.ts';
import { cardEffectHandlers } from './catalogue/card-effects.ts';
import { cardFileHandlers } from './catalogue/card-files.ts';
import { rateCardHandlers } from './catalogue/rate-cards.ts';
import { clauseHandlers } from './clauses/clauses.ts';
import { shippedHandlers } from './clauses/shipped-offers.ts';
import { templateHandlers } from './clauses/contract-templates.ts';
import { costApprovalHandlers } from './costs/cost-approval.ts';
import { costHandlers } from './costs/costs.ts';
import { bookChangeHandlers } from './costs/book-changes.ts';
import { priceMoveHandlers } from './costs/price-moves.ts';
import { quoteCostHandlers } from './costs/quote-costs.ts';
import { comparedBookHandlers } from './costs/compared-books.ts';
import { listImportHandlers } from './costs/list-import.ts';
import { workingCostHandlers } from './costs/working-costs.ts';
import { customerDeletionHandlers } from './customers/customer-deletion.ts';
import { customerImportHandlers } from './customers/customer-import.ts';
import { customerHandlers } from './customers/customers.ts';
import { typedCustomerHandlers } from './customers/typed-customers.ts';
import { annexHandlers } from './documents/annexes.ts';
import { documentHandlers } from './documents/documents.ts';
import { policyEffectHandlers } from './approvals/policy-effects.ts';
import { policyHandlers } from './guardrails/guardrail-policies.ts';
import { issuingHandlers } from './quotes/issuing.ts';
import { peopleHandlers } from './people/people.ts';
import { quoteFileHandlers } from './quotes/quote-files.ts';
import { comparisonHandlers } from './quotes/comparison.ts';
import { historyHandlers } from './quotes/quote-history.ts';
import { quoteListHandlers } from './quotes/quote-list.ts';
import { quoteStateHandlers } from './quotes/quote-states.ts';
import { removedQuoteHandlers } from './quotes/removed-quotes.ts';
import { newQuoteHandlers } from './quotes/new-quotes.ts';
import { templateHandlersOfQuotes } from './quotes/quote-templates.ts';
import { quoteHandlers } from './quotes/quotes.ts';
import { reportHandlers } from './documents/reports.ts';
import { sampleHandlers } from './workspace/sample.ts';
import { scenarioHandlers } from './costs/scenarios.ts';
import { settingsHandlers } from './settings/settings.ts';
import { backupHandlers } from './workspace/workspace-backups.ts';
import { windowHandlers } from './workspace/windows.ts';
import { wordHandlers } from './documents/word-files.ts';
import type { AnsweredCall } from './dispatch.ts';
import { done } from './session/answer.ts';
import type { Session } from './session/service-session.ts';
import { withCostSight } from './without-costs.ts';
import type { WorkspaceSession } from './workspace/workspace-session.ts';

/** What `first-call.ts` answers is not answered here, and a workspace that did not open is recovered without a session. */
type SessionHandlers = Omit<Handlers, FirstCallName | 'workspace.recover'>;

function handlersOf(session: Session): SessionHandlers {
  return withCostSight(session, {
    ...backupHandlers(session),
    ...settingsHandlers(session),
    ...brandHandlers(session),
    ...quoteHandlers(session),
    ...newQuoteHandlers(session),
    ...templateHandlersOfQuotes(session),
    ...windowHandlers(session),
    ...quoteListHandlers(session),
    ...quoteStateHandlers(session),
    ...removedQuoteHandlers(session),
    ...historyHandlers(session),
    ...comparisonHandlers(session),
    ...issuingHandlers(session),
    ...quoteFileHandlers(session),
    ...costHandlers(session),
    ...quoteCostHandlers(session),
    ...bookChangeHandlers(session),
    ...priceMoveHandlers(session),
    ...workingCostHandlers(session),
    ...listImportHandlers(session),
    ...comparedBookHandlers(session),
    ...costApprovalHandlers(session),
    ...rateCardHandlers(session),
    ...cardFileHandlers(session),
    ...cardEffectHandlers(session),
    ...customerHandlers(session),
    ...customerImportHandlers(session),
    ...customerDeletionHandlers(session),
    ...typedCustomerHandlers(session),
    ...annexHandlers(session),
    ...documentHandlers(session),
    ...checkingHandlers(session),
    ...reportHandlers(session),
    ...wordHandlers(session),
    ...scenarioHandlers(session),
    ...sampleHandlers(session),
    ...peopleHandlers(session),
    ...policyHandlers(session),
    ...policyEffectHandlers(session),
    ...approvalHandlers(session),
    ...clauseHandlers(session),
    ...shippedHandlers(session),
    ...templateHandlers(session),
    ...auditHandlers(session),
  });
}

/** Every call but those of a start, with what answers it for the workspace that is open then. Without one, each answers with the failure of opening. */
export function everyCall(workspace: WorkspaceSession): (name: string) => AnsweredCall | null {
  let last: { readonly session: Session; readonly handlers: SessionHandlers } | null = null;
  const current = (): Reply<SessionHandlers> => {
    const open = workspace.open;
    if (!open.ok) return open;
    if (last?.session !== open.value) last = { session: open.value, handlers: handlersOf(open.value) };
    return done(last.handlers);
  };
  const recover: Handlers['workspace.recover'] = (recovery) => workspace.recover(recovery);
  const whileOpen =
    (name: keyof SessionHandlers) =>
    async (input: never, call: CallUnderWay): Promise<unknown> => {
      // A large file may not have been looked at as a whole yet: until then it is read, and not changed.
      if (calls[name].kind === 'command') await workspace.whole();
      const handlers = current();
      // The handler of the name takes the input of the name; a lookup by a variable does not say so.
      return handlers.ok ? (handlers.value[name] as (input: never, call: CallUnderWay) => unknown)(input, call) : handlers;
    };
  // Own names only: inherited ones, such as `__proto__` and `constructor`, are not calls.
  const isCall = (name: string): name is Exclude<CallName, FirstCallName> => Object.hasOwn(calls, name) && !isFirstCall(name);
  return (name) => {
    if (!isCall(name)) return null;
    return { call: calls[name], handle: (name === 'workspace.recover' ? recover : whileOpen(name)) as AnsweredCall['handle'] };
  };
}
