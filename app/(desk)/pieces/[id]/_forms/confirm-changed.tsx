'use client';

import { useWords } from '#words';
import { Button } from '@/app/_ui/button';
import { Changed } from '@/app/_ui/changed';
import { Link } from '@/app/_ui/link';
import { namedSentence, sentenceNames } from '@/lib/words/en/sentence-name';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { ChangedGroup, ChangedItem } from '../_parts/changes';
import { Neighbours } from '../_parts/neighbours';
import styles from '../_parts/work.module.css';
import { useSay } from '../_parts/work-page';
import { Trouble } from './trouble';
import { useWrite } from './use-write';

interface Props {
  pieceId: string;
  version: number;
  digest: string;
  groups: ChangedGroup[];
  /** Facts want their fact, opinion or leave before a confirmation means anything; a perspective does not. */
  facts: boolean;
  /** Where the viewer judges a sentence; null: they do not. */
  judgeHref: string | null;
  /** One button for all of them; else the page has one that takes more along. */
  together?: boolean;
}

/** Only what changed since it was signed, each with what became of it, and one button that says that it is still right. */
export function ConfirmChanged({ pieceId, version, digest, groups, facts, judgeHref, together = true }: Props) {
  const t = useWords();
  const said = t(workWords).confirm;
  const writing = useWrite();
  const say = useSay();
  if (groups.length === 0) return null;
  const judgesFirst = (changedItem: ChangedItem) => facts && changedItem.judgeFirst;
  const freeIn = (items: readonly ChangedItem[]) => items.filter((item) => !item.yours && !judgesFirst(item));
  const all = groups.flatMap(({ items }) => items);
  const free = freeIn(all).map((sentence) => sentence.index);
  const confirm = async (sentences: number[]) => {
    if (await writing.write('POST', `/pieces/${pieceId}/confirmations`, { version, digest, sentences }))
      say(said.said({ number: sentences.length }));
  };
  return (
    <section className={styles.section} aria-labelledby="changed" id="changed-sentences">
      <h2 id="changed">
        {said.title({
          changed: all.filter((sentence) => !sentence.context).length,
          context: all.filter((sentence) => sentence.context).length,
        })}
      </h2>
      <p className="hint">{said.hint}</p>
      <Trouble pieceId={pieceId} what={t(workWords).thisDecision} writing={writing} />
      <div>
        {groups.map(({ items, parts, beside }) => {
          const confirmable = freeIn(items);
          const toJudge = items.find((item) => !item.yours && judgesFirst(item));
          return (
            <Changed
              key={items.map((item) => item.index).join(' ')}
              where={said.where({
                sentences: items.map(t(namedSentence)),
                version: Math.max(...items.map((item) => item.since)),
                cause: causeOf(items),
              })}
              parts={parts}
              actions={
                <>
                  {facts && <Neighbours neighbours={beside} />}
                  {confirmable.length > 0 && (
                    <Button
                      busy={writing.busy && t(words).actions.sending}
                      onClick={() => void confirm(confirmable.map((sentence) => sentence.index))}
                    >
                      {causeOf(items) === 'context' ? said.stillThere : said.still}
                      <span className="hidden">: {t(sentenceNames)(confirmable.map(t(namedSentence)))}</span>
                    </Button>
                  )}
                  {toJudge && (
                    <p className="hint">
                      {judgeHref ? said.judgeFirst : said.judgeOther}{' '}
                      {judgeHref && <Link href={`${judgeHref}?s=${toJudge.index + 1}#sweep`}>{said.judge}</Link>}
                    </p>
                  )}
                  {items.some((item) => item.yours) && (
                    <p className="hint">{said.yours({ sentences: items.filter((item) => item.yours).map(t(namedSentence)) })}</p>
                  )}
                </>
              }
            />
          );
        })}
      </div>
      {together && groups.length > 1 && free.length > 1 && (
        <div>
          <Button
            kind="primary"
            busy={writing.busy && t(words).actions.sending}
            meaning={t(words).facts.confirmMeaning({ facts })}
            onClick={() => void confirm(free)}
          >
            {said.stillAll({ number: free.length })}
          </Button>
        </div>
      )}
    </section>
  );
}

function causeOf(items: readonly ChangedItem[]): 'changed' | 'context' | 'both' {
  const context = items.filter((item) => item.context).length;
  return context === 0 ? 'changed' : context === items.length ? 'context' : 'both';
}
