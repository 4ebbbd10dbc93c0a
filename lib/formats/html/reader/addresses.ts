import type { Claim, Note } from './margin';

/** Fragments that stay the same over corrections: a note's mark (`E3`) and a claim's id never change or pass to another. */
export const noteAddress = (note: Note) => `counterpoint-${fragment(note.code)}`;
export const passageAddress = (note: Note) => `passage-${fragment(note.code)}`;
export const claimAddress = (claim: Claim) => `claim-${fragment(claim.id)}`;
export const sourceAddress = (index: number) => `source-${index + 1}`;

/** Letters, digits and what ids may hold: no space, and nothing that an address or an attribute would read otherwise. */
function fragment(text: string): string {
  return text.replace(/[^\p{L}\p{N}_-]/gu, '');
}
