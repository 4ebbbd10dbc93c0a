import type { Statement, StatementOf } from '../../review/statement';
import type { RequirementId } from '../../review/vocabulary';
import type {
  perspectiveOutcome as englishOutcome,
  statementSentence as englishSentence,
  StatementLabels,
} from '../en/statements';
import { chosen, count } from './grammar';
import { readerWords } from './reader';
import { vocabulary } from './vocabulary';

type Sentences = { [Code in Statement['code']]: (statement: StatementOf<Code>, labels: StatementLabels) => string };

export const perspectiveOutcome: typeof englishOutcome = ({ outcome, counterpoints }) =>
  ({
    counterpoints: count(counterpoints, 'contrepoint'),
    nothing_to_add: 'texte lu, rien à ajouter',
    no_counterpoint: 'texte relu ; aucun contrepoint publié',
    no_reply: 'une personne a été sollicitée, sans réponse',
    not_heard: 'non entendu',
  })[outcome];

const met: Record<RequirementId, string> = {
  perspectives_heard: 'Fait. La liste ci-dessus dit comment chaque point de vue a été représenté.',
  facts_checked: 'Fait. La vérification a porté sur chaque phrase.',
  author_answered: 'Fait. Chaque contrepoint a reçu une réponse, ou le délai de réponse de l’auteur a expiré.',
  nothing_blocking: 'Fait. Aucune objection ne retenait le texte lors de sa publication.',
  independence:
    'Fait. Aucun jugement porté sur ses propres mots n’a compté, ni celui d’une personne chargée d’une seconde tâche.',
  disclosure: 'Fait. La déclaration d’intérêts de l’auteur était présente.',
  author_consent: 'Fait. Chaque auteur a approuvé ces mots exacts.',
  second_editor: 'Fait.',
  right_of_reply:
    'Fait. Chaque personne mise en cause par son nom a été sollicitée, ou deux éditeurs ont convenu que la solliciter était dangereux.',
};

/** Of a piece that was corrected after publication. */
const corrected: Partial<Record<RequirementId, string>> = {
  facts_checked: 'Fait avant la publication. Ce qu’une rectification a introduit est signalé jusqu’à sa vérification.',
  author_consent: 'N’est pas demandé pour une rectification après la publication.',
  second_editor: 'Demandé avant la publication. Une rectification est à confirmer par un second éditeur.',
};

function requirement({ requirement: id, status, reason }: StatementOf<'requirement'>): string {
  if (reason === 'not_required') return 'Les règles de la rubrique ne le demandent pas.';
  if (reason === 'two_editors') return 'Fait. Vu les enjeux, deux éditeurs l’ont approuvé.';
  if (reason === 'uninvolved_editor')
    return 'Fait. Vu les enjeux, un éditeur qui n’avait pris aucune part à la relecture l’a approuvé.';
  if (reason === 'consent_beforehand') return 'Fait. L’auteur avait permis à l’avance ce que les éditeurs ont modifié.';
  if (reason === 'corrected') return corrected[id] ?? 'Fait avant la publication.';
  if (status === 'overridden') return 'Deux éditeurs ont fait une exception.';
  if (status === 'not_applicable')
    return id === 'right_of_reply'
      ? 'La rédaction n’a trouvé personne que le texte mette en cause par son nom.'
      : 'N’est pas demandé pour ces enjeux.';
  return status === 'satisfied' ? met[id] : 'Pas fait.';
}

const sentences: Sentences = {
  requirement: (statement) => `${vocabulary.requirement[statement.requirement]} : ${requirement(statement)}`,
  override: (statement, { day }) =>
    `${vocabulary.requirement[statement.requirement]} : exception accordée par deux éditeurs, ${day(statement.day)}.`,
  perspective: (statement, { perspective }) => `${perspective(statement.perspective)} : ${perspectiveOutcome(statement)}.`,
  fact_check: ({ facts }) =>
    facts === 0
      ? 'La vérification n’a trouvé aucun fait qui demande un verdict.'
      : `${count(facts, 'fait')} ${chosen(facts, 'vérifié', 'vérifiés')}.`,
  verdicts: ({ facts }) => `${count(facts, 'fait')} ${chosen(facts, 'a', 'ont')} un verdict.`,
  did_not_answer: ({ counterpoints }) => `L’auteur n’a pas répondu à ${count(counterpoints, 'contrepoint')}.`,
  unanswered: ({ counterpoints }) =>
    `${count(counterpoints, 'contrepoint')} ${chosen(counterpoints, 'est publié', 'sont publiés')} sans réponse.`,
  held: ({ counterpoints }) => `Un éditeur a retenu ${count(counterpoints, 'contrepoint')}.`,
  let_stand: () => readerWords.letsStand,
  passages_changed: ({ passages }) =>
    `${count(passages, 'passage')} ${chosen(passages, 'a', 'ont')} changé depuis le début de la relecture.`,
  sentences_cut: ({ sentences: cut }) =>
    `${count(cut, 'phrase')} ${chosen(cut, 'a été supprimée', 'ont été supprimées')} depuis le début de la relecture.`,
  unchanged: () => 'Aucun passage n’a changé depuis le début de la relecture.',
  weaker_policy: (statement, { day }) => `Deux éditeurs l’ont placé sous des règles moins exigeantes, ${day(statement.day)}.`,
};

export const statementSentence: typeof englishSentence = (statement, labels) => {
  const sentence = sentences[statement.code] as unknown as (said: typeof statement, by: StatementLabels) => string;
  return sentence(statement, labels);
};
