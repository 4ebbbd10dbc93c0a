import type { ReactNode } from 'react';
import { useWords } from '#words';
import { passes } from '@/lib/review/passes';
import { type RequirementStatus, requirementStatuses } from '@/lib/review/vocabulary';
import { words } from '@/lib/words/en/shared';
import { Glyph } from './glyph';
import { LinkedSentence, type SentenceLink } from './linked-sentence';
import { requirementGlyph } from './requirement-glyph';
import { countByStatus } from './strip';

export interface RequirementView {
  id: string;
  status: RequirementStatus;
  name: string;
  /** Who, what, since or until, with links where it names a place; null where the status says it all. */
  sentence: (string | SentenceLink)[] | null;
  /** Places that the sentence does not name, and how many more there are. */
  places?: SentenceLink[];
  more?: number;
  /** The way to a form or an exception. */
  links?: SentenceLink[];
  waitingOn: { personId: string; name: string }[];
  /** What the viewer may do about this row. */
  actions?: ReactNode;
}

/**
 * Everything that is required before this version runs, most urgent first; rows of one status keep the policy's order. `decision` is the button
 * that it opens. It folds on narrow screens and when all is there; its own address (`#gate`) unfolds it, so no script is needed.
 */
export function GateBox({
  version,
  requirements,
  decision,
  openSince = null,
  level = 2,
  id = 'gate',
}: {
  version: number;
  requirements: RequirementView[];
  decision?: ReactNode;
  openSince?: string | null;
  level?: 2 | 3;
  id?: string;
}) {
  const t = useWords();
  const counts = countByStatus(requirements.map((requirement) => requirement.status));
  const open = counts.error + counts.unsatisfied === 0;
  const applicable = requirements.length - counts.not_applicable;
  const people = new Set(
    requirements
      .filter((requirement) => !passes(requirement))
      .flatMap((requirement) => requirement.waitingOn.map((who) => who.personId)),
  );
  const Heading = level === 2 ? 'h2' : 'h3';
  const Row = level === 2 ? 'h3' : 'h4';
  const ordered = requirements.toSorted((a, b) => requirementStatuses.indexOf(a.status) - requirementStatuses.indexOf(b.status));
  const overridden = ordered.filter((requirement) => requirement.status === 'overridden');
  const summary = open
    ? openSince
      ? t(words).gate.openSince({ version, when: openSince })
      : t(words).gate.open({ version, overridden: overridden.map((requirement) => requirement.name) })
    : t(words).gate.closed({ version, unsatisfied: counts.unsatisfied, errors: counts.error, people: people.size });
  const requirement = (requirement: RequirementView) => (
    <li key={requirement.id} className="req" data-status={requirement.status}>
      <Glyph name={requirementGlyph[requirement.status]} />
      <Row>{requirement.name}</Row>
      <span className="word">{t(words).vocabulary.requirementStatus[requirement.status]}</span>
      {requirement.sentence && (
        <p>
          <LinkedSentence {...requirement} sentence={requirement.sentence} />
        </p>
      )}
      {requirement.actions && <div className="acts">{requirement.actions}</div>}
    </li>
  );
  return (
    <section
      className="gate"
      id={id}
      aria-labelledby={`${id}-head`}
      data-folds={open ? undefined : true}
      data-open={open || undefined}
    >
      <header>
        <Heading id={`${id}-head`}>{t(words).gate.title}</Heading>
        <b className="num">
          {t(words).gate.tally({ done: counts.satisfied + counts.overridden, applicable, overridden: counts.overridden })}
        </b>
        <p className="hint">
          {summary}{' '}
          {!open && (
            <a className="all" href={`#${id}`}>
              {t(words).gate.all}
            </a>
          )}
        </p>
      </header>
      {open && (
        <ol className="only">
          {overridden.map(requirement)}
          <li className="req" data-status="satisfied">
            <Glyph name="done" />
            <Row>
              {overridden.length === 0
                ? t(words).gate.allSatisfied({ number: applicable })
                : t(words).gate.restSatisfied({ number: counts.satisfied })}
            </Row>
            <a href={`#${id}`}>{t(words).gate.show}</a>
          </li>
        </ol>
      )}
      <ol>{ordered.map(requirement)}</ol>
      {decision && <footer>{decision}</footer>}
    </section>
  );
}
