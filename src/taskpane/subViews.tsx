import { type ComponentType, lazy } from 'react';
import { WorkbookProblem } from '../workbook/port';
import type { SubView } from './state';

/** A view with code of its own: a sub view, or a tab that not everyone opens. */
type LoadedView = SubView | 'trace' | 'controls';

/** Underordnade vyer: each with a row back, loaded when it is first opened so that the pane itself opens quickly. */
const LOADERS: Readonly<Record<LoadedView, () => Promise<ComponentType>>> = {
  guide: async () => (await import('./Guide')).Guide,
  controls: async () => (await import('./Controls')).Controls,
  trace: async () => (await import('./trace/TraceView')).TraceView,
  columns: async () => (await import('./columns/ColumnsView')).ColumnsView,
  importSie: async () => (await import('./import/ImportView')).ImportView,
  layout: async () => (await import('./layout/LayoutView')).LayoutView,
  update: async () => (await import('./update/UpdateView')).UpdateView,
  audit: async () => (await import('./audit/AuditView')).AuditView,
};

const loaded = new Map<LoadedView, ComponentType>();

/** The view, loading it the first time. One that could not be loaded is thrown as the problem `part-missing`. */
export function subView(view: LoadedView): ComponentType {
  const known = loaded.get(view);
  if (known) return known;
  const part = lazy(async () => {
    try {
      return { default: await LOADERS[view]() };
    } catch (error) {
      console.error(error);
      throw new WorkbookProblem('part-missing');
    }
  });
  loaded.set(view, part);
  return part;
}

/** After a failure the views are asked for anew: React tries a failed view once more by itself, so it cannot forget it itself. */
export function forgetSubViews(): void {
  loaded.clear();
}
