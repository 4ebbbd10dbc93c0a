import { z } from 'zod';
import { digest } from '@/lib/record/canonical';
import { command, refuse } from '../command';
import { dayNoon } from '../day-noon';
import { staleText } from '../exact-text';
import { keyOf } from '../facts';
import { wantsQuote } from '../facts-left';
import { exactText, line, prose, typed, webAddress } from '../inputs';
import { isRefuted } from '../is-refuted';
import { sha256 } from '../scalars';
import { verdicts } from '../vocabulary';

export const giveVerdictInput = z.strictObject({
  ...exactText,
  verdict: z.enum(verdicts),
  rationale: prose,
  evidence: z
    .array(
      z.strictObject({
        url: webAddress,
        title: line(300).min(1),
        publisher: line(300).optional(),
        /** The words of the source that settle it. */
        quote: typed(4_000).optional(),
      }),
    )
    .max(20),
  /** For `unverifiable`: the text itself says whose word it is. */
  attributed: z.boolean().optional(),
  /** Your verdict that it replaces (`ownVerdict` of the claim); wanted where you gave another one. If another tab saved a later one, nothing is overwritten. */
  before: sha256.nullable().optional(),
});

/** Supported wants a quoted passage; every verdict but "unverifiable" wants a source. */
export const giveVerdict = command({
  name: 'give_verdict',
  action: 'give_verdict',
  target: 'claim',
  input: giveVerdictInput,
  needs: ['piece', 'claim', 'sentences'],
  decide: ({ piece, claim, sentences }, input, { actor, now }) => {
    const stale = staleText(piece, input);
    if (stale) return refuse(stale);
    if (!claim.posted && claim.by !== actor.personId) return refuse({ code: 'not_found' });
    const byKey = new Map(sentences.map((sentence) => [keyOf(sentence), sentence]));
    const covered = claim.sentences.map((key) => byKey.get(keyOf(key)));
    if (covered.some((sentence) => !sentence)) return refuse({ code: 'wrong_state', state: 'passage_changed' });
    const own = covered.flatMap((sentence) => (sentence?.writers.includes(actor.personId) ? [sentence.index + 1] : []));
    if (own.length > 0) return refuse({ code: 'wrote_it_yourself', sentences: own });
    if (input.evidence.length === 0 && input.verdict !== 'unverifiable') return refuse({ code: 'source_needed' });
    const quoted = input.evidence.some((evidence) => (evidence.quote ?? '') !== '');
    if (wantsQuote(input.verdict) && !quoted) return refuse({ code: 'quote_needed' });
    const attributed = input.attributed ?? false;
    const evidence = input.evidence.map((source) => ({
      url: source.url,
      title: source.title,
      publisher: source.publisher || null,
      quote: source.quote || null,
      accessedAt: dayNoon(now),
    }));
    const body = { verdict: input.verdict, rationale: input.rationale, attributed, evidence };
    const { ownVerdict } = claim;
    const replaces = ownVerdict !== null && ownVerdict !== digest(body);
    if (replaces && input.before !== ownVerdict) return refuse({ code: 'stale_form', what: 'verdict', now: ownVerdict });
    return {
      ok: true,
      events: [
        {
          type: 'verdict_given',
          payload: {
            claimId: claim.id,
            verdict: input.verdict,
            version: input.version,
            quoted,
            attributed,
            digest: digest(body),
            // Readers have this sentence: the desk hears of it at once, and not when the review is finished.
            ...(piece.publication === 'live' && isRefuted(input) ? { filed: true as const } : {}),
          },
          contents: [{ ref: `${claim.id}:${actor.personId}`, kind: 'verdict', body }],
        },
      ],
      result: { id: claim.id, verdict: input.verdict },
      status: 200,
    };
  },
});
