import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { levelRules } from '@/app/_ui/level-rules';
import { words } from '@/lib/words';
import { Invited } from './_room/invited';
import { readRoom } from './_room/read-room';
import { RoomGate } from './_room/room-gate';
import styles from './_room/room.module.css';
import { RoomText } from './_room/room-text';
import { sceneOf } from './_room/scene-of';
import { Turn } from './_room/turn';
import { Unwritten } from './_room/unwritten';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { room } = await readRoom((await params).id);
  return { title: room.piece.headline || words.desk.pieces.untitled };
}

/** The room: the text in the middle, facts and counterpoints level with it, and what must be so before it runs. */
export default async function RoomPage({ params }: Props) {
  const found = await readRoom((await params).id);
  if (!found.room.textOpen) return <Invited {...found} />;
  const scene = sceneOf(found);
  if (!scene) return <Unwritten {...found} />;
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const rules = levelRules({
    notes: [...scene.missing, ...scene.placed].map((one) => one.view.id),
    facts: scene.facts.map((one) => one.id),
  });
  return (
    <main className={styles.page} id="main">
      <style nonce={nonce} suppressHydrationWarning>
        {rules}
      </style>
      <div className={styles.room}>
        <div className={styles.turn}>
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
