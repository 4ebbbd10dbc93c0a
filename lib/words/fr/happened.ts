import type { ResponseKind, SignOffOutcome } from '../../review/vocabulary';
import type { happened as english } from '../en/happened';
import { listing } from './grammar';

interface Act {
  by: string;
  reason?: string | null;
}

const why = (reason: string | null | undefined) => (reason ? ` : « ${reason} »` : '.');
/** Behind a sentence that ends in a name. */
const saying = (reason: string | null | undefined) => (reason ? ` « ${reason} »` : '');
const of = (version: number | null | undefined, before: string) => (version ? ` ${before} la version ${version}` : '');
const under = (version: number) => `sous la version ${version} de la charte`;

const signed: Record<SignOffOutcome, (p: Act & { version?: number }) => string> = {
  checked: (p) => `${p.by} a signé la vérification des faits${of(p.version, 'de')}${why(p.reason)}`,
  filed: (p) => `${p.by} a déposé un avis${of(p.version, 'sur')}${why(p.reason)}`,
  nil_return: (p) => `${p.by} n’avait rien à ajouter${of(p.version, 'à')}${why(p.reason)}`,
  changes_needed: (p) => `${p.by} a demandé des modifications${of(p.version, 'à')}${why(p.reason)}`,
};
const answered: Record<ResponseKind, (p: Act & { code: string }) => string> = {
  revised: ({ by, code }) => `${by} a répondu à ${code} et dit avoir revu le texte.`,
  replied: ({ by, code }) => `${by} a répondu à ${code}.`,
  declined: ({ by, code }) => `${by} n’était pas d’accord avec ${code}.`,
};

export const happened: typeof english = {
  made: ({ by, number }) => `${by} a établi la version ${number}.`,
  edited: ({ by, number, changes }) => `${by} a modifié le texte : version ${number}, ${changes}.`,
  resubmitted: ({ by }) => `${by} a soumis la version revue.`,
  returned: ({ by, reason }) => `${by} a renvoyé le texte à l’auteur${why(reason)}`,
  changesRequested: ({ by, reason }) => `${by} a demandé des modifications${why(reason)}`,
  opened: ({ by, again, stakes, perspectives }) =>
    `${by} a ${again ? 'rouvert' : 'ouvert'} la relecture (${stakes})${perspectives.length > 0 ? `, pour entendre : ${listing(perspectives)}` : ''}.`,
  steppedAside: ({ by, duty }) => `${by} a annoncé son désistement${duty === undefined ? '' : ` (${duty})`}.`,
  signed,
  answered,
  consented: ({ by, number }) => `${by} a approuvé la version ${number}, mot pour mot.`,
  overrideAsked: ({ by, requirement, reason }) => `${by} a demandé une exception : ${requirement}.${saying(reason)}`,
  overrideConfirmed: ({ by, requirement }) => `${by} a confirmé l’exception : ${requirement}.`,
  overrideRefused: ({ by, requirement, reason }) => `${by} a refusé l’exception : ${requirement}.${saying(reason)}`,
  policyAdopted: ({ by, version, stakes }) =>
    `${by} a placé le texte ${under(version)}${stakes === undefined ? '' : ` : ${stakes}`}.`,
  weakerPolicyAsked: ({ by, version }) => `${by} a demandé de placer le texte ${under(version)}, moins exigeante.`,
  weakerPolicyAdopted: ({ by, version, stakes }) =>
    `${by} a donné son accord : le texte est passé ${under(version)}, moins exigeante${stakes === undefined ? '' : ` (${stakes})`}.`,
  weakerPolicyRefused: ({ by, reason }) => `${by} a refusé la charte moins exigeante${why(reason)}`,
  correctionConfirmed: ({ by }) => `${by} a confirmé un avis.`,
  correctionRefused: ({ by }) => `${by} n’a pas confirmé un avis.`,
  correctionAnswered: ({ by }) => `${by} a répondu à un avis.`,
};
