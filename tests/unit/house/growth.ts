import { type Counted, countedMatcher } from './counted-match';
import { type HostileText, hostileTexts } from './hostile-texts';

/** So many repetitions tell an exponential number of steps from a cubic one. */
const FEW = 24;
/** A quarter of the letters takes a quarter of the steps, or a sixteenth. */
const MOST_GROWTH = 8;
/** Letters. All must say so: what is repeated a hundred times at most grows faster up to there. */
const LENGTHS = [400, 1600, 6400];
/** More for one text is more than linear, whatever the pattern. */
const MOST_STEPS = 20_000_000;

type Match = (text: string, most: number) => Counted;

/** A text on which the steps that a pattern takes grow faster than the text, or undefined. */
export function growsOn(source: string, flags: string): HostileText | undefined {
  const match = countedMatcher(source, flags);
  return hostileTexts(source, flags).find(
    (text) => explodes(match, text) || LENGTHS.every((letters) => isSteep(match, text, letters)),
  );
}

function explodes(match: Match, text: HostileText): boolean {
  const short = repeated(text, FEW);
  const cubic = short.length ** 3;
  return match(short, cubic).steps >= cubic;
}

function isSteep(match: Match, text: HostileText, letters: number): boolean {
  const most = letters / text.pump.length;
  const [short, long] = [match(repeated(text, most / 4), MOST_STEPS), match(repeated(text, most), MOST_STEPS)];
  // What it could not hold has no count: the shorter lengths have spoken.
  return long.isTooDeep || long.steps > MOST_GROWTH * short.steps;
}

const repeated = ({ prefix, pump, end }: HostileText, times: number) => prefix + pump.repeat(Math.ceil(times)) + end;
