import { useWords } from '#words';
import { ButtonLink } from '@/app/_ui/button-link';
import { Empty } from '@/app/_ui/empty';
import type { PiecesView } from '@/lib/review/views/pieces';
import { listWords } from '@/lib/words/en/lists';
import { words } from '@/lib/words/en/shared';

/** Why the list is empty, and what comes next for this person. */
export function NoPieces({ filtered, as }: { filtered: boolean; as: PiecesView['as'] }) {
  const t = useWords();
  const said = t(words).desk.pieces;
  if (filtered)
    return (
      <div className="stack">
        <Empty title={t(listWords).noMatch}>{t(listWords).noMatchNext}</Empty>
        <p>
          <ButtonLink href="/pieces">{t(words).actions.clearFilters}</ButtonLink>
        </p>
      </div>
    );
  const next = { editor: said.emptyEditor, author: said.emptyAuthor, reviewer: said.emptyReviewer }[as];
  return <Empty title={said.empty}>{next}</Empty>;
}
