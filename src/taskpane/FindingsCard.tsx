import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { counted } from '../text/controlCounts';
import { Section } from './Heading';
import { tally } from './state';
import { Status, type StatusKind } from './Status';
import { useSession } from './useSession';

const KINDS = [
  ['fel', 'wrong'],
  ['varning', 'check'],
  ['upplysning', 'note'],
  ['accepted', 'ready'],
  ['passed', 'ready'],
] as const;

/** How many of each kind, and a way to them: the same figures as on the sheet Kontroller. */
export function FindingsCard(): ReactNode {
  const { session, state, texts } = useSession();
  const { controls } = state;
  const { fel, varning, upplysning } = tally(state);
  const counts = controls?.counts ?? { fel, varning, upplysning, accepted: 0, passed: 0 };
  const isSeen = controls !== null || fel + varning + upplysning > 0;
  return (
    <div className="card findings">
      <Section title={texts.done.found}>
        {isSeen && (
          <Link as="button" className="small" onClick={() => session.goTo('controls')}>
            {texts.done.showControls}
          </Link>
        )}
      </Section>
      <ul className="tally">
        {fel + varning === 0 && <Line status="ready" text={texts.done.nothingFound} />}
        {KINDS.map(
          ([kind, status]) =>
            counts[kind] > 0 && (
              <Line key={kind} status={status} text={counted(kind, counts[kind], session.host.language)} />
            ),
        )}
      </ul>
    </div>
  );
}

function Line({ status, text }: { status: StatusKind; text: string }): ReactNode {
  return (
    <li>
      <Status kind={status} size={16} /> {text}
    </li>
  );
}
