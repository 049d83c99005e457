import type { PreviewCommand } from '../../webview/protocol.ts';

/** A button of the preview that asks something of the extension as a whole. */
export type SharedCommand = Exclude<PreviewCommand, 'toggle-lock'>;
