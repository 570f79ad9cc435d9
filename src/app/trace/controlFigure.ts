import { controlFigureName } from '../../sheets/reportNames';
import type { Statement } from '../../statements/statement';
import type { FigurePlace } from '../../statements/trace';
import type { NamedCells } from '../../workbook/port';

/**
 * Beloppet som en rad på bladet Kontroller gäller: the line's hidden name says so, wherever the user has moved or renamed what. Null where
 * it is about the input, or about no figure.
 */
export function controlFigure(
  statements: readonly Statement[],
  { cells }: NamedCells,
  row: number,
): FigurePlace | null {
  const names = [...cells].filter(([, place]) => place.row === row).map(([name]) => name);
  for (const { id: statement, rows } of statements)
    for (const { id, figures } of rows)
      for (const column of figures.keys()) {
        const figure = { statement, row: id, column };
        const end = controlFigureName(figure);
        if (names.some((name) => name.endsWith(end))) return figure;
      }
  return null;
}
