/** A newsroom in which there is a piece in every state, and somebody in every relation to each of them. */
import { realClock } from '@/db/clock';
import type { Database } from '@/db/connection/open';
import { type PieceStory, type Story, tell } from '@/db/seed/story';
import { addClaim } from '@/lib/review/commands/add-claim';
import { addDesk } from '@/lib/review/commands/add-desk';
import { answerAssignment } from '@/lib/review/commands/answer-assignment';
import { confirmReply } from '@/lib/review/commands/confirm-reply';
import { recordReply } from '@/lib/review/commands/record-reply';
import { requestOverride } from '@/lib/review/commands/request-override';
import { editionOf } from '@/lib/review/edition';
import type { Actor } from '@/lib/review/facts';
import type { Role } from '@/lib/review/vocabulary';
import { testClock } from '@/tests/support/clock';

const perspective = 'security';
const members: Record<string, { roles: Role[]; holds?: string[]; checksFacts?: boolean }> = {
  editor: { roles: ['editor'] },
  second: { roles: ['editor'] },
  'editor who made it': { roles: ['editor'] },
  'editor who was released': { roles: ['editor'], holds: [perspective] },
  accepted: { roles: ['reviewer'], holds: [perspective] },
  'accepted and an editor': { roles: ['reviewer', 'editor'], holds: [perspective] },
  done: { roles: ['reviewer'], holds: [perspective] },
  checker: { roles: ['reviewer'], checksFacts: true },
  'other checker': { roles: ['reviewer'], checksFacts: true },
  invited: { roles: ['reviewer'], holds: [perspective] },
  lapsed: { roles: ['reviewer'], holds: [perspective] },
  declined: { roles: ['reviewer'], holds: [perspective] },
  recused: { roles: ['reviewer'], holds: [perspective] },
  released: { roles: ['reviewer'], holds: [perspective] },
  administrator: { roles: ['admin'] },
  'author elsewhere': { roles: ['author'] },
  outsider: { roles: ['reviewer'], holds: [perspective], checksFacts: true },
  author: { roles: ['author'] },
  'author who is an editor': { roles: ['author', 'editor', 'admin'] },
};
/** In the order in which they ask: authors last, since only they can take a draft back. */
export const relations = Object.keys(members);

/** None is found in another one. */
export const nameOf = (who: string) => `Name-of-${who.replaceAll(' ', '-')}-only`;

/** Words that not everybody may read; each is said once on a piece. */
export const canary = {
  privateNote: 'CANARY the note is not filed',
  privateClaim: 'CANARY the claim is not filed',
  conflict: 'CANARY her cousin runs the ferry',
  danger: 'CANARY he threatened the last one who asked',
  draftOnTheDesk: 'CANARY a sentence that is not submitted',
  ownDraft: 'CANARY a sentence of a draft that was taken back',
};
/** Ids of what stands inside a piece; a random one where the piece has none. */
export type Inside = Record<'assignment' | 'counterpoint' | 'privateNote' | 'claim' | 'signOff' | 'override' | 'reply', string>;
export interface Staged {
  state: string;
  piece: PieceStory;
  inside: Inside;
}
const nothing = 'nosuchthing2222222222222';
const text = `A headline

A standfirst of some words

The fare rose by 12 per cent in May. Nobody asked the islanders.

I disagree with it. We should ask who answers. Olan Grey should say so.`;

export async function everyState(db: Database, admin: Actor): Promise<{ story: Story; staged: Staged[] }> {
  const time = testClock(new Date(Date.now() - 20 * 86_400_000).toISOString());
  const story = tell(db, { ...realClock, now: () => time.now() });
  story.people.set('admin', admin);
  for (const [who, member] of Object.entries(members))
    await story.join(who, { name: nameOf(who), email: `${who.replaceAll(' ', '.')}@test.example`, ...member }, 'none');
  const { id: deskId } = await story.act('admin', addDesk, '', { name: 'Pair', size: 'pair' });
  const id = (who: string) => story.people.get(who)?.personId ?? '';
  const start = () =>
    story.piece('editor who made it', {
      deskId: String(deskId),
      text,
      disclosure: 'None.',
      authorId: id('author'),
      coAuthors: [id('author who is an editor')],
    });
  const inReview = async () => {
    const piece = await start();
    await piece.submit('author');
    await piece.open('editor', [], [perspective], { accused: [{ name: 'Olan Grey' }, { name: 'Ilse Torvald' }] });
    for (const who of relations) {
      const member = members[who];
      if (!member?.holds && !member?.checksFacts) continue;
      if (who === 'outsider') continue;
      await piece.invite('editor', who, member.holds ? perspective : null, 15);
    }
    time.pass({ days: 5 });
    const answer = async (who: string, by: string, status: string, more: object = {}) => {
      const request = piece.facts().assignments.find((one) => one.personId === id(who))?.id ?? '';
      await story.act(by, answerAssignment, request, {
        status,
        ...(status === 'accepted' ? { conflict: { declared: false } } : {}),
        ...more,
      });
    };
    for (const who of ['accepted', 'accepted and an editor', 'done', 'checker', 'other checker', 'recused'])
      await answer(who, who, 'accepted');
    await answer('lapsed', 'editor', 'lapsed');
    await answer('declined', 'declined', 'declined', { conflict: { declared: true, statement: canary.conflict } });
    await answer('recused', 'recused', 'recused');
    for (const who of ['released', 'editor who was released'])
      await answer(who, 'editor', 'released', { reason: 'Somebody else reads it.' });
    const counterpoint = await piece.note('done', perspective, 'Nobody asked the islanders', 'Two were asked.');
    await piece.finish('done', 'filed', 'One note.');
    await piece.answer('author', counterpoint, 'replied', 'So it is.');
    const privateNote = await piece.note('accepted', perspective, 'I disagree with it', canary.privateNote);
    await story.act('other checker', addClaim, piece.id, {
      ...piece.exact(),
      sentences: [piece.indexOf('We should ask')],
      statement: canary.privateClaim,
    });
    const override = await story.act('editor', requestOverride, piece.id, {
      requirement: 'facts_checked',
      reason: 'Asked three times.',
    });
    await piece.checkFacts('checker', [
      {
        quote: 'The fare rose',
        rationale: 'Looked up.',
        source: { url: 'https://fares.example/', title: 'Fares', quote: '12 per cent' },
      },
    ]);
    await piece.finish('checker', 'checked');
    const { accused } = piece.facts().piece;
    const reply = await story.act('editor', recordReply, piece.id, {
      kind: 'asked',
      accusedId: accused[0],
      askedAt: time.now(),
      text: 'He says no.',
      reflected: '',
    });
    const danger = { kind: 'not_sought_danger', accusedId: accused[1], text: canary.danger };
    const unasked = await story.act('editor', recordReply, piece.id, danger);
    await story.act('second', confirmReply, String(unasked['id']), {});
    for (const who of ['author', 'author who is an editor']) await piece.consent(who);
    const { assignments, claims, signOffs } = piece.facts();
    const inside: Inside = {
      assignment: assignments.find((one) => one.personId === id('done'))?.id ?? nothing,
      counterpoint,
      privateNote,
      claim: claims[0]?.id ?? nothing,
      signOff: signOffs[0]?.id ?? nothing,
      override: String(override['id']),
      reply: String(reply['id']),
    };
    return { piece, inside };
  };
  const none: Inside = {
    assignment: nothing,
    counterpoint: nothing,
    privateNote: nothing,
    claim: nothing,
    signOff: nothing,
    override: nothing,
    reply: nothing,
  };
  const because = { reason: 'Because of it.' };
  const publishable = async () => {
    const made = await inReview();
    await made.piece.mark('second');
    return made;
  };
  const live = async () => {
    const made = await publishable();
    await made.piece.publish('second');
    return made;
  };
  const young = async (further: (piece: PieceStory) => Promise<unknown>) => {
    const piece = await start();
    await further(piece);
    return { piece, inside: none };
  };
  const after = async (
    make: () => Promise<{ piece: PieceStory; inside: Inside }>,
    further: (piece: PieceStory) => Promise<unknown>,
  ) => {
    const made = await make();
    await further(made.piece);
    return made;
  };
  const makers: Record<string, () => Promise<{ piece: PieceStory; inside: Inside }>> = {
    draft: () => young(async () => {}),
    'withdrawn draft': () =>
      young(async (piece) => {
        await piece.decide('author', 'withdraw');
        piece.edit('author', 'We should ask who answers.', canary.ownDraft);
      }),
    submitted: () => young((piece) => piece.submit('author')),
    returned: () =>
      young(async (piece) => {
        await piece.submit('author');
        await piece.decide('editor', 'return', because);
      }),
    in_review: () => after(inReview, async (piece) => piece.edit('author', 'We should ask who answers.', canary.draftOnTheDesk)),
    changes_requested: () => after(inReview, (piece) => piece.decide('editor', 'request_changes', because)),
    publishable,
    scheduled: () =>
      after(publishable, (piece) =>
        piece.decide('second', 'schedule', {
          edition: editionOf(piece.facts()).digest,
          at: new Date(Date.now() + 30 * 86_400_000).toISOString(),
        }),
      ),
    live,
    retracted: () => after(live, (piece) => piece.decide('second', 'retract', because)),
    removed: () => after(live, (piece) => piece.decide('second', 'remove', because)),
    declined: () => after(inReview, (piece) => piece.decide('editor', 'decline', because)),
    withdrawn: () =>
      after(inReview, async (piece) => {
        await piece.decide('author', 'withdraw');
        piece.edit('author', 'We should ask who answers.', canary.ownDraft);
      }),
  };
  const staged: Staged[] = [];
  for (const [state, make] of Object.entries(makers)) staged.push({ state, ...(await make()) });
  return { story, staged };
}
