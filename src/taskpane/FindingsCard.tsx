import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { openLines } from '../app/checked';
import type { Severity } from '../ledger/finding';
import { controlWords } from '../text/paneControls';
import { Section } from './Heading';
import { Status } from './Status';
import { useSession } from './useSession';

/** How many of each kind, and a way to them. */
export function FindingsCard(): ReactNode {
  const { session, state, texts } = useSession();
  const { controls } = state;
  const count = (severity: Severity): number =>
    controls
      ? openLines(controls).filter((line) => line.status === severity).length
      : state.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notes] = [count('fel'), count('varning'), count('upplysning')];
  const { start, done } = texts;
  return (
    <div className="card findings">
      <Section title={done.found}>
        {errors + warnings + notes > 0 && (
          <Link as="button" className="small" onClick={() => session.goTo('controls')}>
            {start.show}
          </Link>
        )}
      </Section>
      {controls && (
        <p className="caption">
          {controlWords(session.host.language).count(controls.counts.passed, controls.counts.applied)}
        </p>
      )}
      <ul className="tally">
        {errors > 0 && (
          <li>
            <Status kind="wrong" size={16} /> {start.errors(errors).replace('.', '')}
          </li>
        )}
        {warnings > 0 && (
          <li>
            <Status kind="check" size={16} /> {start.warnings(warnings).replace('.', '')}
          </li>
        )}
        {errors + warnings === 0 && (
          <li>
            <Status kind="ready" size={16} /> {done.nothingFound}
          </li>
        )}
        {notes > 0 && (
          <li>
            <Status kind="note" size={16} /> {done.notes(notes)}
          </li>
        )}
      </ul>
    </div>
  );
}
