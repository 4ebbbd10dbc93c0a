import { useWords } from '#words';
import { words } from '@/lib/words/en/shared';
import { Button } from './button';

/** Two things that one can do with a passage; under a selection, or at a sentence's button. What one may not do is left out. */
export function PassageActions({ onCounterpoint, onClaim }: { onCounterpoint?: () => void; onClaim?: () => void }) {
  const t = useWords();
  return (
    <fieldset className="adder" aria-label={t(words).counterpoint.onThisPassage}>
      {onCounterpoint && (
        <Button shortcut="a" onClick={onCounterpoint}>
          {t(words).counterpoint.name}
        </Button>
      )}
      {onClaim && (
        <Button shortcut="c" onClick={onClaim}>
          {t(words).facts.claim}
        </Button>
      )}
    </fieldset>
  );
}
