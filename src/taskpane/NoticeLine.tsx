import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession } from './useSession';

/** What just happened, or that what is shown is no longer so. Announced when it appears. */
export function NoticeLine(): ReactNode {
  const { state, texts } = useSession();
  const { notice } = state;
  const text = notice
    ? notice.kind === 'added'
      ? (notice.text ?? texts.added(notice.sheets))
      : texts.progress.cancelled
    : state.inputChanged
      ? texts.start.changed
      : '';
  return (
    <div className="notice" role="status">
      {text !== '' && (
        <MessageBar
          intent={notice?.kind === 'added' ? 'success' : 'info'}
          layout="multiline"
          politeness="polite"
        >
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
