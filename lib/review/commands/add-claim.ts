import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { command, refuse } from '../command';
import { staleText } from '../exact-text';
import { exactText, typed } from '../inputs';

export const addClaimInput = z.strictObject({
  ...exactText,
  /** Indexes of the sentences that make the assertion. */
  sentences: z.array(z.int().min(0)).min(1).max(20),
  statement: typed(2_000).min(1),
});

/** A checkable assertion; its sentences are thereby called facts. */
export const addClaim = command({
  name: 'add_claim',
  action: 'give_verdict',
  target: 'piece',
  input: addClaimInput,
  needs: ['piece', 'sentences'],
  decide: ({ piece, sentences }, input, { actor, newId }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    const wanted = [...new Set(input.sentences)].map((index) => ({ index, sentence: sentences[index] }));
    const unknown = wanted.findIndex((place) => !place.sentence);
    if (unknown >= 0)
      return refuse({ code: 'no_such_sentence', field: `/sentences/${unknown}`, index: wanted[unknown]?.index ?? -1 });
    const covered = wanted.flatMap((place) => (place.sentence ? [place.sentence] : []));
    const own = covered.filter((sentence) => sentence.writers.includes(actor.personId)).map((sentence) => sentence.index + 1);
    if (own.length > 0) return refuse({ code: 'wrote_it_yourself', sentences: own });
    const keys = covered.map(({ fingerprint, occurrence }) => ({ fingerprint, occurrence }));
    const id = newId();
    const body = { statement: input.statement, sentences: keys };
    return {
      ok: true,
      events: [
        {
          type: 'sentences_disposed',
          payload: {
            version: input.version,
            dispositions: keys.map((key) => ({ ...key, kind: 'claim' as const, reason: null })),
          },
        },
        {
          type: 'claim_added',
          payload: { id, version: input.version, sentences: keys, digest: digest(body) },
          contents: [{ ref: id, kind: 'claim', body }],
        },
      ],
      result: { id },
    };
  },
});
