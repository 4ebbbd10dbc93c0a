import type { DispositionKind, Verdict } from '../../review/vocabulary';
import type { facts as english } from '../en/facts';
import { counterpoint } from './counterpoint';
import { chosen, count } from './grammar';
import { status } from './status';

const cues: Record<string, string> = {
  number: 'Elle donne un nombre, et aucune source ne figure dans ce paragraphe. À vous de décider.',
  date: 'Elle donne une date. À vous de décider.',
  quotation: 'Elle cite quelqu’un. À vous de décider.',
  accusation: 'Elle dit qu’une personne nommée a fait quelque chose. À vous de décider.',
  causal: 'Elle dit qu’une chose en a causé une autre. À vous de décider.',
  superlative: 'Elle dit le plus, le premier ou le seul. À vous de décider.',
  act: 'Elle dit ce que quelqu’un a fait ou dit. À vous de décider.',
  absolute: 'Elle dit tous, aucun ou jamais. À vous de décider.',
  trend: 'Elle compare, ou dit que quelque chose monte ou baisse. À vous de décider.',
  state: 'Elle dit où en est quelque chose. À vous de décider.',
};

const dispositionHint: Record<DispositionKind, string> = {
  claim: 'On peut la vérifier.',
  opinion: 'C’est un avis, et cela se lit comme tel.',
  no_check: 'Elle ne demande pas de vérification.',
};

const keepsClosed = 'Empêche un texte de paraître, sauf exception de deux éditeurs.';
const verdictHint: Record<Verdict, string | null> = {
  supported: null,
  supported_with_context: 'Les lecteurs voient le contexte que vous écrivez.',
  unsupported: `Indiquez la source que vous avez consultée. ${keepsClosed}`,
  contradicted: `Indiquez la source qui dit le contraire. ${keepsClosed}`,
  unverifiable: 'Dites ce que vous avez essayé.',
};

export const facts: typeof english = {
  title: 'Vérification des faits',
  done: 'Phrases traitées',
  candidate: 'Fait probable',
  cues,
  cueNumberSourced: 'Elle donne un nombre, et le paragraphe renvoie à une source. À vous de décider.',
  cueOther: 'Elle est peut-être vérifiable. À vous de décider.',
  question: 'Cette phrase est',
  dispositionHint,
  skip: 'Passer pour l’instant',
  claim: 'Fait',
  claims: (p) =>
    p.open > 0
      ? `${p.open} sur ${count(p.claims, 'fait')} sans verdict.`
      : p.claims === 0
        ? '0 fait.'
        : `${count(p.claims, 'fait')}, ${chosen(p.claims, 'avec son verdict', 'chacun avec son verdict')}.`,
  statement: 'Ce qu’elle affirme, dans vos mots',
  statementHint: 'Une seule affirmation vérifiable. Les lecteurs la voient à côté du verdict.',
  keepsClosed,
  stale: counterpoint.stale,
  askedAgain: 'Redemandé',
  newContext: (p) => `${p.sentence} : est-ce toujours vrai dans son nouveau contexte ?`,
  waitingFor: (p) => (p.until ? `En attente de ${p.name} jusqu’au ${p.until}.` : `En attente de ${p.name}.`),
  seen: (p) => `consulté le ${p.when}`,
  copy: 'copie',
  evidence: (p) => `Preuve ${p.number}`,
  verdictTitle: 'Verdict',
  yourVerdict: 'Votre verdict',
  verdictHint,
  form: {
    what: 'Ce verdict',
    url: counterpoint.form.sourceUrl,
    urlMissing: 'Ajoutez au moins une source : collez son adresse',
    title: 'Titre',
    publisher: 'Éditeur de la source',
    quote: 'Citation de la source, mot pour mot',
    quoteHint: '« Étayé » en demande une.',
    quoteMissing: 'Citez les mots de la source qui tranchent',
    statementMissing: 'Dites quelle est l’affirmation',
    rationale: 'Pourquoi cela tranche',
    rationaleMissing: 'Dites en une phrase pourquoi les preuves tranchent',
    context: 'Le contexte dont les lecteurs ont besoin',
    tried: 'Ce que vous avez essayé',
    attributed: 'La phrase dit qui l’affirme',
    attributedHint: 'Un fait invérifiable ne paraît que si le texte dit qui l’affirme.',
    keep: 'Enregistrer ce verdict',
    keepMeaning: status.pendingOnlyYou,
  },
  confirmMeaning: (p) =>
    `Vous avez lu ces phrases${p.facts ? ' en les comparant à leurs sources' : ''}. Vous ne pouvez pas confirmer une phrase que vous avez écrite.`,
};
