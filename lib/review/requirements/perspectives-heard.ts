import type { Brief } from '../brief';
import { type Hearing, heard, hearing, isLine, unheardWords } from '../coverage';
import type { OpenItem } from '../open-item';
import type { Place } from '../place';
import { perspectivesMissing } from '../policy';
import type { StaleVoice } from '../reason';
import type { Rule } from './rule';

/** Each required perspective has a counterpoint that runs (or an allowed nil return) and a valid sign-off by somebody who holds it. */
export const perspectivesHeard: Rule = (facts) => {
  const { perspectives, topics } = facts.piece;
  const places = [{ to: 'form' as const, form: 'assign' as const }];
  const missing = perspectivesMissing(perspectives, topics, facts.policy);
  const hearings = perspectives.map((perspective) => hearing(facts, perspective.perspective, 'lenient'));
  const open = hearings.filter((hearing) => !heard(facts, hearing));
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
        lapsed: hearings.filter((hearing) => hearing.people === 0 && hearing.lapsed).length,
      },
      count,
    };
  }
  const items = [
    ...(missing
      ? [{ kind: 'perspective_choice' as const, perspective: missing.code === 'required' ? missing.perspective : null }]
      : []),
    ...open.flatMap((hearing) => missingVoice(facts, hearing)),
  ];
  const stale = open.flatMap((hearing) => (hearing.staleWords ? [staleVoice(hearing.perspective, hearing.staleWords)] : []));
  const [first] = stale;
  if (first && !missing && stale.length === open.length) {
    return {
      met: false,
      reason: { code: 'perspective_stale', heard: count.done, of: count.of, ...first },
      open: items,
      places: open.flatMap((hearing) => (hearing.staleWords ? [placeOf(hearing.staleWords)] : [])),
      count,
    };
  }
  return {
    met: false,
    reason: {
      code: 'perspectives_open',
      heard: count.done,
      of: count.of,
      perspectives: open.flatMap((hearing) => (hearing.staleWords ? [] : [hearing.perspective])),
      stale,
    },
    open: items,
    places,
    count,
  };
};

type Words = NonNullable<Hearing['staleWords']>;
const placeOf = (words: Words): Place =>
  isLine(words) ? { to: 'line', index: words.index } : { to: 'sentence', index: words.index };
const staleVoice = (perspective: string, words: Words): StaleVoice =>
  isLine(words)
    ? { perspective, sentence: null, line: { field: words.field, number: words.number } }
    : { perspective, sentence: words.index + 1 };

/** Somebody was heard before words changed: then these are what is missing; else the perspective as a whole. */
function missingVoice(facts: Brief, { perspective, stale }: Hearing): OpenItem[] {
  const changed = stale ? unheardWords(facts, stale) : [];
  if (changed.length === 0) return [{ kind: 'perspective', perspective, sentence: null }];
  return changed.map((words): OpenItem => {
    const { fingerprint, occurrence, index } = words;
    return isLine(words)
      ? {
          kind: 'perspective',
          perspective,
          sentence: null,
          line: { fingerprint, occurrence, index, field: words.field, number: words.number },
        }
      : { kind: 'perspective', perspective, sentence: { fingerprint, occurrence, index } };
  });
}
