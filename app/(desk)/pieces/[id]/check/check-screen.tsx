'use client';

import { useSearchParams } from 'next/navigation';
import { useWords } from '#words';
import { ClaimCard } from '@/app/_ui/claim-card';
import { Empty } from '@/app/_ui/empty';
import { Link } from '@/app/_ui/link';
import type { Given } from '@/app/_ui/screen/screen';
import { checksAsEditor } from '@/lib/review/checks-as-editor';
import { earlierJudgements } from '@/lib/review/earlier-judgements';
import type { RoomView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { wantsDisposition } from '@/lib/review/wants-disposition';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import { ConfirmChanged } from '../_forms/confirm-changed';
import { ConfirmLines } from '../_forms/confirm-lines';
import { changedGroups, changeIn } from '../_parts/changes';
import { linesToConfirm } from '../_parts/lines-to-confirm';
import { denialOf, NotNow } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import { PieceScreen } from '../_parts/piece-screen';
import styles from '../_parts/work.module.css';
import { WorkPage } from '../_parts/work-page';
import { marginClaim } from '../_reading/margin-facts';
import { Sweep } from './sweep';
import { sweepView } from './sweep-view';

/** The fact-check: what changed first, then sentence by sentence, then the claims with their verdicts. */
export const CheckScreen = () => {
  const t = useWords();
  return <PieceScreen<'check'> kind={t(words).facts.title} draw={draw} />;
};

const draw = (view: RoomScreen<'check'>, given: Given) => <Check {...view} {...given} />;

function Check({ room, pending, since, hunks, frame, dates }: RoomScreen<'check'> & Given) {
  const t = useWords();
  const said = t(workWords).check;
  const id = room.piece.id;
  // The sentence at which the sweep begins, counted from 1.
  const s = useSearchParams().get('s');
  const denied = denialOf(t, room.can['dispose']);
  const { version } = room;
  if (!version) return <NotNow pieceId={id} title={t(workWords).decide.title.draft} />;
  const mayJudge = denied === null;
  const mayConfirm = room.can['confirm_sentences']?.allowed === true && (mayJudge || checksAsEditor(frame.person));
  // Whoever judges meets what wants a judgement in the sweep itself; what they judged and keep private, their signature covers.
  const wanting = version.sentences.filter(
    (sentence) =>
      sentence.unconfirmed && !pending.includes(sentence.index) && !(mayJudge && wantsDisposition(sentence) && !sentence.yours),
  );
  const change = changeIn(hunks);
  const earlier = earlierJudgements(since, room.claims);
  return (
    <WorkPage>
      <h1 className="title">{said.title}</h1>
      {!mayJudge && (
        <p className="hint">
          {said.read} {room.assignments.some((assignment) => assignment.duty.kind === 'fact_check') ? denied : said.invite}
        </p>
      )}
      {mayConfirm && (
        <ConfirmChanged
          pieceId={id}
          version={version.number}
          digest={version.digest}
          groups={changedGroups(room, wanting, since)}
          facts
          judgeHref={mayJudge ? piecePath(id, 'check') : null}
        />
      )}
      <ConfirmLines
        pieceId={id}
        exact={{ version: version.number, digest: version.digest }}
        lines={linesToConfirm(room, frame.person)}
      />
      {mayJudge && (
        <Sweep
          key={`${version.digest} ${s ?? ''}`}
          {...sweepView(room, version, pending, change, (sentence) => earlier(sentence.index))}
          pieceId={id}
          start={Number(s ?? 0) - 1}
        />
      )}
      <Claims room={room} mayJudge={mayJudge} dates={dates} />
    </WorkPage>
  );
}

function Claims({
  room,
  mayJudge,
  dates,
}: {
  room: RoomView;
  mayJudge: boolean;
  dates: Parameters<typeof ClaimCard>[0]['dates'];
}) {
  const t = useWords();
  const said = t(workWords).check;
  const { claims, piece } = room;
  const live = claims.filter((claim) => claim.live);
  const gone = claims.filter((claim) => !claim.live);
  const ordered = [...live.toSorted((a, b) => (a.sentences[0] ?? 0) - (b.sentences[0] ?? 0)), ...gone];
  return (
    <section className={styles.section} aria-labelledby="claims">
      <h2 id="claims">{said.claimsTitle}</h2>
      {claims.length === 0 ? (
        <Empty title={said.claimsEmpty} level={3}>
          {said.claimsEmptyNext}
        </Empty>
      ) : (
        <p className="hint">{said.claimsHint({ open: live.filter((claim) => !claim.verdict).length, claims: live.length })}</p>
      )}
      <div>
        {ordered.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={marginClaim(t, claim, room.version?.sentences ?? [])}
            dates={dates}
            actions={
              <>
                {!claim.live && <p className="hint">{said.gone}</p>}
                {mayJudge && claim.live && (
                  <Link className="by" href={`${piecePath(piece.id, 'check')}/${claim.id}`}>
                    {claim.verdict ? said.changeVerdict : said.giveVerdict}
                    <span className="hidden">: {claim.statement}</span>
                  </Link>
                )}
                {(!claim.posted || claim.verdict?.posted === false) && (
                  <span className="hint">{t(words).status.pendingOnlyYou}</span>
                )}
              </>
            }
          />
        ))}
      </div>
    </section>
  );
}
