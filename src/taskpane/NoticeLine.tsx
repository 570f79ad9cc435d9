import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneTexts } from '../text/paneTexts';
import type { Notice } from './state';
import { useSession } from './useSession';

/** What just happened, or that what is shown is no longer so. Announced when it appears. */
export function NoticeLine(): ReactNode {
  const { state, texts } = useSession();
  const { notice } = state;
  const text = notice ? noticeText(notice, texts) : state.inputChanged ? texts.start.changed : '';
  return (
    <div className="notice" role="status">
      {text !== '' && (
        <MessageBar
          intent={notice?.kind === 'added' || notice?.kind === 'applied' ? 'success' : 'info'}
          layout="multiline"
          politeness="polite"
        >
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function noticeText(notice: Notice, { added, notices, progress }: PaneTexts): string {
  if (notice.kind === 'added') return notice.text ?? added(notice.sheets);
  if (notice.kind === 'undone') return notices.undone(notice.sheets, notice.kept);
  return notice.kind === 'cancelled' ? progress.cancelled : notices[notice.kind];
}
