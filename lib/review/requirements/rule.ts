import type { LineName } from '../../text/text-lines';
import type { Brief } from '../brief';
import type { OpenItem } from '../open-item';
import type { Place } from '../place';

/** Why a requirement stands as it does; `lib/words/en/gate-sentences` has the sentence for each. Sentence numbers count from 1, as people count. */
export type Reason =
  | { code: 'met' }
  | { code: 'not_required' }
  | { code: 'does_not_apply' }
  /** The piece is published, and was corrected. */
  | { code: 'corrected' }
  | { code: 'overridden'; overrideId: string }
  | { code: 'rule_failed' }
  | { code: 'no_version' }
  /** `perspectives` were never validly heard; `stale` were, before a sentence of theirs changed. */
  | {
      code: 'perspectives_open';
      heard: number;
      of: number;
      perspectives: string[];
      stale: StaleVoice[];
    }
  | ({ code: 'perspective_stale'; heard: number; of: number } & StaleVoice)
  | { code: 'perspectives_heard'; heard: number; of: number; lapsed: number }
  | { code: 'undisposed'; count: number }
  | { code: 'claims_without_verdict'; count: number }
  | { code: 'supported_without_quote'; count: number }
  | { code: 'claims_refuted'; count: number }
  | { code: 'unverifiable_not_attributed'; count: number }
  | { code: 'facts_not_signed' }
  /** The fact-checker asked for changes in this version, and nobody has signed for it. */
  | { code: 'facts_need_changes' }
  /** `count` is of sentences and lines. `context`: those sentences whose own words stand, beside others than before. */
  | { code: 'facts_changed'; count: number; sentences: number[]; context: number[]; lines?: LineName[] }
  | { code: 'facts_checked'; claims: number }
  | { code: 'unanswered'; count: number; until: string }
  | { code: 'revision_missing'; count: number }
  | { code: 'answered'; count: number; silent: number }
  | { code: 'blocking'; count: number; grounds: string[] }
  | { code: 'lost_place'; count: number }
  | { code: 'own_words_judged'; count: number; sentences: number[]; lines?: LineName[] }
  | { code: 'perspective_not_independent'; perspective: string }
  | { code: 'marker_checked_facts' }
  /** Nobody else approved or confirmed words that they wrote. */
  | { code: 'marker_wrote_words'; count: number }
  | { code: 'no_disclosure' }
  | { code: 'consent_open'; authors: number }
  | { code: 'consent_beforehand' }
  | { code: 'marker_took_part' }
  | { code: 'no_second_editor' }
  | { code: 'first_of_two' }
  /** What the policy asks at these stakes: stated in the edition, before anybody marks it. */
  | { code: 'two_editors' }
  | { code: 'uninvolved_editor' }
  | { code: 'nobody_named' }
  | { code: 'reply_not_recorded'; count: number }
  | { code: 'danger_unconfirmed'; count: number };

/** A perspective that was heard before something changed: the sentence by its number, or the line. */
export type StaleVoice = { perspective: string } & ({ sentence: number; line?: undefined } | { sentence: null; line: LineName });

/** What a requirement's rule finds. */
export type Finding = {
  reason: Reason;
  places?: Place[];
  count?: { done: number; of: number };
} & (
  | /** null: it does not apply to this piece. */ { met: true | null; open?: undefined }
  | /** Everything that is missing, not only what `reason` names; never empty. */ { met: false; open: OpenItem[] }
);
/** The decision that would be taken: by whom (null: by nobody in particular), and about which edition. Its digest is made when a rule first asks for it. */
export interface Deciding {
  marker: string | null;
  edition: () => string;
}
export type Rule = (facts: Brief, deciding: Deciding) => Finding;
