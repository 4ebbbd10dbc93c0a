/** What people might do to a piece that is live. */
import { draftOf, saveDraft } from '@/db/drafts/drafts';
import { contentAt } from '@/db/load/versions';
import { preparePendingCorrection } from '@/db/prepare/pending-correction';
import { alarmName } from '@/lib/review/alarm';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { decisions } from '@/lib/review/commands/decisions';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { makeVersion } from '@/lib/review/commands/make-version';
import { isUnconfirmed } from '@/lib/review/is-unconfirmed';
import { correctionTypes, takingOffGrounds } from '@/lib/review/vocabulary';
import type { Deed, Who } from './sequences';
import type { Stage } from './stage';

const lines = [
  'The minister Olan Grey lied about the road.',
  'Prices rose by 7 per cent.',
  'I disagree with most of it.',
  'It was a Tuesday. Nobody came.',
];
const isLiveDeed = new Set(['correct', 'confirm_correction', 'review_correction', 'propose', 'answer_alarm']);
export const liveDeed = ({ what }: Deed) => isLiveDeed.has(what);

type Paragraphs = { type: 'doc'; content: object[] };
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
/** Another text: a paragraph cut, replaced, added or moved. */
function edited(body: Paragraphs, n: number): Paragraphs {
  const { content } = body;
  const at = n % Math.max(1, content.length);
  const words = lines[n % lines.length] ?? '';
  const others = content.filter((_, index) => index !== at);
  const next =
    n % 4 === 0
      ? others
      : n % 4 === 1
        ? content.map((block, index) => (index === at ? paragraph(words) : block))
        : n % 4 === 2
          ? [...content, paragraph(words)]
          : [...others, ...content.slice(at, at + 1)];
  return { ...body, content: next.length > 0 ? next : [paragraph('One.')] };
}

function changeOf({ cast, pieceId, facts }: Stage, n: number): object {
  const { live } = facts();
  const stored = contentAt(cast.story.db, pieceId, live?.version ?? 0);
  if (stored === null) return {};
  const content = JSON.parse(stored) as { body: Paragraphs };
  return n % 5 === 0
    ? { byline: `By somebody ${n % 3}` }
    : n % 11 === 1
      ? { disclosure: '' }
      : n % 7 === 0
        ? { sources: [{ title: `Source ${n}`, url: `https://source.example/${n}` }] }
        : { body: edited(content.body, n) };
}

/** One deed on a live piece; on another one it is refused, and has to be. */
export async function playLive(stage: Stage, { what, who, n, slip }: Deed): Promise<void> {
  const { pieceId, attempt, facts, cast } = stage;
  const via = slip === 'token' ? ('token' as const) : ('session' as const);
  const now = facts();
  const version = now.live?.version ?? Math.max(1, now.piece.currentVersion);
  const digest = slip === 'wrong_digest' ? 'f'.repeat(64) : (now.live?.digest ?? '0'.repeat(64));
  const decide = (as: Who, kind: keyof typeof decisions, body: object) =>
    attempt(as, decisions[kind], pieceId, { kind, ...body }, via);
  const open = now.corrections.find(isUnconfirmed);
  const pending = now.live?.pending;
  switch (what) {
    case 'correct':
      await decide(who, 'correct', {
        version: slip === 'old_version' ? Math.max(1, version - 1) : version,
        digest,
        correctionType: correctionTypes[n % correctionTypes.length],
        reason: 'We put it right.',
        ...(n % 6 === 0 ? {} : { content: changeOf(stage, n) }),
        how: n % 3 === 1 ? 'review' : 'now',
        ...(n % 9 === 0 ? { shows: 'withheld', ground: 'safety', deskReason: 'A threat.' } : {}),
      });
      return;
    case 'confirm_correction':
      if (open)
        await decide(who, n % 4 ? 'confirm_correction' : 'refuse_correction', {
          correctionId: open.id,
          digest: slip === 'wrong_digest' ? 'f'.repeat(64) : open.digest,
          ...(n % 4 ? {} : { reason: 'It was right before.' }),
        });
      else if (now.corrections[0])
        await decide(n % 2 ? 'author' : who, 'answer_correction', { correctionId: now.corrections[0].id, text: 'I was asked.' });
      return;
    case 'review_correction':
      if (!pending) return;
      if (n % 5 === 0) await decide(who, 'withdraw_correction', { correctionId: pending.id, reason: 'It was right.' });
      else {
        const made = preparePendingCorrection(cast.story.db, pieceId, cast.story.clock.now());
        await decide(who, 'publish_correction', {
          correctionId: pending.id,
          version: now.piece.currentVersion,
          digest: now.piece.currentDigest,
          edition: 'prepared' in made ? made.prepared.digest : 'a'.repeat(64),
        });
      }
      return;
    case 'propose': {
      const draft = draftOf(cast.story.db, pieceId);
      const author = cast.story.people.get('author');
      const [proposal] = now.live?.proposals ?? [];
      if (proposal && n % 2) {
        const named = cast.story.db.$client
          .prepare<[string, number], string>('SELECT digest FROM versions WHERE piece_id = ? AND number = ?')
          .pluck()
          .get(pieceId, proposal.version);
        await decide(who, 'decline_proposal', { version: proposal.version, digest: named, reason: 'It is right as it is.' });
        return;
      }
      if (!now.live || !draft || !author) return;
      const patch = { body: edited(draft.content.body as Paragraphs, n) };
      saveDraft(cast.story.db, { pieceId, actor: author, revision: draft.revision, now: cast.story.clock.now(), patch });
      await attempt('author', makeVersion, pieceId, { revision: draftOf(cast.story.db, pieceId)?.revision ?? 0 });
      return;
    }
    default: {
      const [alarm] = now.live?.alarms ?? [];
      const note = now.counterpoints[n % Math.max(1, now.counterpoints.length)];
      if (alarm && n % 4) await decide(who, 'answer_alarm', { alarm: alarmName(alarm), reason: 'It was looked at.' });
      else if (note)
        await decide(who, 'take_off', {
          counterpointId: note.id,
          ground: takingOffGrounds[n % takingOffGrounds.length],
          reason: 'It names a witness.',
        });
    }
  }
}

/** The next sensible step of a live piece: what changed is checked, confirmed and published. */
export async function advanceLive(stage: Stage, n: number): Promise<void> {
  const { attempt, pieceId, cast } = stage;
  const facts = stage.facts();
  const { piece, live } = facts;
  if (!live) return;
  const exact = { version: piece.currentVersion, digest: piece.currentDigest };
  const fresh = facts.sentences.filter((sentence) => sentence.since > 1 && sentence.since === piece.currentVersion);
  const checker = [...cast.story.people].find(([, { personId }]) =>
    facts.assignments.some((one) => one.duty === 'fact_check' && one.personId === personId && one.status === 'done'),
  );
  if (checker && fresh.length > 0) {
    const [who] = checker;
    await attempt(who as Who, disposeSentences, pieceId, {
      ...exact,
      dispositions: fresh.map(({ index }) => ({ sentence: index, disposition: 'opinion' })),
    });
    for (const reviewer of [who, 'rights', 'communities', 'law'] as Who[])
      await attempt(reviewer, confirmSentences, pieceId, { ...exact, sentences: fresh.map(({ index }) => index) });
  }
  const deed = (what: Deed['what'], who: Who, at: number): Deed => ({ what, who, n: at, slip: 'none' });
  if (live.pending) await playLive(stage, deed('review_correction', n % 2 ? 'second' : 'third', 1));
  else if (facts.corrections.some(isUnconfirmed)) await playLive(stage, deed('confirm_correction', 'third', 1));
  else await playLive(stage, deed('correct', 'second', n));
}
