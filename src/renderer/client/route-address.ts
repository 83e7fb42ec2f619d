import type { Audience } from '../ui/audience.ts';
import { customerAddress } from '../ui/audience.ts';
import type { Route } from './route.ts';

/** A place as the part after `#` of a window's address, and whom that window is shown to at first. */
export function addressOf(route: Route, audience: Audience): string {
  return `${encodeURIComponent(JSON.stringify(route))}${audience === 'customer' ? customerAddress : ''}`;
}
