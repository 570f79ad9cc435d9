import type { PaneTexts } from '../text/paneTexts';

/** A moment (ms) as the clock on the wall: "kl. 14.32". */
export function paneTime(at: number, texts: PaneTexts): string {
  const moment = new Date(at);
  return texts.time(moment.getHours(), moment.getMinutes());
}
