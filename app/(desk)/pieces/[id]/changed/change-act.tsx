import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import type { VersionView } from '@/lib/review/views/piece';
import { namedSentence, sentenceNames } from '@/lib/words/en/sentence-name';
import { roomWords } from '@/lib/words/en/text-page';
import { workWords } from '@/lib/words/en/work';
import type { Task } from '../_parts/confirmation-tasks';
import { Neighbours, neighboursOf } from '../_parts/neighbours';
import styles from './changed.module.css';
import { ConfirmButton } from './confirm-button';

/** What the viewer may do about one change: confirm it, with the sentences beside it; or judge it first. */
export function ChangeAct({
  pieceId,
  version,
  task,
  judge,
  facts,
}: {
  pieceId: string;
  version: Pick<VersionView, 'number' | 'digest' | 'text' | 'content' | 'sentences'>;
  task: Task;
  /** Where this viewer judges it; null: they do not. */
  judge: { href: string; label: string } | null;
  /** The viewer checks facts: then they confirm it in its company. */
  facts: boolean;
}) {
  const t = useWords();
  const said = t(roomWords).changed;
  const { confirm, beside, context } = task;
  const changed = confirm.filter((sentence) => sentence.unconfirmed === 'changed').map(({ index }) => index);
  const near = changed.length === 0 ? [] : neighboursOf(version, changed);
  return (
    <>
      {task.judge && (
        <p className="by">
          {judge ? said.judgeFirst : t(workWords).confirm.judgeOther} {judge && <Link href={judge.href}>{judge.label}</Link>}
        </p>
      )}
      {context && <p className="by">{said.context}</p>}
      {beside.length > 0 && (
        <div className={styles.near}>
          <p className="by">{said.nearby({ sentences: beside.map(t(namedSentence)) })}</p>
          {beside.map(({ index, start, end }) => (
            <p key={index} className={styles.same} dir="auto" lang={version.content.language}>
              {version.text.slice(start, end)}
            </p>
          ))}
        </div>
      )}
      {facts && (
        <Neighbours
          neighbours={near.filter(({ index }) => ![...confirm, ...beside].some((sentence) => sentence.index === index))}
          language={version.content.language}
        />
      )}
      {confirm.length > 0 && (
        <ConfirmButton
          pieceId={pieceId}
          exact={{ version: version.number, digest: version.digest }}
          sentences={confirm.map(({ index }) => index)}
        >
          {confirm.every((sentence) => sentence.unconfirmed === 'context')
            ? t(workWords).confirm.stillThere
            : t(workWords).confirm.still}
          <span className="hidden">: {t(sentenceNames)(confirm.map(t(namedSentence)))}</span>
        </ConfirmButton>
      )}
    </>
  );
}
