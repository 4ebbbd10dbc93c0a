import { words } from '@/lib/words';
import { published } from '@/lib/words/published';
import { requirementName } from './reader/heard';
import type { Happening } from './record-entry';

const say = published.happened;
const named = (duty: string | null) => ({ duty: duty ?? published.record.factCheck });

/** One happening as a plain sentence, for readers. */
export function happened(one: Happening): string {
  switch (one.kind) {
    case 'version':
      return one.change === 'author' ? say.madeByAuthor(one) : say.madeByEditor({ number: one.number, change: one.change });
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
    case 'answered':
      return say.answered({ code: one.code, kind: one.response });
    case 'sentences_confirmed':
      return say.confirmedSentences(one);
    case 'overruled':
      return say.overruled;
    case 'consented':
      return say.consented;
    case 'override_asked':
      return say.overrideAsked({ requirement: requirementName(one.requirement) });
    case 'override_confirmed':
      return say.overrideConfirmed({ requirement: requirementName(one.requirement) });
    case 'first_approval':
      return say.firstApproval;
    case 'publishable':
      return say.markedPublishable;
    case 'publishable_lapsed':
      return say.publishableLapsed;
    case 'published':
      return say.published;
    case 'corrected':
      return say.corrected({ kind: words.vocabulary.correction[one.type] });
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
    case 'block_raised':
      return say.blockRaised;
    case 'retracted':
      return say.retracted;
    case 'removed':
      return say.removed;
  }
}
