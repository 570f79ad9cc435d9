/** Numbers from 0 up to, not including, `below`: the same for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Pieces that mean something in a SIE file, and some that nearly do. */
const PIECES = [
  '#TRANS ',
  '#VER ',
  '#RTRANS ',
  '#PSALDO 0 201901 ',
  '#PBUDGET 0 ',
  '#IB 0 ',
  '#RAR 0 ',
  '#OBJEKT 1 ',
  '#KSUMMA',
  '\r\n',
  '\n',
  '\r',
  '{',
  '}',
  '{}',
  '{1 "',
  '"',
  '\\"',
  '\\',
  ' ',
  '\t',
  '\u0000',
  '-',
  '.',
  ',',
  '1E9',
  '99999999999999',
  '-0',
  '0.005',
  '20190230',
  '#',
].map((piece) => Uint8Array.from(Buffer.from(piece, 'latin1')));

/** The bytes with one to eight changes: bytes set, flipped, cut out, doubled, moved, or pieces put in. */
export function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let file = bytes;
  for (let changes = 1 + random(8); changes > 0; changes--) {
    const at = random(file.length + 1);
    const length = Math.min(random(4) === 0 ? random(200) : random(6), file.length - at);
    const piece = PIECES[random(PIECES.length)] as Uint8Array;
    switch (random(7)) {
      case 0:
        file = joined(file.subarray(0, at), Uint8Array.of(random(256)), file.subarray(at + 1));
        break;
      case 1:
        file = file.slice();
        if (at < file.length) file[at]! ^= 1 << random(8);
        break;
      case 2:
        file = joined(file.subarray(0, at), file.subarray(at + length));
        break;
      case 3:
        file = joined(file.subarray(0, at + length), file.subarray(at));
        break;
      case 4:
        file = joined(file.subarray(0, at), piece, file.subarray(at));
        break;
      case 5:
        file = joined(file.subarray(0, at), piece, file.subarray(at + length));
        break;
      default:
        file = random(20) === 0 ? file.subarray(0, at) : joined(file.subarray(at), file.subarray(0, at));
    }
  }
  return file;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
