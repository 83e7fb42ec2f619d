// What Chromium has and jsdom lacks, as little as the components ask for; and a page that is empty after each test.
import { cleanup } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', NoObserver);
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
Object.defineProperty(Element.prototype, 'scrollIntoView', { configurable: true, value: () => undefined });
// It lays nothing out: what is there counts as seen.
Object.defineProperty(Element.prototype, 'checkVisibility', { configurable: true, value: () => true });
Object.defineProperty(Document.prototype, 'fonts', {
  configurable: true,
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});

/** The bridge: no call is answered. */
vi.stubGlobal('quotewright', { call: () => new Promise(() => undefined), stop: () => undefined, on: () => () => undefined });

afterEach(cleanup);
