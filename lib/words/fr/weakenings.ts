import type { weakeningWords as english } from '../en/weakenings';
import { count } from './grammar';
import { vocabulary } from './vocabulary';

const name = (slug: string) => slug.replaceAll('-', ' ');
const whose = {
  author: 'l’auteur a moins de temps pour répondre',
  blocking_reviewer: 'un blocage tient moins longtemps',
  invited_reviewer: 'un relecteur a moins de temps pour dire oui ou non',
} as const;

export const weakeningWords: typeof english = (weakening) => {
  switch (weakening.code) {
    case 'requirement_dropped':
      return `« ${vocabulary.requirement[weakening.requirement].toLowerCase()} » n’est pas exigé`;
    case 'requirement_overridable':
      return `« ${vocabulary.requirement[weakening.requirement].toLowerCase()} » peut faire l’objet d’une exception`;
    case 'fewer_perspectives':
      return `moins de points de vue à entendre${weakening.topic === null ? '' : ` sur le sujet « ${name(weakening.topic)} »`}`;
    case 'fewer_people':
      return `${count(weakening.to, 'personne')} par point de vue au lieu de ${weakening.from}`;
    case 'nil_return_counts':
      return '« rien à ajouter » compte comme un point de vue entendu';
    case 'no_reply_counts':
      return 'une demande sans réponse compte comme un point de vue entendu';
    case 'narrower_scope':
      return 'un avis ne couvre que les paragraphes où figurent ses contrepoints';
    case 'consent_beforehand':
      return 'l’accord de l’auteur peut être donné d’avance';
    case 'no_second_editor':
      return `pas de second éditeur quand les enjeux sont ${vocabulary.stakes[weakening.stakes]}`;
    case 'less_time':
      return `${whose[weakening.whose]} (${count(weakening.to, 'heure')} au lieu de ${weakening.from})`;
    case 'topic_raises_nothing':
      return `le sujet « ${name(weakening.topic)} » n’élève plus les enjeux`;
  }
};
