import { type AuditLine, renderAudit } from '../sheets/renderAudit';
import type { SheetPlan } from '../sheets/plan';
import type { Language } from '../text/amountText';
import { many } from '../text/many';
import { auditCauseText, auditGradeTitle } from '../text/auditText';
import type { AuditedFigure, AuditedWorkbook } from './presentAudit';

/** Report id of the sheet Granskning: how a later run finds its own sheet, and leaves it out of the audit. */
export const AUDIT_REPORT = 'granskning';

/** Bladet Granskning: the findings of an audit as a sheet, errors first. */
export function auditPlan({ tables, findings, leftOut }: AuditedWorkbook, language: Language): SheetPlan {
  const sv = language === 'sv';
  return renderAudit({
    id: AUDIT_REPORT,
    name: sv ? 'Granskning' : 'Audit',
    subtitle: sv
      ? `${many(tables.length, 'tabell', 'tabeller')}, ${findings.length} fynd`
      : `${many(tables.length, 'table', 'tables')}, ${many(findings.length, 'finding', 'findings')}`,
    heads: sv
      ? ['Cell', 'Belopp', 'Visar', 'Borde vara', 'Skillnad', 'Orsak', 'Samband']
      : ['Cell', 'Figure', 'Shows', 'Should be', 'Difference', 'Cause', 'Equation'],
    empty: sv ? 'Inga fynd: allt som kan prövas stämmer.' : 'No findings: all that can be tested holds.',
    sections: [
      ...(['fel', 'möjlig', 'avrundning'] as const).map((grade) => ({
        title: auditGradeTitle(grade, language),
        found: findings.filter((finding) => finding.class === grade && !finding.accepted),
      })),
      { title: sv ? 'Godtagna' : 'Accepted', found: findings.filter(({ accepted }) => accepted) },
    ]
      .filter(({ found }) => found.length > 0)
      .map(({ title, found }) => ({
        title: `${title} (${found.length})`,
        lines: found.map((finding) => lineOf(finding, language)),
      })),
    notes: leftOut.map(({ message }) => message),
  });
}

function lineOf(
  { sheet, cell, label, printed, expected, difference, cause, equation, accepted }: AuditedFigure,
  language: Language,
): AuditLine {
  const word = language === 'sv' ? 'Godtagen' : 'Accepted';
  const cleared = accepted && [`${word} ${accepted.day}`, accepted.reason].filter(Boolean).join(': ');
  return {
    place: { sheet, cell },
    label,
    amounts: [printed, expected, difference].map((amount) => (amount === null ? null : Number(amount))),
    cause: [auditCauseText(cause, language), cleared].filter(Boolean).join('. '),
    equation,
  };
}
