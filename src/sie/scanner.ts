import { MAX_ORE } from '../money/ore';
import { BACKSLASH, CLOSE, CR, HASH, LF, MINUS, OPEN, PLUS, POINT, QUOTE, SPACE, TAB } from './bytes';
import { decodeText } from './decodeText';
import type { SieEncoding } from './encoding';

/**
 * Läshuvud: moves over the bytes line by line and field by field, and makes no string unless asked.
 *
 * `start` and `end` bound the field last read, without its quotes. A field ends with its line whatever its quotes say, so that no
 * slip of a program can swallow what follows.
 */
export class SieScanner {
  at = 0;
  /** Line that is being read, from 1. CRLF, LF and CR each end one. */
  line = 0;
  start = 0;
  end = 0;
  /** True where the field last read began with a quote that the line never closed. */
  unclosed = false;

  constructor(
    readonly bytes: Uint8Array,
    readonly encoding: SieEncoding,
  ) {}

  /** Moves to the first character of the next line that has one. False at the end of the file. */
  nextLine(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    let at = this.at;
    if (this.line > 0) at = this.afterLine(at);
    this.line++;
    for (; at < length;) {
      const byte = bytes[at] as number;
      if (byte === LF || byte === CR) {
        at = this.afterLine(at);
        this.line++;
      } else if (byte === SPACE || byte === TAB) at++;
      else break;
    }
    this.at = at;
    return at < length;
  }

  private afterLine(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let at = from;
    while (at < length && bytes[at] !== LF && bytes[at] !== CR) at++;
    return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
  }

  /** Moves past blanks. Returns the byte there, or 0 at the end of the line. */
  skipBlanks(): number {
    const { bytes } = this;
    let at = this.at;
    while (bytes[at] === SPACE || bytes[at] === TAB) at++;
    this.at = at;
    const byte = at < bytes.length ? (bytes[at] as number) : LF;
    return byte === LF || byte === CR ? 0 : byte === 0 ? 1 : byte;
  }

  /** Reads the next field; false (and an empty field) where the line has no more. */
  field(): boolean {
    const first = this.skipBlanks();
    const { bytes } = this;
    const { length } = bytes;
    let at = this.at;
    this.start = at;
    this.unclosed = false;
    if (first === 0) {
      this.end = at;
      return false;
    }
    if (first === QUOTE) return this.quoted();
    for (at++; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte <= SPACE && (byte === SPACE || byte === LF || byte === CR || byte === TAB)) break;
      if (byte === OPEN || byte === CLOSE) break;
    }
    this.end = this.at = at;
    return true;
  }

  /**
   * A quote closes the field only where a blank, a brace or the line's end follows: some programs write "Kaffe 5" st" without \".
   */
  private quoted(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    const start = this.at + 1;
    let at = start;
    let lastEscaped = -1;
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        if (bytes[at - 1] === BACKSLASH && at > start) lastEscaped = at;
        else if (isDelimiter(bytes[at + 1])) break;
      } else if (byte === LF || byte === CR) break;
    }
    this.start = start;
    this.end = this.at = at;
    if (bytes[at] === QUOTE && at < length) this.at = at + 1;
    // A text that ends in a backslash, such as a path, hides its own closing quote.
    else if (lastEscaped >= 0 && this.onlyBlanks(lastEscaped + 1, at)) this.end = lastEscaped;
    else this.unclosed = true;
    return true;
  }

  private onlyBlanks(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.bytes[at] !== SPACE && this.bytes[at] !== TAB) return false;
    return true;
  }

  /** The field last read, as text. */
  text(): string {
    return decodeText(this.bytes, this.start, this.end, this.encoding);
  }

  /** Reads the next field as text; '' where the line has no more. */
  nextText(): string {
    return this.field() ? this.text() : '';
  }

  /** Reads the next field as a whole number of at most nine digits, with or without sign; NaN where it is none. */
  nextInteger(): number {
    this.field();
    return this.integer();
  }

  /** The field last read as a whole number of at most nine digits, with or without sign; NaN where it is none. */
  integer(): number {
    const { bytes, end } = this;
    let at = this.start;
    const negative = bytes[at] === MINUS;
    if (at < end && (negative || bytes[at] === PLUS)) at++;
    if (at >= end || end - at > 9) return NaN;
    let value = 0;
    for (; at < end; at++) {
      const digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) return NaN;
      value = value * 10 + digit;
    }
    return negative ? 0 - value : value;
  }

  /** Reads an amount in the common form, -1234.50 with at most two decimals, as öre. NaN where it has another form (see readAmount). */
  nextPlainAmount(): number {
    if (!this.field()) return NaN;
    const { bytes, end } = this;
    let at = this.start;
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    if (at >= end || end - at > 14) return NaN;
    let value = 0;
    let digit = 0;
    for (; at < end; at++) {
      digit = (bytes[at] as number) - 0x30;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (at === end) return within(negative, value * 100);
    const decimals = end - at - 1;
    if (bytes[at] !== POINT || decimals > 2 || decimals === 0) return NaN;
    const tens = (bytes[at + 1] as number) - 0x30;
    const ones = decimals === 2 ? (bytes[at + 2] as number) - 0x30 : 0;
    if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return NaN;
    return within(negative, value * 100 + tens * 10 + ones);
  }

  /** True where a record's label stands here. */
  atLabel(): boolean {
    return this.bytes[this.at] === HASH;
  }
}

function within(negative: boolean, value: number): number {
  if (value > MAX_ORE) return NaN;
  return negative ? 0 - value : value;
}

function isDelimiter(byte: number | undefined): boolean {
  return (
    byte === undefined ||
    byte === SPACE ||
    byte === TAB ||
    byte === LF ||
    byte === CR ||
    byte === OPEN ||
    byte === CLOSE
  );
}
