import type { Failure } from '../../shared/calls/reply.ts';

/** A query's failure as an error, because the cache keeps errors. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}
