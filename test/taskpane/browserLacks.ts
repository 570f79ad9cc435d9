import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { configure } from '@testing-library/react';

// What browsers have and jsdom lacks. Imported before the code that expects it.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Element.prototype.scrollIntoView = () => {};
// axe asks a canvas whether a glyph is a ligature; jsdom has no canvas, and the pane no icon fonts.
HTMLCanvasElement.prototype.getContext = (() => null) as unknown as HTMLCanvasElement['getContext'];

// On a busy machine a view may be long in coming; what never comes is still caught.
configure({ asyncUtilTimeout: 20_000 });
