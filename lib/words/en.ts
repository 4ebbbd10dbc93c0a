/** The message catalogue in English: the desk's own words (design §2, "on the screen"), one file for each part of the product. What only the server says (refusals, mail) is not in it: pages load all of it. */
import { actions } from './en/actions';
import { counterpoint } from './en/counterpoint';
import { denials } from './en/denials';
import { desk } from './en/desk';
import { errors } from './en/errors';
import { facts } from './en/facts';
import { gate } from './en/gate';
import { newsroom } from './en/newsroom';
import { piece } from './en/piece';
import { reader } from './en/reader';
import { room } from './en/room';
import { signIn } from './en/sign-in';
import { status } from './en/status';
import { vocabulary } from './en/vocabulary';
import { writing } from './en/writing';

export const en = {
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
