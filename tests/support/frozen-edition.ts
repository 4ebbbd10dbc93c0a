import { digest, type Json } from '@/lib/record/canonical';
import type { FrozenEdition } from '@/lib/review/frozen-edition';
import type { BlockJson, BodyJson } from '@/lib/text/body';
import { canonicalText } from '@/lib/text/canonical-text';

/** An edition as it is frozen, with invented people and places: about 900 words, five counterpoints, ten claims. */
export function aFrozenEdition(change: (edition: FrozenEdition) => FrozenEdition = (edition) => edition): FrozenEdition {
  return change(structuredClone(edition));
}

const p = (text: string): BlockJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body: BodyJson = {
  type: 'doc',
  content: [
    p(
      'VELDRA. When the harbour board closed the night ferry to Skarn in October, it called the step a pause. Eight months later the landing stage is sold, the crew is in other work, and a pause has become a decision that nobody took. The board did not vote on it. Nobody was asked.',
    ),
    p(
      'I do not write as a stranger. My mother ran the ticket window for nineteen years, and I learned to count on the stubs that she brought home. But it is not for the sake of memory that the boat should sail again. It is for the sake of the people who still live by the tide.',
    ),
    {
      type: 'paragraph',
      content: [
        {
          type: 'text',
          text: 'Skarn has 2,140 inhabitants in winter. The board’s own count shows that 61,000 passengers crossed by night in 2024, most of them between ten and one, when no other boat runs. ',
        },
        {
          type: 'text',
          text: '“The route loses money on every crossing,”',
          marks: [{ type: 'source_ref', attrs: { source: 0 } }],
        },
        {
          type: 'text',
          text: ' the chair of the board, Edvin Roke, told the town council in September. That is true, and it is beside the point. The ring road loses money on every car.',
        },
      ],
    },
    p(
      'What the figures leave out is who sat on that boat. The hospital in Veldra changes shifts at eleven at night. Of its nurses, one in six lives on the island. Since October they sleep in the staff rooms, or they have left: the hospital advertised 14 posts in spring, and filled five. The fish hall opens at two in the morning; its buyers used to come over on the last boat and go home on the first.',
    ),
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A cheap boat is not the same as no boat' }] },
    p(
      'The board says that it looked for a smaller vessel and found none. It looked for six weeks. The yard at Tomsund offered a boat for 80 passengers in 2023, and the offer was not answered. A crew of four would sail it where the old ferry needed eleven. Every serious estimate that I know puts the yearly loss below a third of what it was.',
    ),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Of course somebody has to pay that third. I would rather pay it in ' },
        { type: 'text', text: 'fares', marks: [{ type: 'italic' }] },
        {
          type: 'text',
          text: ' and in taxes than in empty houses. When the winter boat to Little Orm was stopped in 1998, the school there closed four years later. Islands do not die of storms. They die of timetables.',
        },
      ],
    },
    {
      type: 'blockquote',
      content: [
        p(
          '“If the last boat goes at seven, then the island closes at seven,” says Maren Toll, who keeps the shop at the north landing.',
        ),
      ],
    },
    p(
      'There is another way to read the numbers, and I have tried to be fair to it. The night boat burned 410 tonnes of diesel a year. Its engines were older than its captain. Those who say that the fjord is quieter now are right; I have heard the seals come back under my own window. A new boat must be an electric one, or it will not deserve the name of new.',
    ),
    p(
      'But the quiet is not free. The island’s doctor, who used to send patients across at midnight, now calls the helicopter. It flew 39 times last winter, against 11 in the winter before. One flight costs what the ferry cost in a week. The board does not count that money, because another ministry pays it. The people on the stretcher do not care which ministry it is.',
    ),
    p('Three things would put this right, and none of them needs a new law:'),
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [
        { type: 'listItem', content: [p('a vote of the board, in public, on whether the route is closed or paused;')] },
        { type: 'listItem', content: [p('a tender for a small electric boat, open for half a year and not for six weeks;')] },
        {
          type: 'listItem',
          content: [
            p(
              'one account for ferry and helicopter together, so that nobody can save money by spending more of somebody else’s.',
            ),
          ],
        },
      ],
    },
    p(
      'The board will say that the landing stage is gone, and that without a stage there can be no boat. It was sold for the price of a family car. A stage can be built in a summer; they built the first one in the summer of 1887, with horses. What cannot be built in a summer is an island full of people who believe that they are counted.',
    ),
    p(
      'My mother kept the last stub of the last night. It is number 000417, and it is blank on the back, where the conductor used to write the weather. I asked her what she would write there. She thought for a while. “Clear,” she said. “Calm. They could have sailed.”',
    ),
  ],
};

const content = {
  headline: 'The night ferry to Skarn was never closed. It was only never sailed again',
  standfirst:
    'A harbour board paused a boat in October and let the pause decide. The island has counted what that costs, even if the board has not.',
  byline: 'By Ilse Marend',
  body,
  sources: [
    { title: 'Minutes of the Veldra town council, 9 September', url: 'https://council.veldra.example/minutes/2025-09-09' },
    { title: 'Harbour board, passenger counts 2024', url: 'https://harbour.veldra.example/counts/2024' },
  ],
  disclosure: 'Her family lives on Skarn. Nobody paid for this piece.',
  language: 'en',
  topics: ['public-transport', 'islands'],
};
const { text } = canonicalText(content);

/** Where these words stand in the text. */
function place(words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

type Note = FrozenEdition['counterpoints'][number];
const perspectives = {
  islanders: { perspective: 'islanders', perspectiveName: 'People of the islands', letter: 'P', hue: 1 },
  ecology: { perspective: 'ecology', perspectiveName: 'Ecology of the fjord', letter: 'E', hue: 2 },
  finance: { perspective: 'public-finance', perspectiveName: 'Public finance', letter: 'F', hue: 3 },
  labour: { perspective: 'labour', perspectiveName: 'Work at sea', letter: 'W', hue: 5 },
} as const;
const note = (
  id: string,
  of: keyof typeof perspectives,
  number: number,
  more: Pick<Note, 'place' | 'text'> & Partial<Note>,
): Note => ({
  id,
  writtenAbout: null,
  takenOff: null,
  code: `${perspectives[of].letter}${number}`,
  ...perspectives[of],
  name: null,
  sources: [],
  response: null,
  unanswered: false,
  stands: false,
  ...more,
});
const counterpoints: Note[] = [
  note('note-missing-1', 'labour', 4, {
    place: null,
    text: 'The piece does not say what the night run was for those who worked it: eleven people, split shifts, a bunk room for four. When the boat stopped, nine of them found day work with better pay. Whoever calls for its return should say who is to sail it, and on what terms.',
    sources: [{ title: 'Seafarers’ union, survey of night crews', url: 'https://union.example/survey-2025' }],
    response: {
      id: 'resp-0000004',
      kind: 'replied',
      text: 'That is a fair reproach. A crew of four on a modern boat would work two watches and sleep at home; I should have said so.',
    },
  }),
  note('note-pause-01', 'finance', 1, {
    place: place('The board did not vote on it.'),
    text: 'It did not have to. The statutes give the director leave to suspend a route for up to twelve months without a vote. One may find that rule a bad one, but it was followed.',
    name: 'Oskar Lindgard',
    sources: [{ title: 'Statutes of the harbour board, section 14', url: 'https://harbour.veldra.example/statutes' }],
    response: {
      id: 'resp-0000001',
      kind: 'declined',
      text: 'The twelve months are for repairs; the section is headed “Repairs and ice”. To use it for a sale is to use it up.',
    },
    stands: true,
  }),
  note('note-island1', 'islanders', 2, {
    place: place('Of its nurses, one in six lives on the island.'),
    text: 'Nurses are the ones that the town notices. Those who lost most are the cleaners of the fish hall: thirty women, paid by the hour, none of whom was offered a bed in a staff room. Eleven of them have moved to the mainland since, and with them nineteen children. The north school will be under the limit for a second teacher in autumn. None of this is in any report, because nobody keeps one for people who are paid by the hour. We asked the hall for its lists, we asked the school for its numbers, and we rang at the doors that were left.',
    sources: [{ title: 'Own count, lists at the north school', url: 'https://north-school.skarn.example/numbers' }],
    response: {
      id: 'resp-0000002',
      kind: 'revised',
      text: 'I had the nurses from the hospital’s own figures and went no further. The paragraph on the fish hall now stands in the text because of this note.',
    },
  }),
  note('note-third-1', 'finance', 3, {
    place: place('Every serious estimate that I know puts the yearly loss below a third of what it was.'),
    text: 'There are two such estimates, and both leave out the charging station, without which no electric boat sails. With it the loss in the first ten years is nearer to a half.',
    name: 'Oskar Lindgard',
    sources: [
      { title: 'Tomsund yard, offer of 2023', url: 'https://yard.tomsund.example/offer' },
      { title: 'Grid company, price list', url: 'https://grid.example/prices' },
    ],
    unanswered: true,
  }),
  note('note-seals-1', 'ecology', 5, {
    place: place('I have heard the seals come back under my own window'),
    text: 'They have. The count in March found 46 on the inner skerries, after nine years with fewer than ten. It is the first pupping season without the night wake in memory, and a boat of any kind, electric or not, makes a wake.',
    sources: [{ title: 'Fjord station, seal count', url: 'https://fjord-station.example/seals' }],
    response: {
      id: 'resp-0000005',
      kind: 'replied',
      text: 'Then let it sail slowly past the skerries. I would wait ten minutes for a seal.',
    },
    stands: true,
  }),
];

type Claim = FrozenEdition['claims'][number];
const claim = (
  number: number,
  words: string,
  statement: string,
  verdict: Claim['verdict'],
  source: string,
  rationale = '',
): Claim => ({
  id: `claim-number-${String(number).padStart(2, '0')}`,
  statement,
  spans: [place(words)],
  verdict,
  rationale,
  evidence: [
    {
      url: `https://archive.example/${number}`,
      title: source,
      publisher: number % 2 === 0 ? 'Veldra archive' : null,
      quote: number % 3 === 0 ? 'as of 31 December, according to the register' : null,
      accessedAt: '2026-05-11T09:30:00.000Z',
    },
  ],
  checkedAt: '2026-05-12T10:00:00.000Z',
});
const claims: Claim[] = [
  claim(1, 'the landing stage is sold', 'The landing stage has been sold.', 'supported', 'Land register, entry 88'),
  claim(
    2,
    'Skarn has 2,140 inhabitants in winter.',
    'Skarn has 2,140 inhabitants in winter.',
    'supported',
    'Register of residents',
  ),
  claim(
    3,
    '61,000 passengers crossed by night in 2024',
    '61,000 passengers crossed by night in 2024.',
    'supported',
    'Harbour board, passenger counts',
  ),
  claim(
    4,
    '“The route loses money on every crossing,” the chair of the board, Edvin Roke, told the town council in September.',
    'Edvin Roke told the council that the route loses money on every crossing.',
    'supported',
    'Minutes of the council',
  ),
  claim(
    5,
    'Of its nurses, one in six lives on the island.',
    'One nurse in six of the Veldra hospital lives on Skarn.',
    'supported_with_context',
    'Hospital, staff figures',
    'Counted in September, before the boat stopped.',
  ),
  claim(
    6,
    'the hospital advertised 14 posts in spring, and filled five',
    'The hospital advertised 14 posts in spring and filled five.',
    'supported',
    'Hospital, notices',
  ),
  claim(
    7,
    'The yard at Tomsund offered a boat for 80 passengers in 2023, and the offer was not answered.',
    'The yard’s offer of 2023 was not answered.',
    'unverifiable',
    'Letter of the yard',
    'The yard says so; the board did not reply to us.',
  ),
  claim(
    8,
    'When the winter boat to Little Orm was stopped in 1998, the school there closed four years later.',
    'The school on Little Orm closed four years after the winter boat.',
    'supported',
    'School board, closures',
  ),
  claim(
    9,
    'The night boat burned 410 tonnes of diesel a year.',
    'The night boat burned 410 tonnes of diesel a year.',
    'supported',
    'Harbour board, fuel account',
  ),
  claim(
    10,
    'It flew 39 times last winter, against 11 in the winter before.',
    'The helicopter flew 39 times, after 11 in the winter before.',
    'supported_with_context',
    'Air rescue, log',
    'Five of the flights were for accidents at sea.',
  ),
];

const hash = (value: Json) => digest(value);
const correctionText = 'We wrote that 16,000 passengers crossed by night in 2024. It was 61,000.';
const edition: FrozenEdition = {
  items: [
    ...claims.map((one): [string, string, string] => ['claim', one.id, hash(one.statement)]),
    ...counterpoints.map((one): [string, string, string] => ['counterpoint', one.id, hash(one.text)]),
    ['version', '3', hash(content)],
  ],
  version: 3,
  digest: hash(content),
  content,
  text,
  counterpoints,
  claims,
  corrections: [
    {
      id: 'correction-1',
      type: 'correction',
      text: correctionText,
      at: '2026-05-18T08:15:00.000Z',
      digest: hash(correctionText),
      shows: 'difference',
      changes: [],
      answer: null,
    },
  ],
  statements: [
    ...(['perspectives_heard', 'facts_checked', 'author_answered', 'nothing_blocking', 'disclosure'] as const).map(
      (requirement) => ({ code: 'requirement' as const, requirement, status: 'satisfied' as const, reason: 'met' }),
    ),
    { code: 'requirement', requirement: 'second_editor', status: 'overridden', reason: 'overridden' },
    { code: 'requirement', requirement: 'right_of_reply', status: 'not_applicable', reason: 'not_required' },
    { code: 'override', requirement: 'second_editor', override: 'override-1', day: '2026-05-13' },
    { code: 'perspective', perspective: 'islanders', outcome: 'counterpoints', counterpoints: 1 },
    { code: 'perspective', perspective: 'ecology', outcome: 'counterpoints', counterpoints: 1 },
    { code: 'perspective', perspective: 'public-finance', outcome: 'counterpoints', counterpoints: 2 },
    { code: 'perspective', perspective: 'labour', outcome: 'counterpoints', counterpoints: 1 },
    { code: 'perspective', perspective: 'history', outcome: 'nothing_to_add', counterpoints: 0 },
    { code: 'perspective', perspective: 'mainland', outcome: 'no_reply', counterpoints: 0 },
    { code: 'fact_check', facts: 10 },
    { code: 'did_not_answer', counterpoints: 1 },
    { code: 'held', counterpoints: 1 },
    { code: 'passages_changed', passages: 4 },
  ],
  review: {
    perspectives: [
      { perspective: 'islanders', name: 'People of the islands', letter: 'P', hue: 1 },
      { perspective: 'ecology', name: 'Ecology of the fjord', letter: 'E', hue: 2 },
      { perspective: 'public-finance', name: 'Public finance', letter: 'F', hue: 3 },
      { perspective: 'labour', name: 'Work at sea', letter: 'W', hue: 5 },
      { perspective: 'history', name: 'Regional history', letter: 'R', hue: 4 },
      { perspective: 'mainland', name: 'People of the mainland', letter: 'M', hue: 6 },
    ],
    overrides: [
      {
        requirement: 'second_editor',
        reason: 'The other editor of the desk is the author’s sister. The foreign editor decided in her place.',
        at: '2026-05-13T16:00:00.000Z',
      },
    ],
    policy: { name: 'Opinion desk', version: 4 },
  },
};
