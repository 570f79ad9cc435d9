import { renderAudit } from '../sheets/renderAudit';
import type { SheetPlan } from '../sheets/plan';
import type { Language } from '../text/amountText';
import { auditCauseText, auditGradeTitle } from '../text/auditText';
import type { AuditedWorkbook } from './auditWorkbook';

/** Report id of the sheet Granskning: how a later run finds its own sheet, and leaves it out of the audit. */
export const AUDIT_REPORT = 'granskning';

/** Bladet Granskning: the findings of an audit as a sheet, errors first. */
export function auditPlan({ tables, findings }: AuditedWorkbook, language: Language): SheetPlan {
  const sv = language === 'sv';
  return renderAudit({
    id: AUDIT_REPORT,
    name: sv ? 'Granskning' : 'Audit',
    subtitle: sv
      ? `${tables.length} tabeller, ${findings.length} fynd`
      : `${tables.length} tables, ${findings.length} findings`,
    heads: sv
      ? ['Cell', 'Belopp', 'Visar', 'Borde vara', 'Skillnad', 'Orsak', 'Samband']
      : ['Cell', 'Figure', 'Shows', 'Should be', 'Difference', 'Cause', 'Equation'],
    empty: sv ? 'Inga fynd: allt som kan prövas stämmer.' : 'No findings: all that can be tested holds.',
    sections: (['fel', 'möjlig', 'avrundning'] as const).flatMap((grade) => {
      const found = findings.filter((finding) => finding.class === grade);
      if (found.length === 0) return [];
      return [
        {
          title: `${auditGradeTitle(grade, language)} (${found.length})`,
          lines: found.map(({ sheet, cell, label, printed, expected, difference, cause, equation }) => ({
            place: { sheet, cell },
            label,
            amounts: [printed, expected, difference].map((amount) =>
              amount === null ? null : Number(amount),
            ),
            cause: auditCauseText(cause, language),
            equation,
          })),
        },
      ];
    }),
  });
}
