import { published } from '@/lib/words/en/published';
import { requirementName } from './reader/requirement-name';
import type { Happening } from './record-entry';

const say = published.happened;
const named = (duty: string | null) => ({ duty: duty ?? published.record.factCheck });

/** One happening as a plain sentence, for readers. */
export function happened(happening: Happening): string {
  switch (happening.kind) {
    case 'version':
      if (happening.change !== 'author') return say.madeByEditor({ number: happening.number, change: happening.change });
      // The first is the author's by definition, also where an editor imported it for them.
      return happening.number === 1 ? say.made(happening) : say.madeByAuthor(happening);
    case 'submitted':
      return say.submitted;
    case 'resubmitted':
      return say.resubmitted;
    case 'returned':
      return say.returned;
    case 'changes_requested':
      return say.changesRequested;
    case 'opened':
    case 'widened':
      return say.opened({ ...happening, again: happening.kind === 'widened' });
    case 'no_reply':
      return say.noReply(named(happening.duty));
    case 'recused':
      return say.recused(named(happening.duty));
    case 'revoked':
      return say.revoked(named(happening.duty));
    case 'signed':
      return say.signed({ ...named(happening.duty), outcome: happening.outcome });
    case 'lapsed':
      return say.lapsed({ ...named(happening.duty), sentence: happening.sentence });
    case 'line_lapsed':
      return say.lineLapsed({ ...named(happening.duty), line: happening.line });
    case 'answered':
      return say.answered({ code: happening.code, kind: happening.response });
    case 'confirmed':
      return say.confirmed(happening);
    case 'overrule_asked':
      return say.overruleAsked;
    case 'overruled':
      return say.overruled;
    case 'consented':
      return say.consented(happening);
    case 'override_asked':
      return say.overrideAsked({ requirement: requirementName(happening.requirement) });
    case 'override_confirmed':
      return say.overrideConfirmed({ requirement: requirementName(happening.requirement) });
    case 'override_refused':
      return say.overrideRefused({ requirement: requirementName(happening.requirement) });
    case 'override_withdrawn':
      return say.overrideWithdrawn({ requirement: requirementName(happening.requirement) });
    case 'override_ended':
      return say.overrideEnded({ requirement: requirementName(happening.requirement) });
    case 'policy_adopted':
      return say.policyAdopted(happening);
    case 'weaker_policy_asked':
      return say.weakerPolicyAsked(happening);
    case 'weaker_policy_adopted':
      return say.weakerPolicyAdopted(happening);
    case 'weaker_policy_refused':
      return say.weakerPolicyRefused;
    case 'weaker_policy_withdrawn':
      return say.weakerPolicyWithdrawn;
    case 'first_approval':
      return say.firstApproval;
    case 'publishable':
      return say.markedPublishable;
    case 'publishable_lapsed':
      return say.publishableLapsed[happening.cause];
    case 'published':
      return say.published;
    case 'corrected':
      return say.corrected(happening);
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
      return say.takenOff({ code: happening.code, ground: happening.ground });
    case 'block_raised':
      return say.blockRaised;
    case 'retracted':
      return say.retracted;
    case 'removed':
      return say.removed;
  }
}
