import { useWords } from '#words';
import { type RequirementStatus, requirementStatuses } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { Glyph } from './glyph';
import { requirementGlyph } from './requirement-glyph';

/** The gate in one line, in the policy's order. It stands beside the count in words; where those say it all, it is `decorative`. */
export function Strip({ statuses, decorative = false }: { statuses: RequirementStatus[]; decorative?: boolean }) {
  const t = useWords();
  const glyphs = statuses.map((status, index) => <Glyph key={`${index} ${status}`} name={requirementGlyph[status]} />);
  return (
    <>
      <span className="strip" aria-hidden="true">
        {glyphs}
      </span>
      {!decorative && <span className="hidden">{t(words).gate.strip(countByStatus(statuses))}</span>}
    </>
  );
}

export function countByStatus(statuses: readonly RequirementStatus[]): Record<RequirementStatus, number> {
  const counts: Record<RequirementStatus, number> = { error: 0, unsatisfied: 0, overridden: 0, satisfied: 0, not_applicable: 0 };
  for (const status of requirementStatuses) counts[status] = statuses.filter((shown) => shown === status).length;
  return counts;
}
