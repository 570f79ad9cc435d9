import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { LONGEST_REASON } from '../app/acceptances';
import { acceptanceTexts } from '../text/paneAcceptance';
import { useSession } from './useSession';

/** Godta: the reason, and the two buttons. Shown under the finding it is about. */
export function AcceptFinding({
  onAccept,
  onCancel,
}: {
  onAccept: (reason: string) => void;
  onCancel: () => void;
}): ReactNode {
  const { session } = useSession();
  const words = acceptanceTexts(session.host.language);
  const [reason, setReason] = useState('');
  // Whoever reads the sheet later should see why.
  const given = reason.trim() !== '';
  return (
    <form
      className="accept-finding"
      onSubmit={(event) => {
        event.preventDefault();
        if (given) onAccept(reason);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <Field required label={words.reason} hint={words.reasonHint}>
        <Textarea
          autoFocus
          maxLength={LONGEST_REASON}
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <div className="pair">
        <Button onClick={onCancel}>{words.cancel}</Button>
        <Button appearance="primary" type="submit" disabledFocusable={!given}>
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}
