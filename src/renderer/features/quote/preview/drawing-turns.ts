type Turn = { readonly isUrgent: boolean; readonly run: () => Promise<void> };

const waiting: Turn[] = [];
let isDrawing = false;

/** The longest wait for a frame, in milliseconds: a hidden window has none. */
const longestFrame = 100;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}

async function drawAll(): Promise<void> {
  isDrawing = true;
  for (;;) {
    const urgent = waiting.findIndex((turn) => turn.isUrgent);
    const [turn] = waiting.splice(Math.max(0, urgent), 1);
    if (turn === undefined) break;
    await turn.run();
    await nextFrame();
  }
  isDrawing = false;
}

/**
 * Runs one drawing after another, what is in sight first, and lets a frame pass between two: what is drawn into a canvas is painted with
 * the next frame, and several at once would keep the window from answering.
 */
export function inTurn<T>(isUrgent: boolean, draw: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = (): Promise<void> => draw().then(resolve, reject);
    waiting.push({ isUrgent, run });
    if (!isDrawing) void drawAll();
  });
}
