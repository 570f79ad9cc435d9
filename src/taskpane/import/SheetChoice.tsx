import type { ReactNode } from 'react';
import type { SieImport } from '../../app/importSie';
import type { PlannedSheet } from '../../app/sieUpdate';
import { findingText } from '../../text/findingText';
import { countText, type Language } from '../../text/amountText';
import type { ImportTexts } from '../../text/paneImport';
import { Status } from '../Status';
import { useSession } from '../useSession';
import type { ImportSession, ImportState } from './importSession';

/** Vad som blir av bladen: each with what is done to it, to be left out by a click. */
export function SheetChoice({
  own,
  shown,
  prepared,
  texts,
}: {
  own: ImportSession;
  shown: ImportState;
  prepared: SieImport;
  texts: ImportTexts;
}): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  return (
    <>
      {prepared.books.findings.map((finding, i) => (
        <p key={i} className="caption import-year break">
          <Status kind={finding.severity === 'upplysning' ? 'note' : 'check'} size={16} />
          <span>{findingText(finding, language)}</span>
        </p>
      ))}
      <ul className="card list">
        {prepared.sheets.map((sheet) => {
          const { name } = sheet.data;
          const isChosen = shown.chosen.has(name);
          return (
            <li key={name}>
              <label className="item import-sheet">
                <input
                  type="checkbox"
                  checked={isChosen}
                  onChange={({ target }) => own.choose(name, target.checked)}
                />
                <span>
                  <b className="break">{name}</b>
                  <span className="caption">{isChosen ? outcome(sheet, texts, language) : texts.kept}</span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function outcome(
  { action, goes, rows, usual }: PlannedSheet,
  texts: ImportTexts,
  language: Language,
): string {
  const afterwards = countText(rows, language);
  if (action === 'add') return texts.adds(afterwards);
  if (action === 'update') return texts.addsTo(afterwards);
  if (goes > 0) return texts.replaces(countText(goes, language), afterwards);
  return usual ? texts.fills(afterwards) : texts.replacesAll(afterwards);
}
