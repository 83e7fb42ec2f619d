import { PdfLimitError } from './pdf-syntax.ts';

/** More than any contract, signed or scanned, unpacks to. */
const mostBytes = 256 * 1024 * 1024;
/** More drawing instructions than any contract has: one of five hundred pages takes a third of them, and they take two seconds. */
const mostSteps = 6_000_000;

/** What a whole file may cost its reader: a file made to exhaust memory or time stops here. */
export class PdfBudget {
  private bytes = mostBytes;
  private steps = mostSteps;

  get bytesLeft(): number {
    return this.bytes;
  }

  /** Counts bytes that were unpacked. */
  spend(bytes: number): void {
    this.bytes -= bytes;
    if (this.bytes < 0) throw new PdfLimitError('It unpacks to more than 256 MB');
  }

  /** Counts steps of work: instructions drawn, nodes of a tree, letters of a table. */
  step(count = 1): void {
    this.steps -= count;
    if (this.steps < 0) throw new PdfLimitError('It has more in it than any contract');
  }
}
