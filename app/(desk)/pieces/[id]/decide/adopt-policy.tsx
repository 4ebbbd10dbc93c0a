import { useWords } from '#words';
import { refusePolicyInput } from '@/lib/review/commands/decisions/end-adoption';
import type { PolicyView } from '@/lib/review/views/newsroom';
import type { RoomView } from '@/lib/review/views/piece';
import { weakenings } from '@/lib/review/weaker-policy';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { weakeningWords } from '@/lib/words/en/weakenings';
import { workWords } from '@/lib/words/en/work';
import { AskDialog } from '../_forms/ask-dialog';
import styles from '../_parts/work.module.css';
import { decisionPath, exactOf } from './exact';

/** The desk has a newer policy than the piece. One editor adopts one that asks as much; a weaker one takes two, and is public. */
export function AdoptPolicy({ room, from, to, dates }: { room: RoomView; from: PolicyView; to: PolicyView; dates: DateSetting }) {
  const t = useWords();
  const said = t(workWords).decide;
  const version = to.version;
  const ask = { pieceId: room.piece.id, what: t(workWords).thisDecision, method: 'POST' as const, path: decisionPath(room) };
  const named = { ...exactOf(room), policyVersion: version };
  const weaker = weakenings(from.data, to.data).map(t(weakeningWords));
  const asked = room.adoptions.find((adoption) => adoption.policyVersion === version);
  const own = asked?.askedBy.you === true;
  const adopt = {
    ...ask,
    name: 'adopt',
    title: said.adoptTitle({ from: from.version, to: version }),
    body: { kind: 'adopt_policy', ...named },
  };
  return (
    <div className={styles.section}>
      <p className="hint">
        {said.newer({ from: from.version, to: version })} {weaker.length > 0 && said.weaker({ to: version, items: weaker })}
      </p>
      {asked && (
        <p>
          {said.weakerBy({ name: asked.askedBy.label, to: version, when: formatMoment(asked.at, dates) })} {own && said.weakerOwn}
        </p>
      )}
      <div className={styles.acts}>
        {weaker.length === 0 ? (
          <AskDialog
            {...adopt}
            button={said.adopt({ version })}
            say={said.adoptSay}
            final={said.adoptFinal({ to: version })}
            done={said.done.adopt_policy}
          />
        ) : !asked ? (
          <AskDialog
            {...adopt}
            button={said.weakerAsk({ to: version })}
            say={said.weaker({ to: version, items: weaker })}
            final={said.weakerAskFinal({ to: version })}
            done={said.weakerAsked}
          />
        ) : own ? (
          <AskDialog
            {...ask}
            name="withdraw-policy"
            button={said.weakerWithdraw}
            title={said.weakerWithdrawTitle({ to: version })}
            say={said.weakerRefuseSay}
            final={said.weakerWithdrawFinal}
            body={{ kind: 'withdraw_policy', ...named }}
            done={said.weakerWithdrawn}
          />
        ) : (
          <>
            <AskDialog
              {...adopt}
              button={said.weakerAdopt({ to: version })}
              say={said.weaker({ to: version, items: weaker })}
              final={said.weakerAdoptFinal({ to: version })}
              danger
              done={said.done.adopt_policy}
            />
            <AskDialog
              {...ask}
              name="refuse-policy"
              button={said.weakerRefuse}
              title={said.weakerRefuseTitle({ to: version })}
              say={said.weakerRefuseSay}
              final={said.weakerRefuseFinal({ to: version })}
              body={{ kind: 'refuse_policy', ...named }}
              reason={{ input: refusePolicyInput, label: said.weakerRefuseReason }}
              done={said.weakerRefused}
            />
          </>
        )}
      </div>
    </div>
  );
}
