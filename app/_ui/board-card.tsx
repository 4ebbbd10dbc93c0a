import { useWords } from '#words';
import type { RequirementStatus } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { Link } from './link';
import { State } from './state';
import { Strip } from './strip';
import { type Hue, Tile } from './tile';

export interface BoardCardView {
  href: string;
  headline: string;
  /** Author, version, stakes. */
  about: string;
  /** "2 days late"; null when it is not. */
  late: string | null;
  /** In the policy's order; empty before the review opens. */
  statuses: RequirementStatus[];
  voices: { letter: string; hue: Hue; name: string; heard: boolean }[];
  waits: string | null;
}

/** A piece on the board. The headline is its link, and the whole card follows it. */
export function BoardCard({ card }: { card: BoardCardView }) {
  const t = useWords();
  const applicable = card.statuses.filter((status) => status !== 'not_applicable');
  const done = applicable.filter((status) => status === 'satisfied' || status === 'overridden').length;
  return (
    <li className="card">
      {card.late && (
        <p>
          <State glyph="error" late>
            {card.late}
          </State>
        </p>
      )}
      <h3 dir="auto">
        <Link href={card.href}>{card.headline}</Link>
      </h3>
      <p className="by">{card.about}</p>
      {card.statuses.length > 0 && (
        <p className="gateline">
          <Strip statuses={card.statuses} decorative />
          <span className="num">{t(words).gate.tally({ done, applicable: applicable.length })}</span>
        </p>
      )}
      {(card.voices.length > 0 || card.waits) && (
        <p className="hint">
          {card.voices.length > 0 && (
            <span className="voices">
              {card.voices.map(({ letter, hue, name, heard }) => (
                <span key={letter}>
                  <Tile hue={hue} hollow={!heard} hidden>
                    {letter}
                  </Tile>
                  <span className="hidden">{`${name} ${heard ? t(words).status.heard : t(words).status.notHeardYet}. `}</span>
                </span>
              ))}
            </span>
          )}
          {card.waits && <span>{card.waits}</span>}
        </p>
      )}
    </li>
  );
}
