import type { ToDo } from '../../review/to-do';
import { type ActParams, type ActSetting, acts } from './acts';

/** An act with its own parameters; the form keeps the two together for the compiler. */
type ActOf<Action extends ToDo['action']> = { [One in Action]: { action: One; params: ActParams[One] } }[Action];

/** A row of the desk in words: the command, why it waits, and the button. */
export function actWords<Action extends ToDo['action']>(
  act: ActOf<Action>,
  setting: ActSetting,
): { command: string; why: string; button: string } {
  const words = acts[act.action];
  const { button } = words;
  return {
    command: words.command(act.params, setting),
    why: words.why(act.params, setting),
    button: typeof button === 'string' ? button : button(act.params),
  };
}
