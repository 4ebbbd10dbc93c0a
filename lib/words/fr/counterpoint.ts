import { type BlockGround, type ResponseKind, takesTwoEditors } from '../../review/vocabulary';
import type { counterpoint as english } from '../en/counterpoint';
import { count, hours } from './grammar';
import { vocabulary } from './vocabulary';

const holdsOn = (after: number | null) =>
  after === null
    ? 'après la réponse de l’auteur, il ne retient pas le texte longtemps.'
    : `après la réponse de l’auteur, pendant ${hours(after)} au plus.`;
const answered: Record<ResponseKind, string> = {
  revised: 'a revu le texte',
  replied: 'a répondu',
  declined: 'n’est pas d’accord',
};
const overruling = (ground: BlockGround) =>
  takesTwoEditors(ground) ? 'deux éditeurs peuvent passer outre' : 'un éditeur peut passer outre';

export const counterpoint: typeof english = {
  name: 'Contrepoint',
  missing: 'Ce qui manque',
  missingHint: 'Ce que l’ensemble du texte laisse de côté, de votre point de vue.',
  sources: (p) => count(p.number, 'source'),
  written: (p) => `${p.by}, ${p.when}`,
  waitingFor: (p) => (p.until ? `en attente de ${p.name} jusqu’au ${p.until}` : `en attente de ${p.name}`),
  readersSeeBoth: 'les lecteurs verront les deux',
  answeredBy: (p) => `${p.author} ${answered[p.kind]}, ${p.when}`,
  withdrawnBy: (p) => (p.reason ? `Par ${p.by}, ${p.when} : « ${p.reason} »` : `Par ${p.by}, ${p.when}.`),
  blocking: (p) => `Bloquant : ${vocabulary.ground[p.ground]}${p.until ? `, jusqu’au ${p.until}` : ''}`,
  willBlock: (p) =>
    `${vocabulary.ground[p.ground]}, dès que vous terminez et jusqu’à ce que vous le disiez réglé ; ${holdsOn(p.hours)}`,
  blockingClose: (p) => `${p.name} peut le retirer ; ${overruling(p.ground)}.`,
  blockingCloseYou: (p) => `Vous pouvez le retirer ; ${overruling(p.ground)}.`,
  held: (p) => `Retenu, il ne paraît donc pas : « ${p.reason} »`,
  stale: (p) => `À revoir : ${p.cause}.`,
  onThisPassage: 'Sur ce passage',
  answer: 'Répondre',
  satisfied: 'Réglé',
  stands: 'Non réglé',
  stillStands: 'Il tient toujours',
  withdraw: 'Le retirer',
  placeThere: 'Le placer là',
  selectAnother: 'Sélectionner un autre passage',
  noLongerApplies: 'N’a plus lieu d’être…',
  hold: 'Retenir…',
  run: 'Le laisser paraître',
  overrule: 'Passer outre…',
  form: {
    what: 'Ce contrepoint',
    perspective: 'Votre point de vue',
    text: 'Votre contrepoint',
    textHint: 'Les lecteurs le voient sous le nom de votre point de vue, sans le vôtre.',
    textMissing: 'Écrivez le contrepoint',
    sourceUrl: 'Adresse de la source',
    sourceTitle: 'Titre de la source',
    sourceTitleMissing: 'Donnez le titre de la source',
    block: 'Retenir le texte pour ce motif',
    blockHint: (p) =>
      `Seulement pour l’un de ces motifs. Être en désaccord n’en est pas un. ${
        p.hours === null
          ? 'Après la réponse de l’auteur, il ne retient pas le texte longtemps.'
          : `Après la réponse de l’auteur vous avez ${hours(p.hours)} ; ensuite il ne retient plus le texte.`
      } Danger et loi : si un éditeur vous décharge avant que vous ayez terminé, il est déposé tel quel.`,
    noBlock: 'Non, il paraît à côté du texte',
  },
  answerForm: {
    what: 'Cette réponse',
    kind: 'Ce que vous avez fait',
    revised: 'J’ai revu le texte',
    revisedHint: 'Dites ce qui a changé. Le relecteur est prévenu aussitôt.',
    replied: 'Je réponds',
    repliedHint: 'Le texte reste. Les lecteurs voient le contrepoint et votre réponse, à taille égale.',
    declined: 'Je ne suis pas d’accord',
    declinedHint: 'Dites pourquoi. Les lecteurs voient les deux.',
    text: 'Votre réponse',
    textMissing: 'Écrivez la réponse',
    send: 'Envoyer la réponse',
  },
  holdForm: {
    title: (p) => `Retenir ${p.code}`,
    reason: 'Pourquoi les lecteurs ne le verront pas',
    reasonHint: 'La personne qui l’a écrit voit ce motif.',
    send: 'Le retenir',
  },
  overruleForm: {
    title: (p) => `Passer outre le blocage de ${p.code}`,
    reason: 'Pourquoi il ne tient pas',
    reasonHint: 'Cela reste dans l’historique du texte, à la rédaction. Risque juridique et danger demandent un second éditeur.',
    send: 'Passer outre le blocage',
  },
  withdrawForm: {
    title: (p) => `Retirer ${p.code}`,
    reason: 'Pourquoi',
    reasonHint: 'Une phrase. Elle reste dans l’historique du texte, à la rédaction.',
    send: 'Le retirer',
  },
  emptyLost: 'Tout a sa place',
  emptyLostNext: (p) => `Chaque contrepoint ouvert a son passage dans la version ${p.version}.`,
};
