import { published } from '@/lib/words/en/published';
import type { Translate } from '@/lib/words/language';
import { requirementName } from './reader/requirement-name';
import type { Happening } from './record-entry';

const named = (t: Translate, duty: string | null) => ({ duty: duty ?? t(published).record.factCheck });

/** One happening as a plain sentence, for readers. */
export function happened(t: Translate, happening: Happening): string {
  switch (happening.kind) {
    case 'version':
      if (happening.change !== 'author')
        return t(published).happened.madeByEditor({ number: happening.number, change: happening.change });
      // The first is the author's by definition, also where an editor imported it for them.
      return happening.number === 1 ? t(published).happened.made(happening) : t(published).happened.madeByAuthor(happening);
    case 'submitted':
      return t(published).happened.submitted;
    case 'resubmitted':
      return t(published).happened.resubmitted;
    case 'returned':
      return t(published).happened.returned;
    case 'changes_requested':
      return t(published).happened.changesRequested;
    case 'opened':
    case 'widened':
      return t(published).happened.opened({ ...happening, again: happening.kind === 'widened' });
    case 'no_reply':
      return t(published).happened.noReply(named(t, happening.duty));
    case 'recused':
      return t(published).happened.recused(named(t, happening.duty));
    case 'revoked':
      return t(published).happened.revoked(named(t, happening.duty));
    case 'signed':
      return t(published).happened.signed({ ...named(t, happening.duty), outcome: happening.outcome });
    case 'lapsed':
      return t(published).happened.lapsed({ ...named(t, happening.duty), sentence: happening.sentence });
    case 'line_lapsed':
      return t(published).happened.lineLapsed({ ...named(t, happening.duty), line: happening.line });
    case 'answered':
      return t(published).happened.answered({ code: happening.code, kind: happening.response });
    case 'confirmed':
      return t(published).happened.confirmed(happening);
    case 'overrule_asked':
      return t(published).happened.overruleAsked;
    case 'overruled':
      return t(published).happened.overruled;
    case 'consented':
      return t(published).happened.consented(happening);
    case 'override_asked':
      return t(published).happened.overrideAsked({ requirement: requirementName(t, happening.requirement) });
    case 'override_confirmed':
      return t(published).happened.overrideConfirmed({ requirement: requirementName(t, happening.requirement) });
    case 'override_refused':
      return t(published).happened.overrideRefused({ requirement: requirementName(t, happening.requirement) });
    case 'override_withdrawn':
      return t(published).happened.overrideWithdrawn({ requirement: requirementName(t, happening.requirement) });
    case 'override_ended':
      return t(published).happened.overrideEnded({ requirement: requirementName(t, happening.requirement) });
    case 'policy_adopted':
      return t(published).happened.policyAdopted(happening);
    case 'weaker_policy_asked':
      return t(published).happened.weakerPolicyAsked(happening);
    case 'weaker_policy_adopted':
      return t(published).happened.weakerPolicyAdopted(happening);
    case 'weaker_policy_refused':
      return t(published).happened.weakerPolicyRefused;
    case 'weaker_policy_withdrawn':
      return t(published).happened.weakerPolicyWithdrawn;
    case 'first_approval':
      return t(published).happened.firstApproval;
    case 'publishable':
      return t(published).happened.markedPublishable;
    case 'publishable_lapsed':
      return t(published).happened.publishableLapsed[happening.cause];
    case 'published':
      return t(published).happened.published;
    case 'corrected':
      return t(published).happened.corrected(happening);
    case 'correction_confirmed':
      return t(published).happened.correctionConfirmed;
    case 'correction_refused':
      return t(published).happened.correctionRefused;
    case 'correction_answered':
      return t(published).happened.correctionAnswered;
    case 'fact_refuted':
      return t(published).happened.factRefuted;
    case 'judged_otherwise':
      return t(published).happened.judgedOtherwise;
    case 'counterpoint_withdrawn':
      return t(published).happened.counterpointWithdrawn;
    case 'taken_off':
      return t(published).happened.takenOff({ code: happening.code, ground: happening.ground });
    case 'block_raised':
      return t(published).happened.blockRaised;
    case 'retracted':
      return t(published).happened.retracted;
    case 'removed':
      return t(published).happened.removed;
  }
}
