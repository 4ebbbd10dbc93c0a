/** What counts as a sentence that wants a fact check, by classes of what sentences say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cues, isCandidate } from '@/lib/text/cues';
import { cpuTime } from './cpu-time';

type Examples = { en: string[]; fr: string[] };

const claims: Record<string, Examples> = {
  record: {
    en: [
      'The opposition backed the tax.',
      'President Ba pledged free schools.',
      'The council rejected our plan.',
      'Ms Diallo denies the report.',
      'The union supports the strike.',
      'Her party opposed the treaty.',
    ],
    fr: [
      'La députée Ray a voté contre la loi.',
      'Le gouvernement avait promis une route.',
      'La ministre dément cette rumeur.',
      'Le syndicat soutient la grève.',
      'Son parti a refusé le traité.',
      'Le conseil a adopté le budget.',
    ],
  },
  'never + perfect': {
    en: [
      'She has never paid the tax.',
      'We have never met the owner.',
      'The court has never ruled on it.',
      'He never visited the camp.',
      'They had never seen the contract.',
    ],
    fr: [
      'Je n’ai jamais reçu d’argent de la mine.',
      'Elle n’a jamais payé cet impôt.',
      'Le tribunal ne s’est jamais prononcé.',
      'Ils n’avaient jamais vu le contrat.',
      'Nous n’avons jamais rencontré le patron.',
    ],
  },
  'universal negation': {
    en: [
      'No minister came to the camp.',
      'Not a single road is paved.',
      'None of the wells works.',
      'Nobody in the ministry read the report.',
      'There are no doctors in the valley.',
    ],
    fr: [
      'Personne au ministère n’a lu le rapport.',
      'Pas une route n’est goudronnée.',
      'Il n’y a pas de médecin dans la vallée.',
      'Aucune école n’a rouvert.',
      'Nul ne connaît le contrat.',
    ],
  },
  universal: {
    en: [
      'All the schools are closed.',
      'Everyone in the village owns a phone.',
      'Each of the judges took the money.',
      'Every bridge on the river is gone.',
      'All of them work for the mine.',
    ],
    fr: [
      'Tous les députés ont dit non.',
      'Toutes les écoles sont fermées.',
      'Chaque village possède un puits.',
      'Chacun des juges a pris l’argent.',
      'Tout le monde au village a un téléphone.',
    ],
  },
  trend: {
    en: [
      'Rents keep rising.',
      'The lake is shrinking.',
      'More families are leaving the valley.',
      'Unemployment has fallen since the vote.',
      'Exports are down again.',
    ],
    fr: [
      'Les loyers ne cessent d’augmenter.',
      'Le lac recule.',
      'De plus en plus de familles quittent la vallée.',
      'Le chômage a diminué depuis le vote.',
      'Les exportations sont en baisse.',
    ],
  },
  comparison: {
    en: [
      'Teachers earn less than guards.',
      'Our roads are worse than those of Elwyn.',
      'The north gets more rain than the coast.',
      'Bread costs as much as meat.',
      'Schools were better under Sarr.',
    ],
    fr: [
      'Les maîtres gagnent moins que les gardes.',
      'Nos routes sont pires que celles d’Elwyn.',
      'Le pain coûte aussi cher que la viande.',
      'Il pleut davantage au nord que sur la côte.',
      'Les prix sont plus élevés que sous Sarr.',
    ],
  },
  fraction: {
    en: [
      'Nearly half our teachers left.',
      'A third of the harvest rots.',
      'The ministry halved the grant.',
      'Two out of three wells are dry.',
      'One child in four is hungry.',
    ],
    fr: [
      'Près de la moitié de nos maîtres sont partis.',
      'Un tiers de la récolte pourrit.',
      'Le ministère a divisé l’aide par deux.',
      'Un enfant sur quatre a faim.',
      'Nous allons doubler nos exportations, comme sous Sarr.',
    ],
  },
  'glued number': {
    en: ['The wall is 30km long.', 'It cost 5million.', 'They got 12pc.', 'A 40ft boat sank.', 'It holds 3tonnes.'],
    fr: [
      'Le mur fait 30km.',
      'Il coûte 5millions.',
      'Un bateau de 12m a coulé.',
      'Le taux atteint 7pourcent.',
      'Il pèse 3tonnes.',
    ],
  },
  state: {
    en: [
      'The clinic is still closed.',
      'The wells no longer work.',
      'The pipeline runs under the school.',
      'Rebels control the road to Gao.',
      'The stocks do not cover the winter.',
    ],
    fr: [
      'L’usine fuit encore dans la rivière.',
      'La clinique est toujours fermée.',
      'Les puits ne marchent plus.',
      'Les rebelles contrôlent la route de Gao.',
      'Le village manque d’eau.',
    ],
  },
  deed: {
    en: [
      'The general sacked the judges.',
      'They nationalised the market.',
      'Sarr closed the border.',
      'The army has sealed the camp.',
      'He sold the port to a friend.',
    ],
    fr: [
      'La ministre a limogé le général.',
      'Sarr a fermé la frontière.',
      'Ils ont vendu le port.',
      'L’armée a bouclé le camp.',
      'Le préfet a interdit la marche.',
    ],
  },
};

const noClaims: Record<string, Examples> = {
  motive: {
    en: [
      'We support the strike because we love this town.',
      'I write because I am angry.',
      'I will vote no because it is wrong.',
      'I left because I wanted peace.',
    ],
    fr: [
      'Je m’y oppose parce que je veux la paix.',
      'J’écris parce que je suis en colère.',
      'Nous soutenons la grève parce que nous aimons cette ville.',
      'Je voterai non parce que c’est injuste.',
    ],
  },
  hope: {
    en: ['The best is yet to come.', 'I hope for the best.', 'Our greatest hour lies ahead.', 'May this be the last war.'],
    fr: [
      'Le meilleur est à venir.',
      'J’espère que ce sera la dernière guerre.',
      'Nos plus beaux jours sont devant nous.',
      'Puisse-t-il être le dernier.',
    ],
  },
  question: {
    en: [
      'Who is the best judge of that?',
      'Is this the only way out?',
      'Why are the poorest forgotten?',
      'Will things ever get better than this?',
    ],
    fr: [
      'Est-ce la meilleure solution ?',
      'Quelle est la pire chose à faire ?',
      'Est-ce le seul moyen d’en sortir ?',
      'Pourquoi tous se taisent-ils ?',
    ],
  },
  wish: {
    en: [
      'Every child deserves a school.',
      'The council must meet by Monday.',
      'We need the best teachers in our schools.',
      'Let us open the border in March.',
    ],
    fr: [
      'Chaque enfant mérite une école.',
      'Le conseil doit se réunir avant lundi.',
      'Il nous faut les meilleurs maîtres.',
      'Ouvrons la frontière en mars.',
    ],
  },
};

const cases = z
  .array(z.object({ id: z.string(), lang: z.string(), kind: z.string(), input: z.string(), want: z.boolean() }))
  .parse(JSON.parse(readFileSync(new URL('../../fixtures/cases/cues.json', import.meta.url), 'utf8')));
const rows = (classes: Record<string, Examples>) =>
  Object.entries(classes).flatMap(([kind, examples]) =>
    (['en', 'fr'] as const).flatMap((language) => examples[language].map((sentence) => [language, kind, sentence] as const)),
  );

describe('a fact check is wanted', () => {
  test.each(cases)('$id ($lang, $kind): $input → $want', ({ lang, input, want }) => {
    expect(isCandidate(cues(input, lang))).toBe(want);
  });
  test.each(rows(claims))('%s, %s: %s', (language, _, sentence) => {
    expect(isCandidate(cues(sentence, language))).toBe(true);
  });
});

test.each(rows(noClaims))('no fact check is wanted: %s, %s: %s', (language, _, sentence) => {
  expect(isCandidate(cues(sentence, language))).toBe(false);
});

test.each(['“', '"'])('a quotation that goes on (%s) costs little', (mark) => {
  const sentence = (words: number) => `${mark}${'word '.repeat(words)}.`;
  for (const words of [60, 80, 10_000]) expect(cues(sentence(words), 'en')).toEqual(['quotation']);
  expect(cpuTime(() => cues(sentence(160), 'en'))).toBeLessThan(20);
});
