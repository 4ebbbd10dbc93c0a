import { allVersions, sentencesAt, textAt } from '@/db/load/versions';
import type { PieceStory, Story } from '@/db/seed/story';
import { communities, security } from './perspectives';
import { plainText } from './text';

/** 100,000 words, with as many notes as a long review leaves. */
const size = { sentences: 5_000, notes: 100, claims: 20 };

/** A piece of 100,000 words that is reviewed whole and waits for its author: every act that follows is measured over HTTP. */
export async function longPiece(story: Story, deskId: string): Promise<PieceStory> {
  const disclosure = 'The author rents a mooring from the harbour office.';
  const text = plainText(0, size.sentences);
  const piece = await story.piece('author', { deskId, text, disclosure, topics: ['water'] });
  await piece.submit('author');
  await piece.open('editor', ['water'], [communities, security]);
  for (const [who, duty] of [
    ['communities', communities],
    ['law', security],
    ['facts', null],
  ] as const) {
    await piece.invite('editor', who, duty, 9);
    await piece.accept(who);
  }
  const number = allVersions(story.db, piece.id).length;
  const sentences = sentencesAt(story.db, piece.id, number);
  const canonical = textAt(story.db, piece.id, number) ?? '';
  const quote = (index: number) => canonical.slice(sentences[index]?.start, sentences[index]?.end);
  const notes: string[] = [];
  for (let nth = 0; nth < size.notes; nth += 1) {
    const [who, perspective] = nth % 2 === 0 ? (['communities', communities] as const) : (['law', security] as const);
    const words = `The count leaves out the people who rent by the week (${nth + 1}).`;
    notes.push(await piece.note(who, perspective, quote(10 + nth * 40), words));
  }
  await piece.finish('communities', 'filed');
  await piece.finish('law', 'filed');
  const candidates = sentences.filter((sentence) => sentence.candidate).slice(0, size.claims);
  const source = { url: 'https://register.example/4', title: 'Register', quote: 'Cases on record.' };
  const rationale = 'The register has the same figure on page four.';
  await piece.checkFacts(
    'facts',
    candidates.map(({ index }) => ({ quote: quote(index), rationale, source })),
  );
  await piece.finish('facts', 'checked');
  for (const note of notes) await piece.answer('author', note, 'replied', 'The register says so, and the text says whose it is.');
  return piece;
}
