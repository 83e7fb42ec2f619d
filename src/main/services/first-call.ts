import type { FirstCallName } from '../../shared/calls/first-calls.ts';
import { firstCalls } from '../../shared/calls/first-calls.ts';
import type { Handlers } from '../../shared/calls/handlers.ts';
import type { Reply } from '../../shared/calls/reply.ts';
import type { AnsweredCall } from './dispatch.ts';
import { withoutCostFields } from './drafts/lines-without-costs.ts';
import { currentSeesCosts } from './people/cost-sight.ts';
import { peopleHandlers } from './people/people.ts';
import { quoteListHandlers } from './quotes/quote-list.ts';
import { done } from './session/answer.ts';
import type { Session } from './session/service-session.ts';
import { settingsHandlers } from './settings/settings.ts';
import type { WorkspaceSession } from './workspace/workspace-session.ts';

type OwnHandlers = Pick<Handlers, Exclude<FirstCallName, 'workspace.status'>>;

function handlersOf(session: Session): OwnHandlers {
  return { ...settingsHandlers(session), ...peopleHandlers(session), ...quoteListHandlers(session) };
}

/** A call of those that a window begins with, and what answers it: read in code that loads alone. */
export function firstCall(workspace: WorkspaceSession, name: FirstCallName): AnsweredCall {
  const handle: AnsweredCall['handle'] = async (input, underWay) => {
    if (name === 'workspace.status') return done(await workspace.status());
    const open = workspace.open;
    if (!open.ok) return open;
    const session = open.value;
    // The handler of the name takes the input of the name; a lookup by a variable does not say so.
    const own = handlersOf(session)[name] as AnsweredCall['handle'];
    const reply: Reply<unknown> = await own(input, underWay);
    return reply.ok && !(await currentSeesCosts(session.db)) ? done(withoutCostFields(reply.value)) : reply;
  };
  return { call: firstCalls[name], handle };
}
