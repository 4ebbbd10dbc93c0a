import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Empty } from '@/app/_ui/empty';
import { PassageText } from '@/app/_ui/passage-text';
import { words } from '@/lib/words';
import { roomWords } from '@/lib/words/room';
import { actsOf } from '../_room/acts-of';
import { isLost, noteOf } from '../_room/note-of';
import { readRoom } from '../_room/read-room';
import { sceneOf } from '../_room/scene-of';
import { SentenceTool } from '../_room/sentence-tool';
import { LostNote } from './lost-note';
import { PlaceText } from './place-text';

export const metadata: Metadata = { title: words.piece.tabs.lost };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ note?: string | string[] }>;
}

/** Counterpoints whose passage is not in the current version: each gets another passage, or a reason why it no longer applies. */
export default async function LostPage({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = (await searchParams).note;
  const { room, dates } = await readRoom(id);
  const { version } = room;
  const scene = sceneOf({ room, dates });
  if (!room.textOpen || !version || !scene) notFound();
  const lost = room.counterpoints.filter(isLost);
  if (lost.length === 0) {
    return (
      <main className="page-narrow stack" id="main">
        <h1 className="hidden">{words.piece.tabs.lost}</h1>
        <Empty title={words.counterpoint.emptyLost}>{words.counterpoint.emptyLostNext({ version: version.number })}</Empty>
      </main>
    );
  }
  const author = room.piece.authors[0] ?? { label: '', you: false };
  const settings = { pieceId: id, version: version.number, digest: version.digest, dates, perspectives: [], mayClaim: false };
  const placing = lost.find((one) => one.id === asked && actsOf(one, room, dates.now).place);
  return (
    <main className="page-narrow stack" id="main">
      <div>
        <h1 className="title">{roomWords.lost.title({ number: lost.length })}</h1>
        <p className="hint">{roomWords.lost.hint}</p>
      </div>
      <div>
        {lost.map((view) => {
          const { anchor } = view;
          const place = view.place?.suggestion;
          const suggested = place
            ? {
                start: place.start,
                end: place.end,
                exact: version.text.slice(place.start, place.end),
                sentence: (version.sentences.find((one) => one.end > place.start)?.index ?? 0) + 1,
              }
            : null;
          return (
            <LostNote
              key={view.id}
              note={noteOf(view, { now: dates.now, author })}
              was={{ exact: anchor?.exact ?? '', version: anchor?.version ?? 0 }}
              suggested={suggested}
              mayPlace={actsOf(view, room, dates.now).place}
              placing={placing?.id === view.id}
              settings={settings}
            />
          );
        })}
      </div>
      {placing && (
        <PlaceText
          key={placing.id}
          settings={settings}
          note={{ id: placing.id, code: placing.code }}
          language={version.content.language}
        >
          <PassageText piece={scene.text} afterSentence={(index) => <SentenceTool index={index} />} />
        </PlaceText>
      )}
    </main>
  );
}
