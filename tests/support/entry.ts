import { spawn } from 'node:child_process';

export interface Ended {
  code: number | null;
  /** Standard output and error, as they came. */
  said: string;
}

/** Runs a command-line entry of the project with an environment of its own, and waits for its end. */
export const runEntry = (args: string[], env: Record<string, string>): Promise<Ended> => runProgram(process.execPath, args, env);

/** The same with whatever starts it. */
export function runProgram(program: string, args: string[], env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env } });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}
