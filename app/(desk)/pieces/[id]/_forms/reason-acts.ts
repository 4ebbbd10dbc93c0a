import type { z } from 'zod';
import type { NoteView } from '@/app/_ui/note-view';
import { overruleInput } from '@/lib/review/commands/decisions/overrule';
import { resolveCounterpointInput } from '@/lib/review/commands/resolve-counterpoint';
import { runCounterpointInput } from '@/lib/review/commands/run-counterpoint';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
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

const said = words.counterpoint;
const { done } = roomWords.note;

/** The acts on one counterpoint that need a reason. `wantsTwo`: another editor has to overrule it too. */
export const reasonActs = {
  hold: ({ id, code }) => ({
    input: runCounterpointInput,
    title: said.holdForm.title({ code }),
    label: said.holdForm.reason,
    hint: said.holdForm.reasonHint,
    send: said.holdForm.send,
    done: done.held,
    method: 'PATCH',
    path: `/counterpoints/${id}`,
    body: (reason) => ({ runs: false, reason }),
  }),
  overrule: ({ id, code }, { settings: { pieceId, version, digest }, wantsTwo }) => ({
    input: overruleInput,
    title: said.overruleForm.title({ code }),
    label: said.overruleForm.reason,
    hint: said.overruleForm.reasonHint,
    send: said.overruleForm.send,
    done: wantsTwo ? done.overruleFirst : done.overruled,
    method: 'POST',
    path: `/pieces/${pieceId}/decisions`,
    body: (reason) => ({ kind: 'overrule', version, digest, counterpointId: id, reason }),
  }),
  withdraw: ({ id, code, digest }, { ground }) => ({
    input: resolveCounterpointInput,
    title: said.withdrawForm.title({ code }),
    label: said.withdrawForm.reason,
    hint: said.withdrawForm.reasonHint,
    send: said.withdrawForm.send,
    danger: true,
    optional: true,
    done: done.withdrawn,
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
    title: roomWords.lost.noLongerTitle({ code }),
    label: roomWords.lost.noLongerReason,
    hint: roomWords.lost.noLongerHint,
    send: roomWords.lost.noLongerSend,
    danger: true,
    done: done.closed,
    method: 'POST',
    path: `/counterpoints/${id}/resolution`,
    body: (reason) => ({ outcome: 'no_longer_applies', reason }),
  }),
} satisfies Record<
  string,
  (note: NoteView, about: { settings: RoomSettings; ground: BlockGround | null; wantsTwo: boolean }) => ReasonAct
>;
