import { openXlsx } from '../../hosts/file/openXlsx';
import type { WorkbookPort } from '../../workbook/port';

/** Öppnar en arbetsbok som fil: what the pane reads of a workbook that is not the open one. Loaded when it is first used. */
export function openFile(bytes: Uint8Array): Promise<WorkbookPort> {
  return openXlsx(bytes);
}
