import type { InProcess } from './in-process';
import { type Measured, percentile } from './load';
import type { Wait } from './longest-wait';
import { names, type Row } from './requests';

const rate = ({ latencies, seconds }: Measured) => latencies.length / seconds;
const cpuEach = ({ latencies, cpu }: Measured) => (cpu * 1000) / latencies.length;
const at = (measured: Measured, share: number) => percentile(measured.latencies, share);

/** A line for every target at 1 and at 16 connections. */
export function requestTable(rows: readonly Row[]): string {
  const head = ['', 'conn.', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms each'];
  const lines = rows.flatMap(({ name, one, sixteen }) =>
    [[1, one] as const, [16, sixteen] as const].map(([connections, measured]) => [
      connections === 1 ? name : '',
      String(connections),
      rate(measured).toFixed(0),
      at(measured, 0.5).toFixed(2),
      at(measured, 0.99).toFixed(1),
      cpuEach(measured).toFixed(2),
    ]),
  );
  return columns([head, ...lines]);
}

/** What was measured in this process. */
export function inProcessTable({ versions, gate, signOffs }: InProcess): string {
  const made = versions.map((one) => [
    `making a version, ${one.words.toLocaleString('en')} words, ${one.anchors} anchors, ${one.claims} claims`,
    one.outside.toFixed(0),
    one.inside.toFixed(1),
    one.deaf.toFixed(0),
    one.busy.toFixed(0),
    one.diff.toFixed(0),
    one.save.toFixed(0),
  ]);
  return [
    columns([['', 'CPU ms outside', 'CPU ms inside', 'deaf ms', 'longest turn CPU ms', 'diff CPU ms', 'save CPU ms'], ...made]),
    `evaluateGate, ${gate.notes} notes and ${gate.claims} claims: ${gate.milliseconds.toFixed(2)} ms of CPU`,
    `sign-off by the clock, beside 10 notes: p50 ${signOffs.few.toFixed(2)} ms, p90 ${signOffs.fewSlow.toFixed(2)} ms; beside 10,000: p50 ${signOffs.many.toFixed(2)} ms, p90 ${signOffs.manySlow.toFixed(2)} ms`,
  ].join('\n');
}

export interface Aim {
  what: string;
  found: string;
  met: boolean;
}

/** The aims of the issues, each a ratio within this run or a time of one process. */
export function aims(rows: readonly Row[], { versions, gate, signOffs }: InProcess): Aim[] {
  const row = (name: string): Row => {
    const found = rows.find((one) => one.name === name);
    if (!found) throw new RangeError(`${name} was not measured`);
    return found;
  };
  const share = (of: string, floor: string) => rate(row(of).sixteen) / rate(row(floor).sixteen);
  const least = (what: string, found: number, aim: number): Aim => ({
    what: `${what} ≥ ${aim * 100} %`,
    found: `${(found * 100).toFixed(0)} %`,
    met: found >= aim,
  });
  const most = (what: string, found: number, aim: number, unit: string): Aim => ({
    what: `${what} ≤ ${aim} ${unit}`,
    found: `${found.toFixed(found < 10 ? 2 : 0)} ${unit}`,
    met: found <= aim,
  });
  const [long, veryLong] = versions;
  const times = at(row(names.signOff).one, 0.5) / at(row(names.gate).one, 0.5);
  return [
    least('room, requests/s of the empty dynamic page', share(names.room, names.page), 0.5),
    least('room, requests/s of the empty page in the desk', share(names.room, names.frame), 0.5),
    least('gate, requests/s of the empty JSON route behind the same session', share(names.gate, names.json), 0.6),
    most('sign-off p50 at 1 connection, times the gate’s', times, 3, '×'),
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
  const longest = Math.max(...waits.map((one) => one.longest));
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
