// What is worked out beside the window, stopped once the process has grown by too much since it began.
import { beforeEach, expect, test, vi } from 'vitest';
import { memoryTold, watchMemory } from '../../../src/renderer/client/window-memory.ts';

beforeEach(() => memoryTold(0));

test('a watch ends once, when the process has grown by more than it may', () => {
  const over = vi.fn<() => void>();
  memoryTold(900);
  watchMemory(1024, over);
  memoryTold(1924);
  expect(over).not.toHaveBeenCalled();
  memoryTold(1925);
  memoryTold(2500);
  expect(over).toHaveBeenCalledOnce();
});

test('what nobody was told of counts as little', () => {
  const over = vi.fn<() => void>();
  watchMemory(1024, over);
  memoryTold(1624);
  expect(over).not.toHaveBeenCalled();
  memoryTold(1625);
  expect(over).toHaveBeenCalledOnce();
});

test('a watch that was ended says nothing', () => {
  const over = vi.fn<() => void>();
  watchMemory(1024, over)();
  memoryTold(5000);
  expect(over).not.toHaveBeenCalled();
});
