import type { room as english } from '../en/room';
import { chosen, count } from './grammar';

export const room: typeof english = {
  counterpoints: (p) => count(p.number, 'contrepoint'),
  claimsAndOpinions: (p) => `${count(p.claims, 'fait')}, ${count(p.opinions, 'opinion')}`,
  lost: (p) => `${p.number} ${chosen(p.number, 'a perdu sa place', 'ont perdu leur place')}, hors de ce texte`,
  sentenceTools: (p) => `Contrepoint sur la phrase ${p.number}`,
  consent: {
    title: 'Accord de l’auteur',
    approve: (p) => `Approuver la version ${p.version} pour publication`,
    meaning: 'Vous approuvez ces mots exacts. S’ils changent, votre accord vous est redemandé.',
  },
};
