import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '../../src/renderer/client/client.ts';
import { clientOver } from '../../src/renderer/client/client.ts';
import type { Reply } from '../../src/shared/calls/reply.ts';
import type { Environment } from '../../src/main/services/session/environment.ts';
import type { Bridge, Events } from '../../src/shared/calls/bridge.ts';
import type { Progress } from '../../src/shared/calls/handlers.ts';
import { contractBeginning } from '../../src/main/export/contract/contract-beginning.ts';
import { contractDocx } from '../../src/main/export/word/contract-docx.ts';
import { readReturnedDocx } from '../../src/main/export/returned-word/returned-docx.ts';
import { claimedContract } from '../../src/main/export/contract/claimed-contract.ts';
import { documentTasks } from '../../src/main/export/worker/document-tasks.ts';
import { verify } from '../../src/main/export/verify/verify.ts';
import { reportFile } from '../../src/main/export/report/report-file.ts';
import type { Services } from '../../src/main/services/start.ts';
import { startServices } from '../../src/main/services/start.ts';
import { afterThisTest } from '../after-each-test.ts';

/** A folder of its own for a test, gone after it. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'quotewright-'));
  afterThisTest(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type LogLine = { readonly level: string; readonly message: string; readonly details: unknown };

export type TestEnvironment = Environment & {
  readonly logged: LogLine[];
  answers: (string | null)[];
  readonly suggested: string[];
};

/** A clock that stands, ids that count, dialogs that answer in turn, and documents that are a few bytes. */
function testEnvironment(workspaceFile: string, changes: Partial<Environment> = {}): TestEnvironment {
  const logged: LogLine[] = [];
  const suggested: string[] = [];
  const answers: (string | null)[] = [];
  let id = 0;
  let tick = Date.UTC(2026, 10, 22, 9);
  const log =
    (level: string) =>
    (message: string, details: unknown = {}): void =>
      void logged.push({ level, message, details });
  const next = (): Promise<string | null> => Promise.resolve(answers.shift() ?? null);
  const environment: TestEnvironment = {
    workspaceFile,
    sqliteBinding: undefined,
    checkerFile: null,
    clock: () => new Date((tick += 1)),
    newId: () => `id-${process.pid}-${(id += 1)}-${Math.random().toString(36).slice(2)}`,
    dialogs: {
      openFile: next,
      saveFile: (_, name) => {
        suggested.push(name);
        return next();
      },
    },
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    openWindow: () => undefined,
    appVersion: '0.0.0-test',
    locale: 'en-US',
    contractPdf: ({ quote, kind, revision }) =>
      Promise.resolve({
        ok: true,
        bytes: new TextEncoder().encode(`%PDF ${kind} ${quote.number} r${revision}`),
        fingerprint: 'f'.repeat(64),
        json: '{}',
        pages: 1,
      }),
    annexPdf: ({ source }) =>
      Promise.resolve({
        ok: true,
        bytes: new TextEncoder().encode(
          `%PDF annex of ${source.from === 'file' ? new TextDecoder().decode(source.bytes) : source.request.quote.number}`,
        ),
        fingerprint: 'f'.repeat(64),
        pages: 1,
      }),
    verify,
    claimedContract: (bytes, password) => Promise.resolve(claimedContract(bytes, password)),
    reportFile,
    memoFile: (...asked) => documentTasks.memoFile(...asked),
    whatIfFile: (...asked) => documentTasks.whatIfFile(...asked),
    procurementFile: (...asked) => documentTasks.procurementFile(...asked),
    contractDocx,
    readReturnedDocx,
    importPriceList: (...asked) => documentTasks.importPriceList(...asked),
    costBookFile: (...asked) => documentTasks.costBookFile(...asked),
    cardFile: (...asked) => documentTasks.cardFile(...asked),
    jsonFile: (...asked) => documentTasks.jsonFile(...asked),
    logoFile: (...asked) => documentTasks.logoFile(...asked),
    tableFile: (...asked) => documentTasks.tableFile(...asked),
    cardTable: (...asked) => documentTasks.cardTable(...asked),
    cardFromTable: (...asked) => documentTasks.cardFromTable(...asked),
    draftPrice: (...asked) => documentTasks.draftPrice(...asked),
    judgedDraft: (...asked) => documentTasks.judgedDraft(...asked),
    changedDrafts: (...asked) => documentTasks.changedDrafts(...asked),
    comparedDrafts: (...asked) => documentTasks.comparedDrafts(...asked),
    useProblems: (...asked) => documentTasks.useProblems(...asked),
    contractBeginning,
    until: () => environment,
    letTakeLonger: () => undefined,
    ...changes,
    logged,
    answers,
    suggested,
  };
  return environment;
}

/** A clock that goes on from a day on which every sample can still be issued. */
export function beforeTheSamplesStart(): () => Date {
  let tick = Date.UTC(2025, 8, 30, 9);
  return () => new Date((tick += 1));
}

/** The calls of a client as they would cross between processes, and what stops them. */
function bridgeTo(services: Services): Bridge {
  const stops = new Map<string, AbortController>();
  const listeners = new Set<(progress: Events['progress']) => void>();
  return {
    call: async (name, input, id = '') => {
      const stop = new AbortController();
      stops.set(id, stop);
      const tell = (progress: Progress): void => {
        for (const hear of listeners) hear({ ...progress, id });
      };
      return structuredClone(await services.dispatch(name, structuredClone(input), { signal: stop.signal, tell }));
    },
    stop: (id) => stops.get(id)?.abort(),
    on: (event, listener) => {
      // Nothing else is told here.
      if (event === 'progress') listeners.add(listener as (progress: Events['progress']) => void);
      return () => listeners.delete(listener as (progress: Events['progress']) => void);
    },
  };
}

export type Started = { readonly services: Services; readonly client: Client; readonly environment: TestEnvironment };

/** The services over a workspace, and a client whose every call crosses as it would between processes. */
export async function started(
  file: string = join(testFolder(), 'workspace.sqlite'),
  changes: Partial<Environment> = {},
): Promise<Started> {
  const environment = testEnvironment(file, changes);
  const services = await startServices(environment);
  afterThisTest(() => services.close());
  return { services, client: clientOver(bridgeTo(services)), environment };
}

/** The value of a reply that must have gone well. */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`The call failed: ${JSON.stringify(reply.failure)}`);
  return reply.value;
}

/** The failure of a reply that must have failed. */
export function failureOf(reply: Reply<unknown>) {
  if (reply.ok) throw new Error(`The call went well: ${JSON.stringify(reply.value).slice(0, 200)}`);
  return reply.failure;
}
