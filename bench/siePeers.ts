const HASH = 0x23;

/** Gräns: the least a byte scanner can do to sum a file: find #TRANS, read account and amount into columns, skip the rest. */
export function scanLimit(bytes: Uint8Array): number {
  const accounts = new Int32Array(bytes.length >> 5);
  const amounts = new Float64Array(bytes.length >> 5);
  const { length } = bytes;
  let rows = 0;
  for (let at = 0; at < length; at++) {
    if (bytes[at] === HASH && bytes[at + 1] === 0x54 && bytes[at + 2] === 0x52) {
      at += 7;
      let account = 0;
      for (; bytes[at] !== 0x20; at++) account = account * 10 + (bytes[at] as number) - 0x30;
      while (bytes[at] !== 0x7d) at++;
      at += 2;
      const negative = bytes[at] === 0x2d;
      if (negative) at++;
      let amount = 0;
      for (; bytes[at] !== 0x20; at++)
        if (bytes[at] !== 0x2e) amount = amount * 10 + (bytes[at] as number) - 0x30;
      accounts[rows] = account;
      amounts[rows++] = negative ? -amount : amount;
    }
    while (at < length && bytes[at] !== 0x0a) at++;
  }
  return rows;
}

/** Enkel läsare: the file as one string, split into lines, a regular expression for each. No encoding, no objects, no checks. */
export function splitAndRegex(bytes: Uint8Array): number {
  const transactions: { account: string; objects: string; amount: number; date: string; text: string }[] = [];
  let voucher: { date: string } | null = null;
  for (const line of Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .split(/\r?\n/)) {
    const trans = /^\s*#TRANS\s+(\S+)\s+\{([^}]*)\}\s+(\S+)(?:\s+(\d{8}))?(?:\s+"((?:[^"\\]|\\.)*)")?/.exec(
      line,
    );
    if (trans) {
      const [, account = '', objects = '', amount = '', date = voucher?.date ?? '', text = ''] = trans;
      transactions.push({ account, objects, amount: Number(amount), date, text });
      continue;
    }
    const ver = /^\s*#VER\s+(\S+)\s+(\S+)\s+(\d{8})/.exec(line);
    if (ver) voucher = { date: ver[3] ?? '' };
  }
  return transactions.length;
}
