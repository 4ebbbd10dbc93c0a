'use client';

import { useWords } from '#words';
import { Link } from '@/app/_ui/link';
import type { PassageMark } from '@/app/_ui/passage-mark';
import { PassageText } from '@/app/_ui/passage-text';
import type { Given } from '@/app/_ui/screen/screen';
import { SourceLink } from '@/app/_ui/source-link';
import type { RoomView, VersionView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import { canonicalText } from '@/lib/text/canonical-text';
import { markedBody } from '@/lib/text/marked-body';
import { type DateSetting, formatMoment } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { workWords } from '@/lib/words/en/work';
import type { Translate } from '@/lib/words/language';
import { DoButton } from '../_forms/do-button';
import { Permissions } from '../_forms/permissions';
import { NotNow } from '../_parts/not-now';
import { piecePath } from '../_parts/piece-path';
import { PieceScreen } from '../_parts/piece-screen';
import styles from '../_parts/work.module.css';
import { WorkPage } from '../_parts/work-page';
import own from './consent.module.css';

/** The author reads the exact text to its end, and approves it there. */
export const ConsentScreen = () => {
  const t = useWords();
  return <PieceScreen<'consent'> kind={t(words).room.consent.title} draw={draw} />;
};

function draw({ room }: RoomScreen<'consent'>, { dates, t }: Given) {
  const { version } = room;
  const { id } = room.piece;
  const author = room.piece.authors.some((author) => author.you);
  if (!version || !author) {
    return (
      <NotNow pieceId={id} title={author ? nothingYet(t, room) : t(workWords).consent.notAuthor}>
        {author ? null : <Approved room={room} dates={dates} />}
      </NotNow>
    );
  }
  const given = room.consents.find((consent) => consent.by.you && consent.version === version.number);
  const earlier = room.consents.findLast((consent) => consent.by.you && consent.version < version.number);
  const { publication } = room.piece;
  const isPublished = publication.status === 'live' || publication.status === 'retracted';
  const live = isPublished && publication.version === version.number;
  const open = room.can['consent']?.allowed === true;
  const permitted = room.can['change_permissions']?.allowed
    ? room.permissions.find((permission) => permission.by.you)
    : undefined;
  return (
    <WorkPage>
      <p className="title">{t(workWords).consent.title}</p>
      <p className={styles.intro}>
        {given
          ? t(workWords).consent.given({ version: version.number, when: formatMoment(given.at, dates) })
          : t(workWords).consent.intro({ version: version.number, live })}{' '}
        {!given && earlier && (
          <>
            {t(workWords).consent.earlier({ version: earlier.version })}{' '}
            <Link href={`/pieces/${id}/diff?from=${earlier.version}&to=${version.number}`}>
              {t(workWords).consent.changedSince}
            </Link>
          </>
        )}
      </p>
      <Exact version={version} authors={room.piece.authors.map((author) => author.label)} />
      <section className={own.approve} aria-label={t(workWords).consent.title} data-stays={(open && !given) || undefined}>
        <p>{t(workWords).consent.end({ version: version.number })}</p>
        {given ? null : open ? (
          <DoButton
            pieceId={id}
            what={t(workWords).consent.title}
            kind="primary"
            meaning={t(words).room.consent.meaning}
            method="POST"
            path={`/pieces/${id}/consents`}
            body={{ version: version.number, digest: version.digest }}
            done={t(workWords).consent.done}
          >
            {t(words).room.consent.approve({ version: version.number })}
          </DoButton>
        ) : (
          <p className="hint">{isPublished ? t(workWords).consent.published : t(workWords).consent.wrongStage}</p>
        )}
        {permitted && <Permitted pieceId={id} permitted={permitted} />}
        {!given && !isPublished && (
          <p className="hint">
            {t(workWords).consent.not} <Link href={piecePath(id, 'edit')}>{t(workWords).consent.toDraft}</Link>
          </p>
        )}
      </section>
    </WorkPage>
  );
}

const nothingYet = (t: Translate, { versions }: RoomView) =>
  versions.length > 0 ? t(workWords).textGone : t(workWords).decide.title.draft;

/** What this author permits editors beforehand, and what they changed with it. */
function Permitted({ pieceId, permitted }: { pieceId: string; permitted: RoomView['permissions'][number] }) {
  const t = useWords();
  const { permissions } = t(workWords);
  return (
    <>
      {permitted.counts && permitted.used.length > 0 && (
        <>
          <h2 className="section-head">{permissions.usedTitle}</h2>
          <ul className="plain">
            {permitted.used.map(({ number, kinds }) => (
              <li key={number}>
                {permissions.used({ version: number, kinds })}{' '}
                <Link href={`/pieces/${pieceId}/diff?from=${number - 1}&to=${number}`}>{permissions.seeDifference}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Permissions pieceId={pieceId} permitted={permitted} />
    </>
  );
}

function Exact({ version, authors }: { version: VersionView; authors: string[] }) {
  const t = useWords();
  const said = t(workWords).consent;
  const { content } = version;
  const piece = markedBody<PassageMark>(content, canonicalText(content).blocks, []);
  const { sources, disclosure, byline, language } = content;
  return (
    <article className={own.exact} lang={language}>
      <PassageText
        piece={piece}
        onSource={() => null}
        beforeBody={
          <p className="by" dir="auto">
            {said.byline} {byline || authors.join(', ')}
          </p>
        }
      />
      <h2 className="section-head">{said.disclosure}</h2>
      <p className="text" dir="auto">
        {disclosure || t(workWords).none}
      </p>
      {sources.length > 0 && (
        <>
          <h2 className="section-head">{said.sources}</h2>
          <ol className="text">
            {sources.map(({ title, url }) => (
              <li key={`${url} ${title}`} dir="auto">
                <SourceLink title={title} url={url} />
              </li>
            ))}
          </ol>
        </>
      )}
    </article>
  );
}

function Approved({ room, dates }: { room: RoomView; dates: DateSetting }) {
  const said = useWords()(workWords).consent;
  const now = room.consents.filter((consent) => consent.version === room.version?.number);
  return (
    <>
      <p>{said.notAuthorSay}</p>
      {now.length === 0 ? (
        <p className="hint">{said.noneYet}</p>
      ) : (
        now.map((consent) => (
          <p key={consent.at}>
            {said.others({ name: consent.by.label, version: consent.version, when: formatMoment(consent.at, dates) })}
          </p>
        ))
      )}
    </>
  );
}
