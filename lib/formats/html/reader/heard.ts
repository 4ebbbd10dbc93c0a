import { type FrozenEdition, statementsIn } from '@/lib/review/frozen-edition';
import type { Statement, StatementOf } from '@/lib/review/statement';
import { published } from '@/lib/words/en/published';
import { readerWords } from '@/lib/words/en/reader';
import { perspectiveOutcome, statementSentence } from '@/lib/words/en/statements';
import type { Translate } from '@/lib/words/language';
import { type Html, html, join, type Part } from '../html';
import { onlyWith, onlyWithout } from '../without';
import { noteAddress } from './addresses';
import { labelsOf } from './labels';
import { hueSlot } from './runs';

interface HeardOptions {
  ours: Html;
  /** Where the piece and its record are; null for a preview, which has neither yet. */
  path: string | null;
}

/** The review in one box: who was heard, what else readers are told of it, and every exception with its reason. */
export function heardBox(t: Translate, edition: FrozenEdition, { ours, path }: HeardOptions): Html {
  const { review, counterpoints } = edition;
  const statements = statementsIn(edition);
  const labels = labelsOf(t, edition);
  const rows = perspectiveRows(edition).map(
    ({ statement, name, letter, hue }) =>
      html`<li><span class="tile" data-hue="${hueSlot(hue)}" aria-hidden="true">${letter}</span><bdi>${name}</bdi>${outcome(statement)}</li>`,
  );
  const told = statements.filter(isTold).map((statement) => t(statementSentence)(statement, labels));
  const exceptions = statements.filter((statement) => statement.code === 'override');
  const ends = path === null ? null : html`<p class="ways">${join(ways(t, path, counterpoints.length > 0), ' · ')}</p>`;
  if (rows.length === 0 && told.length === 0 && exceptions.length === 0) return html`${ends}`;
  return html`<section class="heard" aria-labelledby="heard"${ours}><h2 id="heard">${t(published).heard}</h2>
${rows.length === 0 ? null : html`<ul>${rows}</ul>`}
<div>${told.length === 0 ? null : html`<p>${told.join(' ')}</p>`}
${exceptions.map((statement) => html`<p>${t(statementSentence)(statement, labels)} <q dir="auto">${reasonOf(statement, review)}</q></p>`)}
${ends}</div></section>`;

  function outcome(statement: StatementOf<'perspective'>): Part {
    const label = t(perspectiveOutcome)(statement);
    const first = counterpoints.find((note) => note.perspective === statement.perspective);
    if (!first) return html`<span>${label}</span>`;
    return html`${onlyWith(html`<a href="#${noteAddress(first)}">${label}</a>`)}${onlyWithout(html`<span>${label}</span>`)}`;
  }
}

/** Statements that the page shows elsewhere: in a row, with its reason, or below its counterpoint. */
export const shownElsewhere: readonly Statement['code'][] = ['perspective', 'override', 'let_stand'];

/** A sentence of its own in the box: of requirements only those that are open, and what the policy does not ask. */
function isTold(statement: Statement): boolean {
  if (shownElsewhere.includes(statement.code)) return false;
  if (statement.code !== 'requirement') return true;
  const open = statement.status === 'unsatisfied' || statement.status === 'error';
  return open || (statement.reason === 'not_required' && ['perspectives_heard', 'facts_checked'].includes(statement.requirement));
}

/** Each perspective of which something is said, with its name and mark. */
export function perspectiveRows(edition: FrozenEdition) {
  return statementsIn(edition).flatMap((statement) => {
    const named =
      statement.code === 'perspective' &&
      edition.review.perspectives.find((perspective) => perspective.perspective === statement.perspective);
    return named ? [{ ...named, statement }] : [];
  });
}

export const reasonOf = ({ requirement }: StatementOf<'override'>, { overrides }: FrozenEdition['review']): string =>
  overrides.find((override) => override.requirement === requirement)?.reason ?? '';

function ways(t: Translate, path: string, withNotes: boolean): Html[] {
  const record = html`<a href="${path}/record">${t(readerWords).record}</a>`;
  if (!withNotes) return [record];
  const other = html`${onlyWith(html`<a href="${path}?counterpoints=no">${t(readerWords).without}</a>`)}${onlyWithout(html`<a href="${path}">${t(readerWords).with}</a>`)}`;
  return [record, other];
}
