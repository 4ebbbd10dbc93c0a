import type { ToDo } from '../../review/to-do';
import type { mail as english, actMail as englishActMail, MailWords } from '../en/mail';
import { actButtons } from './acts';
import { count } from './grammar';
import { aNotice } from './names';
import { requestWords } from './request';

const toDesk = 'Voir ce qu’il y a à faire';
const seePiece = 'Voir le texte';
const seeMissing = 'Voir ce qui manque';
const readReason = 'Lire le motif';
const readReasons = 'Lire les motifs';
const askSomebody = 'Solliciter quelqu’un';

export const mail: typeof english = {
  declined: () => ({
    subject: 'Votre texte a été refusé',
    text: 'Un éditeur a décidé de ne pas publier votre texte et en donne les motifs.',
    button: readReasons,
  }),
  answered: () => ({
    subject: 'L’auteur vous a répondu',
    text: 'L’auteur a répondu à votre contrepoint.',
    button: 'Lire la réponse',
  }),
  passageCut: () => ({
    subject: 'Le passage de votre contrepoint a été supprimé',
    text: 'Une nouvelle version ne contient plus le passage sur lequel portait votre contrepoint ; celui-ci est donc clos. Si ce que vous avez dit a sa place ailleurs, placez-le sur un autre passage.',
    button: 'Voir ce qui a été supprimé',
  }),
  passageBack: () => ({
    subject: 'Le passage de votre contrepoint est revenu',
    text: 'Une nouvelle version contient de nouveau le passage qui avait été supprimé ; votre contrepoint est donc rouvert. Dites s’il tient toujours.',
    button: 'Lire le passage',
  }),
  released: () => ({
    subject: 'Vous êtes déchargé d’une relecture',
    text: 'Vous ne relisez plus un texte, et rien de plus ne vous est demandé. Ce que vous avez écrit sans le terminer reste à vous, et personne d’autre ne le voit ; un blocage pour danger ou risque juridique est déposé tel quel.',
    button: seePiece,
  }),
  filedForYou: () => ({
    subject: 'Votre blocage a été déposé tel quel',
    text: 'Vous avez été déchargé d’une relecture avant de l’avoir terminée. Votre blocage pour danger ou risque juridique tient malgré tout. Vous pouvez le retirer ; deux éditeurs peuvent passer outre.',
    button: 'Voir le blocage',
  }),
  filed: () => ({
    subject: 'Un blocage a été déposé quand son relecteur a été déchargé',
    text: 'Un relecteur qui a été déchargé avait un blocage pour danger ou risque juridique qui n’était pas encore déposé. Ce blocage a été déposé tel quel et retient le texte. La personne qui l’a écrit peut le retirer ; deux éditeurs peuvent passer outre.',
    button: 'Lire le blocage',
  }),
  editedAsPermitted: () => ({
    subject: 'Un éditeur a modifié votre texte, comme vous le permettez',
    text: 'Vous autorisez d’avance certaines modifications des éditeurs, et l’une d’elles a été faite. Regardez la différence. Tant que le texte n’est pas publié, vous pouvez retirer l’autorisation ; votre accord vous sera alors demandé.',
    button: 'Voir la différence',
  }),
  held: () => ({
    subject: 'Votre contrepoint est retenu',
    text: 'Un éditeur a décidé que votre contrepoint ne paraîtrait pas avec le texte et en donne le motif.',
    button: readReason,
  }),
  overruled: () => ({
    subject: 'Il a été passé outre votre blocage',
    text: 'Votre blocage ne retient plus le texte : il a été passé outre, et le motif est donné. Votre contrepoint reste, sans blocage.',
    button: readReason,
  }),
  noteClosed: () => ({
    subject: 'Votre contrepoint a été clos',
    text: 'Un éditeur a clos votre contrepoint, avec un motif : son passage a disparu, et l’éditeur estime que le contrepoint n’a plus d’objet.',
    button: readReason,
  }),
  overrideRefused: () => ({
    subject: 'L’exception que vous aviez demandée a été refusée',
    text: 'Un autre éditeur l’a refusée et en donne le motif. Vous pouvez la demander de nouveau.',
    button: readReason,
  }),
  policyRefused: () => ({
    subject: 'La charte que vous aviez demandée a été refusée',
    text: 'Un autre éditeur a refusé de placer un texte sous une charte moins exigeante et en donne le motif. Vous pouvez le demander de nouveau.',
    button: readReason,
  }),
  correctionRefused: () => ({
    subject: 'Votre rectification n’a pas été confirmée',
    text: 'Un second éditeur n’a pas confirmé votre rectification d’un texte publié et en donne le motif. Les lecteurs la voient toujours et en sont informés. Un autre éditeur décide de son sort.',
    button: readReason,
  }),
  withdrawn: () => ({
    subject: 'Un texte a été retiré',
    text: 'Un auteur a repris son texte. Rien de plus ne vous est demandé.',
    button: seePiece,
  }),
  over: () => ({
    subject: 'Votre relecture n’est plus nécessaire',
    text: 'Le texte pour lequel vous aviez été sollicité ne sera pas publié. Rien de plus ne vous est demandé. Merci.',
    button: toDesk,
  }),
  corrected: (p) => ({
    subject: 'Un nouvel avis accompagne votre texte publié',
    text: `Un éditeur a publié ${aNotice(p.type)} sur votre texte. Vous pouvez y répondre à côté ; votre réponse paraît telle quelle.`,
    button: 'Lire l’avis',
  }),
  passageCorrected: () => ({
    subject: 'Le passage de votre contrepoint a été rectifié',
    text: 'Une rectification a modifié le passage sur lequel porte votre contrepoint publié. Votre contrepoint reste en ligne, avec les mots à propos desquels il a été écrit.',
    button: 'Voir ce qui a changé',
  }),
  correctionWithdrawn: () => ({
    subject: 'Une rectification en relecture a pris fin',
    text: 'Une rectification qui était en relecture a été retirée, ou une autre a paru avant elle. Les lecteurs gardent le texte en ligne.',
    button: 'Voir le texte en ligne',
  }),
  proposalTaken: () => ({
    subject: 'Un éditeur a fait une rectification à partir de votre proposition',
    text: 'Un éditeur a fait une rectification à partir de la version que vous aviez proposée pour votre texte publié. Ses mots peuvent différer des vôtres.',
    button: 'Voir ce qu’elle est devenue',
  }),
  proposalOpen: () => ({
    subject: 'Votre proposition est de nouveau entre les mains de la rédaction',
    text: 'La rectification qu’un éditeur avait faite à partir de votre proposition n’a pas été publiée. Votre proposition attend de nouveau un éditeur.',
    button: 'Voir votre proposition',
  }),
  proposalDeclined: () => ({
    subject: 'Votre proposition a été refusée',
    text: 'Un éditeur a refusé la version que vous aviez proposée pour votre texte publié et en donne le motif. Les lecteurs gardent le texte en ligne.',
    button: readReason,
  }),
  takenOff: () => ({
    subject: 'Un contrepoint a été retiré d’une page publiée',
    text: 'Un éditeur a retiré de la page publiée les mots d’un contrepoint. La page dit pour quel motif.',
    button: seePiece,
  }),
  answerHeld: () => ({
    subject: 'Votre réponse à une rectification a été retirée de la page',
    text: 'Un éditeur a retiré votre réponse de la page publiée et en donne le motif.',
    button: readReason,
  }),
  lapsed: () => ({
    subject: 'La demande de relecture qui vous était adressée est close',
    text: 'Vous n’avez pas répondu à temps à une demande de relecture, et un éditeur l’a close. Vous pouvez encore l’accepter, si personne d’autre n’a été sollicité.',
    button: 'Voir la demande',
  }),
  coAuthor: () => ({
    subject: 'Vous êtes désigné comme coauteur',
    text: 'Vous êtes désormais l’un des auteurs d’un texte : vous répondez à ses contrepoints et donnez votre accord ; vous ne le relisez plus et ne décidez plus à son sujet.',
    button: 'Lire le texte',
  }),
  decisionEnded: () => ({
    subject: 'Une décision d’un éditeur ne compte plus',
    text: 'Une décision sur un texte a pris fin, car l’éditeur qui l’avait prise ne peut plus décider. Quelqu’un d’autre doit le faire.',
    button: 'Voir ce qui reste à décider',
  }),
  takenOver: () => ({
    subject: 'Vous prenez la relève d’un collègue',
    text: 'Un collègue est parti ou absent, et vous reprenez l’un de ses textes, ou sa publication programmée.',
    button: seePiece,
  }),
  accountClosed: () => ({
    subject: 'Votre compte a été fermé',
    text: 'Un administrateur a fermé votre compte ; vous ne pouvez donc plus vous connecter. Ce qui vous y attendait a été confié à d’autres ou a pris fin. Rien de plus ne vous est demandé. Ce qui est publié reste sur la page d’accueil de la rédaction.',
    button: 'Voir la page d’accueil',
  }),
  appointment: () => ({
    subject: 'Votre rôle dans la rédaction a changé',
    text: 'Un administrateur a modifié ce que vous pouvez faire ou les relectures qui peuvent vous être demandées. Ce que vous ne pouvez plus faire a été confié à d’autres ou a pris fin.',
    button: toDesk,
  }),
  publishedReviewed: () => ({
    subject: 'Un texte pour lequel vous aviez été sollicité est publié',
    text: 'Il a paru. Sa page montre ce qui l’accompagne. Rien de plus ne vous est demandé. Merci.',
    button: 'Lire le texte',
  }),
  takenDown: () => ({
    subject: 'La rédaction est revenue sur un texte publié',
    text: 'Un éditeur a rétracté ou supprimé un texte auquel vous avez travaillé et en donne le motif.',
    button: readReason,
  }),
  published: () => ({
    subject: 'Votre texte est publié',
    text: 'Votre texte a paru. Sa page montre ce qui l’accompagne.',
    button: 'Lire le texte',
  }),
  notPublished: () => ({
    subject: 'Un texte programmé n’a pas été publié',
    text: 'Une condition que pose la rubrique n’est plus remplie ; le texte n’a donc pas été publié à l’heure prévue.',
    button: seeMissing,
  }),
  unscheduled: () => ({
    subject: 'Un texte n’est plus programmé',
    text: 'L’éditeur au nom duquel un texte était programmé ne peut plus décider à son sujet ; le texte ne sera donc pas publié à l’heure prévue. Un autre éditeur peut le programmer de nouveau.',
    button: seePiece,
  }),
  invitation: (p) => ({
    subject: `Invitation à rejoindre ${p.newsroom}`,
    text: `Vous avez reçu une invitation à rejoindre ${p.newsroom}, où les textes d’opinion sont relus avant leur publication. Le lien ne sert qu’une fois, pendant ${count(p.days, 'jour')}.`,
    button: 'Rejoindre la rédaction',
  }),
  test: (p) => ({
    subject: `E-mail de test : ${p.newsroom}`,
    text: 'Cet e-mail de test est arrivé : les e-mails de votre rédaction peuvent donc arriver.',
    button: 'Voir les e-mails qui ont échoué',
  }),
  why: {
    turn: 'Vous recevez cet e-mail parce que c’est à vous d’agir sur un texte.',
    news: 'Vous recevez cet e-mail parce que ce dont il parle vous concerne ou vous a concerné.',
    invited: 'Vous recevez cet e-mail parce qu’un administrateur de la rédaction vous a invité.',
    test: 'Vous recevez cet e-mail parce que vous avez demandé un e-mail de test.',
  },
};

const turns: { [Action in ToDo['action']]: MailWords } = {
  open_review: {
    subject: 'Un texte est arrivé',
    text: 'Un auteur a soumis un texte. Renvoyez-le ou ouvrez sa relecture.',
    button: actButtons.decide,
  },
  choose_perspectives: {
    subject: 'Il manque un point de vue à un texte',
    text: 'La charte demande plus de points de vue qu’il n’en a été choisi. Choisissez-en un autre.',
    button: 'Choisir',
  },
  assign: {
    subject: 'Il faut un relecteur',
    text: 'Un texte a besoin de quelqu’un pour un point de vue. Sollicitez quelqu’un.',
    button: askSomebody,
  },
  assign_facts: {
    subject: 'Il faut un vérificateur',
    text: 'Personne ne peut vérifier ce qui reste ouvert dans un texte. Sollicitez quelqu’un.',
    button: askSomebody,
  },
  overdue_review: {
    subject: 'Une relecture est en retard',
    text: 'Un relecteur a laissé passer une date. Relancez-le ou sollicitez quelqu’un d’autre.',
    button: 'Voir qui',
  },
  decide_override: {
    subject: 'Une exception attend un second éditeur',
    text: 'Un éditeur demande une exception à une condition. Un autre éditeur la confirme ou la refuse.',
    button: actButtons.decide,
  },
  decide_policy: {
    subject: 'Une charte moins exigeante attend un second éditeur',
    text: 'Un éditeur demande de juger un texte selon une charte moins exigeante. Un autre éditeur l’adopte ou la refuse.',
    button: actButtons.decide,
  },
  decide_overrule: {
    subject: 'Passer outre un blocage attend un second éditeur',
    text: 'Un éditeur demande de passer outre un blocage. Pour ce type de blocage, il faut deux éditeurs.',
    button: actButtons.decide,
  },
  settle_block: {
    subject: 'Un blocage attend un éditeur',
    text: 'Un contrepoint bloque un texte, et seul un éditeur peut maintenant régler la question.',
    button: actButtons.decide,
  },
  place_again: {
    subject: 'Un contrepoint a perdu sa place',
    text: 'Une nouvelle version ne contient pas le passage d’un contrepoint. Dites où est maintenant sa place, ou qu’il n’a plus d’objet.',
    button: 'Trouver sa place',
  },
  name_accused: {
    subject: 'Dites qui un texte met en cause',
    text: 'Un texte met quelqu’un en cause par son nom, et personne n’est encore désigné.',
    button: 'Désigner qui',
  },
  record_reply: {
    subject: 'Une réponse est à demander',
    text: 'Un texte met quelqu’un en cause par son nom. Demandez à cette personne sa réponse, et consignez-la.',
    button: 'Consigner la réponse',
  },
  confirm_reply: {
    subject: 'Une réponse non demandée attend un second éditeur',
    text: 'Un éditeur dit qu’il serait dangereux de solliciter la personne mise en cause. Un autre éditeur le confirme.',
    button: actButtons.decide,
  },
  mark_publishable: {
    subject: 'Un texte attend votre décision',
    text: 'Il ne manque que votre décision. Si une exception est nécessaire à la publication, la page l’indique.',
    button: actButtons.decide,
  },
  publish: { subject: 'Un texte peut être publié', text: 'Il est déclaré publiable.', button: actButtons.decide },
  confirm_correction: {
    subject: 'Confirmez un avis sur un texte publié',
    text: 'Un éditeur a publié une rectification ou une note sur un texte publié. Un second éditeur la confirme.',
    button: 'Lire et confirmer',
  },
  decide_proposal: {
    subject: 'Un auteur propose une autre version d’un texte publié',
    text: 'L’auteur d’un texte publié a fait une nouvelle version. Les lecteurs ne la voient pas. Reprenez-la comme rectification, ou refusez-la avec un motif.',
    button: actButtons.decide,
  },
  publish_correction: {
    subject: 'Une rectification peut être publiée',
    text: 'Tout ce que modifie une rectification a été vérifié. Lisez-la et publiez-la.',
    button: actButtons.decide,
  },
  rework_correction: {
    subject: 'Une rectification en relecture ne peut pas paraître telle quelle',
    text: 'La rectification en relecture présente un problème. Retirez-la ou faites-en une autre.',
    button: actButtons.seeWrong,
  },
  settle_after_publication: {
    subject: 'Réexaminez un texte publié',
    text: 'Quelque chose a été dit contre un texte publié. Un éditeur y répond.',
    button: actButtons.decide,
  },
  find_editor: {
    subject: 'Un texte publié a besoin d’un autre éditeur',
    text: 'Un texte publié attend l’intervention d’un autre éditeur, et personne ne peut s’en charger. Invitez-en un.',
    button: actButtons.seeWaiting,
  },
  find_somebody: {
    subject: 'Un texte est dans l’impasse',
    text: 'Personne ne peut faire ce qui manque encore. Sollicitez quelqu’un d’autre, ou demandez une exception.',
    button: seeMissing,
  },
  answer_request: {
    subject: 'Relecture',
    text: 'On vous demande de relire un texte. Dites d’abord si vous avez un conflit d’intérêts ; vous verrez ensuite le texte.',
    button: 'Accepter ou refuser',
  },
  review: {
    subject: 'Votre relecture est attendue',
    text: 'Écrivez ce que vous avez à dire, et terminez votre relecture.',
    button: 'Relire',
  },
  check_facts: {
    subject: 'Des faits vous attendent',
    text: 'Vérifiez les faits d’un texte, et signez leur vérification.',
    button: 'Vérifier',
  },
  say_whether: {
    subject: 'Dites si votre contrepoint tient toujours',
    text: 'L’auteur a répondu à votre contrepoint, ou en a modifié le passage.',
    button: actButtons.answer,
  },
  confirm_changed: {
    subject: 'Un texte modifié vous attend',
    text: 'Regardez les phrases qui ont changé, et dites si elles sont justes.',
    button: 'Voir ce qui a changé',
  },
  resubmit: {
    subject: 'Votre texte vous a été renvoyé',
    text: 'Un éditeur vous a renvoyé votre texte avant la relecture et en donne les motifs.',
    button: readReasons,
  },
  revise: {
    subject: 'Des modifications vous sont demandées',
    text: 'Votre texte doit être modifié ; les motifs sont indiqués.',
    button: readReasons,
  },
  answer: {
    subject: 'Des contrepoints attendent votre réponse',
    text: 'Un relecteur a terminé. Répondez à chaque contrepoint : revoyez le texte, répondez ou refusez avec un motif. Un contrepoint sans réponse paraît avec la mention « L’auteur n’a pas répondu ». Si une échéance est trop proche, dites-le à la rédaction.',
    button: actButtons.answer,
  },
  give_ok: {
    subject: 'Votre accord est nécessaire',
    text: 'Il ne manque que votre accord. Lisez le texte exact, et donnez votre accord.',
    button: actButtons.decide,
  },
  add_disclosure: {
    subject: 'Votre déclaration d’intérêts manque',
    text: 'Déclarez vos intérêts, ou dites qu’il n’y en a aucun.',
    button: 'Écrire la déclaration',
  },
};

export const actMail: typeof englishActMail = (action, { duty, due, more }) => {
  const { subject, text, button } = turns[action];
  return {
    subject: `${due ? `[${action === 'answer_request' ? requestWords.replyBy : 'Échéance :'} ${due}] ` : ''}${subject}${duty ? ` : ${duty}` : ''}`,
    text: more > 0 ? `${text} ${count(more, 'autre chose vous y attend', 'autres choses vous y attendent')}.` : text,
    button,
  };
};
