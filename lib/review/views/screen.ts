/** One JSON view per screen: everything that a page shows, in one answer. The page itself (its shell) has no data in it. */
import { z } from 'zod';
import { deskLanguages } from '../../words/language';
import { id, sha256 } from '../scalars';
import { roles } from '../vocabulary';
import { boardView } from './board';
import { canView, page } from './common';
import { endedReviewView } from './ended-review';
import { correctableView, liveView } from './live';
import { memberView, perspectiveView, policyView } from './newsroom';
import { claimView, contentView, deskView, historyEntry, roomView, sentenceView, waitView } from './piece';
import { pieceBarView } from './piece-bar';
import { piecesView } from './pieces';
import { changesView, comparisonView, diffView, draftView, versionSummary } from './text';

/** What stands around every screen: whose house it is, who is signed in, and where they may go. */
export const frameView = z.strictObject({
  newsroom: z.string(),
  person: z.strictObject({ id, name: z.string(), roles: z.array(z.enum(roles)), checksFacts: z.boolean() }),
  /** Acts that wait for this person. */
  waiting: z.int(),
  may: z.strictObject({
    see_board: z.boolean(),
    see_people: z.boolean(),
    manage_people: z.boolean(),
    create_piece: z.boolean(),
  }),
  /** IANA zone in which this person reads dates. */
  timeZone: z.string(),
  /** In which the page speaks. */
  language: z.enum(deskLanguages),
});
export type FrameView = z.infer<typeof frameView>;

/** A screen's answer: what stands around it, and what it shows. */
const screen = <View extends z.ZodType>(view: View) => z.strictObject({ frame: frameView, view });

/** A page of a piece; for a reviewer whose part in it has ended, what became of that. */
const pieceScreen = <More extends z.ZodRawShape>(more: More) =>
  screen(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('ended'), ended: endedReviewView }),
      z.strictObject({ kind: z.literal('room'), room: roomView, waits: z.array(waitView), ...more }),
    ]),
  );

/** A page of a piece that does not show its text, and so brings no room. Whoever may not read the text meets the request, as on every page. */
const pageBesideText = <More extends z.ZodRawShape>(more: More) =>
  screen(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('ended'), ended: endedReviewView }),
      z.strictObject({ kind: z.literal('closed'), room: roomView }),
      z.strictObject({ kind: z.literal('open'), bar: pieceBarView, ...more }),
    ]),
  );
const { passages } = changesView.shape;

export const screens = {
  frame: screen(z.strictObject({})),
  desk: screen(deskView),
  board: screen(boardView),
  pieces: screen(piecesView),
  /** Which page of the piece its address without more opens. */
  door: screen(z.strictObject({ opensOn: z.enum(['text', 'changed']) })),
  /** `pending`, of these pages: sentences (their indexes) with an answer that only the viewer sees. */
  text: pieceScreen({ pending: z.array(z.int()) }),
  changed: pieceScreen({ pending: z.array(z.int()), changes: changesView.nullable() }),
  check: pieceScreen({
    pending: z.array(z.int()),
    since: changesView.nullable(),
    hunks: diffView.shape.hunks,
  }),
  decide: pieceScreen({
    /** `people`: how many could be asked; for who may see the people of the newsroom. */
    perspectives: z.array(perspectiveView.extend({ people: z.int() })),
    policy: policyView.nullable(),
    newest: policyView.nullable(),
    live: liveView.nullable(),
  }),
  edit: pieceScreen({
    /** null for who may not write in it. */
    draft: draftView.nullable(),
    /** What readers have, where that is another text than the room's version. */
    live: contentView.nullable(),
    /** Topics for which the desk reviews more closely. */
    raising: z.array(z.string()),
  }),
  correct: pieceScreen({ live: correctableView.nullable() }),
  consent: pieceScreen({}),
  replies: pieceScreen({}),
  overrides: pieceScreen({}),
  /** `passages`: what changed since the viewer signed, where they may confirm it. */
  review: pieceScreen({ pending: z.array(z.int()), passages: passages.nullable() }),
  lost: pieceScreen({}),
  claim: pageBesideText({
    exact: z.strictObject({ version: z.int(), digest: sha256 }),
    language: z.string(),
    claim: claimView,
    /** Its sentences in the current version, and their words. */
    sentences: z.array(sentenceView),
    words: z.string(),
    /** What was found of the words that stood there before, while nothing is of these. */
    earlier: claimView.shape.verdict,
    can: canView,
  }),
  diff: pageBesideText({ versions: z.array(versionSummary), comparison: comparisonView }),
  history: pageBesideText({ page: page(historyEntry) }),
  people: pageBesideText({
    room: roomView.pick({ piece: true, assignments: true, signOffs: true, can: true }),
    /** Whom one can still ask, and for which duties; null: the viewer asks nobody. */
    free: z.array(memberView.pick({ id: true, name: true, awayUntil: true }).extend({ duties: z.array(z.string()) })).nullable(),
    /** Whom one can name as a co-author. */
    writers: z.array(memberView.pick({ id: true, name: true })),
    perspectives: z.array(perspectiveView),
    /** Of the policy that the piece is judged by. */
    policy: z.strictObject({ wantsFactCheck: z.boolean(), lapsedCounts: z.boolean(), responseHours: z.int() }),
  }),
};
type Screens = typeof screens;
export type ScreenName = keyof Screens;
/** What the screen of this name shows. */
export type ScreenView<Name extends ScreenName> = z.infer<Screens[Name]>['view'];
/** A page of a piece that the viewer may open. */
export type RoomScreen<Name extends PieceScreenName> = Extract<ScreenView<Name>, { kind: 'room' | 'open' }>;
/** Pages of a piece. */
export type PieceScreenName = Exclude<ScreenName, 'frame' | 'desk' | 'board' | 'pieces' | 'door'>;
