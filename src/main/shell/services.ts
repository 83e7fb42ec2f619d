// What the shell asks of the services, until src/main/services/start.ts is there.
import type { Reply } from '../../shared/calls/reply.ts';
import type { Environment } from '../services/environment.ts';

export type Services = {
  dispatch(call: string, input: unknown): Promise<Reply<unknown>>;
  onChanged(listener: (tables: readonly string[]) => void): () => void;
  close(): Promise<void>;
};

export function startServices(environment: Environment): Promise<Services> {
  return Promise.resolve({
    dispatch: (call) =>
      Promise.resolve({ ok: false, failure: { kind: 'unexpected', reference: `${call} ${environment.appVersion}` } }),
    onChanged: () => () => undefined,
    close: () => Promise.resolve(),
  });
}
