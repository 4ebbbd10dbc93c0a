import { describe, expect, test } from 'vitest';
import { canonicalText } from '@/lib/text/canonical-text';
import { bodyFromParagraphs } from '@/lib/text/schema';
import { sentenceSpans } from '@/lib/text/sentence-spans';
import { fingerprint, segment } from '@/lib/text/sentences';
import { cpuTime } from './cpu-time';

/** One block a row; `¦` stands where a sentence ends. */
const golden: Record<string, string[]> = {
  en: [
    'The No. 10 spokesman left. ¦He said no. ¦200 people agreed.',
    'It is 6 ft. 2 in. tall. ¦Nobody asked.',
    'The ferry left. ¦Nobody waved.',
    'We met Mr. Keita, Mrs. Sow and Dr. Traoré on Jan. 5 at noon. ¦Then we left.',
    'He came in Jan. ¦The army left in Feb. ¦All was quiet.',
    'U.S. Africa Command denied it. ¦The U.N. Security Council met.',
    'She lives in the U.S. ¦The army does not. ¦They left the U.K. ¦However, they returned.',
    'J. K. Diallo said so. ¦Amadou B. Keita disagreed. ¦We chose plan B. ¦Many followed.',
    'Gen. Adama Koné spoke. ¦Lt.-Col. Bah listened. ¦Sen. Amy Park did not.',
    'See No. 5 and Art. 12. ¦No. ¦I will not.',
    'It opens at 10 a.m. Monday. ¦It closes at 6 p.m. ¦The guard leaves then.',
    '“Why?” he asked. ¦“Because!” she cried. ¦They stopped.',
    'He said: “We go now. ¦We go together.” ¦She stayed.',
    'The end (of it.) ¦Next came the rain.',
    'It cost 3.5 million. ¦It weighed 1.204 t. ¦Nobody knew.',
    'Wait… ¦Really?! ¦Yes.',
    '1. The first point. ¦2. The second point.',
    'Yahoo! announces nothing. ¦Fine.',
    'St. Louis and Ft. Dole, i.e. the old towns, voted. ¦Roe v. Wade was cited.',
    'One line\nof a verse. ¦Another line\n\n¦And a last one',
    'BAMAKO – The court sat on Tuesday. ¦It rose late.',
    'They lost $5. ¦$200 was found. ¦€3m vanished.',
    // Marks of notes behind a space, and dots for what was left out.
    'He won. [1] ¦She lost. [2] [3] ¦Nobody knew. [4]',
    'He won. [1, 2] ¦She lost. [10–12]',
    'The road is closed. […]',
    'The road is closed (see below). 4',
    '[1] The first report. ¦[2] The second report.',
    '[…] The road is closed. ¦It was open.',
    'GEN. DIALLO SPOKE. ¦COL. BAH LISTENED.',
    'She is Assoc. Dean of the school. ¦He is not.',
    'Who came? / Nobody.',
    'He said no. ¦200 people agreed.',
    '“It fell.” ¦12 died. ¦“Why?” ¦30 asked.',
    'She met Prof. B. F. Skinner and Lt. Gen. H. R. McMaster. ¦Then 12 left.',
    'The work of E. coli is in vitamin C. ¦Most people lack it.',
    'It was 5 p.m. ¦Police came.',
    'It was 5 p.m. Friday. ¦Police came at 6 a.m. ¦4 were held.',
    'He works at Google Inc. ¦The firm denies it.',
    'Acme Corp. President Ann Li left. ¦Smith Bros. Ltd. Director Bo Ray stayed.',
    'Martin Luther King Jr. Boulevard was closed. ¦He was King Jr. ¦They loved him.',
    'It rose by 3.5% in Jan. 2024. ¦52% of voters agree. ¦2,000 marched.',
    'We bought apples, pears, etc. ¦Then we left.',
    'It was Dr. Seuss vs. St. Nick. ¦#MeToo was born. ¦@potus replied.',
    'macOS crashed. ¦iOS did not. ¦eToro fell! ¦mRNA vaccines work.',
    '(a) Read it. ¦(b) Sign it. ¦1) Go. ¦2) Stay. ¦3. Come back. ¦4. Leave.',
    'Louis XIV. ¦He ruled France.',
    '“Stop!” he cried. ¦(They did not.) ¦[Nobody did.]',
    'He paid £5 to J.R.R. Tolkien. ¦J. Edgar Hoover knew.',
    'He left at noon.¹ ¦She stayed.[12] ¦They all wept.[a]',
    'It is Node.js or ASP.NET 4. ¦.NET is old.',
    'Washington, D.C. is hot. ¦He left D.C. ¦It was cold.',
    'It was No. 1. ¦Was it No. 5? ¦No. ¦5 men saw it.',
    'The M.D. said so. ¦It cost approx. $5 and ca. 200 hours.',
    '“The U.S. is big,” said Sen. J. D. Vance (R., Ohio). ¦He left.',
  ],
  fr: [
    'Il vit boul. St-Michel à Paris. ¦Il écrit.',
    '(...) Les écoles ferment. ¦Personne ne parle.',
    'Il pleut. "',
    'M. Diallo et Mme Traoré ont voté le 5 janv. 2024. ¦Puis ils sont partis.',
    "« C'est fini. » ¦Il partit. ¦« Pourquoi ? » demanda-t-elle.",
    '« Nous partirons. ¦Nous reviendrons », dit-il. ¦Elle resta.',
    "Voir art. 12 et p. 40, c.-à-d. l'annexe. ¦Le reste suit.",
    'Me Bâ plaide. ¦Mgr Sarr écoute. ¦Le Pr. Ndiaye écrit.',
    'A. Koné, J.-P. Barry et le Dr. Sow signent. ¦Ils sortent !',
    'Quoi ? ¦Rien… ¦Vraiment rien.',
    "L'ONU le dit. ¦200 morts. ¦« C'est faux. » ¦3 élus ont signé.",
    "M. J.-P. Dupont et A. de Gaulle. ¦« Non. » ¦Le 1er mai. ¦L'art. L. 121-1 s'applique.",
    'Il habite av. Foch, n° 5. ¦Il pèse 5 kg. ¦Il part av. J.-C. le dit.',
    'Le groupe A. ¦Les autres suivent. ¦Il a mangé, etc. ¦Puis il dort.',
    'Il fait 30 °C. ¦Demain, 5 °F. ¦Non.',
  ],
  de: [
    'Er wohnt in der Hauptstr. 5. ¦Sie nicht. ¦Vgl. Urteil v. 3. 5. 1990. ¦Er ging.',
    'Am 12. und 13. Mai 2020 war es so. ¦Das 20. Jh. war lang. ¦Danach kam nichts.',
    'Er kam z. B. aus Berlin, d. h. aus dem Osten, u. a. mit Dr. K. Weber. ¦Die anderen nicht.',
    'Es kostete 5 Mio. ¦Die Stadt zahlte. ¦Kaiser Karl V. regierte. ¦Papst Johannes Paul II. sprach.',
    '„Das ist falsch.“ ¦200 Menschen starben. ¦Sie starb 2019. ¦2020 war schlimmer.',
    'Der 1. FC Köln verlor. ¦Sie kauften Brot, Milch usw. ¦Dann gingen sie. ¦Das war ein Test. ¦Niemand kam.',
    'Vgl. § 5 Abs. 2 S. 1 Nr. 3 GG i. V. m. Art. 20 GG. ¦Es gilt. ¦Am 9. November 1989 fiel sie.',
    'Im Jahr 44 v. Chr. starb Cäsar. ¦Das war 44 v. Chr. ¦Die Römer trauerten. ¦Nein. ¦Doch.',
    'Frau Prof. Dr. med. Anna Roth sprach in St. Gallen. ¦Niemand widersprach.',
  ],
  es: [
    'Fco. Franco murió. ¦Nadie lo dijo.',
    'El Sr. Díaz y la Sra. Ruiz viven en la Av. Bolívar núm. 5. ¦Dijo que no. ¦200 personas murieron.',
    '¿Quién fue? ¦¡Nadie! ¦«No.» ¦El art. 3 de la Constitución, pág. 5, lo dice. ¦EE. UU. lo negó.',
    'Vive en EE. UU. ¦El presidente no. ¦Llegó a las 5 p. m. y se fue. ¦Cayó al mar. ¦El barco no.',
    'Murió en el 44 a. C. en Roma. ¦El Dr. J. L. Pérez y D. Juan hablaron. ¦El 12 de mayo. ¦Fin.',
  ],
  it: [
    'Nel sec. XIX la chiesa era nuova. ¦Egr. Sig. Rossi, don. Milani tace. ¦Basta.',
    "Il sig. Rossi e la dott.ssa Bianchi, l'avv. G. Verdi e l'on. Neri. ¦Vedi art. 3, pag. 5. ¦Sono 200.",
    'Lo dice la S.p.A. ¦Il resto no. ¦Nel 44 a.C. morì. ¦«Basta.» ¦300 persone sono partite. ¦S. Pietro è qui. ¦Mangiano pane, ecc. ¦Poi dormono.',
    "Il prof. A. Conti è d'accordo. ¦Il gen. Dalla Chiesa no. ¦Tutti e due. ¦È vero.",
  ],
  pt: [
    'O dep. Lula e o sen. Cid saíram. ¦Ninguém ficou.',
    'O Sr. Silva e a Sra. D. Maria moram na Av. Brasil, n.º 5. ¦O art. 5.º diz que sim. ¦200 pessoas morreram.',
    'O Dr. J. Costa, o Prof. Dias e a Exma. Sra. Ministra. ¦Disse que não. ¦Caiu ao mar. ¦O barco não. ¦Viu-se na pág. 3.',
    'Morreu no séc. V a.C. em Roma. ¦A EDP, S.A. negou. ¦A Galp, S.A. ¦O resto não.',
  ],
  nl: [
    'Zie hfdst. 5 van het boek. ¦De staatssecr. Bot zweeg. ¦Niemand weet het.',
    "''Ik twijfel. ''",
    'Dhr. Jansen en mevr. De Vries kwamen, d.w.z. niet alleen. ¦Zie art. 3, blz. 5. ¦200 mensen stierven.',
    "Prof. dr. J. de Boer sprak met drs. P. van Dam. ¦'s Avonds niet. ¦In 44 v. Chr. stierf hij. ¦Hij kocht brood, enz. ¦Daarna ging hij.",
    'Hij zei: “Nee.” ¦12 mensen bleven. ¦Dat kost o.a. 5 mln. euro. ¦Ca. 200 mensen. ¦St. Nicolaas komt.',
  ],
  ja: ['三人が死亡した。（共同通信） ¦雨が降った。', '「行く。」と言った。 ¦彼は笑った。 ¦誰も知らない！ ¦『本』を読む。'],
  zh: ['他走了。 ¦《人民日报》报道了。 ¦（新华社）没有。'],
  ru: ['А. С. Пушкин жил в 1830 г. в Болдине. ¦Он писал. ¦См. с. 5. ¦200 человек погибли. ¦Проф. Иванов молчал.'],
  hi: ['प्रो. वर्मा ने कहा। ¦श्री. राम आए।'],
  tr: ['Dr. Kaya geldi. ¦200 kişi öldü. ¦Doç. Ak sustu.'],
  sw: ['Dkt. Mwangi na Bi. Asha walikuja. ¦Watu 200 walikufa.'],
  ar: ['هذا نص قصير. ¦وهل هذا نص آخر؟ ¦نعم.', 'قال أ. د. سالم ذلك. ¦وهذا رأي آخر.'],
  nqo: ['ߒ ߓߘߊ߫ ߣߊ߬. ¦ߊ߬ ߕߊ߯ߣߍ߲߫.'],
  en_emoji: ['The vote is over 🎉. ¦Go home 🏠! ¦Now.'],
};

describe('sentences', () => {
  const rows = Object.entries(golden).flatMap(([language, blocks]) =>
    blocks.map((block) => [language.split('_')[0] ?? '', block] as const),
  );
  test.each(rows)('%s: %s', (language, marked) => {
    const block = marked.replaceAll('¦', '');
    expect(sentenceSpans(block, language).map(({ start, end }) => block.slice(start, end))).toEqual(
      marked.split('¦').map((part) => part.trim()),
    );
  });

  test('count in the canonical text, by block, with their occurrence', () => {
    const canonical = canonicalText({
      headline: 'A vote',
      standfirst: 'No. No.',
      body: bodyFromParagraphs(['We lost. No.', 'The “end”. The "end".']),
    });
    const sentences = segment(canonical, 'en');
    expect(sentences.map(({ start, end, block, occurrence }) => [canonical.text.slice(start, end), block, occurrence])).toEqual([
      ['A vote', 0, 0],
      ['No.', 1, 0],
      ['No.', 1, 1],
      ['We lost.', 2, 0],
      ['No.', 2, 2],
      ['The “end”.', 3, 0],
      ['The "end".', 3, 1],
    ]);
    expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('a block longer than the window is cut as if it were short', () => {
    const block = Array.from({ length: 3000 }, (_, index) => `Sentence number ${index} met Mr. Keita in the U.S. Senate.`).join(
      ' ',
    );
    expect(cpuTime(() => expect(sentenceSpans(block, 'en')).toHaveLength(3000))).toBeLessThan(2000);
    expect(sentenceSpans('word '.repeat(5000), 'en').length).toBeGreaterThan(0);
  });

  test('a malformed language tag is no obstacle', () => {
    expect(
      segment(canonicalText({ headline: 'One. Two.', standfirst: '', body: bodyFromParagraphs([]) }), 'not a tag!'),
    ).toHaveLength(2);
  });
});

test('an ogham space mark, which shows, is part of the sentence that it begins or ends', () => {
  const canonical = canonicalText({ headline: 'One.', standfirst: '', body: bodyFromParagraphs(['\u16805 votes.\u1680 ']) });
  expect(segment(canonical, 'en').map(({ start, end }) => canonical.text.slice(start, end))).toEqual([
    'One.',
    '\u16805 votes.\u1680',
  ]);
});

describe('fingerprints', () => {
  test.each([
    ['“Yes,” he said.', '"Yes," he said.'],
    ['It’s « late »', 'It\'s " late "'],
    ['two  spaces\nand a break', 'two spaces and a break'],
    ['cafe\u0301', 'café'],
    ['now\u200ahere\u3000and there', 'now here and there'],
    ['a – b', 'a - b'],
    ['a – b', 'a -- b'],
    ['a – b', 'a — b'],
    ['a—b', 'a―b'],
    ['- She left.', '— She left.'],
    ['They waited…', 'They waited...'],
    ['They waited….', 'They waited. . . .'],
    ['What …?', 'What . . .?'],
  ])('%j is the same sentence as %j', (a, b) => expect(fingerprint(a)).toBe(fingerprint(b)));

  test.each([
    ['They fled.', 'They fled'],
    ['they fled.', 'They fled.'],
    ['They did not flee.', 'They did flee.'],
    ['1,204 families', '1,402 families'],
    ['re-form', 'reform'],
    ['re-form', 're–form'],
    ['He lost -5 votes.', 'He lost 5 votes.'],
    ['He lost –5 votes.', 'He lost 5 votes.'],
    ['He lost −5 votes.', 'He lost – 5 votes.'],
    ['a – b', 'a b'],
    ['a -b', 'a - b'],
    ['They waited…', 'They waited.'],
    ['They waited...', 'They waited..'],
    ['“no”', '‘no’'],
    ['resume', 'résumé'],
    // An ogham space mark shows as a line: "−5".
    ['He lost\u16805 votes.', 'He lost 5 votes.'],
    ['\u16805 votes.', '5 votes.'],
  ])('%j is another sentence than %j', (a, b) => expect(fingerprint(a)).not.toBe(fingerprint(b)));

  test('are SHA-256 in hex', () => {
    expect(fingerprint('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
