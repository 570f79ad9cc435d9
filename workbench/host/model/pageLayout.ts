import { HostObject } from '../protocol/hostObject';
import { invalidArgument } from '../protocol/hostError';
import { HeadersFooters } from './headersFooters';
import { Range } from './range';
import type { PageRecord, Placed } from './sheetRecord';
import type { Worksheet } from './worksheet';

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Utskriftsformat: kept with the sheet and in the file; nothing is printed here. */
export class PageLayout extends HostObject {
  static override readonly navigation = ['HeadersFooters'];

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get #page(): PageRecord {
    return this.sheet.record.page;
  }

  get HeadersFooters(): HeadersFooters {
    return new HeadersFooters(this.#page.texts);
  }

  get Orientation(): string {
    return this.#page.orientation;
  }

  set Orientation(orientation: string) {
    if (orientation !== 'Portrait' && orientation !== 'Landscape') throw invalidArgument('orientation');
    this.#page.orientation = orientation;
  }

  get PaperSize(): string {
    return this.#page.paperSize;
  }

  set PaperSize(size: string) {
    this.#page.paperSize = size;
  }

  get Zoom(): Record<string, number> {
    return this.#page.zoom;
  }

  set Zoom(zoom: Record<string, number>) {
    this.#page.zoom = zoom;
  }

  get LeftMargin(): number {
    return this.#page.margins.left;
  }

  set LeftMargin(points: number) {
    this.#page.margins.left = points;
  }

  get RightMargin(): number {
    return this.#page.margins.right;
  }

  set RightMargin(points: number) {
    this.#page.margins.right = points;
  }

  get TopMargin(): number {
    return this.#page.margins.top;
  }

  set TopMargin(points: number) {
    this.#page.margins.top = points;
  }

  get BottomMargin(): number {
    return this.#page.margins.bottom;
  }

  set BottomMargin(points: number) {
    this.#page.margins.bottom = points;
  }

  get HeaderMargin(): number {
    return this.#page.margins.header;
  }

  set HeaderMargin(points: number) {
    this.#page.margins.header = points;
  }

  get FooterMargin(): number {
    return this.#page.margins.footer;
  }

  set FooterMargin(points: number) {
    this.#page.margins.footer = points;
  }

  get CenterHorizontally(): boolean {
    return this.#page.centerHorizontally;
  }

  set CenterHorizontally(center: boolean) {
    this.#page.centerHorizontally = center;
  }

  get CenterVertically(): boolean {
    return this.#page.centerVertically;
  }

  set CenterVertically(center: boolean) {
    this.#page.centerVertically = center;
  }

  get PrintGridlines(): boolean {
    return this.#page.printGridlines;
  }

  set PrintGridlines(print: boolean) {
    this.#page.printGridlines = print;
  }

  get PrintHeadings(): boolean {
    return this.#page.printHeadings;
  }

  set PrintHeadings(print: boolean) {
    this.#page.printHeadings = print;
  }

  get BlackAndWhite(): boolean {
    return this.#page.blackAndWhite;
  }

  set BlackAndWhite(only: boolean) {
    this.#page.blackAndWhite = only;
  }

  get DraftMode(): boolean {
    return this.#page.draftMode;
  }

  set DraftMode(draft: boolean) {
    this.#page.draftMode = draft;
  }

  get PrintOrder(): string {
    return this.#page.printOrder;
  }

  set PrintOrder(order: string) {
    this.#page.printOrder = order;
  }

  get FirstPageNumber(): number | string {
    return this.#page.firstPageNumber;
  }

  set FirstPageNumber(number: number | string) {
    this.#page.firstPageNumber = number;
  }

  SetPrintMargins(unit: string, margins: Record<string, number>): void {
    const factor = POINTS[unit];
    if (factor === undefined) throw invalidArgument('unit');
    for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
      const length = margins[side];
      if (typeof length === 'number') this.#page.margins[side] = length * factor;
    }
  }

  SetPrintTitleRows(rows: Range | string): void {
    this.#page.titleRows = this.#placed(rows);
  }

  SetPrintTitleColumns(columns: Range | string): void {
    this.#page.titleColumns = this.#placed(columns);
  }

  SetPrintArea(area: Range | string): void {
    this.#page.printArea = this.#placed(area);
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.#range(this.#page.titleRows);
  }

  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.#range(this.#page.titleColumns);
  }

  GetPrintAreaOrNullObject(): Range | null {
    return this.#range(this.#page.printArea);
  }

  #placed(range: Range | string): Placed {
    return { area: (range instanceof Range ? range : this.sheet.GetRange(range)).place };
  }

  #range(placed: Placed | null): Range | null {
    return placed && this.sheet.rangeOf(placed.area);
  }
}
