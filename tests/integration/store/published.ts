import { saveDraft } from '@/db/drafts/drafts';
import { gateFacts } from '@/db/load/gate';
import { contentAt } from '@/db/load/versions';
import { liveEdition } from '@/db/prepare/edition/live-edition';
import { preparePendingCorrection } from '@/db/prepare/pending-correction';
import { alarmName } from '@/lib/review/alarm';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addCounterpoint } from '@/lib/review/commands/add-counterpoint';
import { answerCounterpoint } from '@/lib/review/commands/answer-counterpoint';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { consent } from '@/lib/review/commands/consent';
import { decisions } from '@/lib/review/commands/decisions';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { makeVersion } from '@/lib/review/commands/make-version';
import { signOff } from '@/lib/review/commands/sign-off';
import type { ContentPatch, VersionContent } from '@/lib/review/draft-content';
import { editionOf } from '@/lib/review/edition';
import { isUnconfirmed } from '@/lib/review/is-unconfirmed';
import type { PublishedView } from '@/lib/review/views/text';
import type { CorrectionType } from '@/lib/review/vocabulary';
import { newsroom, paragraphs as shipped } from './newsroom';

const body = (texts: readonly string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** A live piece with a counterpoint on its headline, an answer, and one checked claim; and short ways to correct it. */
export async function published(paragraphs: readonly string[] = shipped) {
  const desk = newsroom();
  const second = desk.join('Sven', ['editor']);
  const reviewer = desk.join('Dag', ['reviewer'], ['security']);
  const checker = desk.join('Finn', ['reviewer'], [], true);
  const piece = await desk.opened(['security'], paragraphs);
  const text = desk.exact(piece);
  const view = await desk.assigned(piece, reviewer);
  const check = await desk.assigned(piece, checker, null);
  const note = await desk.ok(addCounterpoint, reviewer, piece, {
    kind: 'passage',
    ...text,
    perspective: 'security',
    anchor: { start: 0, end: 13, exact: 'Open the quay' },
    text: 'Not before the wall is sound.',
    sources: [],
  });
  await desk.ok(signOff, reviewer, piece, { assignmentId: view, ...text, outcome: 'filed', statement: '' });
  await desk.ok(answerCounterpoint, desk.author, desk.idOf(note), { kind: 'replied', text: 'The wall is sound.' });
  const [first, ...others] = desk
    .sentences(piece, 1)
    .filter((sentence) => sentence.candidate)
    .map(({ index }) => index);
  if (first !== undefined) {
    const claim = await desk.ok(addClaim, checker, piece, { ...text, sentences: [first], statement: 'The quay is closed.' });
    await desk.ok(giveVerdict, checker, desk.idOf(claim), {
      ...text,
      verdict: 'supported',
      rationale: 'The notice says so.',
      evidence: [{ url: 'https://port.example/notice', title: 'Port notice', quote: 'closed until further notice' }],
    });
  }
  if (others.length > 0)
    await desk.ok(disposeSentences, checker, piece, {
      ...text,
      dispositions: others.map((sentence) => ({ sentence, disposition: 'opinion' })),
    });
  await desk.ok(signOff, checker, piece, { assignmentId: check, ...text, outcome: 'checked', statement: '' });
  await desk.ok(consent, desk.author, piece, text);

  const facts = () => {
    const found = desk.piece(piece);
    if (!found) throw new Error('no piece');
    return gateFacts(desk.db, found, desk.clock.now(), desk.editor.personId);
  };
  const named = { ...text, edition: editionOf(facts()).digest };
  await desk.ok(decisions.mark_publishable, desk.editor, piece, { kind: 'mark_publishable', ...named });
  await desk.ok(decisions.publish, desk.editor, piece, { kind: 'publish', ...named });

  const content = () => JSON.parse(contentAt(desk.db, piece, facts().live?.version ?? 0) ?? '{}') as VersionContent;
  /** The live words with one passage replaced. */
  const change = (from: string, to: string): ContentPatch => {
    const { headline, standfirst, body: words } = content();
    const before = JSON.stringify({ headline, standfirst, body: words });
    const after = before.replace(JSON.stringify(from).slice(1, -1), JSON.stringify(to).slice(1, -1));
    if (after === before) throw new Error(`nobody wrote “${from}”`);
    return JSON.parse(after) as ContentPatch;
  };
  const correct = async ({
    type = 'correction',
    reason = 'We put a figure right.',
    ...more
  }: { type?: CorrectionType; reason?: string } & Record<string, unknown>) => {
    const { live } = facts();
    const done = await desk.run(decisions.correct, desk.editor, piece, {
      kind: 'correct',
      version: live?.version,
      digest: live?.digest,
      correctionType: type,
      reason,
      ...more,
    });
    desk.time.pass({ seconds: 1 });
    return done;
  };
  const unconfirmed = () => {
    const open = facts().corrections.find(isUnconfirmed);
    return { correctionId: open?.id, digest: open?.digest };
  };
  /** What the page's table has under this column, as text. */
  const shown = (column: 'html' | 'record_html' | 'record' | 'teaser') =>
    String(desk.db.$client.prepare(`SELECT ${column} FROM published_pages WHERE piece_id = ?`).pluck().get(piece));
  return {
    desk,
    piece,
    second,
    reviewer,
    checker,
    noteId: desk.idOf(note),
    paragraphs,
    body,
    facts,
    content,
    change,
    correct,
    confirm: () => desk.ok(decisions.confirm_correction, second, piece, { kind: 'confirm_correction', ...unconfirmed() }),
    /** The second editor does not confirm it. */
    refuse: (why: string) =>
      desk.ok(decisions.refuse_correction, second, piece, { kind: 'refuse_correction', ...unconfirmed(), reason: why }),
    /** The fact-checker calls every changed sentence of the current version an opinion. */
    checkChanged: async () => {
      const exact = desk.exact(piece);
      const changed = desk.sentences(piece, exact.version).filter(({ since }) => since === exact.version);
      const indexes = changed.map(({ index }) => index);
      if (indexes.length === 0) return;
      await desk.ok(disposeSentences, checker, piece, {
        ...exact,
        dispositions: indexes.map((sentence) => ({ sentence, disposition: 'opinion' })),
      });
      await desk.ok(confirmSentences, checker, piece, { ...exact, sentences: indexes });
    },
    /** The correction in review goes out, with the edition that it would have. */
    publishPending: (more: object = {}, by = second) => {
      const made = preparePendingCorrection(desk.db, piece, desk.clock.now());
      return desk.run(decisions.publish_correction, by, piece, {
        kind: 'publish_correction',
        correctionId: facts().live?.pending?.id,
        ...desk.exact(piece),
        edition: 'prepared' in made ? made.prepared.digest : '',
        ...more,
      });
    },
    /** The author changes the draft and submits it. */
    propose: async (from: string, to: string) => {
      const draft = desk.draft(piece);
      const { headline, standfirst, body: words } = draft?.content ?? content();
      const patch = JSON.parse(
        JSON.stringify({ headline, standfirst, body: words }).replace(
          JSON.stringify(from).slice(1, -1),
          JSON.stringify(to).slice(1, -1),
        ),
      ) as ContentPatch;
      const saved = saveDraft(desk.db, {
        pieceId: piece,
        actor: desk.author,
        revision: draft?.revision ?? 0,
        now: desk.clock.now(),
        patch,
      });
      if ('refusal' in saved) throw new Error(saved.refusal.code);
      return desk.ok(makeVersion, desk.author, piece, { revision: saved.revision });
    },
    corrections: () => facts().corrections,
    pending: () => facts().live?.pending ?? null,
    alarms: () => facts().live?.alarms ?? [],
    /** How they are called outside. */
    names: () => (facts().live?.alarms ?? []).map(alarmName),
    live: () => liveEdition(desk.db, facts().live?.edition ?? ''),
    page: () => shown('html'),
    record: () => shown('record_html'),
    teaser: () => JSON.parse(shown('teaser')) as PublishedView,
    everythingPublic: () => shown('html') + shown('record_html') + shown('record'),
  };
}
