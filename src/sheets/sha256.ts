const ROUNDS = new Uint32Array(64);
const START = new Uint32Array(8);

/** The constants are the fractions of the roots of the first primes, as the standard (FIPS 180-4) has them. */
function fill(): void {
  let found = 0;
  for (let n = 2; found < 64; n++) {
    let isPrime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) START[found] = fraction(Math.sqrt(n));
    ROUNDS[found++] = fraction(Math.cbrt(n));
  }
}

const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);

const BLOCK = 64;

/** Kontrollsumma SHA-256, taken in as the bytes come. */
export class Sha256 {
  readonly #state: Uint32Array;
  readonly #words = new Uint32Array(64);
  readonly #block = new Uint8Array(BLOCK);
  #length = 0;

  constructor() {
    if (START[0] === 0) fill();
    this.#state = START.slice();
  }

  /** Adds a text as UTF-8. */
  add(text: string): this {
    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i);
      if (code < 0x80) {
        this.#block[this.#length++ & (BLOCK - 1)] = code;
        if ((this.#length & (BLOCK - 1)) === 0) this.#compress();
        continue;
      }
      if (code >= 0xd800 && code < 0xdc00) code = text.codePointAt(i++) ?? code;
      if (code < 0x800) this.#byte(0xc0 | (code >> 6));
      else {
        if (code < 0x10000) this.#byte(0xe0 | (code >> 12));
        else {
          this.#byte(0xf0 | (code >> 18));
          this.#byte(0x80 | ((code >> 12) & 0x3f));
        }
        this.#byte(0x80 | ((code >> 6) & 0x3f));
      }
      this.#byte(0x80 | (code & 0x3f));
    }
    return this;
  }

  /** The sum of all that was added, as 64 hexadecimal digits. Nothing can be added after it. */
  hex(): string {
    const bits = this.#length * 8;
    this.#byte(0x80);
    while (this.#length % BLOCK !== BLOCK - 8) this.#byte(0);
    for (let shift = 56; shift >= 0; shift -= 8) this.#byte(Math.floor(bits / 2 ** shift) & 0xff);
    return [...this.#state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  #byte(byte: number): void {
    this.#block[this.#length++ & (BLOCK - 1)] = byte;
    if ((this.#length & (BLOCK - 1)) === 0) this.#compress();
  }

  #compress(): void {
    const [words, block, state] = [this.#words, this.#block, this.#state];
    for (let i = 0; i < 16; i++)
      words[i] =
        ((block[4 * i] as number) << 24) |
        ((block[4 * i + 1] as number) << 16) |
        ((block[4 * i + 2] as number) << 8) |
        (block[4 * i + 3] as number);
    for (let i = 16; i < 64; i++) {
      const [w15, w2] = [words[i - 15] as number, words[i - 2] as number];
      const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
      const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
      words[i] = (words[i - 16] as number) + s0 + (words[i - 7] as number) + s1;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const first = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (words[i] as number)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      // One by one: a swap of eight makes an array each time, and this is done a million times.
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    const ends = [a, b, c, d, e, f, g, h];
    for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (ends[i] as number);
  }
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
