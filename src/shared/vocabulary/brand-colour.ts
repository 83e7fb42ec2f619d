/** `#rrggbb`, in lower or upper case. */
export const brandColourShape = /^#[0-9a-f]{6}$/i;

type Colour = readonly [number, number, number];

function partsOf(colour: string): Colour {
  const part = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

function written(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance by WCAG 2, from 0 (black) to 1 (white). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast with white paper by WCAG 2, from 1 to 21. */
export function contrastOnWhite(colour: string): number {
  return 1.05 / (luminance(partsOf(colour)) + 0.05);
}

const least = 4.5;

/** The colour itself where small letters in it can be read on white, else the same hue as little darkened as does. */
export function readableColour(colour: string): string {
  const parts = partsOf(colour);
  for (let percent = 100; percent > 0; percent -= 1) {
    const [red, green, blue] = parts;
    const darker: Colour = [
      Math.floor((red * percent) / 100),
      Math.floor((green * percent) / 100),
      Math.floor((blue * percent) / 100),
    ];
    if (contrastOnWhite(written(darker)) >= least) return written(darker);
  }
  return '#000000';
}
