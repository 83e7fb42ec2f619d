import type { Call } from '../../shared/calls/schemas/call.ts';
import type { CallUnderWay } from '../../shared/calls/handlers.ts';
import type { Failure, Reply } from '../../shared/calls/reply.ts';
import { composed, unwelcomeTexts } from '../../shared/domain/document/written-text.ts';
import { readShape } from '../../shared/domain/document/shape.ts';
import { failed, invalid } from './session/answer.ts';
import type { Log } from './session/environment.ts';

/** `underWay` is the caller's: what they stop, and what they are told. */
export type Dispatch = (call: string, input: unknown, underWay: CallUnderWay) => Promise<Reply<unknown>>;

/** A call with what answers it. Its handler takes the input of its own schema, which the type of one of many calls can't say. */
export type AnsweredCall = {
  readonly call: Call;
  readonly handle: (input: unknown, underWay: CallUnderWay) => Promise<Reply<unknown>>;
};

type DispatchOptions = {
  /** Null for a name that no call has. */
  readonly callNamed: (name: string) => Promise<AnsweredCall | null>;
  readonly log: Log;
  readonly newId: () => string;
  /** The failure that a handler's error represents; null for a fault of the app. */
  readonly failureOf: (error: unknown) => Failure | null;
};

/** The part of an error that the log may hold: its stack. For a schema's error it holds the places, never the values. */
function described(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : typeof error;
}

/** The only way into the services: looks the call up, and parses its input and output. Never rejects. */
export function dispatcher({ callNamed, log, newId, failureOf }: DispatchOptions): Dispatch {
  const unexpected = (call: string, details: Readonly<Record<string, unknown>>): Reply<never> => {
    const reference = newId();
    log.error('A call failed', { reference, call, ...details });
    return failed({ kind: 'unexpected', reference });
  };
  return async (call, input, underWay) => {
    try {
      const answered = await callNamed(call);
      if (answered === null) return unexpected('unknown', { error: 'There is no such call', length: call.length });
      const { call: schemas, handle } = answered;
      const read = readShape(schemas.input, input);
      if (!read.ok) return invalid(read.problems);
      // One spelling of each letter with its marks, in what is kept and in what is searched for.
      const said = composed(read.value);
      const unwelcome = schemas.kind === 'command' ? unwelcomeTexts(said) : [];
      if (unwelcome.length > 0) return invalid(unwelcome);
      const reply = await handle(said, underWay);
      if (!reply.ok) return reply;
      const output = schemas.output.safeParse(reply.value);
      if (output.success) return { ok: true, value: output.data };
      const places = output.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
      return unexpected(call, { error: 'The answer is not of its schema', places });
    } catch (error) {
      const failure = failureOf(error);
      if (failure === null) return unexpected(call, { error: described(error) });
      log.warn('A call could not be carried out', { call, failure });
      return failed(failure);
    }
  };
}
