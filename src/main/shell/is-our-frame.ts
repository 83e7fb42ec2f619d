import { isOurs } from './origin.ts';

/** What is looked at of an Electron frame; an Electron frame is one of these. */
export type Frame = { readonly url: string; readonly parent: Frame | null };

/** Whether a call comes from the main frame of a page of ours. A frame that is gone by now is null. */
export function isOurFrame(frame: Frame | null | undefined): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOurs(frame.url);
}
