import { z } from 'zod';
import { command, refuse } from '../command';
import { staleText } from '../exact-text';
import { keyOf } from '../facts';
import { exactText, optionalProse } from '../inputs';
import { dispositionKinds } from '../vocabulary';

export const disposeSentencesInput = z.strictObject({
  ...exactText,
  dispositions: z
    .array(
      z.strictObject({
        sentence: z.int().min(0),
        disposition: z.enum(dispositionKinds),
        reason: optionalProse.optional(),
        /** What was said of the sentence when this was chosen; wanted where you gave another answer. If another tab saved a later one, nothing is overwritten. */
        before: z.enum(dispositionKinds).nullable().optional(),
      }),
    )
    .min(1)
    .max(500),
});

/** The fact-checker says of sentences: fact, opinion, or leave. Private to them until they finish their review. */
export const disposeSentences = command({
  name: 'dispose_sentences',
  action: 'dispose',
  target: 'piece',
  input: disposeSentencesInput,
  needs: ['piece', 'sentences', 'dispositions'],
  decide: ({ piece, sentences, dispositions: given }, input, { actor }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const unknown = input.dispositions.findIndex((disposition) => !sentences[disposition.sentence]);
    if (unknown >= 0)
      return refuse({
        code: 'no_such_sentence',
        field: `/dispositions/${unknown}/sentence`,
        index: input.dispositions[unknown]?.sentence ?? -1,
      });
    const own = input.dispositions
      .filter((disposition) => sentences[disposition.sentence]?.writers.includes(actor.personId))
      .map((disposition) => disposition.sentence + 1);
    if (own.length > 0) return refuse({ code: 'wrote_it_yourself', sentences: own });
    const latest = new Map(given.map((disposition) => [keyOf(disposition), disposition.kind]));
    const mine = new Map(
      given.flatMap((disposition) =>
        disposition.by === actor.personId ? [[keyOf(disposition), disposition.kind] as const] : [],
      ),
    );
    const overtaken = input.dispositions.flatMap(({ sentence, disposition, before = null }) => {
      const key = sentences[sentence] && keyOf(sentences[sentence]);
      const own = key && mine.get(key);
      const standing = key && latest.get(key);
      return own && own !== disposition && before !== standing ? [{ sentence, disposition: standing }] : [];
    });
    if (overtaken.length > 0) return refuse({ code: 'stale_form', what: 'dispositions', now: overtaken });
    const dispositions = input.dispositions.flatMap((disposition) => {
      const sentence = sentences[disposition.sentence];
      return sentence
        ? [
            {
              fingerprint: sentence.fingerprint,
              occurrence: sentence.occurrence,
              kind: disposition.disposition,
              reason: disposition.reason || null,
            },
          ]
        : [];
    });
    return {
      ok: true,
      events: [{ type: 'sentences_disposed', payload: { version: input.version, dispositions } }],
      result: { count: dispositions.length },
    };
  },
});
