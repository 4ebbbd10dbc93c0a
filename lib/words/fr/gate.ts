import type { RequirementStatus } from '../../review/vocabulary';
import type { gate as english } from '../en/gate';
import { chosen, count, listing } from './grammar';

const numbers = (counts: Record<RequirementStatus, number>) =>
  [
    counts.satisfied && count(counts.satisfied, 'faite'),
    counts.overridden && count(counts.overridden, 'exception'),
    counts.unsatisfied && count(counts.unsatisfied, 'manquante'),
    counts.error && `${counts.error} en erreur`,
    counts.not_applicable && `${counts.not_applicable} sans objet`,
  ]
    .filter((part): part is string => Boolean(part))
    .join(', ');

const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const things = (missing: number) => `il manque ${count(missing, 'élément')}`;

export const gate: typeof english = {
  title: 'Avant la publication',
  tally: (p) => `${p.done} sur ${p.applicable}${p.overridden ? `, ${count(p.overridden, 'exception')}` : ''}`,
  closed: (p) => {
    const left = [
      p.unsatisfied > 0 && things(p.unsatisfied),
      p.errors > 0 && `${p.errors} en erreur`,
      p.people > 0 && `${count(p.people, 'personne')} ${chosen(p.people, 'doit', 'doivent')} agir`,
    ];
    return `La version ${p.version} ne peut pas encore paraître : ${left.filter(Boolean).join(' ; ')}.`;
  },
  open: (p) =>
    p.overridden.length === 0
      ? `La version ${p.version} peut paraître : tout ce que demande la rubrique est fait.`
      : `La version ${p.version} peut paraître par exception : ${listing(p.overridden.map(small))}.`,
  openSince: (p) => `La version ${p.version} peut paraître, depuis ${p.when}.`,
  all: 'Afficher toutes les exigences',
  allSatisfied: (p) => `Les ${p.number} exigences`,
  restSatisfied: (p) => `${count(p.number, 'exigence')} ${chosen(p.number, 'remplie', 'remplies')}`,
  show: 'Afficher',
  strip: numbers,
  waitsFor: (p) => `En attente de ${listing(p.names)}.`,
  notRequired: 'Les règles de la rubrique ne le demandent pas.',
  runsOverridden: (p) => `${p.requirement} : exception. ${p.why}`,
  reason: 'Motif',
  override: 'Demander une exception…',
  markPublishable: 'Déclarer publiable',
  and: 'et',
  andMore: (p) => `et ${p.number} de plus`,
  notYet: (p) => `Pas encore : ${things(p.unsatisfied)}.`,
  failedToEvaluate: 'Cette ligne n’a pas pu être établie, elle reste donc fermée.',
};
