import type { PictureView } from '../core/diagram/look.ts';
import type { Picture } from '../core/diagram/picture.ts';
import { defaultViewState, type ViewState } from './view-state.ts';

/** Returns what is shown through a view of the file: it says everything but what cards say beside their names. */
export function lookOf({ name, view, filter, density }: PictureView, state: ViewState): ViewState {
  const { details, stubs } = state;
  return { details, stubs, view, filter, density: density ?? defaultViewState.density, named: name };
}

/** Returns what is shown of everything, without a view of the file. */
export function wholeLook({ details, stubs }: ViewState): ViewState {
  return { ...defaultViewState, details, stubs };
}

/** Returns a choice that is the author's own, and no longer that of a view of the file. */
export function ownLook({ named: _, ...state }: ViewState): ViewState {
  return state;
}

/**
 * Returns what is shown of a newer picture: through the view that was chosen, as that is now. Where the picture has none of
 * that name, its own choice stays in the same file, and in another one everything is shown.
 */
export function followedLook(state: ViewState, { views = [] }: Picture, isSameFile: boolean): ViewState {
  if (state.named === undefined) return state;
  const view = views.find(({ name }) => name === state.named);
  if (view !== undefined) return lookOf(view, state);
  return isSameFile ? ownLook(state) : wholeLook(state);
}
