import { describe, expect, test } from 'vitest';
import { cues, isCandidate } from '@/lib/text/cues';
import { cpuTime } from './cpu-time';

/** Sentence → cues, one row each; read it as the rules' documentation. */
const english: [string, string][] = [
  // Nothing to check: opinion, appeal, a people or a religion merely mentioned.
  ['The council ought to be ashamed.', ''],
  ['It is time to listen to the fishing families.', ''],
  ['Muslims and Christians share the market square.', ''],
  ['Jewish, Roma and Tuareg families have long lived along the river.', ''],
  ['The refugees deserve better than a tent.', ''],
  ['This is a matter of interest to honest people in the west of the forest.', ''],
  ['We may march in protest.', ''],
  ['There is no one to ask.', ''],
  ['At least they tried.', ''],
  // Numbers and dates.
  ['The dam displaced 1,204 families.', 'number,unsourced_statistic'],
  ['According to the census, 1,204 families moved.', 'number'],
  ['Twelve boats never came back.', 'number,absolute'],
  ['Prices rose by four per cent.', 'number,trend,unsourced_statistic'],
  ['Prices have doubled.', 'number'],
  ['One in five children leaves school.', 'number,unsourced_statistic'],
  ['The charter dates from 1848.', 'date'],
  ['The mayor resigned on 5 May.', 'date,act'],
  ['The mayor resigned on Jan. 5.', 'date,act'],
  ['It rained last week.', 'date'],
  ['The bridge fell ten years ago.', 'date,trend'],
  ['On Tuesday 40 boats sailed.', 'number,date'],
  // Quotations.
  ['“We will not pay,” said Awa Fall.', 'quotation'],
  ['Fall said: "We will not pay."', 'quotation'],
  ['He calls it a “reform”.', ''],
  ['“We will not pay and we will not go away', 'quotation'],
  // Accusations need somebody named and a deed.
  ['Mayor Ilo Brandt lied to the council.', 'accusation'],
  ['The Elwyn Company bribed two inspectors.', 'number,accusation'],
  ['Soldiers under General Sarr tortured prisoners.', 'accusation'],
  ['Politicians lie about such things.', ''],
  ['The militia committed war crimes.', ''],
  ['NATO bombed the bridge.', 'accusation'],
  // Causes.
  ['The harvest failed because the canal was shut.', 'causal,agentless_passive'],
  ['Cheap loans led to the crash.', 'causal'],
  ['Drought fuelled the unrest.', 'causal'],
  // Superlatives that can be checked.
  ['It is the poorest town on the coast.', 'superlative'],
  ['Strikes are the most effective way.', 'superlative'],
  ["Elwyn's oldest bridge stands.", 'superlative'],
  ['It was the first time a woman chaired the board.', 'superlative'],
  ['The only doctor left.', 'superlative'],
  ['Most people agree that it matters.', 'vague_attribution'],
  // Advice.
  ['Critics of the scheme often fail to see its merits.', 'vague_attribution'],
  ['Critics often say that it is too late.', 'vague_attribution'],
  ['It is widely believed that the harbour is doomed.', 'vague_attribution'],
  ['Studies show that tolls work.', 'vague_attribution'],
  ['Mistakes were made.', 'agentless_passive'],
  ['Three fishermen were killed.', 'number,agentless_passive'],
  ['The village was destroyed by the flood.', ''],
  ['The village was quietly cleared.', 'agentless_passive'],
  ['She is interested and determined.', ''],
  ['Nothing is needed.', ''],
  // What should happen hides nobody who acted; nor does a time or a manner name who did.
  ['These actions must be viewed in their context.', ''],
  ['Those choices will have to be made.', ''],
  ['It is imperative that those responsible are held accountable.', ''],
  ['The strikes may have been ordered from abroad.', 'agentless_passive'],
  ['The village was destroyed by night.', 'agentless_passive'],
  ['The nets were cut by 2019.', 'date,agentless_passive'],
  // Nobody in particular says it.
  ['Critics have long warned of a flood.', 'vague_attribution'],
  ['Some have argued that the dam is safe.', 'vague_attribution'],
  ['Many in the north say that nobody asked them.', 'vague_attribution'],
  ['According to some observers, the harbour is silting up.', 'vague_attribution'],
  ['There are those who say that ice is free.', 'vague_attribution'],
  ['The mayor is said to own the quay.', 'vague_attribution'],
  ['The dues are seen by many as a tax.', 'vague_attribution'],
  ['It has been suggested that the fleet should move.', 'vague_attribution'],
  ['Many boats came back.', ''],
  ['Some of us fish.', ''],
  // A majority is a number that somebody must have counted.
  ['The vast majority of villagers reject the dam.', 'number,unsourced_statistic'],
  ['According to the survey, a majority of skippers agree.', 'number'],
  // A name alone at the start of the sentence.
  ['Sarr lied to the council.', 'accusation'],
  ["Brandt's men tortured prisoners.", 'accusation'],
  ['Nobody lied to the council.', 'absolute'],
  ['Nobody is lying on the quay in Elwyn.', 'absolute'],
  // Causes, and words that only look like them.
  ['The raid came in retaliation for the fire.', 'causal'],
  ['Silt is the root cause of the flooding.', 'causal'],
  ['It is a good cause.', ''],
  ['The ferry is due to arrive.', ''],
  ['Fossil fuels have no place here.', ''],
  // Superlatives, and turns of phrase that only look like them.
  ['The water stands at an all-time high.', 'superlative'],
  ['They did their best.', ''],
  ['A strike is the last resort.', ''],
  ['For the most part it holds.', ''],
];

const french: [string, string][] = [
  ['Le conseil devrait avoir honte.', ''],
  ['Les familles musulmanes et chrétiennes partagent le marché.', ''],
  ['Il est temps d’écouter les pêcheurs.', ''],
  ['Elle est venue et il est parti.', ''],
  ['Ils se sont trompés de route.', ''],
  ['La digue a déplacé 1 204 familles.', 'number,unsourced_statistic'],
  ['Selon l’enquête, 40 % des bateaux restent à quai.', 'number'],
  ['Douze bateaux ne sont jamais revenus.', 'number,absolute'],
  ['La charte date de 1848.', 'date'],
  ['Le maire a démissionné le 5 mai.', 'date,act'],
  ['Le pont est tombé il y a dix ans.', 'date'],
  ['Il a plu hier.', 'date'],
  ['« Nous ne paierons pas », dit Awa Fall.', 'quotation'],
  ['Le maire Ilo Brandt a menti : il est corrompu.', 'accusation'],
  ['La récolte a échoué à cause de la sécheresse.', 'causal'],
  ['La sécheresse a provoqué des troubles.', 'causal'],
  ['C’est la ville la plus pauvre de la côte.', 'superlative'],
  ['C’est le premier pont de la région.', 'superlative'],
  ['Certains affirment qu’il est trop tard.', 'vague_attribution'],
  ['Les critiques du projet disent souvent le contraire.', 'vague_attribution'],
  ['On dit que le port est perdu.', 'vague_attribution,agentless_passive'],
  ['Des erreurs ont été commises.', 'agentless_passive'],
  ['Le village a été détruit par la crue.', ''],
  ['Le village fut évacué.', 'agentless_passive'],
  ['Les coupables doivent être jugés.', ''],
  ['Il faut que la digue soit réparée.', ''],
  ['Le pont sera reconstruit.', ''],
  ['Selon certains, le port est perdu.', 'vague_attribution,agentless_passive'],
  ['Certains ont affirmé le contraire.', 'vague_attribution'],
  ['Nombreux sont ceux qui doutent.', 'vague_attribution'],
  ['La grande majorité des pêcheurs refuse.', 'number,unsourced_statistic'],
  ['Sarr a menti au conseil.', 'accusation'],
  ['Personne n’a menti.', 'absolute'],
];

describe('cues', () => {
  test.each(english)('en: %s → %s', (sentence, kinds) => expect(cues(sentence, 'en').join()).toBe(kinds));
  test.each(french)('fr: %s → %s', (sentence, kinds) => expect(cues(sentence, 'fr').join()).toBe(kinds));

  test('a language without lists gets digits, years and quotations', () => {
    expect(cues('بلغ العدد ٤٥ في عام 2019', 'ar')).toEqual(['number', 'date']);
    expect(cues('«نحن هنا الآن»', 'ar')).toEqual(['quotation']);
    expect(cues('لا شيء', 'ar')).toEqual([]);
  });

  test('only what can be checked makes a candidate', () => {
    expect(isCandidate(['vague_attribution', 'agentless_passive', 'unsourced_statistic'])).toBe(false);
    for (const kind of [
      'number',
      'date',
      'quotation',
      'accusation',
      'causal',
      'superlative',
      'act',
      'absolute',
      'trend',
      'state',
    ] as const)
      expect(isCandidate([kind])).toBe(true);
    expect(isCandidate([])).toBe(false);
  });

  test('a long sentence costs little', () => {
    const taken = cpuTime(() => {
      cues(`${'Critics of the very long and winding road said "x" '.repeat(4000)}`, 'en');
      cues(`${'a '.repeat(50_000)}`, 'fr');
      cues('“'.repeat(20_000), 'en');
    });
    expect(taken).toBeLessThan(2000);
  });
});
