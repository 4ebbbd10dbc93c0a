import { cpuTime } from '../text/cpu-time';
import { type HostileText, hostileTexts } from './hostile-texts';

const LONG = 6000;
/** A linear pattern takes less than this for a long text. */
const SUSPECT_MS = 0.4;
/** Longer texts are not tried when one takes as long as this. */
const ENOUGH_MS = 25;
/** A quarter of the letters takes a quarter of the time, or a sixteenth. */
const MOST_GROWTH = 8;

/** A text on which the time that a pattern takes grows faster than the text, or undefined. */
export function growsOn(source: string, flags: string): HostileText | undefined {
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  return hostileTexts(source, flags).find((text) => grows(pattern, text));
}

/** Repetitions go up in steps that are small enough for a pattern of exponential time. */
function grows(pattern: RegExp, text: HostileText): boolean {
  const most = Math.ceil(LONG / text.pump.length);
  for (let times = 4; times < most; times = times < 40 ? times + 1 : Math.ceil(times * 1.6))
    if (onTheWall(pattern, repeated(text, times)) > ENOUGH_MS && taken(pattern, repeated(text, times), 1) > ENOUGH_MS)
      return isSteep(pattern, text, times);
  return (
    onTheWall(pattern, repeated(text, most)) > SUSPECT_MS && isSteep(pattern, text, most) && isSteep(pattern, text, 4 * most)
  );
}

function isSteep(pattern: RegExp, text: HostileText, times: number): boolean {
  const whole = taken(pattern, repeated(text, times), 2);
  return whole > SUSPECT_MS && whole > MOST_GROWTH * taken(pattern, repeated(text, times / 4), 5);
}

const repeated = ({ prefix, pump, end }: HostileText, times: number) => prefix + pump.repeat(Math.ceil(times)) + end;

/** Milliseconds of CPU for finding all matches, the fewest of some rounds. */
function taken(pattern: RegExp, text: string, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++)
    best = Math.min(
      best,
      cpuTime(() => findAll(pattern, text)),
    );
  return best;
}

/** A call that costs less than asking for the time of the processor; on a busy machine it says too much, and never too little. */
function onTheWall(pattern: RegExp, text: string): number {
  const start = performance.now();
  findAll(pattern, text);
  return performance.now() - start;
}

function findAll(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) if (found[0] === '') pattern.lastIndex++;
}
