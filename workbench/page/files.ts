import type { BookContent } from '../xlsx/content';
import { readXlsx } from '../xlsx/readXlsx';
import { writeXlsx } from '../xlsx/writeXlsx';
import { element } from './element';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Asks for an .xlsx file and gives its content and name; null where the person changes their mind. */
export async function openFile(): Promise<{ content: BookContent; name: string } | null> {
  const picker = element('input', { type: 'file', accept: '.xlsx' });
  const file = await new Promise<File | undefined>((done) => {
    picker.onchange = () => done(picker.files?.[0]);
    picker.oncancel = () => done(undefined);
    picker.click();
  });
  return file ? readFile(file) : null;
}

export async function readFile(file: File): Promise<{ content: BookContent; name: string }> {
  const content = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  return { content, name: file.name };
}

/** Hands a workbook to the person as an .xlsx file. */
export async function downloadFile(content: BookContent, name: string): Promise<void> {
  const bytes = await writeXlsx(content);
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
