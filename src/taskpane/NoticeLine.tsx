import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneTexts } from '../text/paneTexts';
import type { Notice, PaneState } from './state';
import { useSession } from './useSession';

/** What just happened, and that what is shown is no longer so. Announced when it appears. */
export function NoticeLine(): ReactNode {
  const { state, texts } = useSession();
  const { notice } = state;
  const old = oldText(state, texts);
  return (
    <div className="notice" role="status">
      {notice && (
        <MessageBar
          intent={notice.kind === 'added' || notice.kind === 'applied' ? 'success' : 'info'}
          layout="multiline"
          politeness="polite"
        >
          <MessageBarBody>{noticeText(notice, texts)}</MessageBarBody>
        </MessageBar>
      )}
      {old !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{old}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** Reports that are out of date, or may be: a large workbook is not read again for each change. */
function oldText({ book, run, stale, inputChanged }: PaneState, { notices, start }: PaneTexts): string {
  if (!run && !book?.reports.length) return inputChanged ? start.changed : '';
  return inputChanged ? notices.maybeStale : stale ? notices.stale : '';
}

function noticeText(notice: Notice, { added, notices, progress }: PaneTexts): string {
  if (notice.kind === 'added') return notice.text ?? added(notice.sheets);
  if (notice.kind === 'undone') return notices.undone(notice.sheets, notice.kept);
  return notice.kind === 'cancelled' ? progress.cancelled : notices[notice.kind];
}
