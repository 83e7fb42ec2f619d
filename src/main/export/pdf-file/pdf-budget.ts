import { PdfLimitError } from './pdf-syntax.ts';

/** More than any contract, signed or scanned, unpacks to. */
const mostBytes = 192 * 1024 * 1024;
/** More than any stream of one is long, and than all of those together that are read again: fonts, instructions, tables. */
const longestStream = 64 * 1024 * 1024;
const mostKept = 96 * 1024 * 1024;
/** More than the pages of any contract take to draw: the largest quote makes 104 pages, 800,000 steps. They take about a second. */
const mostSteps = 2_500_000;
/**
 * More values than any contract says, each by what it takes of time and memory: a number takes one, a text or a list
 * several. The largest quote makes 1,900,000, and these take about a second.
 */
const mostRead = 4_000_000;
/** Bytes that are searched through, hashed or made a text in the time of one value. */
const bytesOfValue = 32;

/** What a whole file may cost its reader: a file made to exhaust memory or time stops here. */
export class PdfBudget {
  private bytes = mostBytes;
  private kept = 0;
  private steps = mostSteps;
  private values = mostRead;

  /** What one more stream may unpack to. */
  get bytesLeft(): number {
    return Math.min(this.bytes, longestStream);
  }

  /** Counts bytes that are kept as long as the file is read. */
  keep(bytes: number): void {
    this.kept += bytes;
    if (this.kept > mostKept) throw new PdfLimitError('It unpacks to more than any contract');
  }

  /** Counts bytes that were unpacked. */
  spend(bytes: number): void {
    this.bytes -= bytes;
    if (this.bytes < 0) throw new PdfLimitError('It unpacks to more than 192 MB');
  }

  /** Counts steps of work: instructions drawn, nodes of a tree, letters of a table. */
  step(count = 1): void {
    this.steps -= count;
    if (this.steps < 0) throw new PdfLimitError('It has more in it than any contract');
  }

  /** Counts values that were read, and entries of lists that were gone through. */
  read(count: number): void {
    this.values -= count;
    if (this.values < 0) throw new PdfLimitError('It has more in it than any contract');
  }

  /** Counts bytes that were gone through, whether or not anything is kept of them. */
  scan(bytes: number): void {
    this.read(Math.floor(bytes / bytesOfValue));
  }
}
