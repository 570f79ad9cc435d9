import type { Area } from '../grid/address';

/** Something that stays with its cells when rows and columns are inserted or deleted. */
export interface Placed {
  area: Area;
}

/** Anteckning: a cell note, the yellow one without replies. */
export interface NoteRecord extends Placed {
  content: string;
  author: string;
  visible: boolean;
}

/** Kommentar: the threaded kind; replies are not kept. */
export interface CommentRecord extends Placed {
  readonly id: string;
  content: string;
  author: string;
  resolved: boolean;
}

export interface LinkRecord extends Placed {
  address?: string;
  documentReference?: string;
  screenTip?: string;
}

export interface ValidationRecord extends Placed {
  rule: Record<string, unknown>;
  prompt: Record<string, unknown>;
  errorAlert: Record<string, unknown>;
  ignoreBlanks: boolean;
}

export interface TableRecord extends Placed {
  readonly id: string;
  name: string;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

/** Utskriftsformat. Margins in points, as Excel counts them. */
export interface PageRecord {
  orientation: string;
  paperSize: string;
  zoom: Record<string, number>;
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: string;
  firstPageNumber: number | string;
  texts: HeaderFooter;
  titleRows: Placed | null;
  titleColumns: Placed | null;
  printArea: Placed | null;
}

/** What Excel keeps of a sheet that the grid does not. */
export interface SheetRecord {
  readonly customProperties: Map<string, string>;
  notes: NoteRecord[];
  comments: CommentRecord[];
  links: LinkRecord[];
  validations: ValidationRecord[];
  tables: TableRecord[];
  page: PageRecord;
  /** Options of the protection, null where the sheet is not protected. */
  protection: { options: Record<string, unknown>; password: string | null } | null;
  veryHidden: boolean;
  filter: Placed | null;
}

export function newSheetRecord(): SheetRecord {
  return {
    customProperties: new Map(),
    notes: [],
    comments: [],
    links: [],
    validations: [],
    tables: [],
    page: newPageRecord(),
    protection: null,
    veryHidden: false,
    filter: null,
  };
}

/** Excel's own defaults for a new sheet in a Swedish installation: A4, normal margins. */
function newPageRecord(): PageRecord {
  const texts = {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  };
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    printOrder: 'DownThenOver',
    firstPageNumber: '',
    texts,
    titleRows: null,
    titleColumns: null,
    printArea: null,
  };
}
