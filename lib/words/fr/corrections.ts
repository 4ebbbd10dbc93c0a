import type { corrections as english, withMark as englishMark } from '../en/corrections';
import { vocabulary } from './vocabulary';

export const corrections: typeof english = {
  line: { byline: 'Signature', disclosure: 'Déclaration d’intérêts', sources: 'Source', links: 'Lien' },
  removed: 'supprimé : ',
  added: 'ajouté : ',
  wordMark: { not_checked: 'pas encore vérifié', not_confirmed: 'non confirmé' },
  unconfirmed: (p) =>
    `Un seul éditeur a publié ceci. Aucun second éditeur ne l’a encore confirmé ; le délai pour le confirmer expire le ${p.when}.`,
  unconfirmedRetracted: 'Un seul éditeur a publié ceci. Le texte a été rétracté avant qu’un second éditeur le confirme.',
  refused: 'Un second éditeur ne l’a pas confirmé.',
  withheld: 'Les mots qui se trouvaient là auparavant ne sont pas répétés.',
  noticeSilent: 'Les termes de cet avis ne sont pas répétés.',
  noteTakenOff: (p) => `La rédaction a retiré ces mots de la page. Motif : ${vocabulary.takingOff[p.ground].toLowerCase()}.`,
  cutUnseen: 'Un passage a été retiré.',
  writtenAbout: 'Écrit à propos de :',
  writtenAboutChanged: 'Écrit à propos de mots qui ont été modifiés depuis.',
  confirmed: 'Un second éditeur l’a confirmé.',
  reviewed: 'La relecture a eu lieu avant la publication.',
};

export const withMark: typeof englishMark = (text, mark) =>
  mark && text !== '' ? `${text} (${corrections.wordMark[mark]})` : text;
