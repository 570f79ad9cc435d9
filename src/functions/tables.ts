import { auditedTable, followTable, tableOf } from './follow';

/**
 * En hel rapport med rader, noter och kolumner, som rapportbladet visar den.
 * @customfunction RAPPORT
 * @param rapport Rapportens namn eller id, till exempel Resultaträkning. Ett bladnamn ger alla rapporter på bladet.
 * @param [period] 2019-08, 2019-01..2019-08, 2019, aug eller ack. Utelämnad: arbetsbokens period.
 * @param [enhet] öre, kr eller tkr. Utelämnad: som i rapporten.
 * @param invocation
 */
export function rapport(
  rapport: unknown,
  period: unknown,
  enhet: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followTable(invocation, (questions) => questions.report(rapport, period, enhet));
}

/**
 * En not, eller alla noter under varandra, som rapportbladet visar dem.
 * @customfunction NOTER
 * @param [nummer] Notens nummer. Utelämnat: alla noter.
 * @param invocation
 */
export function noter(nummer: unknown, invocation: CustomFunctions.StreamingInvocation<unknown[][]>): void {
  followTable(invocation, (questions) => questions.notes(nummer));
}

/**
 * Kronor till tusental kronor så att avrundade delar fortfarande summerar till den avrundade summan. Samma form som området.
 * @customfunction TKR
 * @param omrade Belopp i kronor. Texter och tomma celler följer med oförändrade.
 * @param [decimaler] Antal decimaler, 0–3. Utelämnat: 0.
 * @returns Beloppen i tkr.
 */
export async function tkr(omrade: unknown[][], decimaler: unknown): Promise<unknown[][]> {
  return tableOf((functions) => functions.inThousands(omrade, decimaler));
}

/**
 * Kontrollerna med nummer, kontroll, status och differens: alla, eller allt som en kontroll säger.
 * @customfunction KONTROLL
 * @param [nummer] Kontrollens nummer på bladet Kontroller, eller dess namn. Utelämnad: alla.
 * @param invocation
 */
export function kontroll(
  nummer: unknown,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  followTable(invocation, (questions) => questions.controls(nummer));
}

/**
 * Granskar en färdig tabell: en rad för varje rad med belopp, med status (fel, möjlig, avrundning, stämmer, ej prövad) och differens.
 * @customfunction GRANSKA
 * @param omrade Tabellen med rubriker, radnamn och belopp.
 * @returns Rad, status och differens.
 */
export async function granska(omrade: unknown[][]): Promise<unknown[][]> {
  return auditedTable(omrade);
}
