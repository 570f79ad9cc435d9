import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ReadSieFile } from '../../app/importSie';
import { countText, type Language } from '../../text/amountText';
import type { ImportTexts } from '../../text/paneImport';
import { Status } from '../Status';
import { useSession } from '../useSession';

/** Findings of a file that are shown here; all of them are found under Kontroller after the import. */
const SHOWN = 5;

/** Sammanfattning av en fil: whose books, which years, how much, and what is odd in it. */
export function FileSummary({
  file: { name, file, summary },
  texts,
  onRemove,
}: {
  file: ReadSieFile;
  texts: ImportTexts;
  onRemove: () => void;
}): ReactNode {
  const { session } = useSession();
  const { language } = session.host;
  const warnings = [...summary.warnings].sort((a, b) => order(a.severity) - order(b.severity));
  const status = !file.usable || warnings.some(({ severity }) => severity === 'fel') ? 'wrong' : 'ready';
  const isOdd = status === 'ready' && warnings.some(({ severity }) => severity === 'varning');
  return (
    <section className="card import-file" aria-label={name}>
      <div className="import-file-head">
        <Status kind={isOdd ? 'check' : status} />
        <div>
          <b className="break">{file.usable ? summary.company || texts.noCompany : texts.unusable}</b>
          <div className="caption break">{name}</div>
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={texts.remove(name)}
          title={texts.remove(name)}
          onClick={onRemove}
        />
      </div>
      {file.usable && (
        <dl className="facts">
          {facts(summary, texts, language).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="break">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {warnings.length > 0 && (
        <details className="import-findings" open={!file.usable || undefined}>
          <summary className="small">{texts.findings(warnings.length)}</summary>
          <ul>
            {warnings.slice(0, SHOWN).map(({ message, line }, i) => (
              <li key={i} className="caption break">
                {message}{' '}
                {line !== null && (
                  <span className="muted">
                    ({name}:{line})
                  </span>
                )}
              </li>
            ))}
          </ul>
          {warnings.length > SHOWN && (
            <p className="caption">{texts.moreFindings(warnings.length - SHOWN)}</p>
          )}
        </details>
      )}
    </section>
  );
}

const order = (severity: string): number => ['fel', 'varning', 'upplysning'].indexOf(severity);

function facts(
  summary: ReadSieFile['summary'],
  texts: ImportTexts,
  language: Language,
): (readonly [string, string])[] {
  const own = summary.years.filter(({ year }) => year === 0 || summary.years.length === 1);
  const years = (own.length > 0 ? own : summary.years).map(({ from, to }) => `${from}–${to}`).join(', ');
  const rows: (readonly [string, string])[] = [
    [texts.program, summary.program || '–'],
    [texts.years, years || '–'],
    [
      texts.vouchers,
      texts.vouchersWithRows(
        countText(summary.vouchers, language),
        countText(summary.transactions, language),
      ),
    ],
  ];
  if (summary.unbalanced.length > 0)
    rows.push([texts.unbalanced, countText(summary.unbalanced.length, language)]);
  rows.push([texts.accounts, countText(summary.accounts, language)]);
  if (summary.budgetRows > 0) rows.push([texts.budgetRows, countText(summary.budgetRows, language)]);
  rows.push([texts.encoding, summary.encoding]);
  return rows;
}
