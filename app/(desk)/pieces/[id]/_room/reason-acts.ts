import type { NoteView } from '@/app/_ui/note-view';
import type { BlockGround } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import type { ReasonAct } from './reason-form';
import type { RoomSettings } from './room-context';

const said = words.counterpoint;
const { done } = roomWords.note;

export const holdAct = ({ id, code }: NoteView): ReasonAct => ({
  name: 'hold',
  title: said.holdForm.title({ code }),
  label: said.holdForm.reason,
  hint: said.holdForm.reasonHint,
  send: said.holdForm.send,
  done: done.held,
  method: 'PATCH',
  path: `/counterpoints/${id}`,
  body: (reason) => ({ runs: false, reason }),
});

export const overruleAct = (
  { id, code }: NoteView,
  { pieceId, version, digest }: RoomSettings,
  wantsTwo: boolean,
): ReasonAct => ({
  name: 'overrule',
  title: said.overruleForm.title({ code }),
  label: said.overruleForm.reason,
  hint: said.overruleForm.reasonHint,
  send: said.overruleForm.send,
  done: wantsTwo ? done.overruleFirst : done.overruled,
  method: 'POST',
  path: `/pieces/${pieceId}/decisions`,
  body: (reason) => ({ kind: 'overrule', version, digest, counterpointId: id, reason }),
});

export const withdrawAct = ({ id, code, digest }: NoteView, ground: BlockGround | null): ReasonAct => ({
  name: 'withdraw',
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
});

export const noLongerAct = ({ id, code }: NoteView): ReasonAct => ({
  name: 'no-longer',
  title: roomWords.lost.noLongerTitle({ code }),
  label: roomWords.lost.noLongerReason,
  hint: roomWords.lost.noLongerHint,
  send: roomWords.lost.noLongerSend,
  danger: true,
  done: done.closed,
  method: 'POST',
  path: `/counterpoints/${id}/resolution`,
  body: (reason) => ({ outcome: 'no_longer_applies', reason }),
});
