import type { Brief } from '../brief';
import { type Hearing, heard, hearing, unheardSentences } from '../coverage';
import type { Rule } from '../gate';
import type { OpenItem } from '../open-item';
import { perspectivesMissing } from '../policy';

/** Each required perspective has a counterpoint that runs (or an allowed nil return) and a valid sign-off by somebody who holds it. */
export const perspectivesHeard: Rule = (facts) => {
  const { perspectives, topics } = facts.piece;
  const places = [{ to: 'form' as const, form: 'assign' as const }];
  const missing = perspectivesMissing(perspectives, topics, facts.policy);
  const hearings = perspectives.map((one) => hearing(facts, one.perspective, 'lenient'));
  const open = hearings.filter((one) => !heard(facts, one));
  const count = {
    done: hearings.length - open.length,
    of: Math.max(
      hearings.length,
      ...facts.policy.perspectives
        .filter((rule) => rule.topic === null || topics.includes(rule.topic))
        .map((rule) => rule.atLeast),
    ),
  };
  if (!missing && open.length === 0) {
    return {
      met: true,
      reason: {
        code: 'perspectives_heard',
        heard: count.done,
        of: count.of,
        lapsed: hearings.filter((one) => one.people === 0 && one.lapsed).length,
      },
      count,
    };
  }
  const items = [
    ...(missing
      ? [{ kind: 'perspective_choice' as const, perspective: missing.code === 'required' ? missing.perspective : null }]
      : []),
    ...open.flatMap((one) => missingVoice(facts, one)),
  ];
  const stale = open.find((one) => one.staleSentence);
  if (stale?.staleSentence && !missing && open.every((one) => one.staleSentence)) {
    return {
      met: false,
      reason: {
        code: 'perspective_stale',
        heard: count.done,
        of: count.of,
        perspective: stale.perspective,
        sentence: stale.staleSentence.index + 1,
      },
      open: items,
      places: open.flatMap((one) => (one.staleSentence ? [{ to: 'sentence' as const, index: one.staleSentence.index }] : [])),
      count,
    };
  }
  return {
    met: false,
    reason: {
      code: 'perspectives_open',
      heard: count.done,
      of: count.of,
      perspectives: open.flatMap((one) => (one.staleSentence ? [] : [one.perspective])),
      stale: open.flatMap((one) =>
        one.staleSentence ? [{ perspective: one.perspective, sentence: one.staleSentence.index + 1 }] : [],
      ),
    },
    open: items,
    places,
    count,
  };
};

/** Somebody was heard before sentences changed: then these are what is missing; else the perspective as a whole. */
function missingVoice(facts: Brief, { perspective, stale }: Hearing): OpenItem[] {
  const changed = stale ? unheardSentences(facts, stale) : [];
  if (changed.length === 0) return [{ kind: 'perspective', perspective, sentence: null }];
  return changed.map(({ fingerprint, occurrence, index }) => ({
    kind: 'perspective',
    perspective,
    sentence: { fingerprint, occurrence, index },
  }));
}
