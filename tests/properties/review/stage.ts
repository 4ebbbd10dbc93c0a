/** What a random day is played on. */
import type { Committed } from '@/db/store/commit';
import type { AnyCommand } from '@/lib/review/command';
import type { Actor, GateFacts } from '@/lib/review/facts';
import { evaluateGate } from '@/lib/review/gate';
import { passes } from '@/lib/review/passes';
import type { Cast } from '../../support/cast';
import type { Who } from './sequences';

export interface Attempt {
  command: AnyCommand;
  who: Who;
  actor: Actor;
  body: Record<string, unknown>;
  id: string;
  before: GateFacts;
  done: Committed;
  now: string;
}
export interface Stage {
  cast: Cast;
  pieceId: string;
  facts: () => GateFacts;
  attempt: (
    who: Who,
    command: AnyCommand,
    id: string,
    body: object,
    via?: Actor['via'],
  ) => Promise<Record<string, unknown> | null>;
  drafts: string[];
}

export const later = (stage: Stage, hours: number) =>
  new Date(Date.parse(stage.cast.story.clock.now()) + hours * 3_600_000).toISOString();
export const openNow = (facts: GateFacts, marker: string | null) =>
  evaluateGate({ ...facts, marker }).requirements.filter((one) => !passes(one));
