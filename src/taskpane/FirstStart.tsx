import {
  ArrowUploadRegular,
  ChevronRightRegular,
  DocumentCheckmarkRegular,
  FolderOpenRegular,
  ShieldCheckmarkRegular,
  TableAddRegular,
  TableSearchRegular,
} from '@fluentui/react-icons';
import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { Logo } from './Logo';
import { useSession } from './useSession';

const HOW = [TableSearchRegular, DocumentCheckmarkRegular, ShieldCheckmarkRegular];

/** Första start: the workbook has no input yet; three ways to get some, and what can be done without. */
export function FirstStart(): ReactNode {
  const { session, state, texts } = useSession();
  const { first } = texts;
  const busy = state.job?.task;
  const unknown = state.findings.find(({ code }) => code === 'sheet-looks-like')?.at?.sheet;
  return (
    <Frame head="none">
      <div className="welcome">
        <Logo size={48} />
        <Heading>{first.title}</Heading>
        <p>{first.intro}</p>
      </div>
      {unknown !== undefined && (
        <Choice
          icon={<TableSearchRegular fontSize={20} />}
          title={first.columns}
          hint={first.columnsHint(unknown)}
          onClick={() => session.open('columns')}
        />
      )}
      <Choice
        primary
        icon={busy === 'addInput' ? <Spinner size="extra-tiny" /> : <TableAddRegular fontSize={20} />}
        title={first.create}
        hint={first.createHint}
        onClick={() => void session.addInput()}
      />
      <Choice
        icon={<ArrowUploadRegular fontSize={20} />}
        title={first.import}
        hint={first.importHint}
        onClick={() => session.open('importSie')}
      />
      <Choice
        icon={busy === 'openExample' ? <Spinner size="extra-tiny" /> : <FolderOpenRegular fontSize={20} />}
        title={first.example}
        hint={first.exampleHint}
        onClick={() => void session.openExample()}
      />
      <Choice
        icon={<ShieldCheckmarkRegular fontSize={20} />}
        title={first.audit}
        hint={first.auditHint}
        onClick={() => session.open('audit')}
      />
      <h2 className="subtitle how">{first.how}</h2>
      <ul className="points">
        {first.steps.map(([verb, rest], i) => {
          const Icon = HOW[i] ?? TableSearchRegular;
          return (
            <li key={verb}>
              <Icon fontSize={20} className="muted" aria-hidden="true" />
              <span>
                <b>{verb}</b> {rest}
              </span>
            </li>
          );
        })}
      </ul>
    </Frame>
  );
}

interface ChoiceProps {
  readonly primary?: boolean;
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly onClick: () => void;
}

export function Choice({ primary = false, icon, title, hint, onClick }: ChoiceProps): ReactNode {
  return (
    <button type="button" className={primary ? 'choice primary' : 'choice'} onClick={onClick}>
      <span className="choice-icon" aria-hidden="true">
        {icon}
      </span>
      <span>
        <b>{title}</b>
        <span className="caption">{hint}</span>
      </span>
      <ChevronRightRegular fontSize={20} aria-hidden="true" />
    </button>
  );
}
