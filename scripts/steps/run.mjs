import { spawn } from 'node:child_process';
import { onStop } from './on-stop.mjs';
import { root } from './root.mjs';

/** npm takes its time to stop; we are to be gone within ten seconds. */
const GRACE_MS = 5_000;

/**
 * Whatever runs at this moment.
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const running = new Set();
let stopped = false;

/**
 * Runs a program in the project's folder and lets its output through. Silence is broken every 15 seconds, so that nobody takes a
 * long installation for a hang. A signal to us ends all programs that run, and then us.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, doing?: string, quiet?: boolean }} options `doing`: what to say meanwhile; `quiet`: output
 *   is kept back and shown only when the program fails
 * @returns {Promise<number>} the exit code; 1 when it could not start
 */
export function run(command, args, { env = process.env, doing, quiet = false } = {}) {
  const began = Date.now();
  return new Promise((resolve) => {
    const output = quiet ? 'pipe' : 'inherit';
    // A process group of its own: what the program has started in turn (npm: a compiler) ends with it.
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['ignore', output, output],
      detached: process.platform !== 'win32',
    });
    let held = '';
    running.add(child);
    const keep = (/** @type {Buffer} */ chunk) => void (held += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    onStop(stopAll);
    const seconds = () => Math.round((Date.now() - began) / 1000);
    const pulse = doing ? setInterval(() => console.log(`  … ${doing}, ${seconds()} s`), 15_000) : undefined;
    child.on('error', (error) => void (held += `${error.message}\n`));
    child.on('close', (code) => {
      clearInterval(pulse);
      running.delete(child);
      if (running.size === 0) {
        onStop();
        if (stopped) process.exit();
      }
      if (stopped) return;
      if (code !== 0) process.stderr.write(held);
      resolve(code ?? 1);
    });
  });
}

function stopAll() {
  stopped = true;
  for (const child of running) {
    // Whatever we were sent: it is the one after which Playwright also stops the servers that it started.
    end(child, 'SIGINT');
    setTimeout(() => end(child, 'SIGKILL'), GRACE_MS).unref();
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function end(child, signal) {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended by itself.
  }
}

/**
 * npm, by the copy that started us where there is one: it is on the PATH nearly always, but not quite.
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function npm(args) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? [process.execPath, [script, ...args]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
}
