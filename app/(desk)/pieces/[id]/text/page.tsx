import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { FormStatus } from '@/app/_ui/form-status';
import { levelRules } from '@/app/_ui/level-rules';
import { words } from '@/lib/words';
import { authoringWords } from '@/lib/words/authoring';
import { LevelStyle } from '../_room/level-style';
import { findRoom, readRoom } from '../_room/read-room';
import styles from '../_room/room.module.css';
import { RoomGate } from '../_room/room-gate';
import { RoomText } from '../_room/room-text';
import { sceneOf } from '../_room/scene-of';
import { Turn } from '../_room/turn';
import { Unwritten } from '../_room/unwritten';

interface Props {
  params: Promise<{ id: string }>;
  /** `submitted`: the version that the reader of this page has just handed in. */
  searchParams: Promise<{ submitted?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const found = await findRoom((await params).id);
  return found ? { title: found.room.piece.headline || words.desk.pieces.untitled } : {};
}

/** The room with the whole text: in the middle the text, facts and counterpoints level with it, and what must be so before it runs. */
export default async function TextPage({ params, searchParams }: Props) {
  const found = await readRoom((await params).id);
  const scene = sceneOf(found);
  if (!scene) return <Unwritten {...found} />;
  const submitted = Number((await searchParams).submitted);
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const rules = levelRules({
    notes: [...scene.missing, ...scene.placed].map((one) => one.view.id),
    facts: scene.facts.map((one) => one.id),
  });
  return (
    <main className={styles.page} id="main">
      <LevelStyle rules={rules} nonce={nonce} />
      <div className={styles.room}>
        <div className={styles.turn}>
          <FormStatus>
            {submitted === found.room.piece.version ? authoringWords.submit.done({ number: submitted }) : null}
          </FormStatus>
          <Turn {...found} />
        </div>
        <RoomText {...found} scene={scene} />
        <div className={styles.aside}>
          <RoomGate {...found} />
        </div>
      </div>
    </main>
  );
}
