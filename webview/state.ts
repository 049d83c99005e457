import { isDensity } from '../core/diagram/density.ts';
import { unfiltered } from '../core/diagram/look.ts';
import type { NearSize } from './far.ts';

import type { Place } from './picture-layer.ts';
import { defaultViewState, type ViewState } from './view-state.ts';

/**
 * The state that is kept while the page is hidden or the window reloads. The extension reads `uri` and `following` too.
 */
export interface State {
  readonly uri?: string;
  readonly place?: Place;
  /** The sizes of the picture as it is near, while its overview is shown because it is far away. */
  readonly far?: NearSize;
  readonly following?: boolean;
  readonly view?: ViewState;
  /** The panel of details, as it was left. */
  readonly details?: { readonly open?: boolean; readonly width?: number; readonly more?: boolean };
}

/** Returns the choice that was kept, made whole: an older version of the extension may have kept less. */
export function viewStateOf({ view }: State): ViewState {
  return {
    view: { ...defaultViewState.view, ...view?.view },
    filter: { ...unfiltered, ...view?.filter },
    details: view?.details ?? defaultViewState.details,
    stubs: view?.stubs ?? defaultViewState.stubs,
    density: isDensity(view?.density) ? view.density : defaultViewState.density,
    ...(view?.named !== undefined && { named: view.named }),
  };
}
