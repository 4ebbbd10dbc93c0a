import type { z } from 'zod';
import type { NoteView } from '@/app/_ui/note-view';
import { overruleInput } from '@/lib/review/commands/decisions/overrule';
import { resolveCounterpointInput } from '@/lib/review/commands/resolve-counterpoint';
import { runCounterpointInput } from '@/lib/review/commands/run-counterpoint';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { Translate } from '@/lib/words/language';
import type { RoomSettings } from '../_parts/room-context';

export interface ReasonAct {
  input: z.ZodType;
  title: string;
  label: string;
  hint: string;
  send: string;
  danger?: boolean;
  /** May it be left out? */
  optional?: boolean;
  /** Said once it went through. */
  done: string;
  method: 'POST' | 'PATCH';
  path: string;
  body: (reason: string) => Record<string, unknown>;
}

/** The acts on one counterpoint that need a reason. `wantsTwo`: another editor has to overrule it too. */
export const reasonActs = (t: Translate) =>
  ({
    hold: ({ id, code }) => ({
      input: runCounterpointInput,
      title: t(words).counterpoint.holdForm.title({ code }),
      label: t(words).counterpoint.holdForm.reason,
      hint: t(words).counterpoint.holdForm.reasonHint,
      send: t(words).counterpoint.holdForm.send,
      done: t(roomWords).note.done.held,
      method: 'PATCH',
      path: `/counterpoints/${id}`,
      body: (reason) => ({ runs: false, reason }),
    }),
    overrule: ({ id, code }, { settings: { pieceId, version, digest }, wantsTwo }) => ({
      input: overruleInput,
      title: t(words).counterpoint.overruleForm.title({ code }),
      label: t(words).counterpoint.overruleForm.reason,
      hint: t(words).counterpoint.overruleForm.reasonHint,
      send: t(words).counterpoint.overruleForm.send,
      done: wantsTwo ? t(roomWords).note.done.overruleFirst : t(roomWords).note.done.overruled,
      method: 'POST',
      path: `/pieces/${pieceId}/decisions`,
      body: (reason) => ({ kind: 'overrule', version, digest, counterpointId: id, reason }),
    }),
    withdraw: ({ id, code, digest }, { ground }) => ({
      input: resolveCounterpointInput,
      title: t(words).counterpoint.withdrawForm.title({ code }),
      label: t(words).counterpoint.withdrawForm.reason,
      hint: t(words).counterpoint.withdrawForm.reasonHint,
      send: t(words).counterpoint.withdrawForm.send,
      danger: true,
      optional: true,
      done: t(roomWords).note.done.withdrawn,
      method: 'POST',
      path: `/counterpoints/${id}/resolution`,
      body: (reason) => ({
        outcome: 'withdrawn',
        ...(reason ? { reason } : {}),
        // Of one that is still private: the wording that is on the screen.
        ...(digest ? { before: { digest, block: ground } } : {}),
      }),
    }),
    'no-longer': ({ id, code }) => ({
      input: resolveCounterpointInput,
      title: t(roomWords).lost.noLongerTitle({ code }),
      label: t(roomWords).lost.noLongerReason,
      hint: t(roomWords).lost.noLongerHint,
      send: t(roomWords).lost.noLongerSend,
      danger: true,
      done: t(roomWords).note.done.closed,
      method: 'POST',
      path: `/counterpoints/${id}/resolution`,
      body: (reason) => ({ outcome: 'no_longer_applies', reason }),
    }),
  }) satisfies Record<
    string,
    (note: NoteView, about: { settings: RoomSettings; ground: BlockGround | null; wantsTwo: boolean }) => ReasonAct
  >;
