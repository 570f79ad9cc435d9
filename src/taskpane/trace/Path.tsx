import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shownFormula } from '../../app/trace/functionCall';
import type { OpenTrace } from '../../app/trace/openTrace';
import type { Trail, TrailStep } from '../../app/trace/trail';
import { traceTexts } from '../../text/paneTrace';
import { partText } from '../../text/traceText';
import { Heading } from '../Heading';
import { useSession } from '../useSession';
import { printedAmount, stepAmount, trailPrecision } from './amounts';
import type { TraceSession } from './traceSession';

interface PathProps {
  readonly trace: TraceSession;
  readonly open: OpenTrace;
  readonly trail: Trail;
}

/** Stigen: each amount on the way with its cell, and last what it all came to. */
export function Path({ trace, open, trail }: PathProps): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const texts = traceTexts(language);
  const precision = trailPrecision(trail);
  const last = trail.at(-1)?.trace;
  const consists = last?.consists ?? 'rows';
  const isInput =
    consists === 'rows' && !last?.parts.some((part) => part.kind === 'row' && part.what === 'posting');
  const { cells, formula } = trace.getState();
  return (
    <ol className="path" aria-label={texts.trail}>
      {trail.map((step, i) => {
        const at = cells[i];
        return (
          <li key={i}>
            <span className="path-dot" aria-hidden="true" />
            <div className="path-step">
              <Link as="button" className="break" onClick={() => void trace.backTo(i)}>
                {i === 0 && formula !== null
                  ? shownFormula(formula, language)
                  : partText(open, step.part, language)}
              </Link>
              <span className="figure">{stepAmount(open, step, precision, language)}</span>
              <p className="caption break">
                {at ? `${at.sheet}!${at.cell}` : among(step, texts)}
                <Printed open={open} step={step} />
              </p>
            </div>
          </li>
        );
      })}
      <li aria-current="step">
        <span className="path-dot now" aria-hidden="true" />
        <div>
          <Heading className="subtitle">{isInput ? texts.inputRows : texts.consists[consists]}</Heading>
          <p className="caption">{texts.count[consists](last?.parts.length ?? 0)}</p>
        </div>
      </li>
    </ol>
  );
}

function among({ part, among: n }: TrailStep, texts: ReturnType<typeof traceTexts>): string {
  if (part.kind === 'account') return texts.amongAccounts(n);
  return part.kind === 'object' ? texts.amongObjects(n) : '';
}

/** What the cell shows, where rounding keeps it from showing the exact amount. */
function Printed({ open, step }: { open: OpenTrace; step: TrailStep }): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const texts = traceTexts(language);
  const printed = step.place && printedAmount(open, step.place, language);
  if (!printed) return null;
  return (
    <span className="path-printed">{(printed.nudged ? texts.nudged : texts.printed)(printed.text)}</span>
  );
}
