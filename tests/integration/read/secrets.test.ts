import { beforeAll, describe, expect, it } from 'vitest';
import { board } from '@/db/read/board';
import { desk } from '@/db/read/desk';
import { ledger } from '@/db/read/ledger';
import { pieces } from '@/db/read/pieces';
import { room } from '@/db/read/room';
import { ofNewsroom, ofPiece } from './every-view';
import { canary, type World, world } from './world';

let made: World;
beforeAll(async () => {
  made = await world();
});
const everything = (who: string) => {
  const reads = { ...ofPiece(made.pieceId), ...ofNewsroom };
  return made.as(who, (reading) =>
    Object.fromEntries(Object.entries(reads).map(([name, { load }]) => [name, JSON.stringify(load(reading) ?? null)])),
  );
};
const tells = (who: string, secret: string) =>
  Object.entries(everything(who))
    .filter(([, text]) => text.includes(secret))
    .map(([name]) => name);
const everybody = ['author', 'editor', 'second', 'first', 'other', 'facts', 'invited', 'outsider'];

describe('every view', () => {
  it.each(everybody)('parses strictly for %s', (who) => {
    for (const [name, { schema, load }] of Object.entries({ ...ofPiece(made.pieceId), ...ofNewsroom })) {
      const view = made.as(who, load);
      if (view === null) continue;
      expect(schema.safeParse(view).error?.message, name).toBeUndefined();
    }
  });
  it('is all there for the editor', () => {
    const views = made.as('editor', (reading) =>
      Object.entries(ofPiece(made.pieceId)).map(([name, { load }]) => [name, load(reading) === null]),
    );
    // An editor's part in a piece does not end.
    expect(views.filter(([, missing]) => missing).map(([name]) => name)).toEqual(['ended']);
  });
});

describe('an outsider', () => {
  it('gets null for every view of the piece', () => {
    const views = made.as('outsider', (reading) => Object.values(ofPiece(made.pieceId)).map(({ load }) => load(reading)));
    expect(views.every((one) => one === null)).toBe(true);
  });
  it('gets the same as for a piece that does not exist', () => {
    const views = made.as('editor', (reading) => Object.values(ofPiece('no-such-piece')).map(({ load }) => load(reading)));
    expect(views.every((one) => one === null)).toBe(true);
  });
  it('finds nothing by searching or counting', () => {
    expect(made.as('outsider', (reading) => pieces(reading, { q: 'quay' }))).toMatchObject({ items: [], next: null });
    expect(made.as('outsider', desk)).toEqual({ waiting: [], others: [], more: 0 });
  });
});

describe('who reviews', () => {
  const of = { first: canary.firstReviewer, other: canary.secondReviewer, facts: canary.checker, invited: canary.invited };
  it.each(['author', 'first', 'other', 'facts', 'invited', 'outsider'])('is not told to %s', (who) => {
    for (const [hidden, name] of Object.entries(of)) {
      if (hidden === who) continue;
      expect(tells(who, name), name).toEqual([]);
      expect(tells(who, made.actor(hidden).personId), `id of ${name}`).toEqual([]);
    }
  });
  it('is told to editors, by name', () => {
    for (const name of Object.values(of)) expect(tells('editor', name)).toContain('room');
  });
  it('is a perspective to the author, and oneself is oneself', () => {
    const notes = (who: string) => made.as(who, (reading) => room(reading, made.pieceId))?.counterpoints.map((one) => one.by);
    expect(notes('author')).toEqual([{ personId: null, label: 'Security reviewer', you: false }]);
    expect(notes('first')).toEqual([{ personId: made.actor('first').personId, label: canary.firstReviewer, you: true }]);
  });
});

describe('private work', () => {
  it.each(everybody)('of a reviewer is nobody else’s: %s', (who) => {
    expect(tells(who, canary.pendingNote).length > 0, 'note').toBe(who === 'other');
    expect(tells(who, canary.pendingClaim).length > 0, 'claim').toBe(who === 'facts');
  });
  it('leaves no trace in history and ledger', () => {
    const types = (who: string) => made.as(who, (reading) => ledger(reading, made.pieceId) ?? []).map((one) => one.type);
    expect(types('other')).toContain('counterpoint_added');
    // Of work that was filed, others are told that it was filed.
    expect(types('author')).not.toContain('counterpoint_added');
    expect(types('author')).toContain('signed_off');
    expect(types('editor')).not.toContain('claim_added');
  });
  it.each(everybody)('and the reason for holding a note is for editors and its writer: %s', (who) => {
    expect(tells(who, canary.heldReason).length > 0).toBe(['editor', 'second', 'first'].includes(who));
  });
});

describe('somebody who was asked and has not accepted', () => {
  it('sees what it is about and not the text', () => {
    const view = made.as('invited', (reading) => room(reading, made.pieceId));
    expect(view).toMatchObject({
      textOpen: false,
      version: null,
      gate: null,
      counterpoints: [],
      piece: { headline: 'Open the quay', digest: null },
    });
    expect(view?.accused.map((one) => one.name)).toEqual(['Ilse Torvald']);
    expect(view?.assignments.map((one) => one.mine)).toEqual([true]);
    expect(tells('invited', canary.body)).toEqual([]);
  });
});

describe('an editor who wrote the piece', () => {
  it('is its author there, and is not told who reviews it', async () => {
    const own = await world();
    const piece = await own.story.piece('second', {
      deskId: own.deskId,
      text: 'Mend the crane\n\nIt has stood still too long\n\nThe crane of Brennhavn has not moved since May.',
    });
    await piece.submit('second');
    await piece.open('editor', [], ['security', 'affected-communities']);
    await piece.invite('editor', 'first', 'security');
    await piece.accept('first');
    await piece.note('first', 'security', 'has not moved since May', 'It moved in June.');
    await piece.finish('first', 'filed', 'One note.');
    const texts = own.as('second', (reading) =>
      Object.values(ofPiece(piece.id)).map(({ load }) => JSON.stringify(load(reading))),
    );
    for (const text of texts)
      expect(text.includes(canary.firstReviewer) || text.includes(own.actor('first').personId)).toBe(false);
    const { others } = own.as('second', desk);
    expect(others.filter((one) => one.pieceId === piece.id).map((one) => one.person.label)).not.toContain(canary.firstReviewer);
    const cards = own.as('second', (reading) => board(reading))?.columns.flatMap((column) => column.cards) ?? [];
    expect(cards.find((one) => one.id === piece.id)?.waitsFor).not.toContain(canary.firstReviewer);
  });
});
