import type { Digests } from './digest.ts';
import { boxOf } from './drawing/draw-page.ts';
import { isInHiddenLayer } from './drawing/layers.ts';
import type { Box } from './drawing/matrix.ts';
import type { PdfAction, PdfActions } from './pdf-actions.ts';
import type { PdfFile, PdfStream } from './pdf-file.ts';
import { asName, asNumber, asText } from './pdf-file.ts';
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts';

/** What lies on top of a page: a link, a field, a note, a stamp. */
export type PdfAnnotation = {
  readonly kind: string;
  /** The full name of a form field. */
  readonly field: string | null;
  readonly fieldType: string | null;
  /** Whether it is a signature field that holds a signature. */
  readonly isSigned: boolean;
  readonly box: Box;
  /** Whether a reader sees it, and whether a printer prints it. */
  readonly isSeen: boolean;
  readonly isPrinted: boolean;
  /** What a field holds. */
  readonly value: string | null;
  /** What a note says. */
  readonly note: string | null;
  /** What a program says of a link or field that reads aloud, and a reader under the pointer. */
  readonly spoken: string | null;
  readonly actions: readonly PdfAction[];
  /** How it looks now; null where the reader decides. */
  readonly appearance: { readonly form: PdfStream; readonly value: PdfValue } | null;
};

const deepest = 40;
/** What an annotation costs: each is kept, and compared with others. */
const stepsOfAnnotation = 40;
const hiddenFlag = 2;
const printFlag = 4;
const noViewFlag = 32;

/** A field's own and inherited entries: its names from the outermost, and what its parents say of it. */
function inherited(file: PdfFile, widget: PdfDictionary): { readonly chain: readonly PdfDictionary[]; readonly name: string } {
  const chain: PdfDictionary[] = [];
  for (let node: PdfDictionary | null = widget; node !== null && chain.length < deepest;) {
    chain.push(node);
    node = file.dictionary(node.entries.get('Parent'));
  }
  const names = chain.map((each) => asText(file.get(each, 'T'))).filter((name) => name !== null);
  const name = names.toReversed().join('.');
  file.budget.scan(name.length);
  return { chain, name };
}

function valueText(file: PdfFile, digests: Digests, value: PdfValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  const stream = file.stream(value);
  if (stream !== null) {
    file.budget.scan(stream.length);
    return Buffer.from(stream).toString('latin1');
  }
  const resolved = file.resolve(value);
  return asText(resolved) ?? asName(resolved) ?? digests.of(resolved);
}

function appearanceOf(file: PdfFile, annotation: PdfDictionary): PdfAnnotation['appearance'] {
  const value = file.dictionary(annotation.entries.get('AP'))?.entries.get('N');
  if (value === undefined) return null;
  const form = file.stored(value);
  if (form !== null) return { form, value };
  const state = asName(file.get(annotation, 'AS')) ?? 'Off';
  const chosen = file.dictionary(value)?.entries.get(state);
  const own = file.stored(chosen);
  return own === null || chosen === undefined ? null : { form: own, value: chosen };
}

export type AnnotationReading = {
  readonly file: PdfFile;
  readonly digests: Digests;
  readonly actions: PdfActions;
  readonly hiddenLayers: ReadonlySet<number>;
};

/** Reads an annotation; null where it is none. */
export function readAnnotation({ file, digests, actions, hiddenLayers }: AnnotationReading, of: PdfValue): PdfAnnotation | null {
  file.budget.step(stepsOfAnnotation);
  const annotation = file.dictionary(of);
  if (annotation === null) return null;
  const kind = asName(file.get(annotation, 'Subtype')) ?? 'unknown';
  const flags = asNumber(file.get(annotation, 'F')) ?? 0;
  const isOff = isInHiddenLayer(file, hiddenLayers, annotation.entries.get('OC'));
  const isField = kind === 'Widget';
  const { chain, name } = isField ? inherited(file, annotation) : { chain: [annotation], name: '' };
  const first = (key: string): PdfValue | undefined => chain.find((each) => each.entries.has(key))?.entries.get(key);
  const fieldType = isField ? asName(file.resolve(first('FT'))) : null;
  const signature = fieldType === 'Sig' ? file.dictionary(first('V')) : null;
  return {
    kind,
    field: isField ? name : null,
    fieldType,
    isSigned: signature?.entries.has('ByteRange') === true,
    box: boxOf(file, annotation.entries.get('Rect')) ?? [0, 0, 0, 0],
    isSeen: (flags & (hiddenFlag | noViewFlag)) === 0 && !isOff,
    isPrinted: (flags & hiddenFlag) === 0 && (flags & printFlag) !== 0,
    value: isField && fieldType !== 'Sig' ? valueText(file, digests, first('V')) : null,
    note: isField || kind === 'Link' ? null : asText(file.get(annotation, 'Contents')),
    spoken: isField ? asText(file.resolve(first('TU'))) : kind === 'Link' ? asText(file.get(annotation, 'Contents')) : null,
    actions: chain.flatMap((each) => actions.of(each)),
    appearance: appearanceOf(file, annotation),
  };
}
