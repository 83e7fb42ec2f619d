import type { Failure } from '../../shared/calls/reply.ts';

/** A query that was answered with a failure, as an error, which is what the cache keeps. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}
