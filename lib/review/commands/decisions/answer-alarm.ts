import { z } from 'zod';
import { command, refuse } from '../../command';
import { reason } from '../../inputs';
import { alarmKey } from '../../scalars';

export const answerAlarmInput = z.strictObject({ kind: z.literal('answer_alarm'), alarm: alarmKey, reason });

/** What was said against the live text is answered: the text stays as it is, and the desk keeps why. */
export const answerAlarm = command({
  name: 'answer_alarm',
  action: 'answer_alarm',
  target: 'piece',
  input: answerAlarmInput,
  needs: ['piece', 'gate'],
  decide: ({ piece, gate }, input, { actor }) => {
    const alarm = gate.live?.alarms.find(({ key }) => key === input.alarm);
    if (!alarm) return refuse({ code: 'not_found' });
    // Whoever said it does not answer it.
    if (alarm.by === actor.personId) return refuse({ code: 'second_person_needed' });
    return {
      ok: true,
      events: [{ type: 'alarm_answered', payload: { alarm: alarm.key, reason: input.reason } }],
      result: { id: piece.id, alarm: alarm.key },
    };
  },
});
