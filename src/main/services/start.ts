import type { Table } from '../../shared/calls/call.ts';
import type { Handlers } from '../../shared/calls/handlers.ts';
import type { Failure, Reply } from '../../shared/calls/reply.ts';
import { storageProblemOf } from '../storage/storage-problem.ts';
import { done } from './answer.ts';
import { approvalHandlers } from './approvals.ts';
import { auditHandlers } from './audit-trail.ts';
import { brandHandlers } from './brand.ts';
import { checkingHandlers } from './checking.ts';
import { clauseHandlers } from './clauses.ts';
import { templateHandlers } from './contract-templates.ts';
import { costHandlers } from './costs.ts';
import { customerHandlers } from './customers.ts';
import { keepDailyBackup } from './daily-backup.ts';
import { dispatcher } from './dispatch.ts';
import { documentHandlers } from './documents.ts';
import type { Environment } from './environment.ts';
import { policyHandlers } from './guardrail-policies.ts';
import { issuingHandlers } from './issuing.ts';
import { peopleHandlers } from './people.ts';
import { quoteFileHandlers } from './quote-files.ts';
import { quoteHandlers } from './quotes.ts';
import { reportHandlers } from './reports.ts';
import { sampleHandlers } from './sample.ts';
import { scenarioHandlers } from './scenarios.ts';
import type { Session } from './session.ts';
import { settingsHandlers } from './settings.ts';
import { backupHandlers } from './workspace-backups.ts';
import { wordHandlers } from './word-files.ts';
import { WorkspaceSession } from './workspace-session.ts';

export type Services = {
  /** Never rejects, whatever is called with whatever. */
  dispatch(call: string, input: unknown): Promise<Reply<unknown>>;
  /** Tells of tables whose rows are not what they were. Returns what stops the telling. */
  onChanged(listener: (tables: readonly Table[]) => void): () => void;
  /** Waits for what is under way, and lets go of the file. */
  close(): Promise<void>;
};

type SessionHandlers = Omit<Handlers, 'workspace.status' | 'workspace.recover'>;

function handlersOf(session: Session): SessionHandlers {
  return {
    ...backupHandlers(session),
    ...settingsHandlers(session),
    ...brandHandlers(session),
    ...quoteHandlers(session),
    ...issuingHandlers(session),
    ...quoteFileHandlers(session),
    ...costHandlers(session),
    ...customerHandlers(session),
    ...documentHandlers(session),
    ...checkingHandlers(session),
    ...reportHandlers(session),
    ...wordHandlers(session),
    ...scenarioHandlers(session),
    ...sampleHandlers(session),
    ...peopleHandlers(session),
    ...policyHandlers(session),
    ...approvalHandlers(session),
    ...clauseHandlers(session),
    ...templateHandlers(session),
    ...auditHandlers(session),
  };
}

/** The handlers of whatever workspace is open when they are called; each answers with the failure of opening where none is. */
function overWorkspace(workspace: WorkspaceSession): Handlers {
  let last: { readonly session: Session; readonly handlers: SessionHandlers } | null = null;
  const current = (): Reply<SessionHandlers> => {
    const open = workspace.open;
    if (!open.ok) return open;
    if (last?.session !== open.value) last = { session: open.value, handlers: handlersOf(open.value) };
    return done(last.handlers);
  };
  const via = <Name extends keyof SessionHandlers>(name: Name): SessionHandlers[Name] =>
    ((input: never) => {
      const handlers = current();
      // The handler of the name takes the input of the name; a lookup by a type variable does not say so.
      return handlers.ok ? (handlers.value[name] as (input: never) => unknown)(input) : Promise.resolve(handlers);
    }) as SessionHandlers[Name];
  return {
    'workspace.status': async () => done(await workspace.status()),
    'workspace.recover': (recovery) => workspace.recover(recovery),
    'workspace.backups': via('workspace.backups'),
    'workspace.backUp': via('workspace.backUp'),
    'settings.get': via('settings.get'),
    'settings.update': via('settings.update'),
    'brand.get': via('brand.get'),
    'brand.setColour': via('brand.setColour'),
    'brand.chooseLogo': via('brand.chooseLogo'),
    'brand.removeLogo': via('brand.removeLogo'),
    'quotes.list': via('quotes.list'),
    'quotes.create': via('quotes.create'),
    'quotes.open': via('quotes.open'),
    'quotes.saveDraft': via('quotes.saveDraft'),
    'quotes.duplicate': via('quotes.duplicate'),
    'quotes.archive': via('quotes.archive'),
    'quotes.issue': via('quotes.issue'),
    'quotes.revise': via('quotes.revise'),
    'quotes.revisions': via('quotes.revisions'),
    'quotes.importFile': via('quotes.importFile'),
    'quotes.exportFile': via('quotes.exportFile'),
    'costs.list': via('costs.list'),
    'costs.get': via('costs.get'),
    'costs.importFile': via('costs.importFile'),
    'costs.exportFile': via('costs.exportFile'),
    'costs.use': via('costs.use'),
    'customers.list': via('customers.list'),
    'documents.preview': via('documents.preview'),
    'documents.exportPdf': via('documents.exportPdf'),
    'documents.choosePdf': via('documents.choosePdf'),
    'documents.checkPdf': via('documents.checkPdf'),
    'documents.chooseCertificate': via('documents.chooseCertificate'),
    'documents.exportWord': via('documents.exportWord'),
    'documents.readReturnedWord': via('documents.readReturnedWord'),
    'reports.readUse': via('reports.readUse'),
    'reports.export': via('reports.export'),
    'scenarios.list': via('scenarios.list'),
    'scenarios.save': via('scenarios.save'),
    'scenarios.remove': via('scenarios.remove'),
    'sample.reset': via('sample.reset'),
    'sample.remove': via('sample.remove'),
    'people.list': via('people.list'),
    'people.save': via('people.save'),
    'people.retire': via('people.retire'),
    'people.switch': via('people.switch'),
    'policy.current': via('policy.current'),
    'policy.versions': via('policy.versions'),
    'policy.save': via('policy.save'),
    'approvals.clausePlaces': via('approvals.clausePlaces'),
    'approvals.status': via('approvals.status'),
    'approvals.request': via('approvals.request'),
    'approvals.decide': via('approvals.decide'),
    'approvals.waiting': via('approvals.waiting'),
    'clauses.list': via('clauses.list'),
    'clauses.open': via('clauses.open'),
    'clauses.library': via('clauses.library'),
    'clauses.uses': via('clauses.uses'),
    'clauses.create': via('clauses.create'),
    'clauses.saveDraft': via('clauses.saveDraft'),
    'clauses.discard': via('clauses.discard'),
    'clauses.submit': via('clauses.submit'),
    'clauses.decide': via('clauses.decide'),
    'clauses.comment': via('clauses.comment'),
    'clauses.retire': via('clauses.retire'),
    'templates.list': via('templates.list'),
    'templates.save': via('templates.save'),
    'audit.list': via('audit.list'),
    'audit.verify': via('audit.verify'),
  };
}

/**
 * Opens the workspace and answers calls on it. Does not reject for a workspace that can't be opened: `workspace.status`
 * says why then, and every other call but `workspace.recover` answers with the same failure.
 */
export async function startServices(environment: Environment): Promise<Services> {
  const { log, newId } = environment;
  const listeners = new Set<(tables: readonly Table[]) => void>();
  const changed = (...names: readonly Table[]): void => {
    for (const listener of listeners) listener(names);
  };
  const workspace = new WorkspaceSession(environment, changed);
  await workspace.start();

  const failureOf = (error: unknown): Failure | null => {
    const open = workspace.open;
    const problem = storageProblemOf(error);
    return problem === null || !open.ok ? null : { kind: 'workspace-unavailable', file: open.value.workspace.file, problem };
  };
  const dispatch = dispatcher({ handlers: overWorkspace(workspace), log, newId, failureOf });
  const underWay = new Set<Promise<unknown>>();
  const stopBackups = keepDailyBackup(workspace, environment);
  return {
    dispatch: async (call, input) => {
      const answering = dispatch(call, input);
      underWay.add(answering);
      try {
        return await answering;
      } finally {
        underWay.delete(answering);
      }
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      stopBackups();
      await Promise.all(underWay);
      await workspace.close();
    },
  };
}
