import { EventEmitter } from './events.ts';

/** Node's stream to read from, as far as a PDF is written to one: whatever is pushed goes to the listeners in its order, then the end. */
export class Readable extends EventEmitter {
  #waiting: unknown[] = [];
  #isRead = false;

  push(chunk: unknown): boolean {
    this.#waiting.push(chunk);
    if (this.#isRead) this.#handOver();
    return true;
  }

  override on(event: string, listener: (...values: unknown[]) => void): this {
    super.on(event, listener);
    if (event === 'data' && !this.#isRead) {
      this.#isRead = true;
      queueMicrotask(() => this.#handOver());
    }
    return this;
  }

  #handOver(): void {
    const chunks = this.#waiting;
    this.#waiting = [];
    for (const chunk of chunks) {
      if (chunk === null) this.emit('end');
      else this.emit('data', chunk);
    }
  }
}

export default { Readable };
