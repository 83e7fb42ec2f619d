/** A path of a chart as it is painted: `d` as in SVG, in the chart's units. */
export type DrawnPath = {
  readonly d: string;
  /** `#1b2733`; null where only its line is drawn. */
  readonly fill: string | null;
  readonly stroke: { readonly colour: string; readonly width: number; readonly dashes: readonly number[] } | null;
};

export type DrawnChart = { readonly width: number; readonly height: number; readonly paths: readonly DrawnPath[] };

/** The chart as SVG of nothing but paths: it needs no font, so that every program draws it alike. */
export function pathsSvg({ width, height, paths }: DrawnChart): string {
  const drawn = paths.map(({ d, fill, stroke }) => {
    const dashes = stroke === null || stroke.dashes.length === 0 ? '' : ` stroke-dasharray="${stroke.dashes.join(' ')}"`;
    const line = stroke === null ? '' : ` stroke="${stroke.colour}" stroke-width="${stroke.width}"${dashes}`;
    return `<path d="${d}" fill="${fill ?? 'none'}"${line}/>`;
  });
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${drawn.join('')}</svg>`;
}
