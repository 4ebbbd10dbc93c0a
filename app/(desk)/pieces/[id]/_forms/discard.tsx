import { Button } from '@/app/_ui/button';
import { words } from '@/lib/words/en/shared';

/** Leaves a form and throws away what was typed. */
export function Discard({
  form,
  onLeave,
  label = words.actions.cancel,
}: {
  form: { forget: () => void };
  onLeave: () => void;
  label?: string;
}) {
  return (
    <Button
      kind="quiet"
      onClick={() => {
        form.forget();
        onLeave();
      }}
    >
      {label}
    </Button>
  );
}
