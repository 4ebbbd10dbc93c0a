import { claimCardId, noteId, sentenceId } from '@/app/_ui/dom-ids';
import type { z } from 'zod';
import type { placeView } from '@/lib/review/views/common';
import { type PiecePage, piecePath } from './piece-path';

export type Place = z.infer<typeof placeView>;
export type PlaceForm = Extract<Place, { to: 'form' }>['form'];

const pages: Record<PlaceForm, PiecePage> = {
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

/** The page of a form that clears a requirement. */
export const formPath = (pieceId: string, form: PlaceForm) => piecePath(pieceId, pages[form]);

/** Where a place is found; on the room's own page it is a fragment. */
export function placeHref(pieceId: string, place: Place, inRoom = true): string {
  const page = inRoom ? '' : piecePath(pieceId);
  switch (place.to) {
    case 'sentence':
      return `${page}#${sentenceId(place.index)}`;
    case 'counterpoint':
      return `${page}#${noteId(place.id)}`;
    case 'claim':
      return `${page}#${claimCardId(place.id)}`;
    case 'form':
      return formPath(pieceId, place.form);
  }
}
