import { count } from './plural';

/** A length of time that a policy sets: "36 hours", "2 days". */
export const hours = (number: number) => (number % 24 === 0 && number >= 48 ? count(number / 24, 'day') : count(number, 'hour'));
