import { z } from 'zod';
import { shownLetters } from '@/app/_server/mail/shown-letters';
import { board } from '@/db/read/board';
import { changes } from '@/db/read/changes';
import { desk } from '@/db/read/desk';
import { diff } from '@/db/read/diff';
import { textDocument } from '@/db/read/documents';
import { draft } from '@/db/read/draft';
import { edition } from '@/db/read/edition';
import { endedReview } from '@/db/read/ended-review';
import { exportedVersion } from '@/db/read/exported-version';
import { frame } from '@/db/read/frame';
import { gate } from '@/db/read/gate';
import { history } from '@/db/read/history';
import { ledger } from '@/db/read/ledger';
import { me } from '@/db/read/me';
import { desks, invitations, people, policies, sessions } from '@/db/read/newsroom';
import { perspectives } from '@/db/read/perspectives';
import { piece, pieces } from '@/db/read/pieces';
import type { Reading } from '@/db/read/read';
import { room } from '@/db/read/room';
import { correctScreen } from '@/db/read/screens/correct';
import { decideScreen } from '@/db/read/screens/decide';
import { doorScreen } from '@/db/read/screens/door';
import { editScreen } from '@/db/read/screens/edit';
import { historyScreen } from '@/db/read/screens/history';
import { lostScreen } from '@/db/read/screens/lost';
import { peopleScreen } from '@/db/read/screens/people';
import { version, versions } from '@/db/read/versions';
import { changesBetween } from '@/lib/review/changes-between';
import { boardView } from '@/lib/review/views/board';
import { gateView, page } from '@/lib/review/views/common';
import { endedReviewView } from '@/lib/review/views/ended-review';
import {
  deskSummary,
  invitationView,
  lettersView,
  memberView,
  meView,
  perspectiveView,
  policyView,
  sessionView,
} from '@/lib/review/views/newsroom';
import { deskView, historyEntry, pieceView, roomView, versionView } from '@/lib/review/views/piece';
import { piecesView } from '@/lib/review/views/pieces';
import { frameView, screens } from '@/lib/review/views/screen';
import {
  changesView,
  diffView,
  draftView,
  editionView,
  exportedVersionView,
  ledgerEntry,
  versionSummary,
} from '@/lib/review/views/text';

interface Read {
  schema: z.ZodType;
  load: (reading: Reading) => unknown;
}

/** What can be read of one piece: null for whoever may not know of it. */
export const ofPiece = (pieceId: string): Record<string, Read> => ({
  piece: { schema: pieceView, load: (r) => piece(r, pieceId) },
  room: { schema: roomView, load: (r) => room(r, pieceId) },
  textAhead: { schema: z.strictObject({ language: z.string(), html: z.string() }), load: (r) => textDocument(r, pieceId) },
  gate: { schema: gateView, load: (r) => gate(r, pieceId) },
  version: { schema: versionView, load: (r) => version(r, { pieceId, number: 1 }) },
  exported: { schema: exportedVersionView, load: (r) => exportedVersion(r, { pieceId, number: 1 }) },
  versions: { schema: z.array(versionSummary), load: (r) => versions(r, pieceId) },
  draft: { schema: draftView, load: (r) => draft(r, pieceId) },
  edition: { schema: editionView, load: (r) => edition(r, pieceId) },
  diff: { schema: diffView.omit({ hunks: true }), load: (r) => diff(r, pieceId, 1, 1) },
  changes: {
    schema: changesView,
    load: (r) => {
      const { basis, ...view } = changes(r, pieceId, 1) ?? {};
      return basis ? { ...view, passages: changesBetween(basis) } : null;
    },
  },
  ledger: { schema: z.array(ledgerEntry), load: (r) => ledger(r, pieceId) },
  ended: { schema: endedReviewView, load: (r) => endedReview(r, pieceId) },
  history: { schema: page(historyEntry), load: (r) => history(r, pieceId) },
  door: { schema: screens.door.shape.view, load: (r) => doorScreen(r, pieceId) },
  decide: { schema: screens.decide.shape.view, load: (r) => decideScreen(r, pieceId) },
  edit: { schema: screens.edit.shape.view, load: (r) => editScreen(r, { id: pieceId }) },
  correct: { schema: screens.correct.shape.view, load: (r) => correctScreen(r, { id: pieceId }) },
  historyPage: { schema: screens.history.shape.view, load: (r) => historyScreen(r, { id: pieceId, search: {} }) },
  peoplePage: { schema: screens.people.shape.view, load: (r) => peopleScreen(r, { id: pieceId }) },
  lostPage: { schema: screens.lost.shape.view, load: (r) => lostScreen(r, { id: pieceId }) },
});

/** What can be read of the newsroom. */
export const ofNewsroom: Record<string, Read> = {
  frame: { schema: frameView, load: frame },
  me: { schema: meView, load: me },
  pieces: { schema: piecesView, load: (r) => pieces(r) },
  desk: { schema: deskView, load: desk },
  board: { schema: boardView, load: (r) => board(r) },
  perspectives: { schema: z.array(perspectiveView), load: perspectives },
  people: { schema: z.array(memberView), load: people },
  invitations: { schema: z.array(invitationView), load: invitations },
  desks: { schema: z.array(deskSummary), load: desks },
  letters: { schema: lettersView, load: shownLetters },
  policies: { schema: z.array(policyView), load: policies },
  sessions: { schema: z.array(sessionView), load: (r) => sessions(r, null) },
};
