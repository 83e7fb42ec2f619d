import { assert, boolean, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { MINIMUM, place } from '../../src/main/shell/place.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 2560, height: 1440 };

test('a first window is in the middle of the primary display', () => {
  expect(place(null, [second, laptop])).toEqual({ bounds: { x: 2000, y: 270, width: 1440, height: 900 }, maximized: false });
});

test('a window opens where it was, maximized or not', () => {
  const saved = { bounds: { x: 1600, y: 100, width: 1200, height: 800 }, maximized: true };
  expect(place(saved, [laptop, second])).toEqual(saved);
});

test('a window that was on a display that is gone comes to the primary one', () => {
  const saved = { bounds: { x: 1600, y: 100, width: 1200, height: 800 }, maximized: false };
  expect(place(saved, [laptop]).bounds).toEqual({ x: 0, y: 25, width: 1440, height: 875 });
});

test('a window whose title bar is above the display can be grabbed again', () => {
  const saved = { bounds: { x: 100, y: -400, width: 1200, height: 800 }, maximized: false };
  expect(place(saved, [laptop]).bounds.y).toBeGreaterThanOrEqual(laptop.y);
});

test('whatever was saved, the window can be seen and is as large as it must be', () => {
  const coordinate = integer({ min: -5000, max: 5000 });
  const size = integer({ min: 1, max: 9000 });
  assert(
    property(record({ x: coordinate, y: coordinate, width: size, height: size }), boolean(), (bounds, maximized) => {
      const placed = place({ bounds, maximized }, [laptop, second]).bounds;
      expect(placed.width).toBeGreaterThanOrEqual(MINIMUM.width);
      expect(placed.height).toBeGreaterThanOrEqual(MINIMUM.height);
      const seen = [laptop, second].some(
        (display) =>
          placed.x < display.x + display.width &&
          placed.x + placed.width > display.x &&
          placed.y < display.y + display.height &&
          placed.y + 32 > display.y,
      );
      expect(seen).toBe(true);
    }),
  );
});

test('without any display there is still a window', () => {
  expect(place(null, []).bounds).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
});
