import { TextDecoder, TextEncoder } from 'node:util';

// What browsers have and jsdom lacks. Imported before the code that expects it.
Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Element.prototype.scrollIntoView = () => {};
// axe asks a canvas whether a glyph is a ligature; jsdom has no canvas, and the pane no icon fonts.
HTMLCanvasElement.prototype.getContext = (() => null) as unknown as HTMLCanvasElement['getContext'];
