/** One JSON view per screen: everything that a page shows, in one answer. The page itself (its shell) has no data in it. */
import { z } from 'zod';
import { id } from '../scalars';
import { roles } from '../vocabulary';
import { boardView } from './board';
import { endedReviewView } from './ended-review';
import { correctableView, liveView } from './live';
import { perspectiveView, policyView } from './newsroom';
import { contentView, deskView, roomView, waitView } from './piece';
import { piecesView } from './pieces';
import { changesView, diffView, draftView } from './text';

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

export const screens = {
  frame: screen(z.strictObject({})),
  desk: screen(deskView),
  board: screen(boardView),
  pieces: screen(piecesView),
  /** Which page of the piece its address without more opens. */
  door: screen(z.strictObject({ opensOn: z.enum(['text', 'changed']) })),
  text: pieceScreen({}),
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
};
type Screens = typeof screens;
export type ScreenName = keyof Screens;
/** What the screen of this name shows. */
export type ScreenView<Name extends ScreenName> = z.infer<Screens[Name]>['view'];
/** A page of a piece that the viewer may open. */
export type RoomScreen<Name extends RoomScreenName> = Extract<ScreenView<Name>, { kind: 'room' }>;
/** Pages of a piece. */
export type RoomScreenName = { [Name in ScreenName]: 'room' extends KindOf<Name> ? Name : never }[ScreenName];
type KindOf<Name extends ScreenName> = ScreenView<Name> extends { kind: infer Kind } ? Kind : never;
