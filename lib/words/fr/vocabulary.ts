import type { LossCause } from '../../review/vocabulary';
import type { vocabulary as english, lossCause as englishLossCause } from '../en/vocabulary';

const withholding = { privacy: 'Vie privée', safety: 'Sécurité', law: 'Loi' };

export const vocabulary: typeof english = {
  role: { author: 'auteur', reviewer: 'relecteur', editor: 'éditeur', admin: 'administrateur' },
  review: {
    draft: 'Brouillon',
    submitted: 'Soumis',
    returned: 'Renvoyé',
    in_review: 'En relecture',
    changes_requested: 'Modifications demandées',
    publishable: 'Publiable',
    declined: 'Refusé',
    withdrawn: 'Retiré',
  },
  publication: { none: 'Non publié', scheduled: 'Programmé', live: 'Publié', retracted: 'Rétracté', removed: 'Supprimé' },
  stakes: { routine: 'ordinaires', elevated: 'élevés', grave: 'graves' },
  duty: { perspective: 'Point de vue', fact_check: 'Vérification des faits' },
  assignment: {
    invited: 'Sollicité',
    accepted: 'Accepté',
    declined: 'Refusé',
    recused: 'S’est désisté',
    done: 'Terminé',
    lapsed: 'Sollicité, sans réponse',
    released: 'Déchargé',
  },
  ground: {
    factual_error: 'erreur de fait',
    misquotation: 'citation inexacte',
    legal: 'risque juridique',
    danger: 'danger pour une personne',
    right_of_reply: 'droit de réponse',
  },
  disposition: { claim: 'Fait', opinion: 'Opinion', no_check: 'Ni l’un ni l’autre' },
  verdict: {
    supported: 'Étayé',
    supported_with_context: 'Étayé, avec contexte',
    unsupported: 'Non étayé',
    contradicted: 'Contredit',
    unverifiable: 'Invérifiable',
  },
  signOff: {
    checked: 'Vérifié',
    filed: 'Avis déposé',
    nil_return: 'Rien à ajouter',
    changes_needed: 'Modifications nécessaires',
  },
  anchor: {
    exact: 'À sa place',
    moved: 'Déplacé',
    changed: 'Son passage a changé',
    orphaned: 'A perdu sa place',
    cut: 'Passage supprimé',
  },
  requirement: {
    perspectives_heard: 'Points de vue entendus',
    facts_checked: 'Faits vérifiés',
    author_answered: 'Réponses de l’auteur',
    nothing_blocking: 'Aucun blocage',
    independence: 'Indépendance',
    disclosure: 'Déclaration d’intérêts',
    author_consent: 'Accord de l’auteur',
    second_editor: 'Second éditeur',
    right_of_reply: 'Droit de réponse',
  },
  requirementStatus: {
    error: 'Erreur',
    unsatisfied: 'Manquant',
    overridden: 'Exception',
    satisfied: 'Fait',
    not_applicable: 'Sans objet',
  },
  correction: {
    clarification: 'Précision',
    correction: 'Rectification',
    editors_note: 'Note de la rédaction',
    expression_of_concern: 'Mise en garde',
  },
  withholding,
  takingOff: { ...withholding, withdrawn: 'Retrait par la personne qui l’a écrit' },
};

const causes: Record<LossCause, string> = {
  rewritten: 'Le passage a été réécrit.',
  ambiguous: 'Deux endroits conviennent aussi bien l’un que l’autre ; une personne doit trancher.',
  unsure: 'Aucun endroit ne convient assez bien pour qu’on en soit sûr.',
  twin: 'Son passage a été supprimé, mais les mêmes mots se trouvent encore ailleurs dans le texte.',
};

export const lossCause: typeof englishLossCause = (cause) =>
  cause ? causes[cause] : 'Son passage n’est pas dans cette version.';
