import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface Server {
  origin: string;
  pid: number;
  stop: () => Promise<void>;
}

/** Starts a script as a server on a free port and waits until it answers. */
export async function startServer(
  script: string,
  { cwd, env = {}, args = [] }: { cwd: string; env?: Record<string, string>; args?: string[] },
): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [...args, script], {
    cwd,
    env: { ...process.env, ...env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const origin = `http://127.0.0.1:${port}`;
  await answers(origin, child);
  return { origin, pid: child.pid ?? 0, stop: () => stopped(child) };
}

/** Building is a part of starting: it may take minutes. */
async function answers(origin: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + 600_000; Date.now() < end; ) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const answered = await fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  child.kill();
  throw new Error('the server did not answer within ten minutes');
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    if (child.exitCode === null) child.kill('SIGTERM');
    else resolve();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
