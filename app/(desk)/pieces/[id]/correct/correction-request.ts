import { changesText } from '@/lib/review/changes-text';
import type { CorrectableView } from '@/lib/review/views/live';
import { correctWords as said } from '@/lib/words/en/correct';
import { words } from '@/lib/words/en/shared';
import type { Translate } from '@/lib/words/language';
import type { CorrectedContent, Correction } from './correction';

interface About {
  live: CorrectableView;
  patch: Partial<CorrectedContent>;
  /** Number of the author's version that is taken up. */
  proposal: number | null;
  /** Keys of what was said against the text and is answered with this. */
  answers: string[];
}

/** The request that publishes a correction, or sends it to review. A note changes no word: it goes out at once, and there are no old words. */
export function correctionRequest(correction: Correction, { live, patch, proposal, answers }: About) {
  const { type, notice, ground, deskReason } = correction;
  const { how, shows } = isOnlyNote(correction) ? ({ how: 'now', shows: 'difference' } as const) : correction;
  return {
    kind: 'correct',
    version: live.version,
    digest: live.digest,
    correctionType: type,
    reason: notice,
    ...(Object.keys(patch).length > 0 && { content: patch }),
    how,
    shows,
    ...(shows === 'withheld' && { ground: ground || undefined, deskReason }),
    ...(proposal !== null && { proposal }),
    ...(how === 'now' && answers.length > 0 && { answers }),
  };
}

export const correctionSays = (t: Translate) => ({
  headline: t(words).errors.unexpected,
  standfirst: t(words).errors.unexpected,
  byline: t(words).errors.unexpected,
  disclosure: t(words).errors.unexpected,
  type: t(said).typeMissing,
  notice: t(said).noticeMissing,
  ground: t(said).groundMissing,
  deskReason: t(said).deskReasonMissing,
});

/** The fields of the form for those of the request. */
export const correctionFields = {
  correctionType: 'type',
  reason: 'notice',
  'content.headline': 'headline',
  'content.standfirst': 'standfirst',
  'content.byline': 'byline',
  'content.disclosure': 'disclosure',
};

export const correctionRules = (t: Translate) => (correction: Correction) => ({
  ground: !isOnlyNote(correction) && correction.shows === 'withheld' && correction.ground === '' && t(said).groundMissing,
});

export const isOnlyNote = ({ type }: Pick<Correction, 'type'>) => type !== '' && !changesText(type);
