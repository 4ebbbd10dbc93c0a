'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { lineId } from '@/app/_ui/dom-ids';
import type { LineView } from '@/lib/review/views/piece';
import { lineNames, lineTitle } from '@/lib/words/en/names';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import styles from '../_parts/work.module.css';
import { useSay } from '../_parts/work-page';
import { Trouble } from './trouble';
import { useWrite } from './use-write';

/** The byline, the disclosure and the sources that changed since they were signed, and one button that says that they are right. */
export function ConfirmLines({
  pieceId,
  exact,
  lines,
}: {
  pieceId: string;
  exact: { version: number; digest: string };
  lines: LineView[];
}) {
  const t = useWords();
  const said = t(workWords).lines;
  const writing = useWrite();
  const say = useSay();
  if (lines.length === 0) return null;
  const confirm = async () => {
    const body = { ...exact, lines: lines.map(({ index }) => index) };
    if (await writing.write('POST', `/pieces/${pieceId}/confirmations`, body)) say(said.said({ lines }));
  };
  return (
    <section className={styles.section} aria-labelledby="lines">
      <h2 id="lines">{said.title({ lines })}</h2>
      <p className="hint">{said.hint}</p>
      <Trouble pieceId={pieceId} what={t(workWords).thisDecision} writing={writing} />
      <dl>
        {lines.map((line) => (
          <div key={line.index} id={lineId(line.index)}>
            <dt>{t(lineTitle)(line)}</dt>
            <dd dir="auto">{line.text}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button busy={writing.busy && t(words).actions.sending} onClick={() => void confirm()}>
          {said.fine({ number: lines.length })}
          <span className="hidden">: {t(lineNames)(lines)}</span>
        </Button>
      </div>
    </section>
  );
}
