'use client';

import { useSearchParams } from 'next/navigation';
import { useWords } from '#words';
import { Empty } from '@/app/_ui/empty';
import { PassageText } from '@/app/_ui/passage-text';
import type { Given } from '@/app/_ui/screen/screen';
import { isLost } from '@/lib/review/note-standing';
import type { CounterpointView, RoomView } from '@/lib/review/views/piece';
import type { RoomScreen } from '@/lib/review/views/screen';
import type { DateSetting } from '@/lib/words/dates';
import { words } from '@/lib/words/en/shared';
import { roomWords } from '@/lib/words/en/text-page';
import { aroundOf } from '../_parts/around';
import { PieceScreen } from '../_parts/piece-screen';
import { WorkPage } from '../_parts/work-page';
import { BesideNote } from '../_reading/beside-note';
import { counterpointSettings } from '../_reading/counterpoint-settings';
import { LostCause } from '../_reading/lost-cause';
import { marginNote } from '../_reading/margin-note';
import { notePermissions } from '../_reading/note-permissions';
import { type RoomLayout, roomLayout } from '../_reading/room-layout';
import { SentenceTool } from '../_reading/sentence-tool';
import { LostNote } from './lost-note';
import { PlaceText } from './place-text';
import { surroundings } from './surroundings';

/**
 * Counterpoints whose passage is not in the current version: each gets another passage, or a reason why it no longer applies. Below them those that closed
 * with their passage, which ask for nothing.
 */
export const LostScreen = () => {
  const t = useWords();
  return <PieceScreen<'lost'> kind={t(words).piece.tabs.lost} draw={draw} />;
};

function draw({ room }: RoomScreen<'lost'>, { dates, t }: Given) {
  const layout = roomLayout(t, { room, dates });
  return layout && <Lost room={room} dates={dates} layout={layout} />;
}

function Lost({ room, dates, layout }: { room: RoomView; dates: DateSetting; layout: RoomLayout }) {
  const t = useWords();
  const said = t(roomWords).lost;
  const { version } = layout;
  // Whose place one chooses stands in the address; the view is the same.
  const asked = useSearchParams().get('note');
  const lost = room.counterpoints.filter(isLost);
  const cut = room.counterpoints.filter(
    (counterpoint) => counterpoint.cutIn !== null && counterpoint.outcome !== 'withdrawn' && counterpoint.outcome !== 'cut',
  );
  const { language } = version.content;
  const around = aroundOf(t, room, dates);
  const settings = counterpointSettings(room, version, dates);
  const placing = [...lost, ...cut].find(
    (counterpoint) => counterpoint.id === asked && notePermissions(counterpoint, room).place,
  );
  const note = (view: CounterpointView) => marginNote(t, view, around);
  return (
    <WorkPage>
      {lost.length === 0 && cut.length > 0 ? (
        <h1 className="title">{t(words).piece.tabs.lost}</h1>
      ) : lost.length === 0 ? (
        <div>
          <h1 className="hidden">{t(words).piece.tabs.lost}</h1>
          <Empty title={t(words).counterpoint.emptyLost}>
            {t(words).counterpoint.emptyLostNext({ version: version.number })}
          </Empty>
        </div>
      ) : (
        <div>
          <h1 className="title">{said.title({ number: lost.length })}</h1>
          <p className="hint">{said.hint}</p>
        </div>
      )}
      {lost.map((view) => (
        <LostNote
          key={view.id}
          note={note(view)}
          ground={view.block?.ground ?? null}
          cause={<LostCause view={view} />}
          suggested={view.place?.suggestion ? surroundings(t, version, view.place.suggestion) : null}
          language={language}
          mayPlace={notePermissions(view, room).place}
          placing={placing?.id === view.id}
          settings={settings}
        />
      ))}
      {cut.length > 0 && (
        <section className="stack" aria-labelledby="cut">
          <div>
            <h2 className="section-head" id="cut">
              {said.cutTitle({ number: cut.length })}
            </h2>
            <p className="hint">{said.cutHint}</p>
          </div>
          {cut.map((view) => (
            <BesideNote
              key={view.id}
              note={note(view)}
              acts={notePermissions(view, room)}
              ground={view.block?.ground ?? null}
              settings={settings}
              cause={<LostCause view={view} />}
              level={3}
            />
          ))}
        </section>
      )}
      {placing && (
        <PlaceText key={placing.id} settings={settings} note={{ id: placing.id, code: placing.code }} language={language}>
          <PassageText piece={layout.text} afterSentence={(index) => <SentenceTool index={index} />} />
        </PlaceText>
      )}
    </WorkPage>
  );
}
