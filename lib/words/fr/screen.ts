import type { screenWords as english } from '../en/screen';

export const screenWords: typeof english = {
  loading: 'Chargement…',
  needsScript: 'Les pages de la rédaction ont besoin de JavaScript. Ce que voient les lecteurs fonctionne sans.',
  newer: 'Quelque chose a changé sur cette page.',
  textChanged: 'Le texte a changé.',
  showNewer: 'Afficher',
  stale: 'Cette page n’est pas à jour.',
  tryAgain: 'Réessayer',
  overtaken: 'Enregistré par quelqu’un d’autre, ou dans un autre onglet, après l’ouverture de cette page :',
  updated: 'Counterpoint a été mis à jour. Ce que vous avez saisi est conservé sur cet appareil.',
  reload: 'Recharger la page',
  partFailed: 'Cette partie de la page n’a pas pu être affichée.',
  notLoaded: 'Le chargement a échoué.',
  signedOut: 'Vous êtes déconnecté',
  signedOutNext: 'Reconnectez-vous pour reprendre où vous en étiez. Ce que vous avez saisi est toujours là.',
};
