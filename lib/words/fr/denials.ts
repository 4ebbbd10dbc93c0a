import type { denials as english } from '../en/denials';

export const denials: typeof english = {
  author_only: 'Seul l’auteur peut le faire.',
  editor_only: 'Seul un éditeur peut le faire.',
  admin_only: 'Seul un administrateur peut le faire.',
  reviewer_only: 'Seul un relecteur de ce texte peut le faire.',
  assigned_only: 'Seule une personne sollicitée pour relire ce texte peut le faire.',
  own_only: 'Seule la personne qui l’a écrit peut le faire.',
  person_only: 'Seule une personne connectée peut le faire, pas un programme.',
  accept_first: 'Acceptez d’abord la demande de relecture.',
  not_in_this_state: 'Pas à ce stade du texte.',
  author_of_piece: 'Vous avez écrit ce texte, d’autres le jugent donc.',
  job_only: 'C’est l’horloge de la rédaction qui le fait, pas une personne.',
  use_correct: 'Ce texte est en ligne. Modifiez-le par une rectification, afin que les lecteurs en soient informés.',
  disabled: 'Ce compte est fermé.',
};
