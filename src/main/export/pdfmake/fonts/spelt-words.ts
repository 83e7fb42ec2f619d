/** Scripts whose glyphs change places or are taken apart: no table of a font says in which order their letters were. */
const shapedScripts = /[\u0900-\u097F\u0E00-\u0E7F\u1CD0-\u1CFF\uA8E0-\uA8FF]/;

/** Whether the letters of a word have to be written beside its glyphs. */
export function isSpelt(text: string): boolean {
  return shapedScripts.test(text);
}

/** Begins content that is read as these letters, whatever its glyphs are (ISO 32000-1, 14.9.4); it ends with EMC. */
export function beginSpelt(text: string): string {
  return `/Span <</ActualText <feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>>> BDC`;
}
