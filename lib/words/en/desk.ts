/** Waiting for you, the board and the list of pieces. */
import { dueIn } from '../due';
import { count, listing } from './grammar';

export const desk = {
  nav: {
    label: 'Counterpoint',
    desk: 'Desk',
    pieces: 'Pieces',
    board: 'Board',
    policies: 'Policies',
    people: 'People',
    admin: 'Newsroom',
  },
  title: (p: { number: number }) =>
    p.number === 0
      ? 'Nothing waits for you'
      : p.number === 1
        ? 'One thing waits for you'
        : `${numberWord(p.number)} things wait for you`,
  pageTitle: (p: { number: number }) => (p.number === 0 ? 'Desk' : `Desk, ${p.number} waiting`),
  hint: 'Most urgent first.',
  emptyNext: 'You will get an e-mail when it is your turn.',
  others: 'Waiting for others',
  othersEmpty: 'Nobody else has to act.',
  daysLate: (p: { days: number }) => `${count(p.days, 'day')} late`,
  lateToday: (p: { time: string }) => `Late since ${p.time}`,
  today: (p: { time: string }) => `Today ${p.time}`,
  tomorrow: (p: { time: string }) => `Tomorrow ${p.time}`,
  noDate: 'No date',
  forDays: (p: { days: number }) => (p.days === 0 ? 'since today' : count(p.days, 'day')),
  until: (p: { when: string }) => `until ${p.when}`,
  board: {
    title: 'Board',
    all: 'All',
    overdue: 'Overdue',
    waitsForMe: 'Waits for me',
    grave: 'Grave',
    filters: 'Filters',
    search: 'Search pieces',
    publishedThisWeek: 'Published this week',
    emptyColumn: 'None at this stage.',
    noMatch: 'No piece matches',
    noMatchNext: (p: { query: string; of: number }) => `None of ${count(p.of, 'piece')} matches “${p.query}”.`,
    waitsFor: (p: { names: string[] }) => `Waits for ${listing(p.names)}`,
    waitsForYou: (p: { others: number }) => (p.others === 0 ? 'Waits for you' : `Waits for you, and ${p.others} more`),
    waitsForEditor: 'Waits for an editor to open the review',
    about: (p: { author: string; version: number; stakes: string }) =>
      p.version === 0 ? `${p.author}, draft` : `${p.author}, version ${p.version}, ${p.stakes}`,
    corrections: (p: { number: number }) => count(p.number, 'correction'),
  },
  pieces: {
    title: 'Pieces',
    new: 'New piece',
    state: 'State',
    changed: 'Last change',
    untitled: 'Untitled',
    empty: 'No pieces yet',
    emptyAuthor: 'Start with an empty page, or paste or import a text.',
    emptyReviewer: 'You will get an e-mail when somebody asks you to review one.',
    emptyEditor: 'A piece comes here when its author submits it.',
  },
};

const written = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** A page title is a sentence, so its number is written out as far as twelve: "Four things wait for you". Capitalised. */
function numberWord(number: number): string {
  return written[number] ?? String(number);
}

/** When something is due, in words. */
export const dueWords = dueIn(desk);
