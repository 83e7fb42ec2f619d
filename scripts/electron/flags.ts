// What a machine without a GPU, or a user who is root, needs Chromium to be told. The packaged app is never given these.
import { existsSync } from 'node:fs';

export function launchFlags(): readonly string[] {
  if (process.platform !== 'linux') return [];
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(existsSync('/dev/dri') ? [] : ['--disable-gpu'])];
}
