/** Pictures that were drawn over, to be drawn on again: each is megabytes, and clearing up after many of them would hold up the window. */
const spare: HTMLCanvasElement[] = [];

/** As many as are in sight at once, about. */
const mostSpare = 6;

/** An empty canvas of that size in pixels. */
export function takeCanvas(width: number, height: number): HTMLCanvasElement {
  const at = spare.findIndex((canvas) => canvas.width === width && canvas.height === height);
  const [known] = at < 0 ? [] : spare.splice(at, 1);
  if (known !== undefined) {
    // One on which a drawing was given up half way has its clips still set.
    known.getContext('2d')?.reset();
    return known;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** Gives back those that are shown in the element no more, nor drawn on. */
export function leaveCanvases(elements: Iterable<Element>): void {
  for (const element of elements) {
    if (!(element instanceof HTMLCanvasElement)) continue;
    element.remove();
    spare.push(element);
  }
  // Without pixels the memory is free at once, and not when it is next cleared up.
  for (const canvas of spare.splice(0, Math.max(0, spare.length - mostSpare))) canvas.width = 0;
}
