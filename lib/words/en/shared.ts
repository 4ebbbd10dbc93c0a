/** What nearly every page says. A page loads all of it; what fewer pages say is imported by itself. */
import { actions } from './actions';
import { counterpoint } from './counterpoint';
import { denials } from './denials';
import { desk } from './desk';
import { errors } from './errors';
import { facts } from './facts';
import { gate } from './gate';
import { piece } from './piece';
import { room } from './room';
import { status } from './status';
import { vocabulary } from './vocabulary';
import { writing } from './writing';

export const words = {
  actions,
  counterpoint,
  denials,
  desk,
  errors,
  facts,
  gate,
  piece,
  room,
  status,
  vocabulary,
  writing,
};
