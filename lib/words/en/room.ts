/** The room: text, notes, checks, and what changed since one looked. */
import { count } from './grammar';

export const room = {
  counterpoints: (p: { number: number }) => count(p.number, 'counterpoint'),
  claimsAndOpinions: (p: { claims: number; opinions: number }) => `${count(p.claims, 'claim')}, ${count(p.opinions, 'opinion')}`,
  lost: (p: { number: number }) =>
    p.number === 1 ? '1 lost its place, not in this text' : `${p.number} lost their place, not in this text`,
  sentenceTools: (p: { number: number }) => `Note on sentence ${p.number}`,
  consent: {
    title: 'Author’s OK',
    approve: (p: { version: number }) => `Approve version ${p.version} for publication`,
    meaning: 'You approve these exact words. If they change, you are asked again.',
  },
};
