/** Something the user can mend, said in full: shown without a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** Runs a script's body; a Problem ends it with its message and status 1, anything else with its stack. */
export async function runScript(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error);
    process.exitCode = 1;
  }
}
