/** A file saved as UTF-16 (Notepad's "Unicode") as UTF-8 bytes; null where it does not begin as one. */
export function utf8FromUtf16(bytes: Uint8Array): Uint8Array | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!little && !(bytes[0] === 0xfe && bytes[1] === 0xff)) return null;
  const out = new Uint8Array(Math.ceil(bytes.length * 1.5) + 4);
  let length = 0;
  const unitAt = (at: number): number =>
    little
      ? (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
      : ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    let code = unitAt(at);
    if (code >= 0xd800 && code < 0xdc00 && at + 3 < bytes.length) {
      code = 0x10000 + ((code & 0x3ff) << 10) + (unitAt(at + 2) & 0x3ff);
      at += 2;
    }
    if (code < 0x80) out[length++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      out[length++] = (more === 1 ? 0xc0 : more === 2 ? 0xe0 : 0xf0) | (code >> (6 * more));
      for (let i = more - 1; i >= 0; i--) out[length++] = 0x80 | ((code >> (6 * i)) & 0x3f);
    }
  }
  return out.slice(0, length);
}
