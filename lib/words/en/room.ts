/** The room: text, notes, checks, and what changed since one looked. */
import { count } from '../plural';

export const room = {
  counterpoints: (p: { number: number }) => count(p.number, 'counterpoint'),
  claimsAndOpinions: (p: { claims: number; opinions: number }) => `${count(p.claims, 'claim')}, ${count(p.opinions, 'opinion')}`,
  lost: (p: { number: number }) =>
    p.number === 1 ? '1 lost its place, not in this text' : `${p.number} lost their place, not in this text`,
  sentenceTools: (p: { number: number }) => `Note on sentence ${p.number}`,
  factsMargin: 'Facts',
  notesMargin: 'Counterpoints',
  yourCounterpoint: (p: { code: string }) => `your counterpoint ${p.code}`,
  seen: 'I have seen this version',
  diffTitle: (p: { from: number; to: number }) => `What changed from version ${p.from} to version ${p.to}`,
  inline: 'In one text',
  sideBySide: 'Side by side',
  noChange: 'Nothing changed',
  noChangeNext: (p: { from: number; to: number }) => `Versions ${p.from} and ${p.to} have the same words.`,
  consent: {
    title: 'Author’s OK',
    approve: (p: { version: number }) => `Approve version ${p.version} for publication`,
    meaning: 'You approve these exact words. An edit asks you again.',
    given: (p: { name: string; version: number; when: string }) => `${p.name} approved version ${p.version}, ${p.when}.`,
    beforehand: 'Cuts and style were allowed beforehand.',
  },
  newVersion: (p: { version: number; changed: number }) =>
    `Version ${p.version} came in while you were reading. What you wrote is kept; look at ${count(p.changed, 'changed sentence')}.`,
  keys: {
    title: 'Keys',
    next: 'next note',
    previous: 'note before',
    nextChange: 'next change',
    previousChange: 'change before',
    annotate: 'counterpoint on the selection',
    claim: 'claim on the selection',
    reply: 'answer',
    resolve: 'satisfied',
    desk: 'desk',
    search: 'search',
    send: 'send',
    back: 'back',
    off: 'Switch single keys off',
  },
};
