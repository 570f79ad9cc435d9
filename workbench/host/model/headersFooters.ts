import { HostObject } from '../protocol/hostObject';
import type { HeaderFooter } from './sheetRecord';

/** Sidhuvud och sidfot: the same on all pages. */
export class HeadersFooters extends HostObject {
  static override readonly navigation = ['DefaultForAllPages'];

  constructor(private readonly texts: HeaderFooter) {
    super();
  }

  get DefaultForAllPages(): HeadersFootersTexts {
    return new HeadersFootersTexts(this.texts);
  }

  get State(): string {
    return 'Default';
  }

  get UseSheetMargins(): boolean {
    return true;
  }

  get UseSheetScale(): boolean {
    return true;
  }
}

/** Six texts, with Excel's codes such as &P for the page number. */
export class HeadersFootersTexts extends HostObject {
  constructor(private readonly texts: HeaderFooter) {
    super();
  }

  get LeftHeader(): string {
    return this.texts.leftHeader;
  }

  set LeftHeader(text: string) {
    this.texts.leftHeader = text;
  }

  get CenterHeader(): string {
    return this.texts.centerHeader;
  }

  set CenterHeader(text: string) {
    this.texts.centerHeader = text;
  }

  get RightHeader(): string {
    return this.texts.rightHeader;
  }

  set RightHeader(text: string) {
    this.texts.rightHeader = text;
  }

  get LeftFooter(): string {
    return this.texts.leftFooter;
  }

  set LeftFooter(text: string) {
    this.texts.leftFooter = text;
  }

  get CenterFooter(): string {
    return this.texts.centerFooter;
  }

  set CenterFooter(text: string) {
    this.texts.centerFooter = text;
  }

  get RightFooter(): string {
    return this.texts.rightFooter;
  }

  set RightFooter(text: string) {
    this.texts.rightFooter = text;
  }
}
