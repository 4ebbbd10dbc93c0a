import { type Alarm, alarmSays, alarmsByName } from '../alarm';
import { broughtWords } from '../brought-words';
import { keyOf, type SentenceKey } from '../facts';
import { isUnconfirmed } from '../is-unconfirmed';
import { marksOnPage } from '../marks-on-page';
import type { RequirementId } from '../vocabulary';
import type { Act } from './act';
import type { ActContext } from './act-context';
import { deciders } from './deciders';
import { factCheckActs } from './fact-check-acts';

const editorial = { role: 'editor' as const, place: { to: 'form' as const, form: 'decide' as const } };

/** One editor corrected a live piece at once: another, who wrote none of its words, confirms it within its time, and after that it is overdue. */
export function correctionActs(context: ActContext): Act[] {
  const { facts, editors } = context;
  const { live, corrections } = facts;
  if (!live) return [];
  return corrections.filter(isUnconfirmed).flatMap(({ id, type, by, at, confirmBy, unchecked }) => {
    const writers = broughtWords({ unchecked }, live).flatMap((words) => words.writers);
    const who = editors.filter((person) => person !== by && !writers.includes(person));
    if (who.length === 0) return findEditor(context, { waits: 'correction', subject: id, since: at });
    return who.map(
      (personId): Act => ({
        ...editorial,
        action: 'confirm_correction',
        params: { correctionId: id, by, type },
        personId,
        subject: id,
        requirements: [],
        since: at,
        due: confirmBy,
      }),
    );
  });
}

/** Everybody who may act on the piece is the one person who may not do this. */
const findEditor = (
  { responsible }: ActContext,
  { waits, subject, since }: { waits: 'correction' | 'alarm'; subject: string; since: string },
): Act[] =>
  responsible.map((personId) => ({
    ...editorial,
    action: 'find_editor',
    params: { waits },
    personId,
    subject,
    requirements: [],
    since,
    due: null,
  }));

/** An author proposed another text of what is live: an editor takes it up or declines it. */
export const proposalActs = ({ facts, responsible }: ActContext): Act[] =>
  (facts.live?.proposals ?? []).flatMap(({ version, by, at }) =>
    responsible.map(
      (personId): Act => ({
        ...editorial,
        action: 'decide_proposal',
        params: { version, by },
        personId,
        subject: String(version),
        requirements: [],
        since: at,
        due: null,
      }),
    ),
  );

/** A correction was reviewed and nothing but the decision is missing. */
export function publishCorrectionActs(context: ActContext): Act[] {
  const pending = context.facts.live?.pending;
  if (!pending) return [];
  const approved = context.facts.approvals.some(
    ({ by, edition }) => edition === context.facts.correctionEdition && by !== pending.by,
  );
  const who = deciders(context, approved ? null : pending.by);
  if (who.length === 0 && deciders(context).length > 0)
    return findEditor(context, { waits: 'correction', subject: pending.id, since: context.changedAt });
  return who.map(
    (personId): Act => ({
      ...editorial,
      action: 'publish_correction',
      params: { correctionId: pending.id, version: pending.version },
      personId,
      subject: pending.id,
      requirements: ['independence', 'second_editor'],
      since: context.changedAt,
      due: null,
    }),
  );
}

const concerns = (context: ActContext, alarm: Alarm): RequirementId[] => {
  const unsatisfied = context.gate.requirements.filter(({ status }) => status === 'unsatisfied').map(({ id }) => id);
  const id = requirementOf(context, alarm);
  return id !== null && unsatisfied.includes(id) ? [id] : [];
};

function requirementOf({ facts }: ActContext, { kind, subject }: Alarm): RequirementId | null {
  switch (kind) {
    case 'fact_refuted':
    case 'judged_otherwise':
      return 'facts_checked';
    case 'changes_asked':
    case 'sign_off_revoked':
    case 'stepped_aside': {
      const duty = [...facts.signOffs, ...facts.assignments].find(({ id }) => id === subject)?.duty;
      return duty === 'perspective' ? 'perspectives_heard' : 'facts_checked';
    }
    case 'block_raised':
      return 'nothing_blocking';
    case 'counterpoint_withdrawn':
    case 'correction_refused':
      return null;
  }
}

/** Whose signature an objection is about; {} where it is about none. */
function signatureOf({ signOffs, assignments }: ActContext['facts'], { kind, subject }: Alarm) {
  if (kind !== 'sign_off_revoked' && kind !== 'changes_asked' && kind !== 'stepped_aside') return {};
  const signOff = signOffs.find(({ id }) => id === subject);
  const asked = signOff ?? assignments.find(({ id }) => id === subject);
  if (!asked) return {};
  return { duty: asked.duty, perspective: asked.perspective, ...(signOff ? { outcome: signOff.outcome } : {}) };
}

/** What was said against the text that readers have: an editor who did not say it decides what becomes of it. */
export function settlingActs(context: ActContext): Act[] {
  const { facts, editors, responsible } = context;
  return [...alarmsByName(facts.live?.alarms ?? [])].flatMap(([name, alarm]) => {
    const { kind, by, at } = alarm;
    const subject = alarmSays(alarm);
    const others = (people: string[]) => people.filter((person) => person !== by);
    const who = others(responsible).length > 0 ? others(responsible) : others(editors);
    const since = at ?? facts.stateSince;
    if (who.length === 0) return findEditor(context, { waits: 'alarm', subject, since });
    return who.map(
      (personId): Act => ({
        ...editorial,
        action: 'settle_after_publication',
        params: { alarm: name, kind, ...signatureOf(facts, alarm) },
        personId,
        subject,
        requirements: concerns(context, alarm),
        since,
        due: null,
      }),
    );
  });
}

const named = ({ index, fingerprint, occurrence }: SentenceKey & { index: number }) => ({ index, fingerprint, occurrence });

/** Words that a correction brought in and nobody has checked, whatever the policy asks: whoever checks facts does, or somebody is asked to. */
export function checkCorrectedActs(context: ActContext): Act[] {
  const { facts, brief } = context;
  const marks = marksOnPage(facts);
  if (marks.size === 0 || !brief) return [];
  const isOpen = (key: SentenceKey) => marks.get(keyOf(key)) === 'not_checked';
  const missing = [
    ...brief.sentences.filter(isOpen).map((words) => ({ kind: 'sentence' as const, need: 'check' as const, ...named(words) })),
    ...brief.lines
      .filter(isOpen)
      .map(({ field, number, ...words }) => ({ kind: 'line' as const, field, number, ...named(words) })),
  ];
  return factCheckActs({ ...context, missing: missing.map((item) => ({ item, requirements: [] })) });
}
