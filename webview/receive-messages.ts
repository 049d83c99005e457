import { answerRequest } from './answer-request.ts';
import type { Editing } from './edit/editing.ts';
import { editor } from './editor.ts';
import type { Interaction } from './interaction.ts';
import type { Notice } from './notice.ts';
import type { PageState } from './page-state.ts';
import type { Presenter } from './present/presenter.ts';
import type { ToWebview } from './protocol.ts';
import type { Screen } from './screen.ts';
import type { Surface } from './surface.ts';
import type { Toolbar } from './toolbar.ts';

interface Receivers {
  readonly screen: Screen;
  readonly interaction: Interaction;
  readonly editing: Editing;
  readonly toolbar: Toolbar;
  readonly surface: Surface;
  readonly notice: Notice;
  readonly presenter: Presenter;
  /** Something is switched off, or on. */
  darkened(dark: Extract<ToWebview, { type: 'dark' }>): void;
  /** Gives the look on the screen a name in the file. */
  saveView(name: string): void;
}

/** Does what the editor, or what stands in for it, asks the page for. */
export function receiveMessages(
  state: PageState,
  { screen, interaction, editing, toolbar, surface, notice, presenter, darkened, saveView }: Receivers,
): void {
  window.addEventListener('message', ({ data }: MessageEvent<ToWebview>) => {
    switch (data.type) {
      case 'show':
        screen.show(data.preview, data.reopened);
        return;
      case 'image':
        screen.takeImage(data);
        return;
      case 'reveal':
        interaction.reveal(data.key);
        return;
      case 'export':
      case 'part':
      case 'copy-png':
        void answerRequest(data, screen).then((answer) => editor.postMessage(answer));
        return;
      case 'following':
        toolbar.showLock(data.following);
        state.besideText = data.following !== null;
        state.keep({ following: data.following === true });
        return;
      case 'server':
        surface.serverChanged(data.stopped, data.uri);
        return;
      case 'present':
        presenter.start();
        return;
      case 'save-view':
        saveView(data.name);
        return;
      case 'dark':
        darkened(data);
        return;
      case 'deleted':
        notice.deleted(data.deleted);
        return;
      case 'gestured':
      case 'copied':
      case 'form':
      case 'act':
        editing.take(data);
        return;
      case 'editable':
        editing.editable = data;
        screen.again();
        return;
      default:
        data satisfies never;
    }
  });
}
