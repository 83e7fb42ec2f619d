import { randomUUID } from 'node:crypto';
import { documentTasks } from '../../src/main/export/worker/document-tasks.ts';
import { startServices } from '../../src/main/services/start.ts';

const nothing = (): void => undefined;

/** Makes a workspace as the app's first start does, with its samples and its library. */
export async function newWorkspace(file: string): Promise<void> {
  const services = await startServices({
    workspaceFile: file,
    sqliteBinding: undefined,
    clock: () => new Date(),
    newId: randomUUID,
    dialogs: { openFile: () => Promise.resolve(null), saveFile: () => Promise.resolve(null) },
    log: { info: nothing, warn: nothing, error: nothing },
    openWindow: nothing,
    appVersion: 'seed',
    locale: 'en-US',
    checkerFile: null,
    ...documentTasks,
    until: () => documentTasks,
    letTakeLonger: nothing,
  });
  await services.close();
}
