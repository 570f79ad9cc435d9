/** Bounds of Excel's own task pane, in pixels. */
const NARROWEST = 270;
const WIDEST = 450;
const STEP = 10;

/** The handle at the pane's left edge: mouse, touch and arrow keys. */
export function makeResizable(panel: HTMLElement, handle: HTMLElement): void {
  const setWidth = (pixels: number): void => {
    const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels)));
    panel.style.width = `${width}px`;
    handle.setAttribute('aria-valuenow', String(width));
  };
  handle.setAttribute('aria-valuemin', String(NARROWEST));
  handle.setAttribute('aria-valuemax', String(WIDEST));
  setWidth(320);
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    // Else the frame swallows the pointer as soon as it is over it.
    panel.classList.add('resizing');
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId))
      setWidth(panel.getBoundingClientRect().right - event.clientX);
  });
  handle.addEventListener('pointerup', () => panel.classList.remove('resizing'));
  handle.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') setWidth(panel.offsetWidth + STEP);
    if (key === 'ArrowRight') setWidth(panel.offsetWidth - STEP);
  });
}
