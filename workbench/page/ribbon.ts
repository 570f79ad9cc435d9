import { element } from './element';
import type { Manifest, RibbonControl, RibbonGroup } from './manifest';

/** Menyfliksområdet: the tabs of the manifest and the groups of the chosen one. */
export class Ribbon {
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #tabs = new Map<string, { tab: HTMLButtonElement; panel: HTMLElement }>();

  constructor(
    tabList: HTMLElement,
    panels: HTMLElement,
    { tabs }: Manifest,
    private readonly onClick: (control: RibbonControl) => void,
  ) {
    for (const { id, label, groups } of tabs) {
      const tab = element('button', {
        type: 'button',
        className: 'tab',
        textContent: label,
        onclick: () => this.choose(id),
      });
      tab.setAttribute('role', 'tab');
      const panel = element('div', { className: 'groups' }, ...groups.map((group) => this.#group(group)));
      panel.setAttribute('role', 'tabpanel');
      tabList.append(tab);
      panels.append(panel);
      this.#tabs.set(id, { tab, panel });
    }
    const [first] = tabs;
    if (first) this.choose(first.id);
  }

  choose(chosen: string): void {
    this.#tabs.forEach(({ tab, panel }, id) => {
      tab.setAttribute('aria-selected', String(id === chosen));
      panel.hidden = id !== chosen;
    });
  }

  enable(controlId: string, enabled: boolean): void {
    const button = this.#buttons.get(controlId);
    if (button) button.disabled = !enabled;
  }

  showTab(id: string, visible: boolean): void {
    const tab = this.#tabs.get(id)?.tab;
    if (tab) tab.hidden = !visible;
  }

  #group({ label, controls }: RibbonGroup): HTMLElement {
    const buttons = element(
      'div',
      { className: 'controls' },
      ...controls.map((control) => this.#button(control)),
    );
    return element(
      'div',
      { className: 'group' },
      buttons,
      element('div', { className: 'group-label', textContent: label }),
    );
  }

  #button(control: RibbonControl): HTMLButtonElement {
    const { id, label, tip, icon, enabled } = control;
    const button = element('button', {
      type: 'button',
      id,
      className: 'ribbon-button',
      title: tip ? `${label}\n${tip}` : label,
      disabled: !enabled,
      onclick: () => this.onClick(control),
    });
    if (icon) button.append(element('img', { src: icon, alt: '', width: 32, height: 32 }));
    button.append(element('span', { textContent: label }));
    this.#buttons.set(id, button);
    return button;
  }
}
