import type { AlarmKind } from '../../review/alarm';
import { changesText } from '../../review/changes-text';
import type {
  ActParams,
  ActSetting,
  acts as english,
  actWords as englishActWords,
  actButtons as englishButtons,
} from '../en/acts';
import { chosen, count, listing } from './grammar';
import { aNotice } from './names';
import { room } from './room';
import { screenWords } from './screen';
import { sentenceName } from './sentence-name';
import { lossCause, vocabulary } from './vocabulary';

type Asking = ActParams['assign_facts'];
const gone = ({ after, nobodyAsked }: Asking, { person, when }: ActSetting) => {
  if (nobodyAsked) return 'Personne n’a encore été sollicité.';
  if (!after) return 'Il faut plus de personnes qu’il n’en a été sollicité.';
  // When an account was closed is not kept with what its owner was asked for.
  if (after.status === 'closed') return `${person(after.personId)} a quitté la rédaction.`;
  const did = {
    declined: 'a refusé le',
    recused: 'a annoncé son désistement le',
    lapsed: 'n’a pas répondu à temps, le',
    released: 'n’a plus cette tâche depuis le',
  }[after.status];
  return `${person(after.personId)} ${did} ${when(after.at)}.`;
};
const without = (what: string, { live }: Asking) =>
  live === 'marks'
    ? 'Tant que ce n’est pas vérifié, la page signale les nouveaux mots.'
    : `${live === 'correction' ? 'La rectification' : 'Le texte'} ne peut pas paraître sans ${what}.`;
const named = (params: { perspective: string; code: number }, setting: ActSetting) =>
  setting.code(params.perspective, params.code);

const theFactCheck = 'vérification des faits';
const whySettle = {
  stands: 'La personne qui l’a écrit dit qu’il n’est pas réglé.',
  unanswered: 'L’auteur n’a pas répondu à temps.',
  writer_left: 'L’auteur a répondu, mais la personne qui l’a écrit n’est plus relecteur ici.',
};
const youAccepted = 'Vous avez accepté.';
const whyReview = {
  accepted: youAccepted,
  cut: 'Les passages de vos contrepoints ont été supprimés.',
  withdrawn: 'Vous avez retiré vos contrepoints.',
};
const whyAsked = {
  answered: 'L’auteur a répondu.',
  changed: 'Son passage a changé.',
  cut: 'Son passage a été supprimé ; votre blocage tient jusqu’à ce que vous le leviez ou que votre délai expire.',
};
const whatWasSaid: Record<AlarmKind, { command: string; why: string }> = {
  fact_refuted: {
    command: 'Un fait publié est jugé faux',
    why: 'Un vérificateur l’a jugé non étayé ou contredit.',
  },
  changes_asked: {
    command: 'Un relecteur demande des modifications',
    why: 'Cette personne a lu le texte publié et a signé qu’il doit être modifié.',
  },
  sign_off_revoked: { command: 'Une signature a été retirée', why: 'Elle avait été donnée pour le texte publié.' },
  judged_otherwise: {
    command: 'Une phrase publiée est maintenant jugée autrement',
    why: 'Le vérificateur la juge autrement qu’au moment de la publication.',
  },
  stepped_aside: {
    command: 'Un relecteur s’est désisté',
    why: 'Cette personne a signé pour le texte publié et dit maintenant qu’elle n’aurait pas dû le faire.',
  },
  block_raised: {
    command: 'Un relecteur fait une objection au texte publié',
    why: 'Le motif est de ceux qui bloquent la publication.',
  },
  counterpoint_withdrawn: {
    command: 'Un contrepoint publié a été retiré',
    why: 'La personne qui l’a écrit l’a retiré ; les lecteurs le voient toujours.',
  },
  correction_refused: {
    command: 'Une rectification n’a pas été confirmée',
    why: 'Les lecteurs la voient toujours et en sont informés.',
  },
};
export const actButtons: typeof englishButtons = {
  decide: 'Lire et décider',
  answer: 'Lire et répondre',
  seeWrong: 'Voir le problème',
  seeWaiting: 'Voir ce qui attend',
};
const checkerAsks = 'Le vérificateur demande des modifications.';

export const acts: typeof english = {
  open_review: {
    command: () => 'Ouvrir la relecture',
    why: (p, s) => `Soumis le ${s.since} par ${listing(p.by.map(s.person))}.`,
    button: 'Ouvrir la relecture',
  },
  choose_perspectives: {
    command: (p, s) => `Ajouter un point de vue${p.perspective ? ` : ${s.perspective(p.perspective)}` : ''}`,
    why: () => 'La charte demande plus de points de vue qu’il n’en a été choisi.',
    button: 'Choisir',
  },
  overdue_review: {
    // No name here: authors read this line as well.
    command: (p, s) => `En retard : ${p.perspective ? s.perspective(p.perspective) : theFactCheck}`,
    why: (p, s) =>
      p.missed === 'answer'
        ? `${s.person(p.reviewer)} avait jusqu’au ${s.when(p.at)} pour dire oui ou non. Relancez cette personne ou sollicitez quelqu’un d’autre.`
        : `${s.person(p.reviewer)} devait terminer au plus tard le ${s.when(p.at)}. Relancez cette personne ou sollicitez quelqu’un d’autre.`,
    button: 'Décider',
  },
  name_accused: {
    command: () => 'Dire qui est mis en cause',
    why: () => 'Le texte met quelqu’un en cause par son nom, et personne n’est encore désigné.',
    button: 'Désigner qui',
  },
  settle_after_publication: {
    command: (p, s) =>
      `${whatWasSaid[p.kind].command}${p.duty ? ` : ${p.perspective ? s.perspective(p.perspective) : theFactCheck}` : ''}`,
    why: (p) =>
      p.kind === 'sign_off_revoked' && p.outcome === 'changes_needed'
        ? 'Elle demandait des modifications du texte. Dites que le texte reste tel quel, ou rectifiez-le.'
        : `${whatWasSaid[p.kind].why} Rectifiez, rétractez le texte ou dites pourquoi il reste tel quel.`,
    button: actButtons.decide,
  },
  publish_correction: {
    command: () => 'Publier une rectification',
    why: (p) => `Tout ce qui a changé dans la version ${p.version} a été vérifié.`,
    button: actButtons.decide,
  },
  decide_proposal: {
    command: (p) => `Reprendre ou refuser la version ${p.version}`,
    why: (p, s) => `${s.person(p.by)} l’a proposée pour le texte publié, le ${s.since}. Les lecteurs ne la voient pas.`,
    button: actButtons.decide,
  },
  find_editor: {
    command: () => 'Trouver un autre éditeur',
    why: (p) =>
      p.waits === 'correction'
        ? 'Un second éditeur doit confirmer une rectification, et personne ici ne le peut. Invitez-en un, ou rectifiez vous-même le texte.'
        : 'Un autre éditeur doit répondre à une objection contre un texte publié, et personne ici ne le peut. Invitez-en un.',
    button: actButtons.seeWaiting,
  },
  find_somebody: {
    command: (p) => `Trouver une issue : ${vocabulary.requirement[p.requirement].toLowerCase()}`,
    why: () => 'Personne ici ne peut faire ce qui manque encore. Sollicitez quelqu’un d’autre, ou demandez une exception.',
    button: actButtons.decide,
  },
  assign: {
    command: (p, s) => `Solliciter quelqu’un : ${s.perspective(p.perspective)}`,
    why: (p, s) => `${gone(p, s)} ${without('ce point de vue', p)}`,
    button: 'Solliciter',
  },
  assign_facts: {
    command: () => 'Solliciter quelqu’un pour la vérification des faits',
    why: (p, s) => `${gone(p, s)} ${without('vérification des faits', p)}`,
    button: 'Solliciter',
  },
  decide_override: {
    command: () => 'Confirmer ou refuser une exception',
    why: (p, s) =>
      `${s.person(p.by)} a demandé une exception le ${s.since} : ${vocabulary.requirement[p.requirement].toLowerCase()}. Un second éditeur décide, et les lecteurs le verront.`,
    button: actButtons.decide,
  },
  decide_policy: {
    command: () => 'Adopter ou refuser une charte moins exigeante',
    why: (p, s) =>
      `${s.person(p.by)} a demandé le ${s.since} de placer le texte sous la charte ${p.policyVersion}. Cette charte est moins exigeante ; un second éditeur décide donc, et les lecteurs le verront.`,
    button: actButtons.decide,
  },
  decide_overrule: {
    command: (p, s) => `Décider de passer outre ou non : ${named(p, s)}`,
    why: (p, s) =>
      `${s.person(p.by)} l’a demandé. Pour ce type de blocage, il faut deux éditeurs ; sans le second, le blocage tient.`,
    button: actButtons.decide,
  },
  settle_block: {
    command: (p, s) => `Régler le blocage : ${named(p, s)}`,
    why: (p) => whySettle[p.cause],
    button: actButtons.decide,
  },
  place_again: {
    command: (p, s) => `Dire où est maintenant la place de ${named(p, s)}`,
    why: (p, s) => lossCause(s.loss(p.counterpointId)),
    button: 'Indiquer où',
  },
  record_reply: {
    command: (p) =>
      p.count === 1
        ? 'Obtenir la réponse de la personne mise en cause'
        : `Obtenir les réponses de ${p.count} personnes mises en cause`,
    why: () => 'Le texte met quelqu’un en cause par son nom.',
    button: 'Consigner',
  },
  confirm_reply: {
    command: () => 'Confirmer qu’une réponse n’a pas été demandée',
    why: (p, s) =>
      `${s.person(p.by)} a dit le ${s.since} qu’il serait dangereux de la demander. Un second éditeur doit le confirmer.`,
    button: actButtons.decide,
  },
  mark_publishable: {
    command: () => 'Déclarer le texte publiable',
    why: ({ version, overridden = [] }) =>
      overridden.length === 0
        ? `La version ${version} a tout ce que demande la rubrique.`
        : `La version ${version} peut paraître par exception (${listing(overridden.map((id) => vocabulary.requirement[id].toLowerCase()))}) ; le reste y est.`,
    button: actButtons.decide,
  },
  publish: {
    command: () => 'Publier',
    why: (p, s) =>
      `Publiable depuis le ${s.since}, version ${p.version}.${p.scheduledAt ? ` Publication programmée le ${s.when(p.scheduledAt)}.` : ''}`,
    button: actButtons.decide,
  },
  confirm_correction: {
    command: (p) => `Confirmer ${aNotice(p.type ?? 'correction')}`,
    why: (p, s) =>
      `Le ${s.since}, ${s.person(p.by)} ${changesText(p.type ?? 'correction') ? 'a rectifié le texte publié' : 'a publié une note, sans qu’un mot du texte change'}. Tant qu’un second éditeur ne l’a pas confirmé, la page le dit.`,
    button: actButtons.decide,
  },
  answer_request: {
    command: (p, s) => `Accepter ou refuser : ${p.perspective ? s.perspective(p.perspective) : theFactCheck}`,
    why: (p, s) => `${s.person(p.by)} vous a sollicité le ${s.since}.`,
    button: actButtons.answer,
  },
  review: {
    command: (p, s) => `Relire : ${p.perspective ? s.perspective(p.perspective) : 'votre partie'}`,
    why: (p) => whyReview[p.cause],
    button: 'Relire',
  },
  check_facts: {
    command: (p) => (p.cause === 'revised' ? 'Vérifier de nouveau les faits' : 'Vérifier les faits'),
    why: (p) => (p.cause === 'revised' ? 'Vous avez demandé des modifications, et il y a une nouvelle version.' : youAccepted),
    button: 'Vérifier',
  },
  say_whether: {
    command: (p, s) => `Dire si ${named(p, s)} tient toujours`,
    why: (p) => whyAsked[p.cause],
    button: actButtons.answer,
  },
  confirm_changed: {
    command: (p) =>
      p.judge > 0
        ? `Juger ${count(p.judge, 'phrase modifiée', 'phrases modifiées')}${p.count > 0 ? ` et en confirmer ${count(p.count, 'autre')}` : ''}`
        : `Confirmer ${p.sentence > 0 ? count(p.count, 'phrase modifiée', 'phrases modifiées') : 'ce qui a changé hors du texte'}`,
    why: (p, s) => {
      if (p.sentence === 0) return screenWords.textChanged;
      const name = sentenceName(s.sentence(p.sentence));
      return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${p.count + p.judge > 1 ? 'et d’autres phrases ont' : 'a'} changé.`;
    },
    button: (p) => (p.judge > 0 ? 'Juger' : 'Confirmer'),
  },
  resubmit: {
    command: () => 'Modifier et soumettre à nouveau',
    why: (_, s) => `La rédaction a renvoyé le texte le ${s.since}.`,
    button: 'Écrire',
  },
  rework_correction: {
    command: () => 'Retirer la rectification en relecture, ou en faire une autre',
    why: (p) =>
      p.cause === 'refuted'
        ? `La vérification juge ${count(p.refuted, 'fait')} de la rectification ${chosen(p.refuted, 'non étayé ou contredit', 'non étayés ou contredits')}.`
        : p.cause === 'checker'
          ? checkerAsks
          : p.cause === 'promised'
            ? 'Une réponse dit que le texte a été revu, mais il ne l’a pas été.'
            : 'Il y manque une déclaration d’intérêts.',
    button: actButtons.seeWrong,
  },
  revise: {
    command: () => 'Revoir et soumettre à nouveau',
    why: (p, s) =>
      p.cause === 'refuted'
        ? `La vérification demande que ${count(p.refuted, 'fait soit modifié', 'faits soient modifiés')}.`
        : p.cause === 'checker'
          ? checkerAsks
          : p.cause === 'promised'
            ? 'Vous avez répondu que vous aviez revu le texte, mais il n’y a pas de nouvelle version.'
            : `Des modifications ont été demandées le ${s.since}.`,
    button: 'Écrire',
  },
  answer: {
    command: (p, s) => `Répondre à ${p.count > 1 ? count(p.count, 'contrepoint') : named(p, s)}`,
    why: (p, s) => (p.blocks ? `${named(p, s)} est bloquant.` : 'Les lecteurs verront le contrepoint et votre réponse.'),
    button: 'Répondre',
  },
  give_ok: {
    command: (p) => `Donner votre accord à la version ${p.version}`,
    why: () => room.consent.meaning,
    button: actButtons.decide,
  },
  add_disclosure: {
    command: () => 'Ajouter une déclaration d’intérêts',
    why: () => '« Aucun » est une réponse ; un champ vide n’en est pas une.',
    button: 'Écrire',
  },
};

interface Said<Params> {
  command: (params: Params, setting: ActSetting) => string;
  why: (params: Params, setting: ActSetting) => string;
  button: string | ((params: Params) => string);
}

export const actWords: typeof englishActWords = (act, setting) => {
  const words: Said<never> = acts[act.action];
  const params = act.params as never;
  const { button } = words;
  return {
    command: words.command(params, setting),
    why: words.why(params, setting),
    button: typeof button === 'string' ? button : button(params),
  };
};
