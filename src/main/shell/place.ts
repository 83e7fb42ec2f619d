// The window opens at its last place, as long as the user can still see and grab it there.
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Placement = { readonly bounds: Rectangle; readonly maximized: boolean };

export const MINIMUM = { width: 1024, height: 640 } as const;
const PREFERRED = { width: 1440, height: 900 } as const;
/** The part of the title bar that must be on a display, so that the user can drag the window back. */
const GRAB = { width: 120, height: 32 } as const;

function overlap(a: Rectangle, b: Rectangle): { width: number; height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  };
}

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high));

function centred(display: Rectangle): Rectangle {
  const width = Math.max(MINIMUM.width, Math.min(PREFERRED.width, display.width));
  const height = Math.max(MINIMUM.height, Math.min(PREFERRED.height, display.height));
  return {
    x: Math.max(display.x, display.x + Math.round((display.width - width) / 2)),
    y: Math.max(display.y, display.y + Math.round((display.height - height) / 2)),
    width,
    height,
  };
}

function sizedFor(display: Rectangle, { x, y, width, height }: Rectangle): Rectangle {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: between(MINIMUM.width, Math.round(width), Math.max(MINIMUM.width, display.width)),
    height: between(MINIMUM.height, Math.round(height), Math.max(MINIMUM.height, display.height)),
  };
}

function canBeGrabbed(bounds: Rectangle, display: Rectangle): boolean {
  const seen = overlap({ ...bounds, height: GRAB.height }, display);
  return seen.width >= GRAB.width && seen.height >= GRAB.height;
}

/** `displays` are the work areas, the primary one first. */
export function place(saved: Placement | null, displays: readonly Rectangle[]): Placement {
  const primary = displays[0] ?? { x: 0, y: 0, ...PREFERRED };
  if (saved === null) return { bounds: centred(primary), maximized: false };
  // Sized before it is looked for: a window made narrower may no longer reach the display that its saved self reached.
  const home = displays.find((display) => canBeGrabbed(sizedFor(display, saved.bounds), display));
  return { bounds: home === undefined ? centred(primary) : sizedFor(home, saved.bounds), maximized: saved.maximized };
}
