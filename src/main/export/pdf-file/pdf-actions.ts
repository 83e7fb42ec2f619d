import type { Digests } from './digest.ts';
import { namesOf } from './name-tree.ts';
import type { PdfFile } from './pdf-file.ts';
import { asArray, asDictionary, asName, asNumber, asRef, asText } from './pdf-file.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';

/** What happens on opening, clicking or typing. */
export type PdfAction = {
  /** `open`, `click`, or the name of the event in the file. */
  readonly on: string;
  /** As the file names it: URI, GoTo, JavaScript, Launch … */
  readonly kind: string;
  /** An address, a script, a file, or the page that is led to. */
  readonly target: string;
  /** Of a place in this file: how high on its page, in points. */
  readonly height: number | null;
};

const mostChained = 32;
/** What an action costs: each is kept, and compared with others. */
const stepsOfAction = 20;
const longestScript = 400;

/** Reads actions of a file, which lead to places of it by object or by name. */
export class PdfActions {
  private readonly named = new Map<string, PdfValue>();
  private readonly file: PdfFile;
  private readonly digests: Digests;
  private readonly pageNumbers: ReadonlyMap<number, number>;

  /** `pageNumbers`: from 1, by the pages' object numbers. */
  constructor(file: PdfFile, digests: Digests, pageNumbers: ReadonlyMap<number, number>) {
    this.file = file;
    this.digests = digests;
    this.pageNumbers = pageNumbers;
    for (const [name, value] of namesOf(file, 'Dests')) this.named.set(name, value);
    for (const [name, value] of file.dictionary(file.root.entries.get('Dests'))?.entries ?? []) this.named.set(name, value);
  }

  /** Everything that a page, field, annotation or catalog does: `A`, `Dest`, `OpenAction` and `AA`. */
  of(dictionary: PdfDictionary | null): readonly PdfAction[] {
    const { file } = this;
    const found: PdfAction[] = [];
    for (const [key, on] of [
      ['OpenAction', 'open'],
      ['A', 'click'],
      ['PA', 'click'],
    ] as const) {
      const value = file.resolve(dictionary?.entries.get(key));
      if (asDictionary(value) !== null) found.push(...this.chain(dictionary?.entries.get(key), on));
      else if (asArray(value) !== null || asName(value) !== null) found.push(this.destination(value, on));
    }
    if (dictionary?.entries.has('Dest') === true) found.push(this.destination(file.get(dictionary, 'Dest'), 'click'));
    for (const [event, value] of file.dictionary(dictionary?.entries.get('AA'))?.entries ?? [])
      found.push(...this.chain(value, event));
    return found;
  }

  /** An action and those that follow it, each once. */
  chain(first: PdfValue | undefined, on: string): readonly PdfAction[] {
    const found: PdfAction[] = [];
    const seen = new Set<PdfDictionary>();
    const look = (value: PdfValue | undefined): void => {
      const action = this.file.dictionary(value);
      if (action === null || seen.has(action) || seen.size >= mostChained) return;
      seen.add(action);
      found.push(this.one(action, on));
      const next = this.file.resolve(action.entries.get('Next'));
      for (const each of (asArray(next) ?? [action.entries.get('Next')]).slice(0, mostChained)) look(each);
    };
    look(first);
    return found;
  }

  private one(action: PdfDictionary, on: string): PdfAction {
    const { file } = this;
    file.budget.step(stepsOfAction);
    const kind = asName(file.get(action, 'S')) ?? 'unknown';
    const text = (key: string): string => asText(file.get(action, key)) ?? this.fileName(file.resolve(action.entries.get(key)));
    switch (kind) {
      case 'URI':
        return { on, kind, target: text('URI'), height: null };
      case 'GoTo':
        return this.destination(file.get(action, 'D'), on);
      case 'JavaScript': {
        const stream = file.stream(action.entries.get('JS'));
        file.budget.scan(stream?.length ?? 0);
        const script = stream === null ? (asText(file.get(action, 'JS')) ?? '') : Buffer.from(stream).toString('latin1');
        return { on, kind, target: script.slice(0, longestScript), height: null };
      }
      case 'Launch':
      case 'GoToR':
      case 'GoToE':
      case 'SubmitForm':
      case 'ImportData':
        return { on, kind, target: text('F'), height: null };
      case 'Named':
        return { on, kind, target: asName(file.get(action, 'N')) ?? '', height: null };
      default:
        return { on, kind, target: this.digests.of(action).slice(0, 12), height: null };
    }
  }

  private fileName(value: PdfValue | undefined): string {
    const specification = asDictionary(value);
    const { file } = this;
    return asText(file.get(specification, 'UF')) ?? asText(file.get(specification, 'F')) ?? '';
  }

  private destination(value: PdfValue | undefined, on: string, depth = 0): PdfAction {
    const { file } = this;
    const nowhere: PdfAction = { on, kind: 'GoTo', target: '', height: null };
    const name = asText(value) ?? asName(value);
    if (name !== null) {
      const named = file.resolve(this.named.get(name));
      return depth > 4 || named === undefined ? nowhere : this.destination(named, on, depth + 1);
    }
    const inDictionary = asDictionary(value)?.entries.get('D');
    if (inDictionary !== undefined) return depth > 4 ? nowhere : this.destination(file.resolve(inDictionary), on, depth + 1);
    const [page, form, first, second] = asArray(value) ?? [];
    const number = asRef(page);
    const shown = number === null ? (asNumber(page) ?? -1) + 1 : (this.pageNumbers.get(number) ?? 0);
    const height = asName(form) === 'XYZ' ? second : asName(form) === 'FitH' || asName(form) === 'FitBH' ? first : undefined;
    return { on, kind: 'GoTo', target: String(shown), height: asNumber(file.resolve(height)) };
  }
}
