import { ButtonLink } from '@/app/_ui/button-link';
import { Empty } from '@/app/_ui/empty';
import type { Actor } from '@/lib/review/facts';
import { words } from '@/lib/words';
import { listWords } from '@/lib/words/lists';

/** Why the list is empty, and what comes next for this person. */
export function NoPieces({ filtered, actor }: { filtered: boolean; actor: Pick<Actor, 'roles'> }) {
  const said = words.desk.pieces;
  if (filtered)
    return (
      <div className="stack">
        <Empty title={listWords.noMatch}>{listWords.noMatchNext}</Empty>
        <p>
          <ButtonLink href="/pieces">{words.actions.clearFilters}</ButtonLink>
        </p>
      </div>
    );
  const next = actor.roles.includes('editor')
    ? said.emptyEditor
    : actor.roles.includes('author')
      ? said.emptyAuthor
      : said.emptyReviewer;
  return <Empty title={said.empty}>{next}</Empty>;
}
