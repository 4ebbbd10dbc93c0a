import { pieceBarOf } from '@/lib/review/piece-bar';
import { freePeople, freeWriters } from '@/lib/review/whom-to-ask';
import { people, policies } from '../newsroom';
import { perspectives } from '../perspectives';
import type { Reading } from '../read';
import { room as roomOf } from '../room';
import { besideText } from './beside-text';

/** Hours to answer a request, where no policy says it. */
const ANSWER_HOURS = 48;

/** The page of who is asked for what, and whom one can ask. */
export const peopleScreen = (reading: Reading, { id }: { id: string }) =>
  besideText(reading, id, () => {
    const room = roomOf(reading, id);
    if (!room) return null;
    const { piece, assignments, signOffs, can } = room;
    const policy = policies(reading).find(
      (policy) => policy.deskId === piece.deskId && policy.version === piece.policyVersion,
    )?.data;
    const may = (action: string) => can[action]?.allowed === true;
    const members = may('assign') || may('add_author') ? people(reading) : null;
    const all = perspectives(reading);
    return {
      bar: pieceBarOf(room),
      room: { piece, assignments, signOffs, can },
      free: members && may('assign') ? freePeople(room, members, all) : null,
      writers: members && may('add_author') ? freeWriters(room, members) : [],
      perspectives: all,
      policy: {
        wantsFactCheck: policy?.requirements.facts_checked.required ?? true,
        lapsedCounts: policy?.lapsedCounts ?? false,
        responseHours: policy?.responseHours ?? ANSWER_HOURS,
      },
    };
  });
