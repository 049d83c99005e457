import { base64ToUint8Array } from 'uint8array-extras';
import * as vscode from 'vscode';
import { mermaidFile } from '../../core/diagram/mermaid-file.ts';
import {
  exportFormats,
  isOfficeFormat,
  type OfficeFormat,
  type PdfPage,
  type PreviewFormat,
} from '../../core/export-formats.ts';
import type { LeavablePart } from '../../core/leavable-parts.ts';
import type { OfficeResult, PageModel } from '../../server/protocol.ts';
import type { PageRequests } from '../../webview/page-requests.ts';
import type { LessPicture, VisiblePart } from '../../webview/protocol.ts';
import { nameOf } from '../blueprint-documents.ts';
import { exportStem } from '../export-name.ts';
import { exportSettings } from '../export-settings.ts';
import { htmlPage } from '../html-page.ts';
import { leftOut, pageOfPart } from '../page-of-part.ts';
import { pageParts } from '../page-parts.ts';
import type { SharedCommand } from './shared-command.ts';
import { UnreadableText } from './unreadable-text.ts';

/** The preview whose picture is exported. */
export interface ExportedPreview {
  readonly uri: vscode.Uri;
  readonly extensionUri: vscode.Uri;
  /** Resolves when the picture is that of the text as it is now; rejects with what the author can do otherwise. */
  drawn(): Promise<void>;
  /** Asks the page; a hidden one is brought into sight, since it runs no script. */
  ask(...request: Parameters<PageRequests['send']>): ReturnType<PageRequests['send']>;
  /** Gives the page the focus. */
  focus(): void;
  /** Asks the server for what a page that stands alone shows, without what is left out; `null` when it does not know the document. */
  loadPage(uri: vscode.Uri, without: readonly LeavablePart[]): Promise<PageModel | null>;
  /** Asks the server for the file of a format that is made from the blueprint itself. */
  office(
    uri: vscode.Uri,
    format: OfficeFormat,
    without: readonly LeavablePart[],
  ): Promise<OfficeResult | null>;
  /** Runs the command behind a button of the preview. */
  run(command: SharedCommand, uri: vscode.Uri): void;
}

/** Makes files of what a preview shows. */
export class PreviewExports {
  readonly #preview: ExportedPreview;

  constructor(preview: ExportedPreview) {
    this.#preview = preview;
  }

  /**
   * The content of a file with the picture of the text as it is now. Rejects when there is none, when the drawing
   * fails, or the panel is closed or goes on to another document. `paper` is that of a PDF, whatever the setting says.
   */
  async file(format: PreviewFormat, paper?: PdfPage): Promise<Uint8Array> {
    const { uri } = this.#preview;
    await this.#preview.drawn();
    this.#checkStillAt(uri);
    if (format === 'mermaid') {
      const { mermaid, mermaidNotice: notice } = await this.#part(uri);
      if (notice !== undefined) this.#warn(notice, 'svg');
      return new TextEncoder().encode(mermaidFile(mermaid));
    }
    if (format === 'html') return await this.#htmlOf(uri);
    if (isOfficeFormat(format)) return await this.#officeOf(uri, format);
    const { theme, density, page } = exportSettings(uri);
    const picture = await this.#lessPicture(uri);
    const {
      text,
      missing = [],
      note,
      scale,
    } = await this.#preview.ask({
      type: 'export',
      format,
      theme,
      ...(density && { density }),
      ...(format === 'pdf' ? { page: paper ?? page } : {}),
      ...(picture && { picture }),
    });
    this.#checkStillAt(uri);
    if (scale !== undefined) this.#warnReduced(scale);
    if (note !== undefined) void vscode.window.showWarningMessage(note);
    if (missing.length > 0) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The PDF has question marks for characters that there is no font for: {0}. Export as SVG or PNG to keep them.',
          missing.slice(0, 20).join(' '),
        ),
      );
    }
    return exportFormats[format].text ? new TextEncoder().encode(text) : base64ToUint8Array(text);
  }

  /** Puts the picture on the clipboard. Rejects when the window does not allow it. */
  async copyPng(): Promise<void> {
    const { uri } = this.#preview;
    await this.#preview.drawn();
    this.#checkStillAt(uri);
    const picture = await this.#lessPicture(uri);
    // Only the page that has the focus may write to the clipboard.
    this.#preview.focus();
    const { theme, density } = exportSettings(uri);
    const { scale } = await this.#preview.ask({
      ...{ type: 'copy-png', theme },
      ...(density && { density }),
      ...(picture && { picture }),
    });
    if (scale !== undefined) this.#warnReduced(scale);
  }

  /** Returns the part of the picture that is to be seen. */
  async #part(uri: vscode.Uri): Promise<VisiblePart> {
    const picture = await this.#lessPicture(uri);
    const { text } = await this.#preview.ask({ type: 'part', ...(picture && { picture }) });
    this.#checkStillAt(uri);
    return JSON.parse(text) as VisiblePart;
  }

  /** The picture without what exports do not have; `undefined` when they have everything. */
  async #lessPicture(uri: vscode.Uri): Promise<LessPicture | undefined> {
    const { without } = exportSettings(uri);
    if (without.length === 0) return undefined;
    const page = await this.#preview.loadPage(uri, without);
    this.#checkStillAt(uri);
    if (page === null) throw new Error(vscode.l10n.t('There is no picture of the text as it is now.'));
    const { broken, picture } = page.preview;
    // What is on the screen then is an earlier picture, with all that is to be left out.
    if (broken !== undefined) throw new UnreadableText(broken.range.start.line + 1);
    return picture;
  }

  /** The page alone: it brings its own script, which draws what is to be seen. */
  async #htmlOf(uri: vscode.Uri): Promise<Uint8Array> {
    const [page, parts, part] = await Promise.all([
      this.#preview.loadPage(uri, exportSettings(uri).without),
      pageParts(this.#preview.extensionUri),
      this.#part(uri),
    ]);
    this.#checkStillAt(uri);
    if (page === null) throw new Error(vscode.l10n.t('There is no picture of the text as it is now.'));
    const { broken, picture } = page.preview;
    if (broken !== undefined) throw new UnreadableText(broken.range.start.line + 1);
    if (picture.steps.length === 0) {
      throw new Error(vscode.l10n.t('There is nothing to export yet: the blueprint has no step.'));
    }
    const name = nameOf(uri);
    const { density, page: paper } = exportSettings(uri);
    const { preview, places } = pageOfPart(page, part);
    const missing = leftOut(picture, part.picture);
    const html = await htmlPage(
      {
        places,
        // Whom it is given to is told nothing of the folder that it was made in.
        preview: { ...preview, uri: `blueprint:/${encodeURIComponent(name)}` },
        theme: undefined,
        look: { ...part.look, ...(density && { density }) },
        ...(paper !== 'fit' && { paper }),
        ...(missing === undefined ? {} : { leftOut: missing }),
        name: exportStem(name),
      },
      parts,
    );
    return new TextEncoder().encode(html);
  }

  /** Made by the server from the whole blueprint, whatever of it is to be seen. */
  async #officeOf(uri: vscode.Uri, format: OfficeFormat): Promise<Uint8Array> {
    const result = await this.#preview.office(uri, format, exportSettings(uri).without);
    this.#checkStillAt(uri);
    if (result === null) throw new Error(vscode.l10n.t('There is no picture of the text as it is now.'));
    if ('refused' in result) throw new Error(result.refused);
    return base64ToUint8Array(result.data);
  }

  #warnReduced(scale: number): void {
    const percent = Math.max(1, Math.floor(scale * 100));
    this.#warn(
      vscode.l10n.t(
        'The picture is too large for a PNG of twice its size: this one has {0}% of the size of the picture. A PDF stays sharp at any size.',
        percent,
      ),
      'pdf',
    );
  }

  /** Says what an export lacks, and offers the format that has it. */
  #warn(message: string, instead: 'svg' | 'pdf'): void {
    const { uri } = this.#preview;
    const offer = vscode.l10n.t('Export as {0}', exportFormats[instead].name);
    void vscode.window.showWarningMessage(message, offer).then((answer) => {
      if (answer === offer) this.#preview.run(`export-${instead}`, uri);
    });
  }

  /** Throws when another document was shown meanwhile, whose picture must not go by the name of this one. */
  #checkStillAt(uri: vscode.Uri): void {
    if (this.#preview.uri !== uri) throw new Error(vscode.l10n.t('The preview went on to another file.'));
  }
}
