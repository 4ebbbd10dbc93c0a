import { z } from 'zod';
import { alarmName } from '../../alarm';
import { command, refuse } from '../../command';
import { reason } from '../../inputs';
import { sha256 } from '../../scalars';

export const answerAlarmInput = z.strictObject({ kind: z.literal('answer_alarm'), alarm: sha256, reason });

/** What was said against the live text is answered: the text stays as it is, and the desk keeps why. */
export const answerAlarm = command({
  name: 'answer_alarm',
  action: 'answer_alarm',
  target: 'piece',
  input: answerAlarmInput,
  needs: ['piece', 'gate'],
  decide: ({ piece, gate }, input, { actor }) => {
    const named = gate.live?.alarms.filter((alarm) => alarmName(alarm) === input.alarm) ?? [];
    if (named.length === 0) return refuse({ code: 'not_found' });
    // Whoever said it does not answer it.
    if (named.some(({ by }) => by === actor.personId)) return refuse({ code: 'second_person_needed' });
    return {
      ok: true,
      events: named.map(({ key }) => ({ type: 'alarm_answered', payload: { alarm: key, reason: input.reason } })),
      result: { id: piece.id, alarm: input.alarm },
    };
  },
});
