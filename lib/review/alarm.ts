import { hashOf } from '../text/fingerprint';

export const alarmKinds = [
  'fact_refuted',
  'changes_asked',
  'sign_off_revoked',
  'judged_otherwise',
  'stepped_aside',
  'block_raised',
  'counterpoint_withdrawn',
  'correction_refused',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];
export type Alarm = {
  /** The same thing said again is another alarm. Some hold a place in the ledger, which counts private work too: outside, an alarm has its name. */
  key: string;
  kind: AlarmKind;
  /** Id of the claim, sign-off, request, counterpoint or correction; the key of the sentence. */
  subject: string;
  by: string;
  /** null where only its place in the ledger is known. */
  at: string | null;
};
/** What an editor is shown of an alarm, and nothing else. What one person said of the same thing twice at one time is one thing to them. */
export const alarmSays = ({ kind, subject, by, at }: Omit<Alarm, 'key'>): string => [kind, subject, by, at ?? ''].join(' ');
/** How it is called outside: in views, links and commands. */
export const alarmName = (alarm: Omit<Alarm, 'key'>): string => hashOf(alarmSays(alarm));
/** One for each name. */
export const alarmsByName = (all: readonly Alarm[]): ReadonlyMap<string, Alarm> =>
  new Map(all.map((alarm) => [alarmName(alarm), alarm]));
