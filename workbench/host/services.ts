import { HostObject } from './protocol/hostObject';

/** The window around the add-in: its pane, its ribbon and what it has told the host about itself. */
export class Shell {
  pane: 'Visible' | 'Background' = 'Visible';
  startup = 'Inactive';
  /** The add-in listens for ribbon clicks. */
  actionsReady = false;
  onPane: ((state: 'Visible' | 'Background') => void) | undefined;
  onControl: ((id: string, enabled: boolean) => void) | undefined;
  onTab: ((id: string, visible: boolean) => void) | undefined;
  readonly #enabled = new Map<string, boolean>();

  isEnabled(id: string): boolean {
    return this.#enabled.get(id) ?? true;
  }

  enable(id: string, enabled: boolean): void {
    this.#enabled.set(id, enabled);
    this.onControl?.(id, enabled);
  }

  show(state: 'Visible' | 'Background'): void {
    this.pane = state;
    this.onPane?.(state);
  }
}

/** `Office.actions`: told when the add-in is ready for clicks. */
class AddinInternalService extends HostObject {
  constructor(private readonly shell: Shell) {
    super();
  }

  NotifyActionHandlerReady(): void {
    this.shell.actionsReady = true;
  }
}

/** `Office.addin.showAsTaskpane` and `hide`. */
class AppRuntimeService extends HostObject {
  constructor(private readonly shell: Shell) {
    super();
  }

  SetAppRuntimeState(state: 'Visible' | 'Background'): void {
    this.shell.show(state);
  }

  GetAppRuntimeState(): string {
    return this.shell.pane;
  }
}

/** `Office.addin.setStartupBehavior`. */
class AppRuntimePersistenceService extends HostObject {
  constructor(private readonly shell: Shell) {
    super();
  }

  SetAppRuntimeStartState(state: string): void {
    this.shell.startup = state;
  }

  GetAppRuntimeStartState(): string {
    return this.shell.startup;
  }
}

/** `Office.ribbon.requestUpdate`. */
class DynamicRibbon extends HostObject {
  constructor(private readonly shell: Shell) {
    super();
  }

  GetButton(id: string): RibbonButton {
    return new RibbonButton(this.shell, id);
  }

  GetTab(id: string): RibbonTab {
    return new RibbonTab(this.shell, id);
  }

  ExecuteRequestCreate(): void {}
}

class RibbonButton extends HostObject {
  constructor(
    protected readonly shell: Shell,
    protected readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  get Id(): string {
    return this.id;
  }

  get Enabled(): boolean {
    return this.shell.isEnabled(this.id);
  }

  set Enabled(enabled: boolean) {
    this.shell.enable(this.id, enabled);
  }
}

class RibbonTab extends RibbonButton {
  SetVisibility(visible: boolean): void {
    this.shell.onTab?.(this.id, visible);
  }
}

/** The services office.js reaches by name, besides the workbook itself. */
export function shellServices(shell: Shell): [string, () => HostObject][] {
  return [
    ['AddinInternalService', () => new AddinInternalService(shell)],
    ['AppRuntimeService', () => new AppRuntimeService(shell)],
    ['AppRuntimePersistenceService', () => new AppRuntimePersistenceService(shell)],
    ['DynamicRibbon', () => new DynamicRibbon(shell)],
  ];
}
