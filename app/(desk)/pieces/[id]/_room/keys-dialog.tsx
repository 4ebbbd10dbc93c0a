'use client';

import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { useKeysOn } from './keys-setting';
import styles from './keys.module.css';

const said = words.room.keys;
const list: [string[], string][] = [
  [['j'], said.next],
  [['k'], said.previous],
  [['n'], said.nextChange],
  [['p'], said.previousChange],
  [['a'], said.annotate],
  [['c'], said.claim],
  [['r'], said.reply],
  [['x'], said.resolve],
  [['g', 'd'], said.desk],
  [['/'], said.search],
  [['Ctrl', 'Enter'], said.send],
  [['Esc'], said.back],
  [['?'], roomWords.keys.list],
];

/** Which key does what in the room, and the switch that takes the single ones away. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [on, turn] = useKeysOn();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={said.title}
      action={<Button onClick={() => turn(!on)}>{on ? roomWords.keys.off : roomWords.keys.on}</Button>}
    >
      <p className="hint" role="status">
        {on ? roomWords.keys.hint : roomWords.keys.isOff}
      </p>
      <dl className={styles.keys}>
        {list.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
