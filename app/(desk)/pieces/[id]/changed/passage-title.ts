import type { ChangesView } from '@/lib/review/views/text';
import { namedSentence } from '@/lib/words/en/sentence-name';
import { roomWords } from '@/lib/words/en/text-page';

type Passage = ChangesView['passages'][number];
const said = roomWords.changed;

const versionOf = ({ sentences }: Passage) => Math.max(0, ...sentences.map(({ since }) => since));

/** What happened, and where: "Headline changed in version 3". */
export function passageTitle(passage: Passage, from: number): string {
  const { kind } = passage;
  if (kind === 'cut') return said.kind.cut({ was: passage.was.map(namedSentence), from });
  if (kind === 'moved_changed')
    return said.kind.moved_changed({
      sentences: passage.sentences.map(namedSentence),
      changed: passage.sentences.filter(({ since }) => since > from).map(namedSentence),
      version: versionOf(passage),
    });
  return said.kind[kind]({ sentences: passage.sentences.map(namedSentence), version: versionOf(passage) });
}

/** Why a claim on its old words counts no more. `lostIn`: the first version without its sentence. */
export const lostBecause = (passage: Passage, lostIn: number): string =>
  passage.kind === 'cut'
    ? said.claimCut({ version: lostIn })
    : said.claimStale({ sentences: changedIn(passage, lostIn).map(namedSentence), version: lostIn });

/** Its sentences that came in then, or after that; where none is known to have, all. */
function changedIn({ sentences }: Passage, version: number): Passage['sentences'] {
  const later = sentences.filter(({ since }) => since >= version);
  return later.length > 0 ? later : sentences;
}
