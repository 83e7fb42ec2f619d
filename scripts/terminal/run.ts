// Runs another program and waits for it, without blocking: a lock's heartbeat goes on meanwhile.
import { spawn } from 'node:child_process';

export type RunOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** 'show' passes the program's output through; 'keep' collects it. */
  readonly output: 'show' | 'keep';
  readonly signal?: AbortSignal;
};

export type Outcome = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** The outcome, whatever it is: a program that cannot be started has the status 127 and the reason in `stderr`. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  return new Promise((settle) => {
    let stdout = '';
    let stderr = '';
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', (error) => settle({ status: 127, stdout, stderr: `${stderr}${error.message}` }));
    child.on('close', (status) => settle({ status: status ?? 1, stdout, stderr }));
  });
}
