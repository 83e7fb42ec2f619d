// What a test has opened and must let go of. A room whose files share their modules registers no hook where a module is first read: the
// hook would be that of one file only. `let-go.ts`, which is read again for each file, calls these.
type LettingGo = () => Promise<void> | void;

const open: LettingGo[] = [];

/** Called when the running test has ended; what was opened last goes first. */
export function afterThisTest(lettingGo: LettingGo): void {
  open.push(lettingGo);
}

export async function letGo(): Promise<void> {
  for (const lettingGo of open.splice(0).toReversed()) await lettingGo();
}
