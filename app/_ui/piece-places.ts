import type { z } from 'zod';
import type { placeView } from '@/lib/review/views/common';
import { claimCardId, noteId, sentenceId } from './dom-ids';

type Place = z.infer<typeof placeView>;

/** The page of each form of a piece. */
const pages: Record<Extract<Place, { to: 'form' }>['form'], string> = {
  request: 'people',
  text: 'text',
  assign: 'people',
  sweep: 'check',
  review: 'review',
  consent: 'consent',
  replies: 'replies',
  override: 'overrides',
  lost: 'lost',
  edit: 'edit',
  decide: 'decide',
};

/**
 * From outside the room: the address of the passage, note or form that a row is about; the piece's door where it names none. A place in the text is an
 * address of the text itself: the door may lead to what changed, and a fragment is invisible to the server.
 */
export function pieceHref(pieceId: string, place: Place | null = null): string {
  const room = `/pieces/${pieceId}`;
  switch (place?.to) {
    case undefined:
      return room;
    case 'sentence':
      return `${room}/text#${sentenceId(place.index)}`;
    case 'counterpoint':
      return `${room}/text#${noteId(place.id)}`;
    case 'claim':
      return `${room}/text#${claimCardId(place.id)}`;
    case 'form':
      return `${room}/${pages[place.form]}`;
  }
}
