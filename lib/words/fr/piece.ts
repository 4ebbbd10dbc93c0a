import { disclosesNothing } from '../../review/discloses-nothing';
import type { piece as english, disclosureLine as englishDisclosureLine } from '../en/piece';

export const piece: typeof english = {
  label: 'Ce texte',
  state: 'État',
  version: 'Version',
  stakes: 'Enjeux',
  policy: 'Règles',
  discloses: 'Déclare :',
  disclosesNothing: 'Ne déclare aucun intérêt.',
  disclosureToCome: 'Déclaration d’intérêts à venir.',
  versionOf: (p) => `Version ${p.number}`,
  policyOf: (p) => `${p.name} ${p.version}`,
  stakesOf: (p) =>
    p.topics.length > 0 ? `${p.stakes} : ${p.topics.map((topic) => topic.replaceAll('-', ' ')).join(', ')}` : p.stakes,
  draftOnly: 'Brouillon, non soumis',
  readAsReaders: 'Le lire comme les lecteurs',
  fine: (p) =>
    p.number === 1
      ? 'Juste tel quel'
      : p.number === 2
        ? 'Les deux sont justes tels quels'
        : `Les ${p.number} sont justes tels quels`,
  stale: {
    title: 'Le texte a changé pendant votre lecture',
    load: 'Charger la nouvelle version',
    keep: 'Ce que vous avez écrit est conservé.',
  },
  tabs: {
    text: 'Texte',
    changed: 'Ce qui a changé',
    lost: 'Contrepoints sans place',
    people: 'Relecteurs',
    history: 'Historique',
    diff: 'Comparer',
    edit: 'Écrire',
  },
  decisions: {
    return: 'Renvoyer à l’auteur…',
    requestChanges: 'Demander des modifications…',
    decline: 'Refuser…',
    withdraw: 'Retirer…',
    publish: 'Publier',
    schedule: 'Programmer…',
    correct: 'Rectifier…',
    confirmCorrection: 'Confirmer la rectification',
    retract: 'Rétracter…',
    remove: 'Supprimer…',
    reason: 'Motif',
    reasonMissing: 'Donnez le motif en une phrase',
    reasonAtDesk: 'Seuls les éditeurs le voient.',
    reasonKept: 'Les éditeurs le voient, et le journal le conserve.',
  },
  history: {
    title: 'Historique',
    empty: 'Rien ne s’est encore passé',
    emptyNext: 'Il commence avec la première version.',
  },
  finish: {
    title: 'Terminer la relecture',
    send: 'Terminer la relecture',
  },
  reply: {
    title: 'Droit de réponse',
  },
  correction: {
    unconfirmed: (p) => `Pas encore confirmé ; un second éditeur a jusqu’au ${p.when}.`,
  },
};

export const disclosureLine: typeof englishDisclosureLine = (disclosure) => {
  if (disclosure.trim() === '') return piece.disclosureToCome;
  return disclosesNothing(disclosure) ? piece.disclosesNothing : `${piece.discloses} ${disclosure}`;
};
