import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSession } from './useSession';

/** En cell redigeras: above every view while what was clicked waits for it. The line is there from the first, so that it is announced. */
export function CellEditLine(): ReactNode {
  const { state, texts } = useSession();
  return (
    <div className="cell-edit" role="status">
      {state.waitsForCell && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>{texts.notices.cellEdited}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
