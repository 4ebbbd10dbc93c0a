import type { ChangesView } from '@/lib/review/views/text';
import { namedSentence } from '@/lib/words/en/sentence-name';
import { roomWords } from '@/lib/words/en/text-page';
import type { Translate } from '@/lib/words/language';

type Passage = ChangesView['passages'][number];

const versionOf = ({ sentences }: Passage) => Math.max(0, ...sentences.map(({ since }) => since));

/** What happened, and where: "Headline changed in version 3". */
export function passageTitle(t: Translate, passage: Passage, from: number): string {
  const { kind } = passage;
  if (kind === 'cut') return t(roomWords).changed.kind.cut({ was: passage.was.map(t(namedSentence)), from });
  if (kind === 'moved_changed')
    return t(roomWords).changed.kind.moved_changed({
      sentences: passage.sentences.map(t(namedSentence)),
      changed: passage.sentences.filter(({ since }) => since > from).map(t(namedSentence)),
      version: versionOf(passage),
    });
  return t(roomWords).changed.kind[kind]({ sentences: passage.sentences.map(t(namedSentence)), version: versionOf(passage) });
}

/** Why a claim on its old words counts no more. `lostIn`: the first version without its sentence. */
export const lostBecause = (t: Translate, passage: Passage, lostIn: number): string =>
  passage.kind === 'cut'
    ? t(roomWords).changed.claimCut({ version: lostIn })
    : t(roomWords).changed.claimStale({ sentences: changedIn(passage, lostIn).map(t(namedSentence)), version: lostIn });

/** Its sentences that came in then, or after that; where none is known to have, all. */
function changedIn({ sentences }: Passage, version: number): Passage['sentences'] {
  const later = sentences.filter(({ since }) => since >= version);
  return later.length > 0 ? later : sentences;
}
