import { published } from '@/lib/words/published';
import { requirementName } from './reader/requirement-name';
import type { Happening } from './record-entry';

const say = published.happened;
const named = (duty: string | null) => ({ duty: duty ?? published.record.factCheck });

/** One happening as a plain sentence, for readers. */
export function happened(one: Happening): string {
  switch (one.kind) {
    case 'version':
      if (one.change !== 'author') return say.madeByEditor({ number: one.number, change: one.change });
      // The first is the author's by definition, also where an editor imported it for them.
      return one.number === 1 ? say.made(one) : say.madeByAuthor(one);
    case 'submitted':
      return say.submitted;
    case 'resubmitted':
      return say.resubmitted;
    case 'returned':
      return say.returned;
    case 'changes_requested':
      return say.changesRequested;
    case 'opened':
      return say.opened(one);
    case 'widened':
      return say.widened(one);
    case 'no_reply':
      return say.noReply(named(one.duty));
    case 'recused':
      return say.recused(named(one.duty));
    case 'revoked':
      return say.revoked(named(one.duty));
    case 'signed':
      return say.signed[one.outcome](named(one.duty));
    case 'lapsed':
      return say.lapsed({ ...named(one.duty), sentence: one.sentence });
    case 'line_lapsed':
      return say.lineLapsed({ ...named(one.duty), line: one.line });
    case 'answered':
      return say.answered({ code: one.code, kind: one.response });
    case 'confirmed':
      return say.confirmed(one);
    case 'overrule_asked':
      return say.overruleAsked;
    case 'overruled':
      return say.overruled;
    case 'consented':
      return say.consented(one);
    case 'override_asked':
      return say.overrideAsked({ requirement: requirementName(one.requirement) });
    case 'override_confirmed':
      return say.overrideConfirmed({ requirement: requirementName(one.requirement) });
    case 'override_refused':
      return say.overrideRefused({ requirement: requirementName(one.requirement) });
    case 'override_withdrawn':
      return say.overrideWithdrawn({ requirement: requirementName(one.requirement) });
    case 'override_ended':
      return say.overrideEnded({ requirement: requirementName(one.requirement) });
    case 'policy_adopted':
      return say.policyAdopted(one);
    case 'weaker_policy_asked':
      return say.weakerPolicyAsked(one);
    case 'weaker_policy_adopted':
      return say.weakerPolicyAdopted(one);
    case 'weaker_policy_refused':
      return say.weakerPolicyRefused;
    case 'weaker_policy_withdrawn':
      return say.weakerPolicyWithdrawn;
    case 'first_approval':
      return say.firstApproval;
    case 'publishable':
      return say.markedPublishable;
    case 'publishable_lapsed':
      return say.publishableLapsed[one.cause];
    case 'published':
      return say.published;
    case 'corrected':
      return say.corrected[one.type];
    case 'correction_confirmed':
      return say.correctionConfirmed;
    case 'correction_refused':
      return say.correctionRefused;
    case 'correction_answered':
      return say.correctionAnswered;
    case 'fact_refuted':
      return say.factRefuted;
    case 'judged_otherwise':
      return say.judgedOtherwise;
    case 'counterpoint_withdrawn':
      return say.counterpointWithdrawn;
    case 'taken_off':
      return say.takenOff({ code: one.code, ground: one.ground });
    case 'block_raised':
      return say.blockRaised;
    case 'retracted':
      return say.retracted;
    case 'removed':
      return say.removed;
  }
}
