'use client';

import { Button } from '@/app/_ui/button';
import { Changed } from '@/app/_ui/changed';
import { Link } from '@/app/_ui/link';
import { words } from '@/lib/words';
import { workWords } from '@/lib/words/work';
import { useWrite } from '../_room/use-write';
import type { ChangedItem } from './changes';
import styles from './work.module.css';
import { Trouble } from './work-form';
import { useSay } from './work-page';

const said = workWords.confirm;
interface Props {
  pieceId: string;
  version: number;
  digest: string;
  items: ChangedItem[];
  /** Facts want their fact, opinion or leave before a confirmation means anything; a perspective does not. */
  facts: boolean;
  /** Where the viewer judges a sentence; null: they do not. */
  judgeHref: string | null;
}

/** Only what changed since it was signed, each with what became of it, and one button that says that it is still right. */
export function ConfirmChanged({ pieceId, version, digest, items, facts, judgeHref }: Props) {
  const writing = useWrite();
  const say = useSay();
  if (items.length === 0) return null;
  const free = items.filter((one) => !one.yours && !(facts && one.judgeFirst));
  const confirm = async (sentences: number[]) => {
    if (await writing.write('POST', `/pieces/${pieceId}/confirmations`, { version, digest, sentences }))
      say(said.said({ number: sentences.length }));
  };
  return (
    <section className={styles.section} aria-labelledby="changed" id="changed-sentences">
      <h2 id="changed">{said.title({ number: items.length })}</h2>
      <p className="hint">{said.hint}</p>
      <Trouble pieceId={pieceId} what={workWords.thisDecision} writing={writing} />
      <div>
        {items.map((one) => (
          <Changed
            key={one.index}
            where={said.where({ number: one.index + 1, version: one.since })}
            parts={one.parts ?? [{ kind: 'same', text: one.text }]}
            actions={
              one.yours ? (
                <p className="hint">{said.yours}</p>
              ) : facts && one.judgeFirst ? (
                <p className="hint">
                  {judgeHref ? said.judgeFirst : said.judgeOther}{' '}
                  {judgeHref && <Link href={`${judgeHref}?s=${one.index + 1}`}>{said.judge}</Link>}
                </p>
              ) : (
                <Button busy={writing.busy && words.actions.sending} onClick={() => void confirm([one.index])}>
                  {said.still}
                  <span className="hidden">: {words.facts.sentence({ number: one.index + 1 })}</span>
                </Button>
              )
            }
          />
        ))}
      </div>
      {free.length > 1 && (
        <div>
          <Button
            kind="primary"
            busy={writing.busy && words.actions.sending}
            meaning={words.facts.confirmMeaning}
            onClick={() => void confirm(free.map((one) => one.index))}
          >
            {said.stillAll({ number: free.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
