import { Link } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { CheckedLine } from '../../controls/accept';
import { kronorTexts, oreText } from '../../text/amountText';
import { controlParts } from '../../text/controlTexts';
import { placeText } from '../../text/findingText';
import { acceptanceTexts } from '../../text/paneAcceptance';
import { controlWords } from '../../text/paneControls';
import { AcceptFinding } from '../AcceptFinding';
import { Figures } from '../Figures';
import type { StatusKind } from '../Status';
import { Unbroken } from '../Unbroken';
import { useSession } from '../useSession';
import { acceptLine, withdrawLine } from './acceptLine';

/** En rad ur kontrollerna: what is wrong and by how much, the probable cause, what to do, the way to the cell, and Godta. */
export function ControlCard({ line, status }: { line: CheckedLine; status: StatusKind }): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const [words, acceptance] = [controlWords(language), acceptanceTexts(language)];
  const [accepting, setAccepting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { what, cause, todo } = controlParts(line, language);
  const { accepted, a, b, difference, measured } = line;
  const said = difference !== undefined && what.includes(oreText(difference, language));
  const figures: readonly [string, number | undefined][] = [
    [words.sideA, a],
    [words.sideB, b],
    [words.difference, difference === 0 || (said && a === undefined) ? undefined : difference],
  ];
  const amounts = kronorTexts(
    figures.map(([, amount]) => (measured === 'amount' ? amount : undefined)),
    language,
  );
  const place = placeText(line.place, language);
  return (
    <li className={`finding ${status}`}>
      <p className="finding-what break">
        <Unbroken text={what} />
      </p>
      <Figures
        figures={figures.flatMap(([name], i) => {
          const amount = amounts[i] ?? '';
          return amount === '' ? [] : { name, amount, strong: name === words.difference };
        })}
      />
      {(cause !== '' || todo !== '') && (
        <dl className="control-why">
          {cause !== '' && <Why name={words.cause} text={cause} />}
          {todo !== '' && !accepted && <Why name={words.action} text={todo} />}
        </dl>
      )}
      {accepted && <p className="caption break">{acceptance.accepted(accepted.day, accepted.reason)}</p>}
      <div className="finding-place">
        <span className="finding-links">
          <ShowCell line={line} place={place} />
          <Link
            as="button"
            ref={opener}
            className="small"
            aria-label={
              accepted ? acceptance.withdrawWhat(place || what) : acceptance.acceptWhat(place || what)
            }
            aria-expanded={accepted ? undefined : accepting}
            onClick={() => (accepted ? void withdrawLine(session, line) : setAccepting(!accepting))}
          >
            {accepted ? acceptance.withdraw : acceptance.accept}
          </Link>
        </span>
        <span className="caption break">{place}</span>
      </div>
      {accepting && !accepted && (
        <AcceptFinding
          onCancel={() => {
            setAccepting(false);
            opener.current?.focus();
          }}
          onAccept={(reason) => {
            setAccepting(false);
            void acceptLine(session, line, reason);
          }}
        />
      )}
    </li>
  );
}

function Why({ name, text }: { name: string; text: string }): ReactNode {
  return (
    <div>
      <dt className="caption">{name}</dt>
      <dd className="caption break">
        <Unbroken text={text} />
      </dd>
    </div>
  );
}

function ShowCell({ line, place }: { line: CheckedLine; place: string }): ReactNode {
  const { session, texts } = useSession();
  const { sheet, cell } = line.place ?? {};
  if (sheet === undefined) return null;
  const name = cell ? texts.controls.showCell : texts.controls.showSheet;
  return (
    <Link
      as="button"
      className="small strong"
      aria-label={`${name}: ${place}`}
      onClick={() => void session.show(sheet, cell)}
    >
      {name}
    </Link>
  );
}
