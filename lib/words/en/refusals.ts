/** One sentence for every refusal of the rules: what to do, in the desk's words. A new code without a sentence does not compile. */

import type { Refusal, RefusalCode, Replaced } from '../../review/refusal';
import { denials } from './denials';
import { factsLeftWords } from './facts-left';
import { fileWords } from './files';
import { count, listing } from './grammar';
import { lineNames } from './names';
import { vocabulary } from './vocabulary';

type Sentences = { [Code in RefusalCode]: (refusal: Extract<Refusal, { code: Code }>) => string };

/** What a field that is missing would have said, by the code that the rule gives. */
const whyMissing: Partial<Record<string, string>> = {
  reason: 'Say in a sentence why it no longer applies.',
  version: 'The text has changed there. Name the version, and its digest, that you have read.',
  nil_return: 'Say in a sentence why there is nothing to add. It goes on record.',
  changes_needed: 'Say what has to change, and where.',
  ground: 'Say why the old words are not repeated: privacy, safety or law.',
  desk_reason: 'Tell the desk in a sentence why the old words are not repeated. Readers do not see it.',
};

/** What stands in the way where it is a note, and not the stage of the piece. */
const wrongState: Partial<Record<string, string>> = {
  in_place: 'It has its place in this version.',
  unanswered: 'The author has not answered it yet.',
  blocks: 'It blocks publication. Overrule the block first, or leave it to its writer.',
  cut: 'It closed with its passage.',
  posted: 'It is filed already, and stays as it was filed.',
  answer_published: 'Readers have this answer. Answer beside a correction, or propose another text.',
  ended: 'The editor who decided this can no longer decide it. Decide it again.',
  policy_changed: 'The desk’s policy for this piece changed since it was marked. Mark it again.',
  erased: 'The words of this version were erased.',
  on_page: 'Readers have it. Take it off the page, on the page of decisions.',
  no_correction_in_review: 'No correction is in review.',
};

/** What stands there now and was not on the screen. */
const overtaken: Record<Replaced, string> = {
  opening: 'Another editor opened or widened this review after you opened the page.',
  schedule: 'Another time was set, or taken off, after you opened the page.',
  verdict: 'Your verdict on this claim was saved in another tab after you opened it here.',
  answer: 'Another answer to this counterpoint was sent after you opened it here.',
  permissions: 'You changed what you permit in another tab. Not saved: the ticks show what you permit now.',
  person: 'Somebody changed this person’s roles or account after you opened the page.',
  newsroom: 'Somebody changed this after you opened the page.',
  dispositions: 'You answered one of these sentences in another tab after you opened it here.',
};

export const refusals: Sentences = {
  not_found: () => 'There is nothing here, or it is not yours to see.',
  sign_in_first: () => 'Sign in first.',
  not_allowed: (p) => denials[p.reason],
  wrong_state: (p) => wrongState[p.state] ?? `This piece is at another stage now: ${p.state.replaceAll('_', ' ')}.`,
  stale_version: (p) =>
    `Version ${p.current} came in while you were reading version ${p.named}. Look at what changed, then decide again.`,
  stale_digest: () => 'The text changed while you were reading. Load it again, then decide.',
  stale_edition: () => 'What readers would see has changed since you looked. Look at it again, then decide.',
  stale_note: () =>
    'This counterpoint was saved in another tab after you opened it here. Not saved: your words are still on the screen.',
  stale_password: () => 'Your password was changed in the meantime. Enter the new one as your current password.',
  stale_form: (p) =>
    p.what === 'permissions'
      ? overtaken.permissions
      : `${overtaken[p.what]} Not saved: what you chose is still on the screen. Look at what is there now, then decide.`,
  stale_draft: () => 'Somebody saved this draft before you. Compare both texts and choose what stays.',
  already_done: () => 'This has been done already.',
  gate_closed: (p) => `Not yet. Still missing: ${listing(p.requirements.map((id) => vocabulary.requirement[id].toLowerCase()))}.`,
  no_such_sentence: (p) => `There is no sentence ${p.index + 1} in this version.`,
  offsets_out_of_range: () => 'The passage lies outside this text. Select it again.',
  quote_mismatch: () => 'These words do not stand there in this version. Select the passage again.',
  unknown_value: (p) => `“${p.value}” is not known here.`,
  missing_field: (p) =>
    whyMissing[p.why] ??
    `“${p.why.replaceAll('-', ' ')}” belongs to this review since it was opened. You can add to it, but not remove it.`,
  perspective_not_held: (p) => `You are not appointed to speak for ${p.perspective.replaceAll('-', ' ')}.`,
  perspectives_missing: (p) =>
    p.perspectives.length > 0
      ? `This desk’s policy also asks for ${listing(
          p.perspectives.map((name) => name.replaceAll('-', ' ')),
          p.what === 'one_of' ? 'or' : 'and',
        )}.`
      : p.what === 'none_disputes'
        ? 'Say which perspective disputes the thesis.'
        : `Name at least ${count(p.atLeast, 'perspective')}.`,
  conflict_undeclared: () => 'Say first whether you have a conflict of interest.',
  conflict_declared: () => 'You declared a conflict of interest, so somebody else reviews this piece.',
  wrote_it_yourself: ({ sentences, lines = [] }) => {
    const some =
      sentences.length === 1
        ? `sentence ${sentences[0] ?? 1}`
        : count(sentences.length, 'of these sentences', 'of these sentences');
    const wrote = [...(sentences.length > 0 ? [some] : []), ...(lines.length > 0 ? [lineNames(lines)] : [])];
    return `You wrote ${listing(wrote)}, so somebody else judges.`;
  },
  is_author: () => 'An author of the piece cannot review it.',
  already_assigned: () => 'This person has been asked already.',
  one_duty_each: () => 'One person has one duty on a piece. Ask somebody else for this one.',
  not_qualified: () => 'This person is not appointed to this duty.',
  nothing_filed: () => 'Write a counterpoint first, or finish with “Nothing to add”.',
  facts_unfinished: (p) => `Not finished: ${factsLeftWords(p)}.`,
  claim_in_use: (p) =>
    `Sentence ${p.sentence + 1} belongs to a claim. Give the claim’s verdict, or say of the claim that it is opinion.`,
  quote_needed: () => 'Quote the words of the source that settle it.',
  source_needed: () => 'Give at least one source: paste its address.',
  same_content: (p) => `This is the same as version ${p.number}.`,
  correction_changes_nothing: () =>
    'A correction or a clarification changes the text. Change the words that were wrong, or publish an editor’s note.',
  note_changes_text: () => 'An editor’s note changes no word of the text. To change words, make it a correction.',
  too_many_changes: (p) =>
    `This adds or changes ${count(p.changed, 'sentence')}. At once, ${p.most} at most: ask for the check first, or change less.`,
  correction_waits: () => 'Another correction of this piece still waits. Confirm, refuse, publish or withdraw that one first.',
  repeats_withheld: () => 'The notice says words again that are not to be repeated. Say it without them.',
  empty_text: () => 'Write something first.',
  second_person_needed: () => 'A second editor confirms this; the one who asked cannot.',
  not_overridable: (p) => `Nobody can be excused from this: ${vocabulary.requirement[p.requirement].toLowerCase()}.`,
  not_open: (p) => `Nothing is missing for “${vocabulary.requirement[p.requirement]}” now, so there is nothing to override.`,
  more_is_open: (p) =>
    `More is missing for “${vocabulary.requirement[p.requirement]}” now than this override was asked for. It has to be asked for again.`,
  still_holds: (p) =>
    `Say first who takes over ${count(p.holdings.length, 'thing')} that this person still has in hand, or that nobody does. Load the page again to see the list.`,
  not_required: (p) => `This desk’s policy does not ask for it: ${vocabulary.requirement[p.requirement].toLowerCase()}.`,
  in_the_past: () => 'Choose a time in the future.',
  too_far_ahead: () => 'This is more than two years ahead. Look at the year: it may be a slip.',
  governed_by_it: (p) => `You have ${count(p.pieces, 'open piece')} under this policy, so another administrator changes it.`,
  last_admin: () => 'This is the last administrator. Appoint another one first.',
  email_taken: () => 'There is an account with this e-mail address already.',
  link_expired: () => 'This link has been used or has expired. Ask for a new one.',
  file_refused: (p) => fileWords.troubles[p.reason],
  already_set_up: () => 'This newsroom is set up already. Sign in.',
  busy: () => 'The server is too busy right now. Try again in a few seconds.',
};
