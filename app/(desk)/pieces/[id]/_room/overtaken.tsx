import { Button } from '@/app/_ui/button';
import { roomWords } from '@/lib/words/room';
import styles from './form.module.css';

/** Another tab saved a later wording: it is shown, and only its writer's word replaces it. */
export function Overtaken({ wording, onUseMine }: { wording: string; onUseMine: () => void }) {
  return (
    <section>
      <p className="hint">{roomWords.compose.otherWording}</p>
      <blockquote className={styles.quote} dir="auto">
        {wording}
      </blockquote>
      <Button kind="quiet" onClick={onUseMine}>
        {roomWords.compose.useMine}
      </Button>
    </section>
  );
}
