import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { footnoteMark, paragraph, run, wordFile, zipped } from '@/tests/support/word-file';
import { call, newsroom } from './newsroom';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const text =
  'The ferry tax is a mistake\n\nIt hits islanders twice.\n\nThe council raised the fare by 12 per cent in May. Nobody asked the islanders.\n\nIt was said that ships need money.\n\nThat is wrong.\n\nSources:\n- Minutes: https://minutes.example/may';
const given = {
  styles: { T: 'Title', S: 'Subtitle' },
  body:
    paragraph('Ice is not free', 'T') +
    paragraph('What it costs to keep fish cold', 'S') +
    paragraph(run('Prices rose') + footnoteMark(1) + run(' in May.')),
  footnotes: ['Yearbook of ports, https://ports.example/yearbook'],
};
const docx = (body: Uint8Array<ArrayBuffer>) => ({ raw: body, headers: { 'content-type': DOCX } });

async function form(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const data = new FormData();
  data.set('file', new File([bytes], name));
  const response = new Response(data);
  return {
    raw: new Uint8Array(await response.arrayBuffer()),
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
  };
}

async function draftOf() {
  const room = await newsroom();
  const author = await room.join('Ines', ['author']);
  const made = await call('POST', '/pieces', { as: author.cookie, body: { deskId: room.deskId, text, disclosure: 'None.' } });
  return { ...room, author, piece: `/pieces/${String(made.body.id)}` };
}

test('a Word file comes into a draft, as the body or in a form, and its owner is told what became of its parts', async () => {
  const { author, piece } = await draftOf();
  const answer = await call('POST', `${piece}/import`, { as: author.cookie, ...docx(wordFile(given)) });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    revision: 2,
    content: {
      headline: 'Ice is not free',
      standfirst: 'What it costs to keep fish cold',
      byline: 'Ines',
      disclosure: 'None.',
      sources: [{ title: 'Yearbook of ports', url: 'https://ports.example/yearbook' }],
    },
    notices: [{ kind: 'notes_became_sources', count: 1, sentence: '1 footnote became a source.' }],
  });
  expect(answer.headers.get('etag')).toBe('"2"');
  const again = await call('POST', `${piece}/import`, { as: author.cookie, ...(await form('Ice.docx', wordFile(given))) });
  expect([again.status, again.body.revision]).toEqual([200, 2]);
  const page = await call('POST', `${piece}/import`, {
    as: author.cookie,
    raw: '<h1>Salt is free</h1><p>It lies <em>about</em> on the shore, and nobody owns it at all.</p><script>alert(1)</script>',
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect(page.body).toMatchObject({ content: { headline: 'Salt is free' }, notices: [] });
  expect(JSON.stringify(page.body.content)).not.toContain('alert');
});

test('an import names the revision it was made for; somebody else’s save between is not overwritten', async () => {
  const { author, piece } = await draftOf();
  await call('PUT', `${piece}/draft`, { as: author.cookie, body: { headline: 'Typed' }, headers: { 'if-match': '"1"' } });
  const late = await call('POST', `${piece}/import`, {
    as: author.cookie,
    raw: wordFile(given),
    headers: { 'content-type': DOCX, 'if-match': '"1"' },
  });
  expect([late.status, late.body.code]).toEqual([409, 'stale_draft']);
  expect((await call('GET', `${piece}/draft`, { as: author.cookie })).body).toMatchObject({
    revision: 2,
    content: { headline: 'Typed' },
  });
});

test('how a file is understood is shown without a trace', async () => {
  const { author, piece } = await draftOf();
  const answer = await call('POST', '/imports', { as: author.cookie, ...(await form('Ice.docx', wordFile(given))) });
  expect(answer.body).toMatchObject({ headline: 'Ice is not free', format: 'docx', notices: [{ kind: 'notes_became_sources' }] });
  expect((await call('GET', `${piece}/draft`, { as: author.cookie })).body.revision).toBe(1);
  expect((await call('GET', '/pieces', { as: author.cookie })).body.items).toHaveLength(1);
  const taken = await call('POST', '/pieces', {
    as: author.cookie,
    body: Object.fromEntries(
      [
        ['deskId', (await call('GET', '/desks', { as: author.cookie })).body],
        ...Object.entries(answer.body).filter(([name]) => !['format', 'notices'].includes(name)),
      ].map(([name, value]) => (name === 'deskId' ? [name, (value as { items: { id: string }[] }).items[0]?.id] : [name, value])),
    ),
  });
  expect(taken.body).toMatchObject({ headline: 'Ice is not free' });
});

test('of a saved page it is the article, or the whole of it for whoever says so; another word is refused', async () => {
  const { author, piece } = await draftOf();
  const page = strToU8(
    '<!doctype html><nav>Home</nav><article><h1>Ice is not free</h1><p>Nobody asked the crews what it costs to keep the fish cold.</p></article><section id="comments"><p>Well said.</p></section><footer>Contact us</footer>',
  );
  const sent = (query: string) =>
    call('POST', `/imports${query}`, { as: author.cookie, raw: page, headers: { 'content-type': 'text/html' } });
  const article = await sent('');
  expect(article.body).toMatchObject({ headline: 'Ice is not free', notices: [{ kind: 'furniture_left_out', count: 5 }] });
  expect(JSON.stringify(article.body['body'])).not.toContain('Well said.');
  const whole = await sent('?page=whole');
  expect(whole.body).toMatchObject({ notices: [{ kind: 'whole_page_taken' }] });
  expect(JSON.stringify(whole.body['body'])).toContain('Well said.');
  expect(await sent('?page=half')).toMatchObject({ status: 400, body: { code: 'malformed' } });
  const into = await call('POST', `${piece}/import?page=whole`, {
    as: author.cookie,
    raw: page,
    headers: { 'content-type': 'text/html' },
  });
  expect(JSON.stringify(into.body)).toContain('Well said.');
});

test('a hostile or a wrong file gets its own sentence and changes nothing', async () => {
  const { author, piece } = await draftOf();
  const before = (await call('GET', `${piece}/draft`, { as: author.cookie })).text;
  const bomb = wordFile({ ...given, parts: { 'word/media/a.bin': new Uint8Array(60_000_000) } });
  const entity = wordFile({
    ...given,
    parts: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' },
  });
  const cases: [Parameters<typeof call>[2], number, string][] = [
    [docx(bomb), 422, 'inflates_too_far'],
    [docx(entity), 422, 'declares_entities'],
    [await form('a.docx', wordFile({ ...given, parts: { 'word/vbaProject.bin': 'x' } })), 422, 'macros'],
    [await form('a.docx', wordFile(given).slice(0, 900)), 422, 'damaged'],
    [await form('a.md', zipped({ 'a.txt': 'x' })), 415, 'zip'],
    [await form('a.docx', new Uint8Array(Buffer.from('<html><p>Ice</p></html>'))), 415, 'not_word'],
    [{ raw: new Uint8Array(Buffer.from('%PDF-1.7')), headers: { 'content-type': 'text/plain' } }, 415, 'pdf'],
    [docx(new Uint8Array(8_000_001)), 413, 'too_large'],
    [await form('a.docx', new Uint8Array(8_000_001)), 413, 'too_large'],
  ];
  for (const [at, all] of [
    [`${piece}/import`, cases],
    ['/imports', cases.slice(0, 1)],
  ] as const)
    for (const [request, status, reason] of all) {
      const answer = await call('POST', at, { as: author.cookie, ...request });
      expect([reason, answer.status, answer.body.code, answer.body.reason]).toEqual([reason, status, 'file_refused', reason]);
      expect(String(answer.body.detail)).toMatch(/^This .+\.$/);
    }
  const hostile = `<a>${'<div>'.repeat(100_000)}x`;
  const deep = await call('POST', '/imports', { as: author.cookie, raw: hostile, headers: { 'content-type': 'text/html' } });
  expect([200, 422]).toContain(deep.status);
  expect((await call('GET', `${piece}/draft`, { as: author.cookie })).text).toBe(before);
});

/** A piece in review: a posted note of a reviewer on a passage, an answer to it, one on what is missing, and a note that is still private. */
async function reviewed() {
  const room = await draftOf();
  const { author, join, piece } = room;
  const editor = await join('Ruth', ['editor']);
  const sven = await join('Svenhiddenname', ['reviewer'], { holds: ['security'] });
  const hala = await join('Halahiddenname', ['reviewer'], { holds: ['regional-history'] });
  const ok = async (who: { cookie: string }, method: string, address: string, body?: object) => {
    const answer = await call(method, address, { as: who.cookie, ...(body ? { body } : {}) });
    if (answer.status >= 300) throw new Error(`${method} ${address}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  const made = await ok(author, 'POST', `${piece}/versions`, { revision: 1 });
  const exact = { version: made.number, digest: made.digest };
  const perspectives = ['security', 'regional-history'].map((perspective, at) => ({ perspective, disputes: at === 0 }));
  await ok(editor, 'POST', `${piece}/decisions`, { kind: 'open_review', ...exact, topics: [], perspectives });
  const assign = async (who: typeof sven, perspective: string) => {
    const asked = { reviewerId: who.personId, duty: { kind: 'perspective', perspective }, dueAt: '2099-01-01T12:00:00.000Z' };
    const { id } = await ok(editor, 'POST', `${piece}/assignments`, asked);
    await ok(who, 'PATCH', `/assignments/${String(id)}`, { status: 'accepted', conflict: { declared: false, statement: '' } });
    return String(id);
  };
  const [first, second] = [await assign(sven, 'security'), await assign(hala, 'regional-history')];
  const canonical = String((await ok(sven, 'GET', `${piece}/versions/1`)).text);
  const note = async (who: typeof sven, perspective: string, words: string, passage: string | null) => {
    const start = canonical.indexOf(passage ?? '');
    const anchor = passage === null ? {} : { anchor: { start, end: start + passage.length, exact: passage } };
    const kind = passage === null ? 'missing' : 'passage';
    const sources = [{ title: 'Minutes', url: 'https://minutes.example/may' }];
    return String(
      (await ok(who, 'POST', `${piece}/counterpoints`, { ...exact, kind, perspective, text: words, sources, ...anchor })).id,
    );
  };
  const onPassage = await note(sven, 'security', 'The police were asked.', 'Nobody asked the islanders.');
  await note(sven, 'security', 'What the police cost.', null);
  await ok(sven, 'POST', `${piece}/sign-offs`, { assignmentId: first, ...exact, outcome: 'filed', statement: '' });
  await note(hala, 'regional-history', 'Secret while pending.', 'That is wrong.');
  await ok(author, 'POST', `/counterpoints/${onPassage}/responses`, { kind: 'replied', text: 'They were not.' });
  return { ...room, ok, editor, sven, hala, second, exact };
}

const parts = (bytes: Uint8Array) => {
  const files = unzipSync(bytes);
  return {
    files,
    all: Object.values(files)
      .map((part) => strFromU8(part))
      .join('\n'),
    of: (name: string) => strFromU8(files[name] ?? new Uint8Array()),
  };
};

test('a version goes out as a Word file: notes as comments by perspective, answers as replies, nobody’s hidden name', async () => {
  const { piece, author, editor, sven, hala } = await reviewed();
  for (const who of [author, editor, sven, hala]) {
    const answer = await call('GET', `${piece}/versions/1/export?format=docx`, { as: who.cookie });
    expect(answer.status).toBe(200);
    expect(
      Object.fromEntries(
        ['content-type', 'content-disposition', 'cache-control', 'x-content-type-options'].map((name) => [
          name,
          answer.headers.get(name),
        ]),
      ),
    ).toEqual({
      'content-type': DOCX,
      'content-disposition': 'attachment; filename="the-ferry-tax-is-a-mistake-version-1.docx"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    const { all, of } = parts(answer.bytes);
    expect(of('word/comments.xml').match(/w:author="[^"]*"/g)).toEqual([
      'w:author="Security reviewer"',
      'w:author="Ines"',
      'w:author="Security reviewer"',
    ]);
    expect(of('word/comments.xml')).toContain('They were not.');
    expect(of('word/document.xml')).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:commentRangeStart w:id="1"\/><w:r><w:t xml:space="preserve">Nobody asked the islanders\.<\/w:t>/,
    );
    for (const hidden of ['Svenhiddenname', 'Halahiddenname', 'Secret while pending']) expect(all).not.toContain(hidden);
    // The same version gives the same bytes.
    const again = await call('GET', `${piece}/versions/1/export?format=docx`, { as: who.cookie });
    expect(Buffer.compare(again.bytes, answer.bytes)).toBe(0);
  }
  expect((await call('GET', `${piece}/versions/2/export?format=docx`, { as: author.cookie })).status).toBe(404);
  expect((await call('GET', `${piece}/versions/1/export?format=exe`, { as: author.cookie })).status).toBe(400);
});

test('an export that an editor changed comes back as a version in which every untouched passage keeps its notes', async () => {
  const { piece, author, ok } = await reviewed();
  const { bytes } = await call('GET', `${piece}/versions/1/export?format=docx`, { as: author.cookie });
  const { files, of } = parts(bytes);
  const edited = of('word/document.xml')
    .replace('It hits islanders twice.', 'It hits islanders twice, and everybody else once.')
    .replace('It was said that ships need money.', 'The harbour office says that its ships need money.')
    .replace('<w:t xml:space="preserve">That is wrong.', '<w:t xml:space="preserve">That is wrong, and it can be undone.');
  expect(edited).not.toBe(of('word/document.xml'));
  const back = new Uint8Array(zipSync({ ...files, 'word/document.xml': strToU8(edited) }));
  const answer = await call('POST', `${piece}/import`, {
    as: author.cookie,
    raw: back,
    headers: { 'content-type': DOCX, 'if-match': '"1"' },
  });
  expect(answer.body).toMatchObject({
    content: {
      headline: 'The ferry tax is a mistake',
      byline: 'Ines',
      sources: [{ title: 'Minutes', url: 'https://minutes.example/may' }],
    },
    notices: [{ kind: 'comments_left_out', count: 3 }],
  });
  await ok(author, 'POST', `${piece}/versions`, { revision: 2 });
  const room = await ok(author, 'GET', `${piece}/room`);
  const notes = room.counterpoints as { kind: string; place: { state: string; start: number; end: number } | null }[];
  // No note came in with the file.
  expect(notes).toHaveLength(2);
  const { text: now, sentences } = room.version as { text: string; sentences: { start: number; end: number; since: number }[] };
  const place = notes.find((one) => one.kind === 'passage')?.place;
  expect(place?.state).toBe('exact');
  expect(now.slice(place?.start, place?.end)).toBe('Nobody asked the islanders.');
  expect(sentences.filter((one) => one.since === 2).map(({ start, end }) => now.slice(start, end))).toEqual([
    'It hits islanders twice, and everybody else once.',
    'The harbour office says that its ships need money.',
    'That is wrong, and it can be undone.',
  ]);
});

test('a version goes out as Markdown and as a page as well, always as a file', async () => {
  const { piece, author } = await reviewed();
  for (const [format, media] of [
    ['md', 'text/markdown; charset=utf-8'],
    ['html', 'text/html; charset=utf-8'],
  ] as const) {
    const answer = await call('GET', `${piece}/versions/1/export?format=${format}`, { as: author.cookie });
    expect([answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
      media,
      `attachment; filename="the-ferry-tax-is-a-mistake-version-1.${format}"`,
    ]);
    for (const hidden of ['Svenhiddenname', 'Halahiddenname', 'Secret while pending']) expect(answer.text).not.toContain(hidden);
    const back = await call('POST', `${piece}/import`, {
      as: author.cookie,
      raw: new Uint8Array(answer.bytes),
      headers: { 'content-type': media },
    });
    expect([format, back.status, back.body.ahead]).toEqual([format, 200, false]);
  }
});

test('an export that nobody changed is the same text again: no version is made of it', async () => {
  const { piece, author } = await reviewed();
  const { bytes } = await call('GET', `${piece}/versions/1/export?format=docx`, { as: author.cookie });
  const answer = await call('POST', `${piece}/import`, {
    as: author.cookie,
    raw: new Uint8Array(bytes),
    headers: { 'content-type': DOCX },
  });
  expect(answer.body).toMatchObject({ revision: 1, ahead: false });
  const same = await call('POST', `${piece}/versions`, { as: author.cookie, body: { revision: 1 } });
  expect([same.status, same.body.code]).toEqual([409, 'same_content']);
});
