import { constants, copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Table } from '../../../shared/calls/schemas/call.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import { tables } from '../../../shared/calls/schemas/call.ts';
import type { Recovery, WorkspaceStatus } from '../../../shared/calls/workspace/workspace-calls.ts';
import type { WorkspaceProblem } from '../../../shared/calls/workspace/workspace-problem.ts';
import { backupsFolder, backupsOf } from '../../storage/workspace/backups.ts';
import type { Acceptable } from '../../storage/workspace/workspace.ts';
import { openWorkspace, wasThere } from '../../storage/workspace/workspace.ts';
import { workspaceCounts } from '../../storage/records/workspace-counts.ts';
import { done, failed, notFound, refused } from '../session/answer.ts';
import { chosenFiles } from '../session/chosen-files.ts';
import { evaluationsOf } from '../session/evaluations.ts';
import { costBooksOf } from '../session/cost-books.ts';
import type { Environment } from '../session/environment.ts';
import { unfinishedNotes } from '../session/environment.ts';
import { removals } from '../session/removals.ts';
import { removeUnfinished } from '../../files/unfinished-files.ts';
import { fileProblemOf } from '../../files/whole-files.ts';
import { recoveryChoices } from './recovery-choices.ts';
import { sweepUntouched } from '../quotes/untouched-quotes.ts';
import { addStartingLibrary } from '../clauses/starting-library.ts';
import type { Session } from '../session/service-session.ts';
import { note, write } from '../session/service-session.ts';
import { chooseFile, chosenFile, nameBeside, syncedBy } from './workspace-location.ts';

type Unopened = { readonly file: string; readonly problem: WorkspaceProblem };

type Opening = {
  readonly mayCreate: boolean;
  readonly sample: boolean;
  /** What a person takes as it is. */
  readonly accepted?: ReadonlySet<Acceptable>;
};

/** In milliseconds: reading a large file whole takes a processor for seconds, which are the window's while it comes up. */
const checkAfter = 10_000;

/** The one workspace of the services: open, or the reason why it is not. */
export class WorkspaceSession {
  readonly #environment: Environment;
  readonly #changed: (...tables: readonly Table[]) => void;
  #session: Session | null = null;
  #unopened: Unopened | null = null;
  /** Of the file that did not open, so far. */
  #accepted: ReadonlySet<Acceptable> = new Set();

  constructor(environment: Environment, changed: (...tables: readonly Table[]) => void) {
    this.#environment = environment;
    this.#changed = changed;
  }

  /** The open workspace, or the failure that every call but the workspace's own answers with. */
  get open(): Reply<Session> {
    if (this.#session !== null) return done(this.#session);
    const file = this.#environment.workspaceFile;
    const problem: WorkspaceProblem = { code: 'unknown', detail: 'The workspace is closed' };
    return failed({ kind: 'workspace-unavailable', ...(this.#unopened ?? { file, problem }) });
  }

  /** Opens the workspace that was chosen last, or the usual one, which the first start makes and fills with the sample. */
  async start(): Promise<void> {
    await removeUnfinished(unfinishedNotes(this.#environment));
    const file = this.#usualFile();
    // Creates only the file at the usual place, and only without a sign that it existed before.
    const isFirst = file === this.#environment.workspaceFile && !wasThere(file);
    await this.#use(file, { mayCreate: isFirst, sample: isFirst });
  }

  #usualFile(): string {
    const { workspaceFile } = this.#environment;
    return chosenFile(workspaceFile) ?? workspaceFile;
  }

  async #use(file: string, { mayCreate, sample, accepted = new Set() }: Opening): Promise<void> {
    const { sqliteBinding, clock, log } = this.#environment;
    const notNoted = (error: unknown): void =>
      log.warn('A save could not be noted beside the workspace', { problem: fileProblemOf(error).code });
    const opened = await openWorkspace(file, { nativeBinding: sqliteBinding, clock, mayCreate, accepted, notNoted });
    if (!opened.ok) {
      this.#unopened = { file, problem: opened.problem };
      log.error('The workspace did not open', { problem: opened.problem });
      return;
    }
    const { workspace } = opened;
    const { db } = workspace;
    const session: Session = {
      environment: this.#environment,
      workspace,
      db,
      costBooks: costBooksOf(db),
      evaluations: evaluationsOf(this.#environment),
      chosenFiles: chosenFiles(this.#environment),
      removals: removals(this.#environment.newId),
      changed: this.#changed,
    };
    await addStartingLibrary(session);
    if (workspace.isNew && sample) await (await import('./sample.ts')).fillSample(session);
    if (accepted.size > 0) {
      const taken = { missingSaves: accepted.has('behind'), alteredRows: accepted.has('altered') };
      await write(session, (transaction) => note(session, transaction, 'workspace-accepted', 'workspace', taken));
    }
    this.#unopened = null;
    this.#session = session;
    await sweepUntouched(session);
    void this.#checkLater(session);
  }

  async #checkLater(session: Session): Promise<void> {
    await wait(checkAfter, undefined, { ref: false });
    await this.#check(session);
  }

  /** What turns out to be wrong with a large file, which is read beside everything else, ends the session. */
  async #check(session: Session): Promise<void> {
    if (this.#session !== session) return;
    const problem = await session.workspace.checked();
    if (problem === null || this.#session !== session) return;
    const { log } = this.#environment;
    log.error('The workspace does not check out', { problem: problem.code });
    if (problem.code !== 'damaged' && problem.code !== 'altered') return;
    this.#session = null;
    this.#unopened = { file: session.workspace.file, problem };
    await session.workspace.close();
    this.#changed(...tables);
  }

  /** Resolves once the open file is known to be whole, or is no longer open: what it holds is changed only then. */
  async whole(): Promise<void> {
    if (this.#session !== null) await this.#check(this.#session);
  }

  async status(): Promise<WorkspaceStatus> {
    const { appVersion, workspaceFile } = this.#environment;
    if (this.#session !== null) {
      const { workspace, db } = this.#session;
      const { quotes, customers, costBooks, samples } = await workspaceCounts(db);
      return {
        state: 'open',
        file: workspace.file,
        appVersion,
        counts: { quotes: quotes ?? 0, customers: customers ?? 0, costBooks: costBooks ?? 0 },
        hasSample: (samples ?? 0) > 0,
        syncedBy: syncedBy(workspace.file),
      };
    }
    const unopened = this.#unopened ?? { file: workspaceFile, problem: { code: 'unknown', detail: 'The workspace is closed' } };
    const backups = this.#backups(unopened.file);
    return {
      state: 'unavailable',
      appVersion,
      ...unopened,
      choices: recoveryChoices(unopened.problem, backups.length > 0),
      backups: [...backups],
    };
  }

  /** An unreadable folder offers no backups. The recovery screen still opens. */
  #backups(file: string) {
    try {
      return backupsOf(file);
    } catch {
      return [];
    }
  }

  async recover(recovery: Recovery): Promise<Reply<WorkspaceStatus>> {
    const unopened = this.#unopened;
    if (this.#session !== null || unopened === null) return refused({ rule: 'nothing-to-recover' });
    const { clock, dialogs, log } = this.#environment;
    log.info('Recovering the workspace', { choice: recovery.choice });
    switch (recovery.choice) {
      case 'try-again':
        // The file that the failure names: it may be the one just chosen.
        if (unopened.file === this.#usualFile()) await this.start();
        else await this.#move(unopened.file, false);
        break;
      case 'choose-file': {
        const file = await dialogs.openFile('workspace');
        if (file !== null) await this.#move(file, false);
        break;
      }
      case 'open-as-it-is': {
        const { code } = unopened.problem;
        if (code !== 'behind' && code !== 'altered') return refused({ rule: 'nothing-to-recover' });
        this.#accepted = new Set([...this.#accepted, code]);
        await this.#move(unopened.file, false, this.#accepted);
        break;
      }
      case 'start-new':
        await this.#move(nameBeside(unopened.file, 'new', clock()), true);
        break;
      case 'restore-backup': {
        const restored = await this.#restore(unopened.file, recovery.backup);
        if (!restored.ok) return restored;
        await this.#move(restored.value, false);
        break;
      }
    }
    if (this.#session !== null) this.#changed(...tables);
    return done(await this.status());
  }

  /** Opens another file. If that succeeds, the next start opens it too. */
  async #move(file: string, mayCreate: boolean, accepted: ReadonlySet<Acceptable> = new Set()): Promise<void> {
    await this.#use(file, { mayCreate, sample: false, accepted });
    if (this.#session === null) return;
    this.#accepted = new Set();
    if (file === this.#usualFile()) return;
    const noted = await chooseFile(this.#environment.workspaceFile, file);
    if (!noted.ok) this.#environment.log.warn('Which workspace was chosen could not be noted', { problem: noted.problem });
  }

  /** A backup under a new name; the backup stays where it is. */
  async #restore(file: string, backup: string): Promise<Reply<string>> {
    // Accepts only a listed name: it comes from the window and becomes part of a path.
    if (!this.#backups(file).some(({ name }) => name === backup)) return notFound('backup');
    const target = nameBeside(file, 'restored', this.#environment.clock());
    const from = join(backupsFolder(file), backup);
    try {
      await copyFile(from, target, constants.COPYFILE_EXCL);
      return done(target);
    } catch (error) {
      await rm(target, { force: true });
      return failed({ kind: 'file', file: target, problem: fileProblemOf(error) });
    }
  }

  async close(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    await session?.workspace.close();
  }
}
