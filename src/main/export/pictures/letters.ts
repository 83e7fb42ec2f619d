import { join } from 'node:path';
import type { Font } from 'fontkit';
import { openSync } from 'fontkit';
import { fontsFolder } from '../shipped/fonts.ts';

/** A text as the path of its letters, in the face of the contract's charts. `x` and `y`: where its baseline begins, ends or has its middle. */
export type Letters = (text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end', size: number) => string;

let face: Font | null = null;

function chartFace(): Font {
  if (face !== null) return face;
  const opened = openSync(join(fontsFolder(), 'Inter-Regular.ttf'));
  if (!('layout' in opened)) throw new Error('The face of the charts is a collection of fonts');
  face = opened;
  return opened;
}

const signs = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'z' } as const;

const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

/** Reads the shipped font once. */
export function letters(): Letters {
  const font = chartFace();
  return (text, x, y, anchor, size) => {
    const { glyphs, positions } = font.layout(text);
    const scale = size / font.unitsPerEm;
    const advance = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale;
    let at = anchor === 'start' ? x : anchor === 'middle' ? x - advance / 2 : x - advance;
    return glyphs
      .map((glyph, index) => {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        const left = at + xOffset * scale;
        const baseline = y - yOffset * scale;
        at += xAdvance * scale;
        return glyph.path.commands
          .map(({ command, args }) => {
            const places = args.map((value, which) =>
              hundredths(which % 2 === 0 ? left + value * scale : baseline - value * scale),
            );
            return `${signs[command]}${places.join(' ')}`;
          })
          .join('');
      })
      .join('');
  };
}
