import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { workWords } from '@/lib/words/en/work';
import { piecePath } from '../_parts/piece-path';

/** What is pending, and whether the answers given last have arrived. */
export function SweepStatus({
  pieceId,
  pending,
  unsaved,
  saving,
  failed,
  onRetry,
}: {
  pieceId: string;
  pending: number;
  unsaved: number;
  saving: boolean;
  failed: boolean;
  onRetry: () => void;
}) {
  const said = useWords()(workWords).check;
  return (
    <p className="hint">
      {said.pending({ number: pending })} {pending > 0 && <Link href={piecePath(pieceId, 'review')}>{said.finish}</Link>}
      {pending > 0 && '.'}{' '}
      <output>{saving ? said.saving : failed && unsaved > 0 ? said.unsaved({ number: unsaved }) : ''}</output>{' '}
      {failed && unsaved > 0 && !saving && (
        <Button kind="quiet" onClick={onRetry}>
          {said.retry}
        </Button>
      )}
    </p>
  );
}
