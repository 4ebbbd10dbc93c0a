import { dueIn } from '../due';
import type { desk as english, dueWords as englishDue } from '../en/desk';
import { count, listing } from './grammar';

const written = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix', 'Onze', 'Douze'];

export const desk: typeof english = {
  nav: {
    label: 'Counterpoint',
    desk: 'À faire',
    pieces: 'Textes',
    board: 'Tableau',
    policies: 'Règles',
    people: 'Équipe',
    admin: 'Rédaction',
  },
  title: (p) =>
    p.number === 0
      ? 'Rien ne vous attend'
      : p.number === 1
        ? 'Une chose vous attend'
        : `${written[p.number] ?? String(p.number)} choses vous attendent`,
  pageTitle: (p) => (p.number === 0 ? 'À faire' : `À faire, ${p.number} en attente`),
  hint: 'Le plus urgent d’abord.',
  emptyNext: 'Vous recevrez un courriel quand ce sera à vous.',
  others: 'En attente des autres',
  othersEmpty: 'Personne d’autre ne doit agir.',
  daysLate: (p) => `${count(p.days, 'jour')} de retard`,
  lateToday: (p) => `En retard depuis ${p.time}`,
  today: (p) => `Aujourd’hui ${p.time}`,
  tomorrow: (p) => `Demain ${p.time}`,
  noDate: 'Sans date',
  forDays: (p) => (p.days === 0 ? 'depuis aujourd’hui' : `depuis ${count(p.days, 'jour')}`),
  until: (p) => `jusqu’au ${p.when}`,
  board: {
    title: 'Tableau',
    all: 'Tous',
    overdue: 'En retard',
    waitsForMe: 'M’attendent',
    grave: 'Graves',
    filters: 'Filtres',
    search: 'Rechercher des textes',
    publishedThisWeek: 'Publiés cette semaine',
    emptyColumn: 'Aucun à ce stade.',
    noMatch: 'Aucun texte ne correspond',
    noMatchNext: (p) => `Sur ${count(p.of, 'texte')}, aucun ne correspond à « ${p.query} ».`,
    waitsFor: (p) => `Attend ${listing(p.names)}`,
    waitsForYou: (p) => (p.others === 0 ? 'Vous attend' : `Vous attend, et ${p.others} de plus`),
    waitsForEditor: 'Attend qu’un éditeur ouvre la relecture',
    about: (p) => (p.version === 0 ? `${p.author}, brouillon` : `${p.author}, version ${p.version}, ${p.stakes}`),
    corrections: (p) => count(p.number, 'rectification'),
  },
  pieces: {
    title: 'Textes',
    new: 'Nouveau texte',
    state: 'État',
    changed: 'Dernière modification',
    untitled: 'Sans titre',
    empty: 'Aucun texte pour l’instant',
    emptyAuthor: 'Commencez par une page vide, ou collez ou importez un texte.',
    emptyReviewer: 'Vous recevrez un courriel quand on vous demandera d’en relire un.',
    emptyEditor: 'Un texte arrive ici quand son auteur le soumet.',
  },
};

export const dueWords: typeof englishDue = dueIn(desk);
