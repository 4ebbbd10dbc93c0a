import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

export interface Asked {
  path: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH';
  headers?: Record<string, string>;
  body?: string;
}
/** One thing to ask a server for: each call of `next` gives the next request, or the requests of a page one after the other. */
export interface Target {
  name: string;
  origin: string;
  /** Process of the server, whose CPU time is counted. */
  pid: number;
  next: () => Asked | readonly Asked[];
  /** The most answers in a turn: a write uses up what was prepared for it. */
  most?: number;
}
export interface Measured {
  /** Milliseconds, one per answer, or per page of several. */
  latencies: number[];
  seconds: number;
  /** CPU time of the server, user and system, in seconds. */
  cpu: number;
}
export const nothing = (): Measured => ({ latencies: [], seconds: 0, cpu: 0 });

/**
 * Asks for as long as this, over so many connections that are kept, each with one request at a time, and waits for every answer: a request that is broken off
 * would cost the server time and count for nothing (so autocannon does at the end of each turn). Then waits until the server rests, so that what follows a
 * write is counted with it. Adds to what was measured before. @throws when any answer is no 2xx, and no 304 that was asked for.
 */
export async function load(target: Target, connections: number, seconds: number, into: Measured): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { most = Number.POSITIVE_INFINITY } = target;
  const before = cpuSeconds(target.pid);
  const began = performance.now();
  let asked = 0;
  const ask = async () => {
    while (asked < most && performance.now() - began < seconds * 1000) {
      asked += 1;
      let took = 0;
      for (const part of [target.next()].flat()) took += await answered({ ...target, next: () => part }, agent);
      into.latencies.push(took);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  into.seconds += (performance.now() - began) / 1000;
  agent.destroy();
  await rests(target.pid);
  into.cpu += cpuSeconds(target.pid) - before;
}

interface Single extends Pick<Target, 'name' | 'origin'> {
  next: () => Asked;
}
/** Milliseconds until the last byte. @throws when the answer is no 2xx, and no 304 that was asked for. */
export function answered({ name, origin, next }: Single, agent: Agent): Promise<number> {
  const { path, method = 'GET', headers = {}, body } = next();
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = request(`${origin}${path}`, { agent, method, headers: { ...headers, ...length } }, (response) => {
      const { statusCode = 0 } = response;
      const isKnown = statusCode === 304 && headers['if-none-match'] !== undefined;
      const failed = !isKnown && (statusCode < 200 || statusCode >= 300);
      let said = '';
      response.on('data', (chunk) => {
        if (failed) said += String(chunk);
      });
      response.on('error', reject);
      response.on('end', () => {
        if (failed) reject(new Error(`${name}: ${statusCode} for ${path}\n${said.slice(0, 500)}`));
        else resolve(performance.now() - began);
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Until the process has done next to nothing for a fifth of a second; ten seconds at most. */
async function rests(pid: number): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    const before = cpuSeconds(pid);
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (cpuSeconds(pid) - before <= 0.01) return;
  }
}

/** The value below which this share of the numbers lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** User and system time of a process so far (proc(5), fields 14 and 15, in hundredths of a second). */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
