type Metrics = { readonly advanceWidth: number };
type Glyph = { _metrics?: Metrics; readonly _getMetrics: () => Metrics };

/** The part of fontkit's font that makes glyphs. */
export type FontMetrics = { getGlyph: (id: number, codePoints?: readonly number[]) => Glyph | null };

const keeping = new WeakSet<FontMetrics>();

/** fontkit reads the outline of a glyph to say how wide it is, for each glyph of each run. This has each glyph of a face read once. */
export function keepMetrics(font: FontMetrics): void {
  if (keeping.has(font)) return;
  keeping.add(font);
  const known = new Map<number, Metrics>();
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints);
    if (glyph === null || glyph._metrics !== undefined) return glyph;
    const metrics = known.get(id);
    if (metrics === undefined) known.set(id, glyph._getMetrics());
    else glyph._metrics = metrics;
    return glyph;
  };
}
