import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import { Paragraphs } from '@/app/_ui/paragraphs';
import { State } from '@/app/_ui/state';
import type { ClaimView } from '@/lib/review/views/piece';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';

/** A claim whose sentence changed: what was found of the old words, why it counts no more, and where the new ones are judged. */
export function LostClaim({
  claim,
  cause,
  judge,
}: {
  claim: ClaimView;
  cause: string;
  judge: { href: string; label: string } | null;
}) {
  const t = useWords();
  const said = t(roomWords).changed;
  const { statement, verdict } = claim;
  return (
    <article className="verdict">
      <header>
        <State glyph="stale">{t(words).status.claim.stale}</State>
        {verdict && <span>{said.verdictBefore({ verdict: t(words).vocabulary.verdict[verdict.verdict] })}</span>}
      </header>
      <Paragraphs text={statement} />
      {verdict?.rationale && (
        <p className="by" dir="auto">
          {verdict.rationale}
        </p>
      )}
      <p className="by">
        <b>{cause}</b>
      </p>
      {judge && (
        <div className="acts">
          <Link className="by" href={judge.href}>
            {judge.label}
          </Link>
        </div>
      )}
    </article>
  );
}
