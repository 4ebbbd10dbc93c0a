import type { InProcess } from './in-process';
import { type Measured, percentile } from './load';
import type { Wait } from './longest-wait';
import type { PageLoad } from './page-load';
import { FLOOR, type Row } from './pages';

const cpuEach = ({ latencies, cpu }: Measured) => (cpu * 1000) / latencies.length;
const at = (measured: Measured, share: number) => percentile(measured.latencies, share);

/** What was measured at one size of the newsroom. */
export interface Size {
  pieces: number;
  rows: Row[];
  /** The longest that the event loop stood still, jobs included, in milliseconds: by the clock, and by the main thread's CPU. */
  loop: { clock: number; cpu: number };
  /** Bytes of the server's process after it all. */
  memory: number;
}

/** How much a page costs, in empty JSON routes of the same run. */
function multiple({ rows }: Size, name: string): number {
  const [row, floor] = [name, FLOOR].map((wanted) => rows.find((row) => row.name === wanted));
  return row && floor ? cpuEach(row.measured) / cpuEach(floor.measured) : Number.NaN;
}

/** A line for every page: what it costs at each size of the newsroom. */
export function pageTable(sizes: readonly Size[]): string {
  const head = ['', ...sizes.flatMap(({ pieces }) => [`CPU ms at ${pieces}`, 'p50 ms', '× the floor']), 'aim'];
  const [first] = sizes;
  const lines = (first?.rows ?? []).map(({ name, aim }) => [
    name,
    ...sizes.flatMap((size) => {
      const measured = size.rows.find((row) => row.name === name)?.measured;
      return measured
        ? [cpuEach(measured).toFixed(2), at(measured, 0.5).toFixed(1), multiple(size, name).toFixed(2)]
        : ['', '', ''];
    }),
    aim === null ? '' : String(aim),
  ]);
  return columns([head, ...lines]);
}

const most = (what: string, found: number, aim: number, unit: string): Aim => ({
  what: `${what} ≤ ${aim} ${unit}`,
  found: `${found.toFixed(found < 10 ? 2 : 0)} ${unit}`,
  met: found <= aim,
});

/** How many times more a page may cost with ten times the pieces. */
const GROWTH = 1.3;

/** The aims for pages: at every size, between the sizes, and of the process that answered. */
export function pageAims(sizes: readonly Size[]): Aim[] {
  const [first, ...larger] = sizes;
  const named = (first?.rows ?? []).filter((row) => row.aim !== null);
  return [
    ...named.map(({ name, aim }) =>
      most(`${name}, at ${first?.pieces} pieces`, first ? multiple(first, name) : Number.NaN, aim ?? 0, '×'),
    ),
    ...larger.flatMap((size) =>
      named.map(({ name }) =>
        most(
          `${name}, ${size.pieces} pieces to ${first?.pieces}`,
          first ? multiple(size, name) / multiple(first, name) : Number.NaN,
          GROWTH,
          '×',
        ),
      ),
    ),
    ...sizes.flatMap(({ pieces, loop, memory }) => [
      most(`longest block of the event loop at ${pieces} pieces, by the clock`, loop.clock, 50, 'ms'),
      most('… by the main thread’s CPU', loop.cpu, 50, 'ms'),
      most(`memory after load at ${pieces} pieces`, memory / 1e6, 400, 'MB'),
    ]),
  ];
}

/** What was measured in this process. */
export function inProcessTable({ versions, gate, signOffs }: InProcess): string {
  const made = versions.map((version) => [
    `making a version, ${version.words.toLocaleString('en')} words, ${version.anchors} anchors, ${version.claims} claims`,
    version.outside.toFixed(0),
    version.inside.toFixed(1),
    version.deaf.toFixed(0),
    version.busy.toFixed(0),
    version.diff.toFixed(0),
    version.save.toFixed(0),
  ]);
  return [
    columns([['', 'CPU ms outside', 'CPU ms inside', 'deaf ms', 'longest turn CPU ms', 'diff CPU ms', 'save CPU ms'], ...made]),
    `evaluateGate, ${gate.notes} notes and ${gate.claims} claims: ${gate.milliseconds.toFixed(2)} ms of CPU`,
    `sign-off by the clock, beside 10 notes: p50 ${signOffs.few.toFixed(2)} ms, p90 ${signOffs.fewSlow.toFixed(2)} ms; beside 10,000: p50 ${signOffs.many.toFixed(2)} ms, p90 ${signOffs.manySlow.toFixed(2)} ms`,
  ].join('\n');
}

interface Aim {
  what: string;
  found: string;
  met: boolean;
}

/** The aims for what is measured without a server. */
export function inProcessAims({ versions, gate, signOffs }: InProcess): Aim[] {
  const [long, veryLong] = versions;
  return [
    most('evaluateGate', gate.milliseconds, 1, 'ms'),
    most('sign-off beside 10,000 notes, times one beside 10 (p50)', signOffs.many / signOffs.few, 1.15, '×'),
    ...(long
      ? [
          most('version of 10,000 words, CPU outside the transaction', long.outside, 250, 'ms'),
          most('version of 10,000 words, CPU inside', long.inside, 20, 'ms'),
        ]
      : []),
    ...(veryLong
      ? [
          most('version of 100,000 words, CPU outside', veryLong.outside, 3_000, 'ms'),
          most('version of 100,000 words, longest wait of another request', veryLong.deaf, 100, 'ms'),
        ]
      : []),
  ];
}

/** What others waited, act by act. */
export const waitTable = (waits: readonly Wait[]): string =>
  columns([
    ['while one person asks for, of 100,000 words', 'answer ms', 'others, longest ms', 'of CPU ms', 'asked'],
    ...waits.map(({ act, took, longest, busy, asked }) => [
      act,
      took.toFixed(0),
      longest.toFixed(0),
      busy.toFixed(0),
      String(asked),
    ]),
  ]);

export function waitAim(waits: readonly Wait[]): Aim {
  const longest = Math.max(...waits.map((wait) => wait.longest));
  return { what: 'longest wait of another request ≤ 100 ms', found: `${longest.toFixed(0)} ms`, met: longest <= 100 };
}

export const aimTable = (list: readonly Aim[]): string =>
  columns([['aim', 'found', ''], ...list.map(({ what, found, met }) => [what, found, met ? 'met' : 'not met'])]);

function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
}

/** Until the text can be read, and what came over the wire by then and shortly after. */
export function pageLoadTable(loads: readonly PageLoad[]): string {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);
  return columns([
    ['the review page on Slow 4G, processor 4 times slower', 'readable ms', 'kB', 'of scripts', 'requests'],
    ...loads.map(({ name, readable, bytes, scripts, requests }) => [
      name,
      readable.toFixed(0),
      kilobytes(bytes),
      kilobytes(scripts),
      String(requests),
    ]),
  ]);
}
