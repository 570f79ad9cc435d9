import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { STEPS, type Step, type StepProgress } from '../app/watchSteps';
import type { PaneTexts } from '../text/paneTexts';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { Status } from './Status';
import type { Job } from './state';
import { useSession } from './useSession';

/** Förlopp: which step, how far, roughly how long, and a way out. */
export function Progress({ job }: { job: Job }): ReactNode {
  const { session, state, texts } = useSession();
  const { progress: words } = texts;
  const { progress } = job;
  const percent = Math.floor((progress?.fraction ?? 0) * 100);
  const now = progress ? STEPS.indexOf(progress.step) : 0;
  const title = titleOf(job, texts);
  return (
    <Frame
      head="tabs"
      actions={
        <>
          <Button size="large" disabledFocusable={job.cancelling} onClick={() => session.cancel()}>
            {words.cancel}
          </Button>
          <p className="caption centred">
            {progress?.step === 'write' ? words.writing : words.nothingWritten}
          </p>
        </>
      }
    >
      <Heading>{title}</Heading>
      <p className="caption break">{state.book?.entity}</p>
      {progress ? (
        <>
          <div className="measure">
            <b>{words.stepOf(now + 1, STEPS.length)}</b>
            <span className="figure">{`${percent}\u00a0%`}</span>
          </div>
          <ProgressBar value={progress.fraction} thickness="large" aria-label={title} />
          <p className="caption remaining">{job.secondsLeft !== null && words.remaining(job.secondsLeft)}</p>
          <ol className="steps">
            {STEPS.map((step, i) => (
              <StepRow key={step} step={step} place={Math.sign(i - now)} progress={progress} />
            ))}
          </ol>
          <p className="inset caption">{words.doNotChange}</p>
        </>
      ) : (
        <div className="bar-alone">
          <ProgressBar value={job.measure?.fraction} thickness="large" aria-label={title} />
          <p className="caption remaining break">
            {[job.measure?.text, job.secondsLeft !== null && words.remaining(job.secondsLeft)]
              .filter(Boolean)
              .join('. ')}
          </p>
        </div>
      )}
      {/* Said at each step and each ten percent, not at every cell. */}
      <p className="spoken" aria-live="polite">
        {progress && `${words.steps[progress.step]}, ${Math.floor(percent / 10) * 10}\u00a0%`}
      </p>
    </Frame>
  );
}

function StepRow({
  step,
  place,
  progress,
}: {
  step: Step;
  place: number;
  progress: StepProgress;
}): ReactNode {
  const { texts } = useSession();
  const { progress: words } = texts;
  const counts: Partial<Record<Step, number>> = { find: progress.inputSheets, write: progress.reportSheets };
  const count = counts[step] ?? 0;
  return (
    <li className={place > 0 ? 'muted' : ''} aria-current={place === 0 ? 'step' : undefined}>
      {place < 0 && <Status kind="ready" label={words.done} />}
      {place === 0 && <Spinner size="extra-tiny" role="img" aria-label={words.running} />}
      {place > 0 && <Status kind="missing" label={words.waiting} />}
      <span>{place === 0 ? <b>{words.steps[step]}</b> : words.steps[step]}</span>
      <span className="caption figure">{count > 0 && words.sheets(count)}</span>
    </li>
  );
}

function titleOf({ task, progress }: Job, texts: PaneTexts): string {
  if (!progress) return texts.progress.tasks[task] ?? texts.progress.titles['find'] ?? '';
  const sheet = progress.step === 'read' ? progress.part.sheet : undefined;
  return sheet === undefined ? (texts.progress.titles[progress.step] ?? '') : texts.progress.reading(sheet);
}
