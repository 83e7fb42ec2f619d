// The bridge: all that a page of the app can reach. It carries values, never one of Electron's own objects.
import { contextBridge, ipcRenderer } from 'electron';

const events: ReadonlySet<string> = new Set(['changed', 'menu', 'opened', 'progress', 'memory']);

/** What is used of the page's `navigation`, whose types are those of a window. */
type Navigation = {
  readonly addEventListener: (
    name: 'navigate',
    listener: (event: { readonly destination: { readonly url: string }; readonly preventDefault: () => void }) => void,
  ) => void;
};

// The shell is asked before the page goes anywhere but to an empty page: from there to there nothing is requested.
(globalThis as { navigation?: Navigation }).navigation?.addEventListener('navigate', (event) => {
  if (event.destination.url.startsWith('about:')) event.preventDefault();
});

contextBridge.exposeInMainWorld('quotewright', {
  call: (name: string, input: unknown, id?: string): Promise<unknown> => ipcRenderer.invoke('call', name, input, id),
  stop: (id: string): void => ipcRenderer.send('stop', id),
  /** Returns what stops the listening. */
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    if (!events.has(event)) throw new Error(`There is no event "${event}"`);
    // The event object that Electron passes has the ipc on it: it stays here.
    const hear = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(event, hear);
    return () => ipcRenderer.off(event, hear);
  },
});
