import type { errors as english } from '../en/errors';
import { count } from './grammar';

export const errors: typeof english = {
  titlePrefix: 'Erreur : ',
  summary: 'Non enregistré',
  summaryOf: (p) => `${p.what} : non enregistré`,
  tooLong: (p) => `Raccourcissez de ${count(p.over, 'caractère')}`,
  notAnAddress: 'Collez une adresse entière, qui commence par https://',
  notAnEmail: 'Saisissez une adresse de courriel, comme nom@redaction.example',
  passwordShort: 'Utilisez au moins 12 caractères',
  inThePast: 'Choisissez un moment à venir',
  offline: 'Vous êtes hors ligne. Ce que vous avez saisi est conservé sur cet appareil.',
  signedOut:
    'Vous avez été déconnecté, l’envoi n’a donc pas eu lieu. Ce que vous avez saisi est toujours là : renvoyez-le une fois reconnecté.',
  unreachable: 'Le serveur de la rédaction ne répond pas. Ce que vous avez saisi est toujours là ; réessayez.',
  unexpected: 'Une erreur s’est produite de notre côté, et rien n’a été modifié. Réessayez, ou prévenez un administrateur.',
  tooLarge: 'C’est plus grand qu’un texte ne peut l’être.',
  notFoundTitle: 'Il n’y a rien ici',
  notFound: 'L’adresse est erronée, ou ce qu’elle désigne ne vous est pas ouvert.',
  brokenTitle: 'Cette page n’a pas pu être affichée',
  broken: 'Rien n’a été perdu. Rechargez-la ; si cela ne suffit pas, prévenez un administrateur.',
  brokenId: (p) => `Un administrateur trouve cette erreur dans le journal du serveur sous ${p.request}.`,
  loadAgain: 'Recharger',
  toDesk: 'Retour à vos tâches',
};
