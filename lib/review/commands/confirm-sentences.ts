import { z } from 'zod';
import { checksAsEditor } from '../checks-as-editor';
import { command, refuse } from '../command';
import { exactText } from '../inputs';
import { otherText } from '../same-text';
import { isWorking } from '../working';

export const confirmSentencesInput = z.strictObject({ ...exactText, sentences: z.array(z.int().min(0)).min(1).max(500) });

/** A qualified person who did not write them confirms just the changed sentences, instead of a whole new round. */
export const confirmSentences = command({
  name: 'confirm_sentences',
  action: 'confirm_sentences',
  target: 'piece',
  input: confirmSentencesInput,
  needs: ['piece', 'sentences', 'mine'],
  decide: ({ piece, sentences, mine }, input, { actor }) => {
    const stale = otherText(piece, input);
    if (stale) return refuse(stale);
    const duty = mine.find((assignment) => isWorking(assignment) && assignment.conflict === false);
    if (!(duty || checksAsEditor(actor)) || mine.some((one) => one.conflict === true)) return refuse({ code: 'not_qualified' });
    const wanted = [...new Set(input.sentences)].map((index) => ({ index, sentence: sentences[index] }));
    const unknown = wanted.findIndex((one) => !one.sentence);
    if (unknown >= 0)
      return refuse({ code: 'no_such_sentence', field: `/sentences/${unknown}`, index: wanted[unknown]?.index ?? -1 });
    const chosen = wanted.flatMap((one) => (one.sentence ? [one.sentence] : []));
    const own = chosen.filter((one) => one.writers.includes(actor.personId)).map((one) => one.index + 1);
    if (own.length > 0) return refuse({ code: 'wrote_it_yourself', sentences: own });
    const keys = chosen.map(({ fingerprint, occurrence }) => ({ fingerprint, occurrence }));
    return {
      ok: true,
      events: [
        {
          type: 'sentences_confirmed',
          payload: { version: input.version, sentences: keys, assignmentId: duty?.id ?? null },
        },
      ],
      result: { count: keys.length },
    };
  },
});
