import { type CorrectionType, type SignOffOutcome, stakesLevels } from '../../review/vocabulary';
import type { published as english } from '../en/published';
import { chosen, count, isFeminine, listing } from './grammar';
import { lineName } from './names';
import { sentenceName } from './sentence-name';
import { vocabulary } from './vocabulary';

const stakesOf = (name: string) => {
  const stakes = stakesLevels.find((level) => level === name);
  return `enjeux ${stakes ? vocabulary.stakes[stakes] : name}`;
};
const changed = (name: string) => `${name} ${isFeminine(name) ? 'a été modifiée' : 'a été modifié'} après la signature.`;

const signed: Record<SignOffOutcome, (duty: string) => string> = {
  checked: () => 'La vérification des faits a été signée.',
  filed: (duty) => `${duty} : un avis a été déposé.`,
  nil_return: (duty) => `${duty} : texte relu, rien à ajouter.`,
  changes_needed: (duty) => `${duty} : des modifications ont été demandées.`,
};
const notice: Record<CorrectionType, string> = {
  clarification: 'Une précision',
  correction: 'Une rectification',
  editors_note: 'Une note de la rédaction',
  expression_of_concern: 'Une mise en garde',
};

export const published: typeof english = {
  preview: 'Aperçu : ce que verraient les lecteurs si cette version paraissait maintenant.',
  leavePreview: 'Quitter l’aperçu',
  heard: 'Qui a été entendu',
  didAnswer: {
    revised: (p) => `${p.author} a revu le texte`,
    replied: (p) => `${p.author} répond`,
    declined: (p) => `${p.author} n’est pas d’accord`,
  },
  author: 'L’auteur',
  disclosure: 'Déclaration d’intérêts :',
  nothingToDisclose: 'L’auteur déclare n’avoir aucun intérêt à signaler.',
  sources: 'Sources',
  source: (p) => `Source ${p.number}`,
  linkToCheck: 'Lien vers cette vérification',
  linkToNote: (p) => `Lien vers le contrepoint ${p.code}`,
  noteOn: (p) => `Contrepoint ${p.code}, ${p.perspective}`,
  retractedOn: 'Rétracté le',
  retractedMeans:
    'La rédaction ne défend plus ce texte. Il est conservé ci-dessous tel qu’il était, pour que chacun puisse voir ce qui a été rétracté.',
  retractedTitle: (p) => `Rétracté : ${p.headline}`,
  removedOn: 'Supprimé le',
  removedMeans:
    'Le texte, ses contrepoints et son journal de relecture ne sont plus montrés. Son adresse est conservée, pour que les liens mènent à cet avis.',
  notFound: 'Il n’y a pas de page à cette adresse',
  notFoundNext: 'Elle a peut-être été mal saisie. Les textes publiés sont en page d’accueil.',
  busy: 'Serveur occupé. Réessayez dans un instant.',
  tooOften: 'Trop de demandes depuis votre adresse. Réessayez dans un instant.',
  notSigned: 'Le journal n’est pas encore signé. Réessayez dans un instant.',
  damaged: 'Cette page ne peut pas être montrée : ce qui en est conservé n’est pas ce que la rédaction a publié.',
  frontPage: 'Accueil',
  front: {
    title: 'Opinions',
    staff: 'Accès de la rédaction',
    newer: 'Textes plus récents',
    older: 'Textes plus anciens',
    pages: 'Pages',
  },
  feeds: {
    title: (p) => `${p.newsroom} : opinions`,
    json: 'Fil JSON',
    atom: 'Fil Atom',
    notice: (p) => `${p.what}, ${p.day} : ${p.text}`,
  },
  retractedMark: 'Rétracté',
  record: {
    title: 'Journal de relecture',
    of: (p) => `Journal de relecture de « ${p.headline} »`,
    lead: 'Ce qui est arrivé à ce texte jusqu’au jour où cette page a été établie, d’après le registre de la rédaction. Les personnes ne sont nommées que si elles l’ont accepté.',
    back: 'Lire le texte',
    heard: 'Qui avait été entendu lors de la publication',
    by: (p) => listing(p.names),
    factCheck: 'Vérification des faits',
    asked: 'Ce que les règles demandaient lors de la publication',
    policy: (p) => `Jugé selon les règles « ${p.name} », version ${p.version}.`,
    happened: 'Ce qui s’est passé',
    version: (p) => `Version ${p.number}`,
    before: 'Avant la première version',
    exceptions: 'Exceptions',
    noExceptions: 'Aucune exigence n’a fait l’objet d’une exception.',
    corrections: 'Rectifications',
    noCorrections: 'Aucune rectification à ce jour.',
    verify: 'Vérifiez vous-même',
    verifyText:
      'Le journal est aussi un fichier qu’un programme peut vérifier sans nous consulter : chaque entrée ci-dessus, les textes que vous lisez, la signature de la rédaction, et cette page ainsi que celle du texte, octet par octet.',
    waiting:
      'Les entrées rejoignent le registre signé quand une page est publiée ou modifiée, sinon à la fin de leur jour (UTC). Rien n’y est plus précis que le jour. Le fichier dit quelles entrées attendent encore.',
    file: 'Télécharger le journal (JSON)',
    verifyHow:
      'Avec une copie du code source de Counterpoint, cette commande le vérifie hors ligne. Omettez la page, ou enregistrez-la telle qu’elle est envoyée (HTML seul) pour savoir si c’est celle qui a été publiée :',
    key: 'La clé publique de la rédaction est dans le fichier. Comparez-la avec une clé obtenue ailleurs, par exemple dans un journal antérieur.',
    cannot: 'Ce qu’il ne peut pas prouver',
    limits: [
      'Que ce que disent le texte, les contrepoints ou les vérifications est vrai.',
      'Que les personnes derrière les différents noms sont des personnes différentes, ou indépendantes les unes des autres.',
      'Que les faits ont eu lieu quand les entrées le disent : l’horloge est celle de la rédaction.',
      'Que tout le monde voit le même registre : qui détient la clé pourrait en signer un second.',
      'Que la rédaction n’a omis aucune entrée de ce texte : seul le registre entier le montre.',
    ],
  },
  happened: {
    made: (p) => `La version ${p.number} a été établie.`,
    madeByAuthor: (p) => `L’auteur a établi la version ${p.number}.`,
    madeByEditor: (p) =>
      `Un éditeur a modifié le texte : version ${p.number}, changement de ${p.change === 'style' ? 'forme' : 'fond'}.`,
    submitted: 'Le texte a été soumis.',
    resubmitted: 'L’auteur a soumis la version revue.',
    returned: 'Un éditeur l’a renvoyé à l’auteur.',
    changesRequested: 'Un éditeur a demandé des modifications.',
    opened: (p) => {
      const opened = `Un éditeur a ${p.again ? 'rouvert' : 'ouvert'} la relecture (${stakesOf(p.stakes)})`;
      return p.perspectives.length === 0 ? `${opened}.` : `${opened}, pour entendre : ${listing(p.perspectives)}.`;
    },
    noReply: (p) => `${p.duty} : une personne a été sollicitée et n’a pas répondu.`,
    recused: (p) => `${p.duty} : une personne s’est désistée.`,
    signed: (p) => signed[p.outcome](p.duty),
    lapsed: (p) =>
      p.sentence === null
        ? `${p.duty} : une phrase a été supprimée après la signature.`
        : `${p.duty} : ${changed(sentenceName(p.sentence))}`,
    revoked: (p) => `${p.duty} : la signature a été retirée.`,
    answered: (p) =>
      p.kind === 'revised'
        ? `L’auteur a répondu à ${p.code} et dit avoir revu le texte.`
        : p.kind === 'replied'
          ? `L’auteur a répondu à ${p.code}.`
          : `L’auteur n’a pas été d’accord avec ${p.code}.`,
    lineLapsed: (p) => `${p.duty} : ${changed(lineName(p.line))}`,
    confirmed: (p) => {
      const confirmed = listing([
        ...(p.sentences === 0 ? [] : [count(p.sentences, 'phrase')]),
        ...(p.lines === 0 ? [] : [`${count(p.lines, 'ligne')} hors du texte`]),
      ]);
      return `${confirmed} ${chosen(p.sentences + p.lines, 'a été confirmée', 'ont été confirmées')}.`;
    },
    overruleAsked: 'Un éditeur a demandé de passer outre un blocage.',
    overruled: 'Il a été passé outre un blocage : le contrepoint ne retenait plus le texte.',
    consented: (p) => `L’auteur a approuvé la version ${p.number}, mot pour mot.`,
    overrideAsked: (p) => `Un éditeur a demandé une exception : ${p.requirement}.`,
    overrideConfirmed: (p) => `Un second éditeur a confirmé l’exception : ${p.requirement}.`,
    overrideRefused: (p) => `Un éditeur a refusé l’exception : ${p.requirement}.`,
    overrideWithdrawn: (p) => `Une exception a été retirée : ${p.requirement}.`,
    overrideEnded: (p) =>
      `Une exception a pris fin, car la personne qui l’avait accordée ne peut plus décider de ce texte : ${p.requirement}.`,
    policyAdopted: (p) => `Un éditeur l’a placé sous la version ${p.version} des règles.`,
    weakerPolicyAsked: (p) => `Un éditeur a demandé de le placer sous la version ${p.version} des règles, moins exigeante.`,
    weakerPolicyAdopted: (p) =>
      `Un second éditeur a donné son accord : le texte est passé sous la version ${p.version} des règles, moins exigeante.`,
    weakerPolicyRefused: 'Un éditeur a refusé les règles moins exigeantes.',
    weakerPolicyWithdrawn: 'La demande de règles moins exigeantes a été retirée.',
    firstApproval: 'Le premier de deux éditeurs l’a approuvé.',
    markedPublishable: 'Un éditeur l’a approuvé pour publication.',
    publishableLapsed: {
      edition_changed: 'L’approbation a pris fin, car ce que verraient les lecteurs avait changé.',
      policy_changed: 'L’approbation a pris fin, car le texte est passé sous d’autres règles.',
      editor_barred: 'L’approbation a pris fin, car un éditeur qui l’avait donnée ne pouvait plus la donner.',
    },
    published: 'Le texte a été publié.',
    corrected: (p) => `${notice[p.type]} a été publiée.`,
    correctionConfirmed: 'Un second éditeur a confirmé un avis.',
    correctionRefused: 'Un second éditeur n’a pas confirmé un avis.',
    correctionAnswered: 'L’auteur a répondu à un avis.',
    factRefuted: 'La vérification a jugé une affirmation du texte publié non étayée ou contredite.',
    judgedOtherwise: 'La vérification a jugé à nouveau des phrases du texte publié.',
    counterpointWithdrawn: 'Un contrepoint publié a été retiré par la personne qui l’avait écrit.',
    takenOff: (p) => `Les mots de ${p.code} ont été retirés de la page. Motif : ${vocabulary.takingOff[p.ground].toLowerCase()}.`,
    blockRaised: 'Une objection d’un type qui bloque la publication a été faite contre le texte publié.',
    retracted: 'Le texte a été rétracté.',
    removed: 'Le texte a été supprimé.',
  },
};
