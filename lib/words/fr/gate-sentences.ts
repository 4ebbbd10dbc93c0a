import type { Reason, StaleVoice } from '../../review/reason';
import type { ToDo } from '../../review/to-do';
import { type BlockGround, blockGrounds, type RequirementId } from '../../review/vocabulary';
import type { Clearing } from '../../review/who-clears';
import type { gateSentences as english, gateSentence as englishSentence } from '../en/gate-sentences';
import { inParts, type PersonPart, type SentencePart } from '../sentence-part';
import { fallbackLabels } from './fallback-labels';
import { gate } from './gate';
import { chosen, count, listing, listingParts } from './grammar';
import { lineName, lineNameParts } from './names';
import { sentenceChangedParts, sentenceNameParts } from './sentence-name';
import { vocabulary } from './vocabulary';

type GateLabels = Parameters<typeof englishSentence>[1];
type Of<C extends Reason['code']> = Extract<Reason, { code: C }>;
/** Plain words, or words with people and places in them. */
type Words = string | SentencePart[];

const anEditor: PersonPart = { text: fallbackLabels.editor, person: null, you: false };
const orAnEditor = (people: PersonPart[]) => (people.length > 0 ? people : [anEditor]);

/** « à vous », « au relecteur » : the preposition merges with an article, and is said again before everybody. */
const toPerson = (person: PersonPart): SentencePart[] =>
  person.text.startsWith('le ')
    ? ['au ', { ...person, text: person.text.slice('le '.length) }]
    : ['à ', { ...person, text: person.text.replace(/^vous ou /, 'vous ou à ') }];
const toPeople = (people: PersonPart[], kind: 'and' | 'or' = 'and'): SentencePart[] =>
  people.length > 3
    ? listingParts([...people.slice(0, 2).map(toPerson), `à ${people.length - 2} autres`], kind)
    : listingParts(people.map(toPerson), kind);

/** « C’est à Awa Keïta de confirmer 2 phrases modifiées. » `what` begins with its « de ». `kind`: whoever comes first does it for all ("or"). */
const waiting = ({ people, does, isOpened }: GateLabels, what: Words, kind: 'and' | 'or' = 'and') => {
  const comesFirst = !isOpened && people.length === 0 ? 'open_review' : does;
  return inParts`C’est ${toPeople(orAnEditor(people), kind)} ${doing[comesFirst](what)}.`;
};
const doing: Record<Clearing, (what: Words) => Words> = {
  it: (what) => what,
  assign: (what) => inParts`de demander à quelqu’un ${what}`,
  open_review: () => 'd’ouvrir la relecture',
  revise: () => 'de soumettre une nouvelle version',
  settle: () => 'de répondre à ce qui a été dit contre le texte publié',
  find_somebody: () => 'de trouver une issue',
};
const waitsFor = (say: GateLabels) =>
  say.does === 'it' && (say.isOpened || say.people.length > 0)
    ? inParts`En attente : ${listingParts(orAnEditor(say.people))}.`
    : waiting(say, 'de relire le texte');
/** What each does about a block: its author answers, its writer says whether it still stands, and only editors settle it over their heads. */
const settling = (number: number, say: GateLabels) => {
  const settle = number === 1 ? 'de le régler' : 'de les régler';
  const does = (action: ToDo['action']) =>
    action === 'answer'
      ? 'd’y répondre'
      : action === 'say_whether'
        ? `de dire ${number === 1 ? 's’il tient' : 's’ils tiennent'} toujours`
        : action === 'place_again'
          ? 'de replacer ce qui a perdu sa place'
          : settle;
  if (say.does !== 'it' || say.steps.length === 0) return waiting(say, settle);
  const steps = say.steps.map(
    ({ action, people }) => inParts`${toPeople(people, action === 'place_again' ? 'or' : 'and')} ${does(action)}`,
  );
  return inParts`C’est ${listingParts(steps)}.`;
};
/** Why the reader may not decide, and who does. */
const byAnother = (cause: string, say: GateLabels) => {
  if (say.does !== 'it') return inParts`${cause}. ${waiting(say, 'de décider')}`;
  const [decider, ...others] = say.people;
  const isNamed = decider && others.length === 0 && (decider.person !== null || decider.you);
  return inParts`${cause} ; c’est donc ${isNamed ? toPerson(decider) : 'à un autre éditeur'} de décider.`;
};
const heard = (reason: { heard: number; of: number }) =>
  `${count(reason.heard, 'point de vue entendu', 'points de vue entendus')} sur ${reason.of}.`;
const notes = (number: number, { codes }: GateLabels) => (codes.length > 0 ? listingParts(codes) : count(number, 'contrepoint'));
const sentences = (numbers: readonly number[], { sentence }: GateLabels) => sentenceNameParts(numbers.map(sentence));
/** What changed since a perspective was heard. */
const staleBy = (voice: StaleVoice, say: GateLabels): SentencePart[] =>
  voice.sentence === null
    ? inParts`${say.line(voice.line, lineName(voice.line))} a changé`
    : sentenceChangedParts(say.sentence(voice.sentence), say.changedIn(voice.sentence));
const judged = ({ sentences: numbers, lines = [], count: all }: Of<'own_words_judged'>, say: GateLabels) =>
  numbers.length + lines.length === 0
    ? count(all, 'phrase')
    : listingParts([
        ...(numbers.length > 0 ? [sentences(numbers, say)] : []),
        ...(lines.length > 0 ? [lineNameParts(lines, say.line)] : []),
      ]);
const ground = (name: string) => {
  const known = blockGrounds.find((blockGround): blockGround is BlockGround => blockGround === name);
  return known ? vocabulary.ground[known] : name;
};

const met: Record<RequirementId, string> = {
  perspectives_heard: 'Chaque point de vue a été entendu.',
  facts_checked: 'Les faits sont vérifiés.',
  author_answered: 'Chaque contrepoint a reçu une réponse.',
  nothing_blocking: 'Aucun blocage ne tient, et tout est à sa place.',
  independence: 'Personne n’a jugé ses propres mots.',
  disclosure: 'La déclaration d’intérêts de l’auteur est là.',
  author_consent: 'L’auteur a approuvé ces mots exacts.',
  second_editor: 'La décision revient à un éditeur qui n’a pas participé à la relecture.',
  right_of_reply: 'Chaque personne mise en cause a été sollicitée.',
};

export const gateSentences: typeof english = {
  met: (_, { requirement }) => met[requirement],
  not_required: () => gate.notRequired,
  does_not_apply: (_, { requirement }) =>
    requirement === 'right_of_reply' ? 'Le texte ne met personne en cause par son nom.' : 'Non exigé pour ces enjeux.',
  corrected: () => 'L’auteur n’est pas consulté sur une rectification. Il peut y répondre à côté.',
  overridden: (reason, { override, when, excused }) => {
    const by = override(reason.overrideId);
    const who = by && by.names.length > 0 ? inParts`Par ${listingParts(by.names)}, le ${when(by.at)}.` : 'Par deux éditeurs.';
    return excused.length > 0 ? inParts`${who} Encore ouvert : ${listing(excused)}.` : who;
  },
  rule_failed: () => gate.failedToEvaluate,
  no_version: (_, say) => waiting(say, 'de soumettre la première version'),
  perspectives_open: (reason, say) => {
    const { perspectives, stale } = reason;
    if (perspectives.length + stale.length === 0)
      return reason.heard === 0
        ? `Aucun point de vue n’a encore été choisi. ${say.isOpened ? 'Un éditeur en ajoute un.' : 'Un éditeur choisit à l’ouverture de la relecture.'}`
        : `${heard(reason)} La charte en demande davantage : un éditeur ajoute un point de vue.`;
    const never = perspectives.length > 0 ? ` Pas encore entendu : ${listing(perspectives.map(say.perspective))}.` : '';
    const again = stale.flatMap(
      (voice) => inParts` Demandé de nouveau : ${say.perspective(voice.perspective)}, car ${staleBy(voice, say)}.`,
    );
    return inParts`${heard(reason)}${never}${again} ${waitsFor(say)}`;
  },
  perspective_stale: (reason, say) =>
    inParts`${heard(reason)} Demandé de nouveau, car ${staleBy(reason, say)}. ${waiting(say, 'de confirmer ou de signer de nouveau')}`,
  perspectives_heard: (reason) =>
    reason.lapsed === 0
      ? heard(reason)
      : `${heard(reason)} Parmi eux, ${count(reason.lapsed, 'sollicité')} sans réponse ; les lecteurs en sont informés.`,
  undisposed: (reason, say) =>
    waiting(
      say,
      `de dire si ${count(reason.count, 'phrase relève', 'phrases relèvent')} du fait, de l’opinion ou d’aucun des deux`,
    ),
  claims_without_verdict: (reason, say) => waiting(say, `de rendre un verdict sur ${count(reason.count, 'fait')}`),
  supported_without_quote: (reason, say) =>
    waiting(say, `de citer la source qui étaye ${count(reason.count, 'fait jugé étayé', 'faits jugés étayés')}`),
  claims_refuted: (reason, say) =>
    inParts`${count(reason.count, 'fait est non étayé ou contredit', 'faits sont non étayés ou contredits')}. ${waiting(say, 'de modifier le texte')}`,
  unverifiable_not_attributed: (reason, say) =>
    inParts`${count(reason.count, 'fait est invérifiable', 'faits sont invérifiables')}. ${waiting(say, `de dire dans le texte qui ${chosen(reason.count, 'l’affirme, ou de le supprimer', 'les affirme, ou de les supprimer')}`)}`,
  facts_need_changes: (_, say) => inParts`Le vérificateur demande des modifications. ${waiting(say, 'de modifier le texte')}`,
  facts_not_signed: (_, say) => waiting(say, 'de signer la vérification des faits'),
  facts_changed: ({ count: number, sentences: all, context, lines = [] }, say) => {
    const changed = all.filter((sentence) => !context.includes(sentence));
    const what = [
      ...(changed.length > 0
        ? [
            inParts`de confirmer ${count(number - context.length - lines.length, 'phrase modifiée', 'phrases modifiées')} : ${sentences(changed, say)}`,
          ]
        : []),
      ...(lines.length > 0 ? [inParts`de confirmer ce qui a changé dans ${lineNameParts(lines, say.line)}`] : []),
      ...(context.length > 0
        ? [
            inParts`de dire si ${sentences(context, say)} ${chosen(context.length, 'tient', 'tiennent')} toujours à côté des nouvelles phrases voisines`,
          ]
        : []),
    ];
    return waiting(say, listingParts(what));
  },
  facts_checked: (reason) =>
    reason.claims === 0
      ? 'Vérification signée ; rien n’y demandait de vérification.'
      : `${count(reason.claims, 'fait vérifié', 'faits vérifiés')}.`,
  unanswered: (reason, say) =>
    waiting(say, inParts`de répondre à ${notes(reason.count, say)}, au plus tard le ${say.when(reason.until)}`),
  revision_missing: (reason, say) =>
    inParts`${count(reason.count, 'réponse dit', 'réponses disent')} que le texte a été revu, mais il n’y a pas de nouvelle version. ${waiting(say, 'de la soumettre')}`,
  answered: (reason) =>
    reason.count === 0
      ? 'Il n’y a pas de contrepoint auquel répondre.'
      : reason.silent === 0
        ? met.author_answered
        : `L’auteur n’a pas répondu à ${count(reason.silent, 'contrepoint')} sur ${reason.count} ; les lecteurs en sont informés.`,
  blocking: (reason, say) =>
    inParts`${notes(reason.count, say)} ${chosen(reason.count, 'bloque', 'bloquent')} la publication : ${listing(reason.grounds.map(ground))}. ${settling(reason.count, say)}`,
  lost_place: (reason, say) =>
    inParts`${notes(reason.count, say)} ${chosen(reason.count, 'a perdu sa place', 'ont perdu leur place')}. ${waiting(say, chosen(reason.count, 'de le replacer', 'de les replacer'), 'or')}`,
  own_words_judged: (reason, say) =>
    inParts`Ces mots n’ont été jugés que par qui les a écrits : ${judged(reason, say)}. Quelqu’un d’autre doit confirmer.`,
  perspective_not_independent: (reason, say) =>
    `La personne qui représentait le point de vue « ${say.perspective(reason.perspective)} » a jugé ses propres mots ou avait une autre tâche. Quelqu’un d’autre doit être sollicité.`,
  marker_checked_facts: (_, say) => byAnother('Vous en avez vérifié les faits', say),
  marker_wrote_words: (reason, say) =>
    byAnother(
      `Vous avez écrit ${count(reason.count, 'phrase')} que personne d’autre n’a ${chosen(reason.count, 'approuvée ni confirmée', 'approuvées ni confirmées')}`,
      say,
    ),
  no_disclosure: (_, say) => waiting(say, 'de déclarer des intérêts, ou de dire qu’il n’y en a aucun'),
  consent_open: (_, say) =>
    say.people.length > 0
      ? waiting(say, 'd’approuver cette version')
      : 'L’accord de l’auteur est demandé quand tout le reste est fait.',
  consent_beforehand: () => 'L’auteur a autorisé d’avance tout ce que les éditeurs ont modifié.',
  marker_took_part: (_, say) => byAnother('Vous avez participé à la relecture', say),
  no_second_editor: () =>
    'Tous les éditeurs de cette rubrique ont participé à la relecture. Un administrateur doit en nommer un autre.',
  first_of_two: (_, say) => inParts`Deux éditeurs décident pour ces enjeux. ${waiting(say, 'd’être le second')}`,
  two_editors: () => 'Deux éditeurs décident pour ces enjeux.',
  uninvolved_editor: () => 'Pour ces enjeux, la décision revient à un éditeur qui n’a pas participé à la relecture.',
  nobody_named: () => 'Le texte met quelqu’un en cause par son nom. Un éditeur doit dire qui.',
  reply_not_recorded: (reason, say) =>
    waiting(
      say,
      `de consigner ce que ${reason.count === 1 ? 'dit la personne mise en cause' : `disent ${reason.count} personnes mises en cause`}`,
    ),
  danger_unconfirmed: (reason, say) =>
    waiting(
      say,
      `de confirmer que, pour cause de danger, ${reason.count === 1 ? 'une réponse n’a pas été demandée' : `${reason.count} réponses n’ont pas été demandées`}`,
    ),
};

export const gateSentence: typeof englishSentence = (reason, say) => {
  const sentence = gateSentences[reason.code] as (reason: Reason, say: GateLabels) => Words;
  return inParts`${sentence(reason, say)}`;
};
