import type { Bridge } from '../../shared/calls/bridge.ts';
import type { Client } from './client.ts';
import { clientOver } from './client.ts';

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an interface is what can be added to
  interface Window {
    readonly quotewright: Bridge;
  }
}

/** The services beyond the window, as the preload passes them. */
export const bridge: Bridge = window.quotewright;
export const client: Client = clientOver(bridge);
