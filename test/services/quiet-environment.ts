import { randomUUID } from 'node:crypto';
import type { Environment } from '../../src/main/services/session/environment.ts';

const silent = (): void => undefined;

/** For a process of its own: real clock and ids, a log that nobody reads; no dialogs and no documents but those of `changes`. */
export function quietEnvironment(workspaceFile: string, changes: Partial<Environment> = {}): Environment {
  const environment: Environment = {
    workspaceFile,
    sqliteBinding: undefined,
    checkerFile: null,
    clock: () => new Date(),
    newId: randomUUID,
    dialogs: { openFile: () => Promise.resolve(null), saveFile: () => Promise.resolve(null) },
    log: { info: silent, warn: silent, error: silent },
    openWindow: silent,
    appVersion: '0',
    locale: 'en-US',
    annexPdf: () => Promise.reject(new Error('No documents here')),
    contractBeginning: () => Promise.reject(new Error('No documents here')),
    contractPdf: () => Promise.reject(new Error('No documents here')),
    procurementFile: () => Promise.reject(new Error('No documents here')),
    whatIfFile: () => Promise.reject(new Error('No documents here')),
    memoFile: () => Promise.reject(new Error('No documents here')),
    reportFile: () => Promise.reject(new Error('No documents here')),
    verify: () => Promise.reject(new Error('No documents here')),
    claimedContract: () => Promise.reject(new Error('No documents here')),
    contractDocx: () => Promise.reject(new Error('No documents here')),
    readReturnedDocx: () => Promise.reject(new Error('No documents here')),
    importPriceList: () => Promise.reject(new Error('No documents here')),
    costBookFile: () => Promise.reject(new Error('No documents here')),
    cardFile: () => Promise.reject(new Error('No documents here')),
    jsonFile: () => Promise.reject(new Error('No large files here')),
    logoFile: () => Promise.reject(new Error('No documents here')),
    tableFile: () => Promise.reject(new Error('No large files here')),
    cardTable: () => Promise.reject(new Error('No documents here')),
    cardFromTable: () => Promise.reject(new Error('No documents here')),
    draftPrice: () => Promise.reject(new Error('No large drafts here')),
    judgedDraft: () => Promise.reject(new Error('No large drafts here')),
    changedDrafts: () => Promise.reject(new Error('No large drafts here')),
    comparedDrafts: () => Promise.reject(new Error('No large drafts here')),
    useProblems: () => Promise.reject(new Error('No large drafts here')),
    until: () => environment,
    letTakeLonger: silent,
    ...changes,
  };
  return environment;
}
