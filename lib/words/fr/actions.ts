import type { actions as english } from '../en/actions';

export const actions: typeof english = {
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  edit: 'Modifier',
  search: 'Rechercher',
  clearFilters: 'Effacer les filtres',
  copyLink: 'Copier le lien',
  copied: 'Lien copié',
  addSource: 'Ajouter une source',
  addAnotherSource: 'Ajouter une autre source',
  removeSource: (p) => `Retirer la source ${p.number}`,
  menu: 'Menu',
  signOut: 'Se déconnecter',
  preferences: 'Préférences',
  keys: 'Raccourcis clavier',
  skipToContent: 'Aller au contenu',
  optional: '(facultatif)',
  working: 'En cours…',
  sending: 'Envoi…',
  signingIn: 'Connexion…',
};
