import type { Payloads } from '../../review/events';
import type { RequirementId } from '../../review/vocabulary';
import type { history as english, historySentence as englishSentence } from '../en/history';
import { count, listing } from './grammar';
import { happened } from './happened';
import { aNotice, changeNames, lineName } from './names';
import { sentenceChanged } from './sentence-name';
import { vocabulary } from './vocabulary';

type HistoryLabels = Parameters<typeof englishSentence>[2];

/** Why a decision ended, or a schedule. */
const whyEnded = {
  no_editor: 'l’éditeur qui en avait décidé n’est plus éditeur ici',
  author: 'l’éditeur qui en avait décidé est maintenant auteur du texte',
  reviewer: 'l’éditeur qui en avait décidé relit maintenant le texte',
  away: 'l’éditeur qui en avait décidé est absent',
  correction_over: 'la rectification en question est close',
  changed: 'les mots en question ont changé',
} as const;
function endedDecision(
  ended: Payloads['decision_ended'],
  code: HistoryLabels['code'],
  overridden: HistoryLabels['overridden'],
): string {
  switch (ended.kind) {
    case 'approval':
      return 'Une approbation';
    case 'override':
      return `L’exception (${requirement(overridden(ended.id))})`;
    case 'adoption':
      return 'La demande de charte moins exigeante';
    case 'overrule':
      return `La décision de passer outre ${code(ended.id)}`;
    case 'reply':
      return 'La décision de ne pas demander une réponse pour cause de danger';
  }
}
const quoted = (reason: string | null) => (reason ? ` : « ${reason} »` : '.');
const requirement = (id: RequirementId | null) => (id ? vocabulary.requirement[id] : 'une condition');
const topics = (names: readonly string[]) => listing(names.map((name) => name.replaceAll('-', ' ')));
const view = (name: string) => `le point de vue « ${name} »`;

const answered = {
  invited: 'a reçu une demande de relecture',
  accepted: 'a accepté la relecture',
  declined: 'a refusé la relecture',
  done: 'a terminé la relecture',
  lapsed: 'n’a pas répondu à la demande de relecture',
} as const;
export const history: typeof english = {
  piece_created: (_, { by }) => `${by} a commencé le texte.`,
  version_made: (p, { by }) =>
    p.change === 'author'
      ? happened.made({ by, number: p.number })
      : happened.edited({ by, number: p.number, changes: changeNames(p.kinds ?? [p.change]) }),
  sign_off_lapsed: (p, { duty, sentence }) =>
    p.line
      ? `La relecture (${duty(p.signOffId)}) est à revoir : ${lineName(p.line)} a changé dans la version ${p.version}.`
      : p.sentence === null
        ? `Une phrase que couvrait la relecture (${duty(p.signOffId)}) a été supprimée dans la version ${p.version}. Rien n’est à relire de nouveau.`
        : `La relecture (${duty(p.signOffId)}) est à revoir : ${sentenceChanged(sentence(p.version, p.sentence), p.version)}.`,
  submitted: (_, { by }) => `${by} a soumis le texte.`,
  resubmitted: (_, { by }) => happened.resubmitted({ by }),
  returned: (p, { by }) => happened.returned({ by, reason: p.reason }),
  review_opened: (p, { by, perspective }) =>
    happened.opened({
      by,
      again: false,
      stakes: `enjeux ${vocabulary.stakes[p.stakes]}${p.topics.length > 0 ? ` : ${topics(p.topics)}` : ''}`,
      perspectives: p.perspectives.map((required) => perspective(required.perspective)),
    }),
  changes_requested: (p, { by }) => happened.changesRequested({ by, reason: p.reason }),
  declined: (p, { by }) => `${by} a refusé le texte${quoted(p.reason)}`,
  withdrawn: (p, { by }) => `${by} a retiré le texte${quoted(p.reason)}`,
  policy_adopted: ({ policyVersion: version, adoptionId, stakes }, { by }) =>
    happened[adoptionId === undefined ? 'policyAdopted' : 'weakerPolicyAdopted']({
      by,
      version,
      stakes: `enjeux ${vocabulary.stakes[stakes]}`,
    }),
  adoption_requested: (p, { by }) =>
    `${happened.weakerPolicyAsked({ by, version: p.policyVersion })} Il est pour l’instant sous la version ${p.fromVersion}. Un second éditeur décide.`,
  adoption_refused: (p, { by }) => happened.weakerPolicyRefused({ by, reason: p.reason }),
  adoption_withdrawn: (p, { by }) => `${by} ne demande plus de placer le texte sous la charte moins exigeante${quoted(p.reason)}`,
  reviewer_invited: (p, { by, reviewer, perspective, when }) =>
    `${by} a sollicité ${reviewer(p.personId, p)} pour ${p.perspective ? `représenter ${view(perspective(p.perspective))}` : 'vérifier les faits'}, à rendre le ${when(p.dueAt)}.`,
  assignment_answered: (p, { by, duty }) =>
    p.status === 'released'
      ? `${by} a déchargé le relecteur (${duty(p.assignmentId)})${quoted(p.reason ?? null)}`
      : p.status === 'recused'
        ? happened.steppedAside({ by, duty: duty(p.assignmentId) })
        : `${by} ${answered[p.status]} (${duty(p.assignmentId)}).`,
  assignment_lapsed: (p, { duty }) => `La demande de relecture (${duty(p.assignmentId)}) a expiré, restée sans réponse.`,
  counterpoint_added: (p, { by, code, perspective }) =>
    `${by} a écrit ${code(p.id)} pour ${view(perspective(p.perspective))}${p.kind === 'missing' ? ', sur ce qui manque' : ''}${p.blockGround ? ` ; motif du blocage : ${vocabulary.ground[p.blockGround]}` : ''}.`,
  counterpoint_filed: (p, { code }) =>
    `${code(p.counterpointId)} a été déposé tel quel, car la personne qui l’a écrit a été déchargée.`,
  counterpoint_edited: (p, { by, code }) => `${by} a modifié ${code(p.id)}.`,
  counterpoint_answered: (p, { by, code }) => happened.answered[p.kind]({ by, code: code(p.counterpointId) }),
  counterpoint_resolved: (p, { by, code }) =>
    p.outcome === 'satisfied'
      ? `${by} considère ${code(p.counterpointId)} comme réglé.`
      : p.outcome === 'stands'
        ? `${by} ne considère pas ${code(p.counterpointId)} comme réglé.`
        : p.outcome === 'withdrawn'
          ? `${by} a retiré ${code(p.counterpointId)}${quoted(p.reason)}`
          : `${by} a clos ${code(p.counterpointId)}, qui n’a plus d’objet${quoted(p.reason)}`,
  counterpoint_upheld: (p, { by, code }) => `${by} a lu la version ${p.version} et maintient ${code(p.counterpointId)}.`,
  passage_cut: (p, { code }) =>
    `Le passage visé par ${code(p.counterpointId)} a été supprimé dans la version ${p.version}, ce qui a clos le contrepoint.`,
  passage_returned: (p, { code }) =>
    `Le passage visé par ${code(p.counterpointId)} est revenu dans la version ${p.version} ; le contrepoint est donc rouvert.`,
  counterpoint_placed: (p, { by, code }) => `${by} a replacé ${code(p.counterpointId)} dans la version ${p.version}.`,
  // The reason for holding one is between the editors and its writer, so it is not told here.
  counterpoint_run: (p, { by, code }) =>
    p.runs ? `${by} laisse paraître ${code(p.counterpointId)} avec le texte.` : `${by} a retenu ${code(p.counterpointId)}.`,
  block_overruled: (p, { by, code, takesTwo }) =>
    !takesTwo(p.counterpointId)
      ? `${by} a passé outre ${code(p.counterpointId)}${quoted(p.reason)}`
      : p.second
        ? `${by} a confirmé la décision de passer outre ${code(p.counterpointId)}${quoted(p.reason)}`
        : `${by} a demandé de passer outre ${code(p.counterpointId)} ; un second éditeur décide${quoted(p.reason)}`,
  reply_recorded: (p, { by, accused }) =>
    p.kind === 'asked'
      ? `${by} a consigné ce qu’a répondu ${accused(p.accusedId)}.`
      : `${by} a consigné qu’aucune réponse n’a été demandée à ${accused(p.accusedId)} : danger.`,
  reply_confirmed: (_, { by }) => `${by} a confirmé qu’une réponse n’a pas été demandée : danger.`,
  sentences_disposed: (p, { by }) => `${by} a jugé ${count(p.dispositions.length, 'phrase')} de la version ${p.version}.`,
  claim_added: (p, { by }) =>
    `${by} a désigné ${p.sentences.length === 1 ? 'une phrase' : count(p.sentences.length, 'phrase')} comme un fait à vérifier.`,
  verdict_given: (p, { by }) => `${by} a rendu un verdict : ${vocabulary.verdict[p.verdict].toLowerCase()}.`,
  sentences_confirmed: ({ version, sentences, lines = [] }, { by }) => {
    const confirmed = listing([
      ...(sentences.length === 0 ? [] : [count(sentences.length, 'phrase modifiée', 'phrases modifiées')]),
      ...(lines.length === 0 ? [] : [count(lines.length, 'ligne modifiée', 'lignes modifiées')]),
    ]);
    return `${by} a confirmé ${confirmed} de la version ${version}.`;
  },
  signed_off: (p, { by }) => happened.signed[p.outcome]({ by, version: p.version, reason: p.statement }),
  sign_off_revoked: (p, { by, duty }) => `${by} a annulé la relecture (${duty(p.signOffId)})${quoted(p.reason)}`,
  author_added: (p, { by, person }) => `${by} a désigné ${person(p.personId)} comme auteur.`,
  consented: (p, { by }) => happened.consented({ by, number: p.version }),
  permissions_changed: (p, { by }) => {
    const permitted = [
      ...(p.cuts === null ? [] : ['à supprimer des phrases entières']),
      ...(p.headline === null ? [] : ['à modifier le titre']),
    ];
    return permitted.length === 0
      ? `${by} n’autorise d’avance aucune modification des éditeurs.`
      : `${by} autorise d’avance les éditeurs ${listing(permitted)}.`;
  },
  override_requested: (p, { by }) => happened.overrideAsked({ by, requirement: requirement(p.requirement), reason: p.reason }),
  override_confirmed: (p, { by, overridden }) =>
    happened.overrideConfirmed({ by, requirement: requirement(overridden(p.overrideId)) }),
  override_refused: (p, { by, overridden }) =>
    happened.overrideRefused({ by, requirement: requirement(overridden(p.overrideId)), reason: p.reason }),
  override_withdrawn: (p, { by, overridden }) =>
    `${by} ne demande plus l’exception (${requirement(overridden(p.overrideId))})${quoted(p.reason)}`,
  decision_ended: (p, { code, overridden }) => `${endedDecision(p, code, overridden)} ne compte plus : ${whyEnded[p.cause]}.`,
  publishable_approved: (p, { by }) => `${by} a donné à la version ${p.version} la première de deux approbations d’éditeurs.`,
  marked_publishable: (p, { by }) => `${by} a déclaré la version ${p.version} publiable.`,
  publishable_lapsed: (p) =>
    p.cause === 'edition_changed'
      ? 'Le texte n’est plus publiable : ce que verraient les lecteurs a changé.'
      : p.cause === 'policy_changed'
        ? 'Le texte n’est plus publiable : la charte a changé.'
        : 'Le texte n’est plus publiable : un éditeur qui l’avait approuvé ne pouvait plus l’approuver.',
  scheduled: (p, { by, when }) => `${by} a programmé la version ${p.version} pour le ${when(p.at)}.`,
  unscheduled: (p, { by }) =>
    p.cause === undefined
      ? `${by} a annulé la programmation${quoted(p.reason)}`
      : `La publication n’est plus programmée : ${whyEnded[p.cause]}.`,
  taken_over: (p, { person }) =>
    p.what === 'piece'
      ? `${person(p.personId)} suit désormais le texte.`
      : `${person(p.personId)} a repris la publication programmée.`,
  published: (p, { by }) => `${by} a publié la version ${p.version}.`,
  corrected: (p, { by }) => `${by} a publié ${aNotice(p.type)}.`,
  correction_confirmed: (_, { by }) => happened.correctionConfirmed({ by }),
  // The reason is for editors alone.
  correction_refused: (_, { by }) => happened.correctionRefused({ by }),
  // The desk's reason is for editors alone.
  difference_withheld: (p, { by }) =>
    `${by} n’a pas répété les anciens mots dans l’avis : ${vocabulary.withholding[p.ground].toLowerCase()}.`,
  correction_submitted: (p, { by }) =>
    `${by} a demandé la vérification d’une rectification, version ${p.version} : ${vocabulary.correction[p.type].toLowerCase()}.`,
  correction_withdrawn: (p, { by }) =>
    p.reason === null
      ? 'Une rectification en relecture a pris fin : une autre a paru avant elle.'
      : `${by} a retiré une rectification${quoted(p.reason)}`,
  correction_proposed: (p, { by }) => `${by} a proposé la version ${p.version} du texte publié.`,
  proposal_taken: (p, { by }) => `${by} a fait une rectification à partir de la proposition, version ${p.version}.`,
  proposal_declined: (p, { by }) => `${by} a refusé la proposition, version ${p.version}${quoted(p.reason)}`,
  correction_answered: (_, { by }) => happened.correctionAnswered({ by }),
  correction_answer_held: (p, { by }) => `${by} a retiré de la page la réponse de l’auteur${quoted(p.reason)}`,
  counterpoint_taken_off: (p, { by }) =>
    `${by} a retiré un contrepoint de la page (${vocabulary.takingOff[p.ground].toLowerCase()})${quoted(p.reason)}`,
  // Why is for editors alone.
  alarm_answered: (_, { by }) => `${by} a répondu à ce qui avait été dit contre le texte publié.`,
  retracted: (p, { by }) => `${by} a rétracté le texte${quoted(p.reason)}`,
  removed: (p, { by }) => `${by} a supprimé le texte${quoted(p.reason)}`,
  page_made: () => 'La page destinée aux lecteurs a été établie.',
  desk_created: (_, { by }) => `${by} a créé la rubrique.`,
  policy_made: (p, { by }) => `${by} a établi la charte ${p.version}.`,
  perspective_added: (p, { by, perspective }) => `${by} a ajouté ${view(perspective(p.slug))}.`,
  person_joined: (p, { person }) => `${person(p.personId)} a rejoint la rédaction.`,
  person_changed: (p, { by, person }) => `${by} a modifié les fonctions confiées à ${person(p.personId)}.`,
};

export const historySentence: typeof englishSentence = (type, payload, say) => history[type](payload, say);
