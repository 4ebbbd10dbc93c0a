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
  ['Twelve boats never came back.', 'number'],
  ['Prices rose by four per cent.', 'number,unsourced_statistic'],
  ['Prices have doubled.', 'number'],
  ['One in five children leaves school.', 'number,unsourced_statistic'],
  ['The charter dates from 1848.', 'date'],
  ['The mayor resigned on 5 May.', 'date'],
  ['The mayor resigned on Jan. 5.', 'date'],
  ['It rained last week.', 'date'],
  ['The bridge fell ten years ago.', 'date'],
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
];

const french: [string, string][] = [
  ['Le conseil devrait avoir honte.', ''],
  ['Les familles musulmanes et chrétiennes partagent le marché.', ''],
  ['Il est temps d’écouter les pêcheurs.', ''],
  ['Elle est venue et il est parti.', ''],
  ['Ils se sont trompés de route.', ''],
  ['La digue a déplacé 1 204 familles.', 'number,unsourced_statistic'],
  ['Selon l’enquête, 40 % des bateaux restent à quai.', 'number'],
  ['Douze bateaux ne sont jamais revenus.', 'number'],
  ['La charte date de 1848.', 'date'],
  ['Le maire a démissionné le 5 mai.', 'date'],
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
    for (const kind of ['number', 'date', 'quotation', 'accusation', 'causal', 'superlative'] as const)
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
