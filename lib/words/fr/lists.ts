import { searchFilters } from '@/lib/review/search-filter';
import type { listWords as english } from '../en/lists';
import { chosen, listing } from './grammar';

const counted = (p: { number: number; more: boolean }) =>
  `${p.number}${p.more ? ' textes et plus' : ` ${chosen(p.number, 'texte', 'textes')}`}`;

export const listWords: typeof english = {
  anyState: 'Tous les états',
  show: 'Afficher',
  noMatch: 'Aucun texte ne correspond',
  noMatchNext: 'Essayez avec moins de mots, ou un autre état.',
  next: 'Textes plus anciens',
  first: 'Retour aux plus récents',
  count: (p) => `${counted(p)}, les derniers modifiés d’abord.`,
  countFound: (p) =>
    p.number === 1 && !p.more
      ? '1 texte trouvé.'
      : `${counted(p)} ${chosen(p.number, 'trouvé', 'trouvés')}. Un titre qui contient tous les mots vient en premier.`,
  runBy: (p) => `à publier avant le ${p.when}`,
  moreInColumn: (p) => `En afficher ${p.number} de plus`,
  allColumns: 'Toutes les colonnes',
  searchHint: `Recherchez dans les titres, les textes, les contrepoints, les sujets, les auteurs et les personnes mises en cause ; le début d’un mot suffit. Pour préciser, ajoutez ${Object.entries(
    searchFilters,
  )
    .map(([name, values]) => `${name}:${values?.[0] ?? 'droits'}`)
    .join(', ')}.`,
  unknownFilters: (p) =>
    `Il n’y a pas de filtre ${listing(
      p.typed.map((typed) => `« ${typed} »`),
      'or',
    )} : ces mots ont été recherchés comme du texte. Filtres : ${Object.entries(searchFilters)
      .map(([name, values]) => `${name}:${values ? values.join(', ') : 'une partie du nom d’un point de vue'}`)
      .join(' ; ')}.`,
  found: {
    title: 'Dans le titre ou le chapeau',
    author: 'Auteur',
    topic: 'Sujet',
    accused: 'Personne mise en cause',
    text: 'Dans le texte',
    counterpoint: 'Dans un contrepoint',
  },
  atLeast: (p) => `${p.number}+`,
};
