import type { Target } from '@/lib/review/command';
import type { Actor, PieceFacts } from '@/lib/review/facts';
import type { Database } from '../connection/open';

/** What a loader may look at: who acts, on what, with which (already checked) input. */
export interface Loading {
  db: Database;
  actor: Actor;
  now: string;
  target: Target;
  /** What the path names; '' for a command on nothing in particular. */
  id: string;
  input: Readonly<Record<string, unknown>>;
  /** Read once per command, however many loaders want it. null: the command is on no piece. */
  piece: () => PieceFacts | null;
}

/** Thrown where something that the path or the body names is not there, or not for this actor: the store answers not found. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

export function pieceOf(loading: Loading): PieceFacts {
  const piece = loading.piece();
  if (!piece) throw new NotFound();
  return piece;
}

/** The id of a thing: the path's when it is the command's target, else the body's field of that name. */
export function named(loading: Loading, target: Target, field: string): string {
  const value = loading.target === target ? loading.id : loading.input[field];
  if (typeof value !== 'string') throw new NotFound();
  return value;
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new NotFound();
  return value;
}
