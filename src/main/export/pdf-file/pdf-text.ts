import type { PdfValue } from './pdf-syntax.ts';
import { PdfReader } from './pdf-syntax.ts';

function codeOf(value: PdfValue | undefined): number | null {
  return typeof value === 'object' && value?.kind === 'string'
    ? [...value.bytes].reduce((code, byte) => code * 256 + byte, 0)
    : null;
}

function unicodeOf(value: PdfValue | undefined): string {
  if (typeof value !== 'object' || value?.kind !== 'string') return '';
  return Buffer.from(value.bytes).swap16().toString('utf16le');
}

function addRange(map: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const from = codeOf(operands[at]);
    const to = codeOf(operands[at + 1]);
    const target = operands[at + 2];
    if (from === null || to === null || to - from > 0xffff) continue;
    const listed = typeof target === 'object' && target?.kind === 'array' ? target.items : null;
    for (let code = from; code <= to; code += 1) {
      if (listed !== null) map.set(code, unicodeOf(listed[code - from]));
      else map.set(code, String.fromCodePoint((codeOf(target) ?? 0) + code - from));
    }
  }
}

/** A font's table from glyph codes to text. */
export function readUnicodeMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const reader = new PdfReader(bytes);
  let operands: PdfValue[] = [];
  while (!reader.ended) {
    const value = reader.value();
    if (typeof value !== 'object' || value?.kind !== 'keyword') {
      operands.push(value);
      continue;
    }
    if (value.word === 'endbfrange') addRange(map, operands);
    if (value.word === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const code = codeOf(operands[at]);
        if (code !== null) map.set(code, unicodeOf(operands[at + 1]));
      }
    }
    operands = [];
  }
  return map;
}

function shown(value: PdfValue | undefined, map: ReadonlyMap<number, string> | undefined): string {
  if (typeof value !== 'object' || value === null) return '';
  if (value.kind === 'array') return value.items.map((item) => shown(item, map)).join('');
  if (value.kind !== 'string') return '';
  // A font without a table is not ours: its codes are read as letters, so that added text shows.
  if (map === undefined || map.size === 0) return Buffer.from(value.bytes).toString('latin1');
  let text = '';
  for (let at = 0; at + 1 < value.bytes.length; at += 2) {
    text += map.get((value.bytes[at] ?? 0) * 256 + (value.bytes[at + 1] ?? 0)) ?? '\uFFFD';
  }
  return text;
}

/**
 * The text that a page's instructions draw, in the order drawn, a new line where the height changes. `form` gives the
 * lines of what is drawn by name, as a service draws what was filled in.
 */
export function textLines(
  contents: Uint8Array,
  fonts: ReadonlyMap<string, ReadonlyMap<number, string>>,
  form: (name: string) => readonly string[],
): readonly string[] {
  const lines: string[] = [];
  let height: number | null = null;
  let current = '';
  let font: ReadonlyMap<number, string> | undefined;
  let operands: PdfValue[] = [];
  const reader = new PdfReader(contents);
  const moveTo = (to: number): void => {
    if (height !== null && to !== height && current !== '') {
      lines.push(current);
      current = '';
    }
    height = to;
  };
  while (!reader.ended) {
    const value = reader.value();
    if (typeof value !== 'object' || value?.kind !== 'keyword') {
      operands.push(value);
      continue;
    }
    const last = operands.at(-1);
    if (value.word === 'Tf') {
      const [name] = operands;
      font = typeof name === 'object' && name?.kind === 'name' ? fonts.get(name.name) : undefined;
    } else if (value.word === 'Tm' && typeof last === 'number') moveTo(last);
    else if ((value.word === 'Td' || value.word === 'TD') && typeof last === 'number' && last !== 0) moveTo((height ?? 0) + last);
    else if (value.word === 'Tj' || value.word === 'TJ' || value.word === "'" || value.word === '"') current += shown(last, font);
    else if (value.word === 'Do' && typeof last === 'object' && last?.kind === 'name') lines.push(...form(last.name));
    operands = [];
  }
  if (current !== '') lines.push(current);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}
