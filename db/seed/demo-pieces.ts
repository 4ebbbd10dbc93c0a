import { changePermissions } from '@/lib/review/commands/change-permissions';
import { recordReply } from '@/lib/review/commands/record-reply';
import type { Story } from './story';
import { bees, dam, ferry, pharmacist, school, strike, trains } from './texts';

const none = 'None.';

/** Pieces in every state, each with a past of its own. */
export async function demoPieces(story: Story, deskId: string): Promise<void> {
  await published(story, deskId);
  await inReview(story, deskId);
  await beginning(story, deskId);
  await publishable(story, deskId);
  await changesRequested(story, deskId);
  await retracted(story, deskId);
}

/** Live, with a correction that a second editor confirmed. */
async function published(story: Story, deskId: string) {
  const piece = await story.piece('author', {
    deskId,
    text: dam,
    disclosure: 'The author farms at Lower Marrow. Her family was paid for 0.6 ha in 2014.',
    topics: ['water'],
  });
  await piece.submit('author');
  await piece.open('editor', ['water', 'named-accusation'], ['affected-communities', 'security'], {
    accused: [{ name: 'Henrik Saal' }],
  });
  const accusedId = piece.facts().piece.accused[0] ?? '';
  await story.act('editor', recordReply, piece.id, {
    kind: 'asked',
    accusedId,
    askedAt: story.clock.now(),
    text: 'The minister’s office said by mail that it stands by his answer to parliament.',
    reflected: 'Third paragraph: his words are quoted as he said them.',
  });
  await piece.invite('editor', 'communities', 'affected-communities');
  await piece.invite('editor', 'law', 'security');
  await piece.invite('editor', 'facts', null);
  for (const who of ['communities', 'law', 'facts']) await piece.accept(who);
  const register = await piece.note(
    'communities',
    'affected-communities',
    '1,150 of them never received the plots',
    'The register counts heads of household. Women who farmed in their own right, and tenants, were never entered; the valley association puts those without land near 1,900.',
    { sources: [{ title: 'Valley association, count of 2024', url: 'https://valley-association.example/count-2024' }] },
  );
  const missing = await piece.note(
    'communities',
    'affected-communities',
    null,
    'Nobody who moved away is heard here. About 700 families took the money and left the valley; some of them would not go back for a plot.',
  );
  await piece.finish('communities', 'filed', 'Filed with two notes.');
  const release = await piece.note(
    'law',
    'security',
    'a release of water each April, high enough to reach the fields',
    'An April release takes about 40 gigawatt-hours from the driest quarter of the year. Say what replaces them, or say that the cost is worth bearing.',
    { sources: [{ title: 'Grid operator, seasonal outlook', url: 'https://grid-operator.example/outlook' }] },
  );
  await piece.finish('law', 'filed');
  const register1 = { url: 'https://iskel-register.example/final', title: 'Resettlement register, final table' };
  await piece.checkFacts('facts', [
    {
      quote: '4,300 people left nine villages',
      rationale: 'The final table gives 4,312 people from nine villages.',
      source: { ...register1, quote: 'Total moved: 4,312 persons, 9 settlements.' },
    },
    {
      quote: '1,150 of them never received the plots',
      verdict: 'supported_with_context',
      rationale: 'The register counts heads of household only.',
      source: { ...register1, quote: 'Households without allotted plot: 1,150.' },
    },
    {
      quote: 'They were offered money, and they took it',
      rationale: 'The words stand in the record of the sitting.',
      source: {
        url: 'https://parliament.example/sittings/2025-05-14',
        title: 'Record of 14 May 2025',
        quote: 'They were offered money, and they took it.',
      },
    },
    {
      quote: 'Fishing families say that the catch has halved',
      verdict: 'unverifiable',
      rationale: 'Nobody has measured the catch; the sentence says whose word it is.',
      source: { url: 'https://lower-marrow.example/fishing', title: 'Fishing families of Lower Marrow, letter' },
    },
    {
      quote: 'The plant gives the country 18 per cent',
      rationale: 'The annual balance gives 18.1 per cent of net supply.',
      source: {
        url: 'https://energy-balance.example/2025',
        title: 'Annual electricity balance 2025',
        quote: 'Hydropower, Iskel: 18.1 per cent of net supply.',
      },
    },
    {
      quote: 'In the drought of 2023 it kept the hospitals',
      rationale: 'The operator’s report lists the hospital feeders as served without a break.',
      source: {
        url: 'https://grid-operator.example/report-31',
        title: 'Grid operator, event report 31',
        quote: 'Hospital feeders 1 to 7: uninterrupted.',
      },
    },
  ]);
  await piece.finish('facts', 'checked', 'Every candidate judged, six claims with sources.');
  await piece.answer(
    'author',
    register,
    'replied',
    'I keep the ministry’s figure because it is the one the ministry must answer for. The text says whose figure it is.',
  );
  await piece.answer(
    'author',
    missing,
    'declined',
    'They deserve a piece of their own. This one is about a promise to those who stayed.',
  );
  await piece.answer(
    'author',
    release,
    'replied',
    'The cost is worth bearing, and the coastal stations that stood idle in 2023 can bear it.',
  );
  await piece.consent('author');
  await piece.mark('second-editor');
  await piece.publish('second-editor');
  await piece.correct('second-editor', {
    from: '1,150 of them never received the plots they had been promised',
    to: '1,150 households of them never received the plots they had been promised',
    type: 'clarification',
    notice: 'We have made clear that the figure of 1,150 counts households, not people.',
  });
  await piece.confirmCorrection('editor');
}

/** In review on its second version: one perspective stale, one fact to confirm, a block, and a note that nobody has answered yet. */
async function inReview(story: Story, deskId: string) {
  const piece = await story.piece('author', {
    deskId,
    text: strike,
    disclosure: 'The author’s brother serves in the northern sector.',
    topics: ['armed-conflict'],
  });
  await piece.submit('author');
  await piece.open(
    'editor',
    ['armed-conflict', 'named-accusation'],
    ['human-rights-accountability', 'affected-communities', 'international-humanitarian-law'],
    {
      accused: [{ name: 'Colonel Idriss Maren' }],
      runBy: new Date(Date.parse(story.clock.now()) + 14 * 86_400_000).toISOString(),
    },
  );
  await piece.invite('editor', 'rights', 'human-rights-accountability', 8);
  await piece.invite('editor', 'communities', 'affected-communities', 8);
  await piece.invite('editor', 'law', 'international-humanitarian-law', 14);
  await piece.invite('editor', 'facts', null, 8);
  for (const who of ['rights', 'communities', 'facts']) await piece.accept(who);
  const children = await piece.note(
    'rights',
    'human-rights-accountability',
    'The army says that four of them were fighters of the Northern Front, and the district council says that three were children.',
    'Nine dead and four claimed fighters leave at least five civilians by the army’s own count. The piece calls the strike necessary without saying who decided that five was acceptable, under which rule, and who answers for it.',
    { sources: [{ title: 'District council of Ouled Terra, list of the dead', url: 'https://ouled-terra.example/list' }] },
  );
  await piece.note(
    'rights',
    'human-rights-accountability',
    'attacks on the northern road have fallen by 40 per cent',
    'The count stops in June, before the attacks that the second paragraph is about. The number cannot carry the sentence.',
    {
      block: 'factual_error',
      sources: [{ title: 'Northern Road Observatory, annual count', url: 'https://road-observatory.example/2025' }],
    },
  );
  await piece.finish('rights', 'filed', 'On record. The question of who answers is open.');
  await piece.note(
    'communities',
    'affected-communities',
    'deserve an answer and a pension',
    'The families asked for neither first. They asked for the names of those who gave the order, in writing, on 16 January.',
  );
  await piece.note(
    'communities',
    'affected-communities',
    null,
    'No word of anybody from Ouled Terra stands in this piece. The well is the only one for 30 kilometres; people still walk to it.',
  );
  await piece.finish('communities', 'filed');
  await piece.checkFacts('facts', [
    {
      quote: 'On the morning of 14 January',
      rationale: 'Date and place agree in both accounts.',
      source: {
        url: 'https://parliament.example/sittings/2026-01-21',
        title: 'Parliament of Terrama, sitting of 21 January',
        quote: 'the event of 14 January at Ouled Terra',
      },
    },
    {
      quote: 'The army says that four of them were fighters',
      rationale: 'Both counts are given as their makers give them.',
      source: {
        url: 'https://parliament.example/sittings/2026-01-21',
        title: 'Parliament of Terrama, sitting of 21 January',
        quote: 'four armed men of the Front',
      },
    },
    {
      quote: 'The Northern Front has attacked eleven villages since October',
      rationale: 'Eleven in the observatory’s list.',
      source: {
        url: 'https://road-observatory.example/2025',
        title: 'Northern Road Observatory, annual count',
        quote: 'Villages attacked, October to January: 11',
      },
    },
    {
      quote: 'Colonel Idriss Maren',
      rationale: 'He said so in the sitting.',
      source: {
        url: 'https://parliament.example/sittings/2026-01-21',
        title: 'Parliament of Terrama, sitting of 21 January',
        quote: 'the convoy carried mortar tubes',
      },
    },
    {
      quote: 'attacks on the northern road have fallen by 40 per cent',
      verdict: 'supported_with_context',
      rationale: 'The count runs to June 2025.',
      source: {
        url: 'https://road-observatory.example/2025',
        title: 'Northern Road Observatory, annual count',
        quote: 'minus 40 per cent, 2022 to June 2025',
      },
    },
  ]);
  await piece.finish('facts', 'checked');
  await piece.answer(
    'author',
    children,
    'replied',
    'The last paragraph says that the families deserve an answer. I do not know who gave the order, and I will not guess.',
  );
  piece.edit(
    'author',
    'attacks on the northern road have fallen by 40 per cent',
    'attacks on the northern road had fallen by 40 per cent by June 2025',
  );
  await piece.submit('author');
}

/** Pieces at the start of their way: submitted, a draft, returned, declined, withdrawn. */
async function beginning(story: Story, deskId: string) {
  const submitted = await story.piece('author', {
    deskId,
    text: trains,
    disclosure: none,
    topics: ['transport'],
  });
  await submitted.submit('author');
  await story.act('author', changePermissions, submitted.id, {
    cuts: true,
    headline: false,
    before: { cuts: false, headline: false },
  });
  await story.piece('author', { deskId, text: pharmacist, topics: ['health'] });
  const returned = await story.piece('author', { deskId, text: school, disclosure: none });
  await returned.submit('author');
  await returned.decide('editor', 'return', {
    reason: 'Say who you asked at the town hall about the trade hall, and when. Then I open the review the same day.',
  });
  const declined = await story.piece('author', {
    deskId,
    text: bees.replace('Count the bees before the barrels', 'The law that cannot count'),
    disclosure: none,
  });
  await declined.submit('author');
  await declined.decide('editor', 'decline', {
    reason: 'We run a piece on the same law next week. Yours is better on the hives: may we keep it for the spring?',
  });
  const withdrawn = await story.piece('author', {
    deskId,
    text: ferry.replace('The last ferry is a public road', 'Nine o’clock, Sand Island'),
    disclosure: none,
  });
  await withdrawn.submit('author');
  await withdrawn.decide('author', 'withdraw', { reason: 'The company has put the late boat back.' });
}

/** Everything done; waits for an editor to publish. */
async function publishable(story: Story, deskId: string) {
  const piece = await story.piece('author', {
    deskId,
    text: bees,
    disclosure: 'The author keeps two hives.',
    topics: ['farming'],
  });
  await piece.submit('author');
  await piece.open('editor', ['farming'], ['affected-communities', 'security']);
  await piece.invite('editor', 'communities', 'affected-communities');
  await piece.invite('editor', 'law', 'security');
  await piece.invite('editor', 'facts', null);
  for (const who of ['communities', 'law', 'facts']) await piece.accept(who);
  const note = await piece.note(
    'communities',
    'affected-communities',
    'The ministry calls this weather',
    'So do some of the beekeepers. The association’s own minutes of June name the late frost first.',
    {
      sources: [{ title: 'Sorn beekeepers, minutes of June', url: 'https://sorn-bees.example/minutes-june' }],
    },
  );
  await piece.finish('communities', 'filed');
  await piece.finish('law', 'nil_return', 'Supply and prices are not what this piece argues about; I have nothing to add.');
  await piece.checkFacts('facts', [
    {
      quote: 'it raised the rape harvest by 9 per cent',
      rationale: 'Ministry’s yield table.',
      source: { url: 'https://yield-table.example/2025', title: 'Yield table 2025', quote: 'Rape: plus 9.2 per cent' },
    },
    {
      quote: 'lost a third of their colonies',
      rationale: 'The association’s count: 34 per cent.',
      source: {
        url: 'https://sorn-bees.example/count',
        title: 'Sorn beekeepers, spring count',
        quote: 'Loss March to May: 34 per cent',
      },
    },
  ]);
  await piece.finish('facts', 'checked');
  await piece.answer(
    'author',
    note,
    'replied',
    'True, and it does not change the count. I leave the sentence: it says what the ministry calls it.',
  );
  await piece.consent('author');
  await piece.mark('second-editor');
}

async function changesRequested(story: Story, deskId: string) {
  const piece = await story.piece('author', { deskId, text: ferry, disclosure: none, topics: ['transport'] });
  await piece.submit('author');
  await piece.open('editor', ['transport'], ['affected-communities', 'security']);
  await piece.invite('editor', 'communities', 'affected-communities');
  await piece.accept('communities');
  await piece.note(
    'communities',
    'affected-communities',
    "the island's cooks and cleaners sleep on the mainland or do not work there at all",
    'Most of them now share two rented rooms above the harbour. That is a third way, and a worse one.',
  );
  await piece.finish('communities', 'changes_needed', 'The piece speaks for people whom it did not ask.');
  await piece.decide('editor', 'request_changes', {
    reason: 'Please talk to two of the people who lost the late boat, and say what the company answered you.',
  });
}

async function retracted(story: Story, deskId: string) {
  const text = trains.replace('Leave the night trains alone', 'The night train pays for itself');
  const piece = await story.piece('author', { deskId, text, disclosure: none, topics: ['transport'] });
  await piece.submit('author');
  await piece.open('editor', ['transport'], ['affected-communities', 'security']);
  await piece.invite('editor', 'communities', 'affected-communities');
  await piece.invite('editor', 'law', 'security');
  await piece.invite('editor', 'facts', null);
  for (const who of ['communities', 'law', 'facts']) await piece.accept(who);
  await piece.finish('communities', 'nil_return', 'Nobody on the line would put it differently.');
  await piece.finish('law', 'nil_return', 'No question of safety is touched.');
  await piece.checkFacts('facts', [
    {
      quote: 'It carried 212,000 passengers last year',
      rationale: 'The railway’s report.',
      source: {
        url: 'https://railway.example/report-2025',
        title: 'Railway, report 2025',
        quote: 'Night services: 212,000 passengers',
      },
    },
  ]);
  await piece.finish('facts', 'checked');
  await piece.consent('author');
  await piece.mark('second-editor');
  await piece.publish('second-editor');
  await piece.decide('second-editor', 'retract', {
    reason:
      'The headline says the opposite of the text, and neither of us saw it. We apologise to the railway and to our readers.',
  });
}
