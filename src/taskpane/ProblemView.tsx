import { Button, Divider, Link } from '@fluentui/react-components';
import { CopyRegular, ErrorCircleRegular, LockClosedRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { problemText } from '../text/paneTexts';
import { paneTime } from './clock';
import { Frame } from './Frame';
import { Heading } from './Heading';
import type { Problem } from './state';
import { useSession } from './useSession';

/** Fel: what happened, why, what to do now; and a code for whoever helps. */
export function ProblemView({ problem }: { problem: Problem }): ReactNode {
  const { session, texts } = useSession();
  const [copied, setCopied] = useState(false);
  const { title, why, steps } = problemText(problem.code, problem.params, texts);
  const code = texts.problem.code(problem.code, paneTime(problem.at, texts));
  const sheet = problem.params['sheet'];
  const gone = ['sheet-gone', 'sheet-not-in-view'].includes(problem.code);
  const Icon = problem.code.endsWith('protected') ? LockClosedRegular : ErrorCircleRegular;
  const copy = async (): Promise<void> => {
    await session.host.copy([code, title, problem.detail].join('\n'));
    setCopied(true);
  };
  return (
    <Frame
      head="tabs"
      actions={
        <Button appearance="primary" size="large" onClick={() => void session.retry()}>
          {texts.problem.retry}
        </Button>
      }
    >
      <div className="disc" aria-hidden="true">
        <Icon fontSize={24} />
      </div>
      <div role="alert">
        <Heading>{title}</Heading>
        {why !== '' && <p className="why break">{why}</p>}
      </div>
      <h2 className="subtitle">{texts.problem.how}</h2>
      <ol className="numbered">
        {steps.map((step) => (
          <li key={step}>
            <span className="break">
              {step.split('*').map((part, i) => (i % 2 === 1 ? <b key={i}>{part}</b> : part))}
            </span>
          </li>
        ))}
      </ol>
      {typeof sheet === 'string' && !gone && (
        <Link as="button" onClick={() => void session.show(sheet)}>
          {texts.problem.goToSheet}
        </Link>
      )}
      {problem.code === 'no-report' && (
        <Link as="button" onClick={() => session.goTo('controls')}>
          {texts.done.showControls}
        </Link>
      )}
      <Divider className="rule" />
      <div className="code">
        <span className="caption break">{code}</span>
        <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy()}>
          {copied ? texts.problem.copied : texts.problem.copy}
        </Button>
      </div>
    </Frame>
  );
}
