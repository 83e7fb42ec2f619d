/** Pictures that were drawn over, to be drawn on again: each is megabytes, and clearing up after many of them would hold up the window. */
const spare: HTMLCanvasElement[] = [];

/** About as many as are visible at once. */
const mostSpare = 6;

/** An empty canvas of that size in pixels. */
export function takeCanvas(width: number, height: number): HTMLCanvasElement {
  const at = spare.findIndex((canvas) => canvas.width === width && canvas.height === height);
  const [known] = at < 0 ? [] : spare.splice(at, 1);
  if (known !== undefined) {
    // A drawing that was given up half way leaves its clips set.
    known.getContext('2d')?.reset();
    return known;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** Gives back the canvases that the element no longer shows and no drawing uses. */
export function leaveCanvases(elements: Iterable<Element>): void {
  for (const element of elements) {
    if (!(element instanceof HTMLCanvasElement)) continue;
    element.remove();
    spare.push(element);
  }
  // A canvas without pixels frees its memory at once instead of at the next garbage collection.
  for (const canvas of spare.splice(0, Math.max(0, spare.length - mostSpare))) canvas.width = 0;
}
