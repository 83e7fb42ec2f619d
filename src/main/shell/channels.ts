// The ipc channels between the window and the main process: one for calls, one that stops them, and one each for what the window is told. The preload
// names them too: it is one file, built on its own.
export const CALL = 'call';
export const STOP = 'stop';
export const PROGRESS = 'progress';
export type EventName = 'changed' | 'menu' | 'opened' | 'memory';
