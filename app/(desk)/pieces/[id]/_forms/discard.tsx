import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { words } from '@/lib/words/en/shared';

/** Leaves a form and throws away what was typed. */
export function Discard({ form, onLeave, label }: { form: { forget: () => void }; onLeave: () => void; label?: string }) {
  const t = useWords();
  return (
    <Button
      kind="quiet"
      onClick={() => {
        form.forget();
        onLeave();
      }}
    >
      {label ?? t(words).actions.cancel}
    </Button>
  );
}
