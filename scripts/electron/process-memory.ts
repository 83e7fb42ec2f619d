// What a process and all that it started hold of the machine's memory.
import { readFileSync, readdirSync } from 'node:fs';

function parentOf(id: number): number | null {
  try {
    // The name in brackets may hold spaces; the state and the parent come after it.
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(fields[1]);
  } catch {
    return null;
  }
}

function pssOf(id: number): number {
  try {
    const [, kib = '0'] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kib) * 1024;
  } catch {
    return 0;
  }
}

/** The proportional set size of a process tree in bytes: what is shared counts in parts. Linux alone tells it. */
export function treePss(root: number): number {
  const ids = readdirSync('/proc').map(Number).filter(Number.isSafeInteger);
  const parents = new Map(ids.map((id) => [id, parentOf(id)]));
  const belongs = (id: number | null | undefined): boolean =>
    id === root || (id !== null && id !== undefined && id > 1 && belongs(parents.get(id)));
  return ids.filter(belongs).reduce((sum, id) => sum + pssOf(id), 0);
}
