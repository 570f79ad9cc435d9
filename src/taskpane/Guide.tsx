import { Link } from '@fluentui/react-components';
import { FolderOpenRegular, TableAddRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { ROLES } from '../sheets/roles';
import { Choice } from './FirstStart';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { useSession } from './useSession';

/** Hjälp: the sheets that are recognised with their headings, out of the same table that recognises them. */
export function Guide(): ReactNode {
  const { session, texts } = useSession();
  const { guide, first } = texts;
  return (
    <Frame head="back" title={guide.title}>
      <Heading>{guide.sheets}</Heading>
      <p className="guide-intro">{guide.intro}</p>
      <ul className="card list">
        {ROLES.map(({ role, title, columns }) => (
          <li key={role} className="guide-sheet">
            <b>{title}</b>
            <div className="caption">
              {columns.map(({ key, title: heading, required }, i) => (
                <span key={key}>
                  {i > 0 && ', '}
                  {required ? <b>{heading}</b> : heading}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <p className="caption guide-note">{guide.headings}</p>
      <h2 className="subtitle how">{guide.add}</h2>
      <Choice
        icon={<TableAddRegular fontSize={20} />}
        title={first.create}
        hint={first.createHint}
        onClick={() => void session.addInput()}
      />
      <Choice
        icon={<FolderOpenRegular fontSize={20} />}
        title={first.example}
        hint={first.exampleHint}
        onClick={() => void session.openExample()}
      />
      <p className="guide-links">
        <Link href="hjalp.html" target="_blank" rel="noreferrer" className="small">
          {guide.more}
        </Link>
        <Link href="LICENSES.txt" target="_blank" rel="noreferrer" className="small">
          {guide.licences}
        </Link>
      </p>
    </Frame>
  );
}
