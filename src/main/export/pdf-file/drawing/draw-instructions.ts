import { sha256 } from '../../../sha256.ts';
import { colourIn, colourOf, spaceNamed } from './draw-colour.ts';
import { DrawPath } from './draw-path.ts';
import type { DrawState } from './draw-state.ts';
import { isInHiddenLayer } from './layers.ts';
import type { Letter } from './drawing.ts';
import type { Box, Matrix, Point } from './matrix.ts';
import { boxAround, identity, overlap, placed, times } from './matrix.ts';
import type { PdfFile } from '../pdf-file.ts';
import { asArray, asName, asNumber } from '../pdf-file.ts';
import type { KnownFonts, PdfFont } from '../pdf-font.ts';
import { readFont } from '../pdf-font.ts';
import type { PdfDictionary, PdfValue } from '../pdf-syntax.ts';
import { PdfLimitError, PdfReader } from '../pdf-syntax.ts';

/** States kept one within another: more are made to exhaust the reader. */
const mostStates = 512;
/** Outlines that cut off, one within another. */
const mostClips = 64;
/** What an instruction costs that adds points to a path, each of which is kept. */
const pointsOf: ReadonlyMap<string, number> = new Map([
  ['m', 4],
  ['l', 3],
  ['c', 12],
  ['v', 12],
  ['y', 12],
  ['re', 12],
  ['h', 1],
]);
/** What an instruction costs, whatever it does. */
const stepsOfInstruction = 2;
/** What a letter costs: each is kept with its place, and its text may be long. */
const stepsOfLetter = 3;
const stepsOfClippingLetter = 12;
/** What an outline that cuts off costs, beside its points. */
const stepsOfClip = 20;
const lettersOfStep = 4;
/** Ways of mixing in which black stays black on white; in all others it may vanish. */
const plainMixing = new Set(['Normal', 'Compatible', 'Multiply', 'Darken', 'ColorBurn']);

/** What instructions are read with. */
export type DrawnOn = {
  readonly file: PdfFile;
  readonly knownFonts: KnownFonts;
  readonly hiddenLayers: ReadonlySet<number>;
  /** Fonts that were read, by their dictionaries: pages share them. */
  readonly fonts: Map<PdfDictionary, PdfFont>;
};

/** A letter on its way to the page; `turn` and `isSure` as in `Letter`. */
export type DrawnLetter = Pick<Letter, 'text' | 'width' | 'size' | 'turn' | 'isSure'> & { readonly at: Point };

/** What instructions draw on. */
export type Drawer = {
  named(name: string, resources: PdfDictionary | null, state: DrawState, depth: number): void;
  picture(state: DrawState, content: string): void;
  shading(state: DrawState): void;
  areas(parts: readonly (readonly Point[])[], state: DrawState): void;
  lines(parts: readonly (readonly Point[])[], state: DrawState): void;
  letter(drawn: DrawnLetter, state: DrawState): void;
};

/** Degrees that a line is turned by, and 1000 more where letters are mirrored. */
function turnOf([a, b, c, d]: Matrix, size: number, stretch: number): number {
  const along = Math.sign(size * stretch) || 1;
  const up = Math.sign(size) || 1;
  const isMirrored = (a * d - b * c) * along * up < 0;
  return (Math.atan2(b * along, a * along) * 180) / Math.PI + (isMirrored ? 1000 : 0);
}

/** Whether a part is a rectangle along the axes: its box says all of it. */
function isRectangle(part: readonly Point[]): boolean {
  const corners = part.filter(([x, y], index) => {
    const [px, py] = part[index === 0 ? part.length - 1 : index - 1] ?? [x, y];
    return Math.abs(px - x) > 0.001 || Math.abs(py - y) > 0.001;
  });
  if (corners.length !== 4) return false;
  return corners.every(([x, y], index) => {
    const [nx, ny] = corners[(index + 1) % 4] ?? [x, y];
    return Math.abs(nx - x) < 0.001 || Math.abs(ny - y) < 0.001;
  });
}

/** One run of instructions, of a page or of a form on it. */
export class Instructions {
  private readonly kept: DrawState[] = [];
  private readonly path = new DrawPath();
  private text: Matrix = identity;
  private lineStart: Matrix = identity;
  /** The rule by which the path that is being built cuts off what follows. */
  private clips: 'W' | 'W*' | null = null;
  /** Letters that cut off what follows their text. */
  private clippingLetters: (readonly Point[])[] = [];
  /** Whether each piece of marked content around here is in a layer that is off, and how many are. */
  private readonly marked: boolean[] = [];
  private hidden = 0;
  private readonly drawer: Drawer;
  private readonly on: DrawnOn;
  private readonly resources: PdfDictionary | null;
  private state: DrawState;
  private readonly depth: number;

  constructor(drawer: Drawer, on: DrawnOn, resources: PdfDictionary | null, first: DrawState, depth: number) {
    this.drawer = drawer;
    this.on = on;
    this.resources = resources;
    this.state = { ...first };
    this.depth = depth;
  }

  run(contents: Uint8Array): void {
    const reader = new PdfReader(contents, this.on.file.budget);
    let operands: PdfValue[] = [];
    while (!reader.ended) {
      const value = reader.value();
      if (typeof value !== 'object' || value?.kind !== 'keyword') {
        if (operands.length < 512) operands.push(value);
        continue;
      }
      this.on.file.budget.step(stepsOfInstruction);
      if (value.word === 'BI') this.inlinePicture(reader);
      else this.instruction(value.word, operands);
      operands = [];
    }
  }

  private get isHidden(): boolean {
    return this.hidden > 0;
  }

  private inlinePicture(reader: PdfReader): void {
    const from = reader.position;
    const bytes = Buffer.from(reader.bytes.buffer, reader.bytes.byteOffset, reader.bytes.byteLength);
    for (let at = bytes.indexOf('EI', from); at >= 0; at = bytes.indexOf('EI', at + 2)) {
      const [before, after] = [bytes[at - 1] ?? 0, bytes[at + 2] ?? 32];
      if (before <= 32 && after <= 32) {
        if (!this.isHidden) this.drawer.picture(this.state, sha256(bytes.subarray(from, at)));
        reader.position = at + 2;
        return;
      }
    }
    reader.position = bytes.length;
  }

  private instruction(word: string, operands: readonly PdfValue[]): void {
    const numbers = operands.map((operand) => (typeof operand === 'number' ? operand : 0));
    if (this.ofText(word, operands, numbers) || this.ofPath(word, numbers)) return;
    if (!this.ofColour(word, operands, numbers)) this.ofState(word, operands, numbers);
  }

  private ofState(word: string, operands: readonly PdfValue[], numbers: readonly number[]): void {
    const { file, hiddenLayers } = this.on;
    const name = asName(operands[0]) ?? '';
    switch (word) {
      case 'q':
        if (this.kept.length < mostStates) this.kept.push({ ...this.state });
        break;
      case 'Q':
        this.state = this.kept.pop() ?? this.state;
        break;
      case 'cm': {
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
        this.state.matrix = times([a, b, c, d, e, f], this.state.matrix);
        break;
      }
      case 'w':
        this.state.lineWidth = numbers[0] ?? 1;
        break;
      case 'gs':
        this.graphics(file.dictionary(file.dictionary(this.resources?.entries.get('ExtGState'))?.entries.get(name)));
        break;
      case 'sh':
        if (!this.isHidden) this.drawer.shading(this.state);
        break;
      case 'Do':
        if (!this.isHidden) this.drawer.named(name, this.resources, this.state, this.depth);
        break;
      case 'BDC': {
        const layer = file.dictionary(this.resources?.entries.get('Properties'))?.entries.get(asName(operands[1]) ?? '');
        this.mark(name === 'OC' && isInHiddenLayer(file, hiddenLayers, layer));
        break;
      }
      case 'BMC':
        this.mark(false);
        break;
      case 'EMC':
        if (this.marked.pop() === true) this.hidden -= 1;
        break;
      default:
    }
  }

  private mark(isHidden: boolean): void {
    this.marked.push(isHidden);
    if (isHidden) this.hidden += 1;
  }

  private graphics(dictionary: PdfDictionary | null): void {
    const { file, fonts, knownFonts } = this.on;
    this.state.fillAlpha = asNumber(file.get(dictionary, 'ca')) ?? this.state.fillAlpha;
    this.state.strokeAlpha = asNumber(file.get(dictionary, 'CA')) ?? this.state.strokeAlpha;
    this.state.lineWidth = asNumber(file.get(dictionary, 'LW')) ?? this.state.lineWidth;
    this.mixing(dictionary);
    const [font, size] = asArray(file.get(dictionary, 'Font')) ?? [];
    const read = file.dictionary(font);
    if (read !== null) this.setFont(read, asNumber(size) ?? 1, fonts, knownFonts);
  }

  private mixing(dictionary: PdfDictionary | null): void {
    const { file } = this.on;
    const [mode, mask] = [file.get(dictionary, 'BM'), file.get(dictionary, 'SMask')];
    if (mode === undefined && mask === undefined) return;
    const name = asName(mode) ?? asName(file.resolve(asArray(mode)?.[0]));
    const isOther = name !== null && !plainMixing.has(name);
    const isMasked = mask !== undefined && mask !== null && asName(mask) !== 'None';
    this.state.isMixed = isOther || isMasked;
  }

  private setFont(font: PdfDictionary, size: number, fonts: Map<PdfDictionary, PdfFont>, known: KnownFonts): void {
    const read = fonts.get(font) ?? readFont(this.on.file, font, known);
    fonts.set(font, read);
    this.state.font = read;
    this.state.size = size;
  }

  private ofColour(word: string, operands: readonly PdfValue[], numbers: readonly number[]): boolean {
    const { state } = this;
    switch (word) {
      case 'g':
      case 'rg':
      case 'k':
        state.fill = colourOf(numbers);
        state.fillSpace = '';
        return true;
      case 'G':
      case 'RG':
      case 'K':
        state.stroke = colourOf(numbers);
        state.strokeSpace = '';
        return true;
      case 'cs':
        state.fillSpace = spaceNamed(this.on.file, this.resources, operands[0]);
        state.fill = [0, 0, 0];
        return true;
      case 'CS':
        state.strokeSpace = spaceNamed(this.on.file, this.resources, operands[0]);
        state.stroke = [0, 0, 0];
        return true;
      case 'sc':
      case 'scn':
        state.fill = colourIn(state.fillSpace, operands);
        return true;
      case 'SC':
      case 'SCN':
        state.stroke = colourIn(state.strokeSpace, operands);
        return true;
      default:
        return false;
    }
  }

  private ofPath(word: string, numbers: readonly number[]): boolean {
    const { path, state } = this;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    const points = pointsOf.get(word);
    if (points !== undefined) this.on.file.budget.step(points);
    switch (word) {
      case 'm':
        path.move(a, b, state.matrix);
        return true;
      case 'l':
        path.line(a, b, state.matrix);
        return true;
      case 'c':
        path.curve(
          [
            [a, b],
            [c, d],
            [e, f],
          ],
          state.matrix,
        );
        return true;
      case 'v':
      case 'y':
        path.curve([[a, b], word === 'v' ? [a, b] : [c, d], [c, d]], state.matrix);
        return true;
      case 're':
        path.rectangle([a, b, c, d], state.matrix);
        return true;
      case 'h':
        path.close();
        return true;
      case 'W':
      case 'W*':
        this.clips = word;
        return true;
      default:
        return this.paints(word);
    }
  }

  private paints(word: string): boolean {
    if (!/^(?:[fF]|f\*|[bB]\*?|[sS]|n)$/.test(word)) return false;
    const box = this.path.box;
    if (word === 's' || word === 'b' || word === 'b*') this.path.close();
    const parts = this.path.taken();
    if (!this.isHidden) {
      if (/^[fFbB]/.test(word)) this.drawer.areas(parts, this.state);
      if (/^[sSbB]/.test(word)) this.drawer.lines(parts, this.state);
    }
    if (this.clips !== null && box !== null) this.clipTo(box, parts, this.clips === 'W*');
    this.clips = null;
    return true;
  }

  private clipTo(box: Box, parts: readonly (readonly Point[])[], isEvenOdd: boolean): void {
    const { state } = this;
    const left = overlap(state.clip, box);
    state.clip = left ?? [0, 0, -1, -1];
    // Of what is cut off whole, no further outline cuts anything.
    if (left === null) return;
    const [only, ...others] = parts;
    if (others.length === 0 && only !== undefined && isRectangle(only)) return;
    this.on.file.budget.step(stepsOfClip);
    if (state.clips.length >= mostClips) throw new PdfLimitError('It cuts off more often than any contract does');
    state.clips = [...state.clips, { parts, isEvenOdd }];
  }

  private ofText(word: string, operands: readonly PdfValue[], numbers: readonly number[]): boolean {
    const { state } = this;
    const { file, fonts, knownFonts } = this.on;
    const [a = 0, b = 0] = numbers;
    switch (word) {
      case 'BT':
        this.text = identity;
        this.lineStart = identity;
        return true;
      case 'ET':
        if (this.clippingLetters.length > 0) this.clipTo(boxAround(this.clippingLetters.flat()), this.clippingLetters, false);
        this.clippingLetters = [];
        return true;
      case 'Tf': {
        const font = file.dictionary(
          file.dictionary(this.resources?.entries.get('Font'))?.entries.get(asName(operands[0]) ?? ''),
        );
        if (font !== null) this.setFont(font, b, fonts, knownFonts);
        else state.font = null;
        state.size = b;
        return true;
      }
      case 'Tc':
        state.letterSpace = a;
        return true;
      case 'Tw':
        state.wordSpace = a;
        return true;
      case 'Tz':
        state.stretch = a / 100;
        return true;
      case 'TL':
        state.leading = a;
        return true;
      case 'Ts':
        state.rise = a;
        return true;
      case 'Tr':
        state.mode = a;
        return true;
      case 'Tm': {
        const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = numbers;
        this.text = [g, h, i, j, k, l];
        this.lineStart = this.text;
        return true;
      }
      case 'TD':
        state.leading = -b;
        this.nextLine(a, b);
        return true;
      case 'Td':
        this.nextLine(a, b);
        return true;
      case 'T*':
        this.nextLine(0, -state.leading);
        return true;
      case 'Tj':
      case 'TJ':
        this.show(operands[0]);
        return true;
      case "'":
        this.nextLine(0, -state.leading);
        this.show(operands[0]);
        return true;
      case '"':
        state.wordSpace = a;
        state.letterSpace = b;
        this.nextLine(0, -state.leading);
        this.show(operands[2]);
        return true;
      default:
        return false;
    }
  }

  private nextLine(x: number, y: number): void {
    this.lineStart = times([1, 0, 0, 1, x, y], this.lineStart);
    this.text = this.lineStart;
  }

  private show(value: PdfValue | undefined): void {
    if (typeof value === 'number') this.advance((-value / 1000) * this.state.size * this.state.stretch);
    else if (typeof value === 'object' && value?.kind === 'array') value.items.forEach((item) => this.show(item));
    else if (typeof value === 'object' && value?.kind === 'string') this.showBytes(value.bytes);
  }

  private advance(by: number): void {
    this.text = times([1, 0, 0, 1, by, 0], this.text);
  }

  private showBytes(bytes: Uint8Array): void {
    const { state } = this;
    const { font, size } = state;
    const step = font?.bytesPerCode ?? 1;
    for (let at = 0; at + step <= bytes.length; at += step) {
      const first = bytes[at] ?? 0;
      const code = step === 1 ? first : first * 256 + (bytes[at + 1] ?? 0);
      // Without a font nobody knows what is drawn; its codes are read as letters, so that added words show.
      const text = font === null ? String.fromCharCode(code) : font.textOf(code);
      const width = ((font?.widthOf(code) ?? 500) / 1000) * size;
      const whole = times(this.text, state.matrix);
      const from = placed([0, state.rise], whole);
      const to = placed([width * state.stretch, state.rise], whole);
      const drawnHeight = font?.drawnHeight ?? null;
      const high = size * Math.hypot(whole[2], whole[3]) * (drawnHeight ?? 1);
      if (!this.isHidden) {
        this.on.file.budget.step(stepsOfLetter + Math.floor(text.length / lettersOfStep));
        const drawn = {
          text,
          at: from,
          width: Math.hypot(to[0] - from[0], to[1] - from[1]),
          size: Math.abs(high),
          // A drawing may be upside down of its own.
          turn: drawnHeight === null ? turnOf(whole, size, state.stretch) : 0,
          isSure: font?.isSure(code) ?? false,
        };
        this.drawer.letter(drawn, state);
        if (state.mode >= 4) {
          this.on.file.budget.step(stepsOfClippingLetter);
          const [up, across] = [placed([0, state.rise + size], whole), placed([width * state.stretch, state.rise + size], whole)];
          this.clippingLetters.push([from, to, across, up]);
        }
      }
      const word = step === 1 && code === 32 ? state.wordSpace : 0;
      this.advance((width + state.letterSpace + word) * state.stretch);
    }
  }
}
