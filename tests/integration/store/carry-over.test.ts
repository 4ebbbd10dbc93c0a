import { describe, expect, test } from 'vitest';
import { checkData } from '@/db/check/check-data';
import { draftOf, saveDraft } from '@/db/drafts/drafts';
import { textAt } from '@/db/load/versions';
import { addClaim } from '@/lib/review/commands/add-claim';
import { confirmSentences } from '@/lib/review/commands/confirm-sentences';
import { disposeSentences } from '@/lib/review/commands/dispose-sentences';
import { giveVerdict } from '@/lib/review/commands/give-verdict';
import { placeCounterpoint } from '@/lib/review/commands/place-counterpoint';
import { type ContentPatch, type VersionContent } from '@/lib/review/draft-content';
import { evaluateGate } from '@/lib/review/gate';
import { hasChangedPlace } from '@/lib/review/note-standing';
import type { BlockJson, MarkJson } from '@/lib/text/body';
import { cast, communities, rights } from '../../support/cast';
import { testDatabase } from '../../support/database';

const source = { url: 'https://minutes.example/2014', title: 'Minutes', quote: 'as said' };
const closing = [
  '',
  'I would rather be told no in the open than yes in a corridor. The council meets behind a curtain.',
  '',
  'The rain went on.',
];

/** A piece of these lines and a closing, whose gate is open but for what `claims` leave. */
async function reviewed(lines: string[], claims: string[] = []) {
  const { story, desks } = await cast(testDatabase());
  const text = [...lines, ...closing].join('\n');
  const piece = await story.piece('author', { deskId: desks.full, text, disclosure: 'None.' });
  await piece.submit('author');
  await piece.open('editor', [], [rights, communities]);
  for (const [who, perspective] of [
    ['rights', rights],
    ['communities', communities],
  ] as const) {
    await piece.invite('editor', who, perspective);
    await piece.accept(who);
    await piece.note(who, perspective, 'told no in the open', 'By whom?');
    await piece.finish(who, 'filed');
  }
  await piece.invite('editor', 'facts', null);
  await piece.accept('facts');
  await piece.checkFacts(
    'facts',
    claims.map((quote) => ({ quote, rationale: 'In the minutes.', source })),
  );
  await piece.finish('facts', 'checked');
  for (const note of piece.facts().counterpoints) await piece.answer('author', note.id, 'replied', 'Noted.');
  await piece.consent('author');
  const actor = (who: string) => {
    const found = story.people.get(who);
    if (!found) throw new Error(`nobody is called ${who}`);
    return found;
  };
  const current = () => textAt(story.db, piece.id, piece.exact().version) ?? '';
  return {
    story,
    piece,
    current,
    open: () =>
      evaluateGate({ ...piece.facts(), marker: actor('third').personId })
        .requirements.filter((one) => one.status === 'unsatisfied')
        .map((one) => one.reason),
    save: (who: string, patch: (content: VersionContent) => ContentPatch) => {
      const draft = draftOf(story.db, piece.id);
      if (!draft) throw new Error('no draft');
      const { revision, content } = draft;
      const saved = saveDraft(story.db, {
        pieceId: piece.id,
        actor: actor(who),
        revision,
        now: story.clock.now(),
        patch: patch(content),
      });
      if ('refusal' in saved) throw new Error(JSON.stringify(saved.refusal));
    },
    /** Those who wrote each sentence that reads so. */
    writers: (words: string) => {
      const names = new Map([...story.people].map(([name, { personId }]) => [personId, name]));
      return piece
        .facts()
        .sentences.filter(({ start, end }) => current().slice(start, end) === words)
        .map((one) => one.writers.map((id) => names.get(id)));
    },
    noteNow: (id: string) => {
      const found = piece.facts().counterpoints.find((one) => one.id === id);
      if (!found) throw new Error('no such note');
      return { asked: hasChangedPlace(found), since: found.place?.since };
    },
  };
}
const paragraph = (text: string, ...marks: MarkJson[]): BlockJson => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }],
});
const textOf = (block: BlockJson) =>
  block.type === 'paragraph' ? (block.content ?? []).map((leaf) => (leaf.type === 'text' ? leaf.text : '')).join('') : '';

describe('sentences that read alike', () => {
  /** The fact-checker calls the first of two twins no claim, and finds the second one contradicted. */
  const refuteSecond = async ({ piece, story, current }: Awaited<ReturnType<typeof reviewed>>, words: string) => {
    const [first, second] = piece.facts().sentences.filter(({ start, end }) => current().slice(start, end) === words);
    if (!first || !second) throw new Error('two twins');
    await story.act('facts', disposeSentences, piece.id, {
      ...piece.exact(),
      dispositions: [{ sentence: first.index, disposition: 'opinion' }],
    });
    const claim = await story.act('facts', addClaim, piece.id, { ...piece.exact(), sentences: [second.index], statement: words });
    await story.act('facts', giveVerdict, String(claim['id']), {
      ...piece.exact(),
      verdict: 'contradicted',
      rationale: 'He said the contrary.',
      evidence: [source],
    });
    await piece.finish('facts', 'checked');
  };
  const refuted = { code: 'claims_refuted', count: 1 };

  test('a refuted claim is not rid of by cutting its twin that was called an opinion', async () => {
    const case_ = await reviewed([
      'A key for every door',
      'The families of Tarn Gate are still waiting.',
      '',
      'Did the mayor say that the weather was fine? The mayor said so.',
      '',
      'Did the mayor order the buses into the square? The mayor said so.',
    ]);
    await refuteSecond(case_, 'The mayor said so.');
    expect(case_.open()).toEqual([refuted]);
    case_.piece.edit('author', 'fine? The mayor said so.', 'fine?');
    await case_.piece.submit('author');
    await case_.piece.consent('author');
    expect(case_.open()).toEqual([refuted]);
    expect(checkData(case_.story.db)).toEqual([]);
  });

  test('nor by cutting both, and putting one back', async () => {
    const case_ = await reviewed([
      'A key for every door',
      'The families of Tarn Gate are still waiting.',
      '',
      'Did the mayor say that the weather was fine? The council moved 430 families.',
      '',
      'Did the mayor order the buses into the square? The council moved 430 families.',
    ]);
    await refuteSecond(case_, 'The council moved 430 families.');
    const { content } = draftOf(case_.story.db, case_.piece.id) ?? {};
    if (!content) throw new Error('no draft');
    case_.save('author', () => ({
      body: { type: 'doc', content: content.body.content.filter((one) => !textOf(one).startsWith('Did the mayor')) },
    }));
    await case_.piece.submit('author');
    case_.save('author', () => ({
      body: { type: 'doc', content: content.body.content.filter((one) => !textOf(one).startsWith('Did the mayor say')) },
    }));
    await case_.piece.submit('author');
    await case_.piece.consent('author');
    await case_.piece.confirmChanged('facts');
    expect(case_.open()).toEqual([{ code: 'undisposed', count: 1 }]);
  });

  test('nor by another headline, where the headline was the twin', async () => {
    const words = 'The mayor took the money';
    const case_ = await reviewed([
      words,
      'The families of Tarn Gate are still waiting.',
      '',
      `Everybody knows it by now. ${words}`,
    ]);
    await refuteSecond(case_, words);
    case_.save('author', () => ({ headline: 'A town and its money' }));
    await case_.piece.submit('author');
    await case_.piece.consent('author');
    await case_.story.act('facts', confirmSentences, case_.piece.id, { ...case_.piece.exact(), sentences: [0] });
    expect(case_.open()).toEqual([refuted]);
  });

  test('what an editor puts in above its twin is new, and is theirs', async () => {
    const { piece, story, open, writers } = await reviewed([
      'A key for every door',
      'The families of Tarn Gate are still waiting.',
      '',
      'The minister says that he slept in Paris. The snow came late.',
      '',
      'The lawyer says that nobody was beaten. That is a lie.',
    ]);
    piece.edit('second', 'slept in Paris.', 'slept in Paris. That is a lie.');
    await piece.submit('second', { change: 'substance' });
    await piece.consent('author');
    expect(piece.facts().sentences.map((one) => one.since)).toEqual([1, 1, 1, 2, 1, 1, 1, 1, 1, 1]);
    expect(open()).toContainEqual({ code: 'facts_changed', count: 1, sentences: [4], context: [] });
    expect(writers('That is a lie.')).toEqual([
      ['author', 'second'],
      ['author', 'second'],
    ]);
    await expect(story.act('second', confirmSentences, piece.id, { ...piece.exact(), sentences: [3] })).rejects.toThrow(
      'wrote_it',
    );
  });
});

describe('what a sentence points to, and how it stands', () => {
  const claimed = 'The council moved 430 families out of the old terraces in 2014.';
  const lines = ['A key for every door', 'The families of Tarn Gate are still waiting.', '', claimed];
  const dressed = (content: VersionContent, dress: (text: string) => BlockJson): ContentPatch => ({
    body: { ...content.body, content: content.body.content.map((one) => (textOf(one) === claimed ? dress(claimed) : one)) },
  });

  test.each<[string, (content: VersionContent) => ContentPatch]>([
    [
      'a link',
      (content) => dressed(content, (text) => paragraph(text, { type: 'link', attrs: { href: 'https://blog.example/' } })),
    ],
    ['a source', () => ({ sources: [{ title: 'A blog', url: 'https://blog.example/' }] })],
    ['a quote', (content) => dressed(content, (text) => ({ type: 'blockquote', content: [paragraph(text, cited)] }))],
  ])('a claim whose words stand is asked about again with %s of another kind', async (_, change) => {
    const { piece, story, open, save, current } = await reviewed(lines, [claimed]);
    save('author', (content) => ({
      ...dressed(content, (text) => paragraph(text, cited)),
      sources: [{ title: 'Minutes', url: 'https://minutes.example/2014' }],
    }));
    await piece.submit('author');
    await piece.consent('author');
    const index = piece.indexOf(claimed);
    // Reasons count from one.
    const asked = { code: 'facts_changed', count: 1, sentences: [index + 1], context: [index + 1] };
    const source = { count: 2, lines: [{ field: 'source', number: 1 }] };
    // The source is new, and is asked about itself.
    expect(open()).toEqual([{ ...asked, ...source }]);
    const at = piece.facts().lines.findIndex((one) => one.field === 'source');
    await story.act('facts', confirmSentences, piece.id, { ...piece.exact(), sentences: [index], lines: [at] });
    expect(open()).toEqual([]);
    const before = current();
    save('author', change);
    await piece.submit('author');
    await piece.consent('author');
    expect(current()).toBe(before);
    expect(piece.facts().sentences[index]).toMatchObject({ since: 1, contextSince: 3 });
    const moved = piece.facts().lines.flatMap((one) => (one.since === 3 ? [one.index] : []));
    expect(open()).toEqual([moved.length > 0 ? { ...asked, ...source } : asked]);
    await story.act('facts', confirmSentences, piece.id, { ...piece.exact(), sentences: [index], lines: moved });
    expect(open()).toEqual([]);
    // The next version changes nothing about it: only the byline is asked about, and only its own writer cannot confirm it.
    save('author', () => ({ byline: 'Somebody else' }));
    await piece.submit('author');
    await piece.consent('author');
    expect(open()).toEqual([
      { code: 'facts_changed', count: 1, sentences: [], context: [], lines: [{ field: 'byline', number: null }] },
    ]);
    await story.act('facts', confirmSentences, piece.id, { ...piece.exact(), lines: [0] });
    expect(open()).toEqual([]);
    expect(checkData(story.db)).toEqual([]);
  });
  const cited: MarkJson = { type: 'source_ref', attrs: { source: 0 } };
});

describe('who wrote a sentence', () => {
  const lines = ['A key for every door', 'The families of Tarn Gate are still waiting.', '', 'A harbour is not a parking place.'];
  const own = 'The town has never forgotten that long winter of the empty quay.';
  const added = async () => {
    const case_ = await reviewed(lines);
    case_.piece.edit('second', 'The rain went on.', `The rain went on. ${own}`);
    await case_.piece.submit('second', { change: 'substance' });
    expect(case_.writers(own)).toEqual([['second']]);
    return case_;
  };

  test('is remembered while it is out: an editor cannot confirm their own words because somebody cut them and put them back', async () => {
    const { piece, story, writers } = await added();
    piece.edit('author', ` ${own}`, '');
    await piece.submit('author');
    piece.edit('author', 'A harbour is not', 'A harbour is no longer');
    await piece.submit('author');
    piece.edit('author', 'The rain went on.', `The rain went on. ${own}`);
    await piece.submit('author');
    expect(writers(own)).toEqual([['second']]);
    const sentences = [piece.indexOf(own)];
    await expect(story.act('second', confirmSentences, piece.id, { ...piece.exact(), sentences })).rejects.toThrow('wrote_it');
  });

  test('goes along with a sentence that is moved and touched in one save', async () => {
    const { piece, save, writers } = await added();
    const touched = own.replace('that long', 'the long');
    save('author', ({ body }) => ({
      body: {
        type: 'doc',
        content: [paragraph(touched), ...body.content.map((one) => paragraph(textOf(one).replace(` ${own}`, '')))],
      },
    }));
    await piece.submit('author');
    expect(writers(touched)).toEqual([['second', 'author']]);
  });
});

describe('whether a note still stands where it does', () => {
  test('is asked of its writer until they answer, where an editor put it on other words', async () => {
    const { piece, story, current, noteNow } = await reviewed([
      'A key for every door',
      'The families of Tarn Gate are still waiting.',
      '',
      'Police officers beat the prisoners in the yard. Nobody was asked about it.',
    ]);
    const words = 'Police officers beat the prisoners in the yard.';
    const note = await piece.note('rights', rights, words, 'They did not.');
    await piece.finish('rights', 'filed');
    piece.edit('author', words, 'Behind the jail they were struck by policemen.');
    await piece.submit('author');
    const exact = 'The council meets behind a curtain.';
    const start = current().indexOf(exact);
    const anchor = { start, end: start + exact.length, exact };
    await story.act('editor', placeCounterpoint, note, { ...piece.exact(), anchor });
    expect(noteNow(note)).toEqual({ asked: true, since: 2 });
    piece.edit('author', 'The rain went on.', 'The rain stopped.');
    await piece.submit('author');
    expect(noteNow(note)).toEqual({ asked: true, since: 2 });
  });

  const judged = 'The council meets behind a curtain.';
  const altered = 'The council never meets behind a curtain.';
  const [lead, rain] = ['I would rather be told no in the open than yes in a corridor.', 'The rain went on.'];
  test.each<[string, string[]]>([
    ['far away', [`${lead} ${altered}`, `${rain} ${judged}`]],
    ['in a copy of its paragraph', [`${lead} ${altered}`, `${lead} ${judged}`]],
    ['right behind it', [`${lead} ${altered} ${judged}`, rain]],
  ])('is asked of its writer where the judged sentence was altered and its old words were put %s', async (_, texts) => {
    const { piece, save, noteNow } = await reviewed(['A key for every door', 'The families of Tarn Gate are still waiting.']);
    const note = await piece.note('rights', rights, judged, 'It does not.', { block: 'factual_error' });
    await piece.finish('rights', 'filed');
    save('author', () => ({ body: { type: 'doc', content: texts.map((text) => paragraph(text)) } }));
    await piece.submit('author');
    expect(noteNow(note)).toEqual({ asked: true, since: 2 });
  });

  test('is not asked where its paragraph was moved as it is', async () => {
    const { piece, save, noteNow } = await reviewed(['A key for every door', 'The families of Tarn Gate are still waiting.']);
    const note = await piece.note('rights', rights, judged, 'It does not.');
    await piece.finish('rights', 'filed');
    save('author', ({ body }) => ({ body: { type: 'doc', content: body.content.toReversed() } }));
    await piece.submit('author');
    expect(noteNow(note)).toEqual({ asked: false, since: 1 });
  });
});
