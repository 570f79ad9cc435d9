/** Fingeravtryck av en text: fourteen letters, 64 bits; two texts of a workbook do not share them. */
export function textPrint(text: string): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ (code + 0x7f4a7c15), 0xc2b2ae35);
    b ^= b >>> 13;
  }
  return letters(a >>> 0) + letters(b >>> 0);
}

function letters(number: number): string {
  let left = number;
  let text = '';
  for (let i = 0; i < 7; i++) {
    text += String.fromCharCode(97 + (left % 26));
    left = Math.floor(left / 26);
  }
  return text;
}
