/** The message catalogue in English: the desk's own words (design §2, "on the screen"), one file for each part of the product. What only the server says (refusals, mail) is not in it: pages load all of it. */
import { actions } from './actions';
import { counterpoint } from './counterpoint';
import { denials } from './denials';
import { desk } from './desk';
import { errors } from './errors';
import { facts } from './facts';
import { gate } from './gate';
import { newsroom } from './newsroom';
import { piece } from './piece';
import { reader } from './reader';
import { room } from './room';
import { signIn } from './sign-in';
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
  newsroom,
  piece,
  reader,
  room,
  signIn,
  status,
  vocabulary,
  writing,
};
