// What the shell asks of the services, until src/main/services/start.ts is there.
import type { Dialogs } from './dialogs.ts';
import type { Log } from './log.ts';

export type Failure = { readonly kind: 'unexpected'; readonly reference: string };
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export type Services = {
  dispatch(call: string, input: unknown): Promise<Reply<unknown>>;
  onChanged(listener: (tables: readonly string[]) => void): () => void;
  close(): Promise<void>;
};

export type Environment = {
  readonly workspaceFile: string;
  readonly sqliteBinding: string | undefined;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly dialogs: Dialogs;
  readonly log: Log;
  readonly appVersion: string;
};

export function startServices(environment: Environment): Promise<Services> {
  return Promise.resolve({
    dispatch: (call) => Promise.resolve({ ok: true, value: { call, version: environment.appVersion } }),
    onChanged: () => () => undefined,
    close: () => Promise.resolve(),
  });
}
