import { officeLanguage } from './officeLanguage';

/** What the page needs of an add-in's manifest, texts in Swedish where the manifest has them. */
export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | undefined;
  /** `ExecuteFunction` or `ShowTaskpane`. */
  readonly action: string;
  readonly functionName: string;
  readonly enabled: boolean;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface Manifest {
  readonly displayName: string;
  readonly icon: string | undefined;
  readonly tabs: readonly RibbonTab[];
  readonly taskpane: string;
  /** Prefix of the custom functions in formulas, '' where there are none. */
  readonly namespace: string;
  readonly functionsMetadata: string | undefined;
}

const LOCALE = officeLanguage(typeof location === 'undefined' ? '' : location.search);
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Where the page's server has the add-in's files. */
const ADDIN_FOLDER = '/addin/';
/** Excel's own tabs, by the ids a manifest may use. */
const BUILT_IN_TABS: Readonly<Record<string, string>> = {
  TabHome: 'Start',
  TabInsert: 'Infoga',
  TabData: 'Data',
};

const named = (root: Document | Element | undefined, name: string): Element[] =>
  root ? [...root.getElementsByTagNameNS('*', name)] : [];
const child = (element: Element | undefined, name: string): Element | undefined =>
  [...(element?.children ?? [])].find(({ localName }) => localName === name);
const attribute = (element: Element | undefined, name: string): string => element?.getAttribute(name) ?? '';

export function parseManifest(xml: string): Manifest {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const fault = manifest.querySelector('parsererror');
  if (fault) throw new Error(`manifest: ${fault.textContent}`);
  return new ManifestReader(manifest).read();
}

class ManifestReader {
  readonly #resources = new Map<string, string>();
  readonly #folder: string;

  constructor(private readonly manifest: Document) {
    for (const element of ['Image', 'Url', 'String'].flatMap((kind) => named(manifest, kind)))
      if (element.hasAttribute('id')) this.#resources.set(attribute(element, 'id'), localized(element));
    // Everything beside the task pane's page is served from the add-in's folder.
    this.#folder = new URL('.', this.#source).href;
  }

  get #source(): string {
    const settings = child(this.manifest.documentElement, 'DefaultSettings');
    return attribute(child(settings, 'SourceLocation'), 'DefaultValue');
  }

  read(): Manifest {
    const root = this.manifest.documentElement;
    const points = named(this.manifest, 'ExtensionPoint');
    const ofType = (type: string): Element[] =>
      points.filter((point) => point.getAttributeNS(XSI, 'type') === type);
    const [functions] = ofType('CustomFunctions');
    const icon = attribute(child(root, 'IconUrl'), 'DefaultValue');
    return {
      displayName: localized(child(root, 'DisplayName')),
      icon: icon ? this.#local(icon) : undefined,
      tabs: ofType('PrimaryCommandSurface').flatMap((point) =>
        [...point.children].map((tab) => this.#tab(tab)),
      ),
      taskpane: this.#taskpane(),
      namespace: this.#text(named(functions, 'Namespace')[0]),
      functionsMetadata: this.#urlOf(child(named(functions, 'Metadata')[0], 'SourceLocation')),
    };
  }

  #taskpane(): string {
    const show = named(this.manifest, 'Action').find(
      (action) => action.getAttributeNS(XSI, 'type') === 'ShowTaskpane',
    );
    return this.#urlOf(child(show, 'SourceLocation')) ?? this.#local(this.#source);
  }

  #tab(tab: Element): RibbonTab {
    const id = attribute(tab, 'id');
    const label = this.#text(child(tab, 'Label')) || BUILT_IN_TABS[id] || id;
    const groups = [...tab.children].filter(({ localName }) => localName === 'Group');
    return { id, label, groups: groups.map((group) => this.#group(group)) };
  }

  #group(group: Element): RibbonGroup {
    const controls = [...group.children].filter(({ localName }) => localName === 'Control');
    return {
      id: attribute(group, 'id'),
      label: this.#text(child(group, 'Label')),
      controls: controls.map((control) => this.#control(control)),
    };
  }

  #control(control: Element): RibbonControl {
    const action = child(control, 'Action');
    const images = named(child(control, 'Icon'), 'Image');
    const largest = images.sort((a, b) => Number(attribute(b, 'size')) - Number(attribute(a, 'size')))[0];
    return {
      id: attribute(control, 'id'),
      label: this.#text(child(control, 'Label')),
      tip: this.#text(child(child(control, 'Supertip'), 'Description')),
      icon: this.#urlOf(largest),
      action: action?.getAttributeNS(XSI, 'type') ?? '',
      functionName: child(action, 'FunctionName')?.textContent?.trim() ?? '',
      enabled: child(control, 'Enabled')?.textContent?.trim() !== 'false',
    };
  }

  #text(element: Element | undefined): string {
    return this.#resources.get(attribute(element, 'resid')) ?? '';
  }

  #urlOf(element: Element | undefined): string | undefined {
    const url = this.#text(element);
    return url ? this.#local(url) : undefined;
  }

  #local(url: string): string {
    return url.startsWith(this.#folder) ? ADDIN_FOLDER + url.slice(this.#folder.length) : url;
  }
}

function localized(element: Element | undefined): string {
  const override = named(element, 'Override').find((one) => attribute(one, 'Locale') === LOCALE);
  return attribute(override, 'Value') || attribute(element, 'DefaultValue');
}
