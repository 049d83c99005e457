import { exportFormats, isOfficeFormat } from '../core/export-formats.ts';
import { isLeavablePart, type LeavablePart } from '../core/leavable-parts.ts';
import { dayOf } from '../core/values/date.ts';
import { type Phase, read } from './answer.ts';
import type { BlueprintDocument, RuleLevels } from './documents.ts';
import { check } from './features/check.ts';
import { compare } from './features/compare.ts';
import { copiedText } from './features/copied-text.ts';
import { findingsList } from './features/findings-list.ts';
import { form } from './features/form.ts';
import { gesture } from './features/gesture.ts';
import { image } from './features/image.ts';
import { impact } from './features/impact.ts';
import { importFile } from './features/import-file.ts';
import { insights } from './features/insights.ts';
import { office } from './features/office.ts';
import { page } from './features/page.ts';
import { preview } from './features/preview.ts';
import { render } from './features/render.ts';
import { sheetChanges } from './features/sheet-changes.ts';
import { toBe } from './features/to-be.ts';
import { workspaceImpact } from './features/workspace-impact.ts';
import {
  aliveRequest,
  type CheckParams,
  type CompareParams,
  type CompareResult,
  type CopiedTextParams,
  type CopiedTextResult,
  checkRequest,
  compareRequest,
  copiedTextRequest,
  type FindingsListParams,
  type FindingsListResult,
  type FindingsParams,
  type FindingsResult,
  type FormParams,
  type FormResult,
  findingsListRequest,
  findingsRequest,
  formRequest,
  type GestureParams,
  type GestureResult,
  gestureRequest,
  type ImageParams,
  type ImpactParams,
  type ImpactResult,
  type ImportFileParams,
  type ImportFileResult,
  type InsightsResult,
  imageRequest,
  impactRequest,
  importFileRequest,
  insightsRequest,
  type OfficeParams,
  type OfficeResult,
  officeRequest,
  type PageParams,
  type PreviewParams,
  pageRequest,
  previewRequest,
  type RenderParams,
  type RenderResult,
  renderRequest,
  type SheetChangesParams,
  type SheetChangesResult,
  sheetChangesRequest,
  type ToBe,
  type ToBeParams,
  toBeRequest,
  type WorkspaceImpactParams,
  type WorkspaceImpactResult,
  workspaceImpactRequest,
} from './protocol.ts';
import type { Requests, Session } from './session.ts';

/** The picture is built in a phase of its own. */
const drawn: readonly Phase[] = [read, ({ file }) => file.drawn !== undefined];

/** Serves the requests of the protocol of our own: those of the preview and of tools. */
export function serveOwnRequests({ connection, session, answer, anywhere }: Requests): void {
  connection.onRequest(aliveRequest.method, () => true);
  connection.onRequest(
    previewRequest.method,
    answer(
      'draw the preview',
      ({ uri }: PreviewParams) => uri,
      async (document) => preview(document, ...(await lookOf(document))),
      drawn,
    ),
  );
  connection.onRequest(
    pageRequest.method,
    answer(
      'make a page',
      ({ uri }: PageParams) => uri,
      async (document, { without }: PageParams) =>
        page(document, ...(await lookOf(document)), leftOut(without)),
      drawn,
    ),
  );
  connection.onRequest(
    imageRequest.method,
    answer(
      'read an image',
      ({ uri }: ImageParams) => uri,
      (document, { path }: ImageParams) => image(document, path, session.images, session.brands),
    ),
  );
  connection.onRequest<GestureResult | null, void>(
    gestureRequest.method,
    answer('make a gesture', ({ uri }: GestureParams) => uri, gesture),
  );
  connection.onRequest<FormResult | null, void>(
    formRequest.method,
    answer(
      'make a form',
      ({ uri }: FormParams) => uri,
      (document, params: FormParams) => form(document, params, session.problems.of(document)),
    ),
  );
  connection.onRequest<OfficeResult | null, void>(
    officeRequest.method,
    answer(
      'write a file for other programs',
      ({ uri }: OfficeParams) => uri,
      async (document, { format, without }: OfficeParams) => {
        if (!isExported(format)) return null;
        const { exporters } = await session.loadExporters(session.client.options.bundles);
        return office(document, exporters[format], await lookOf(document), leftOut(without));
      },
      drawn,
    ),
  );
  connection.onRequest<ImportFileResult | null, void>(
    importFileRequest.method,
    anywhere('import a file', (params: ImportFileParams) => importFile(params, loadReaders)),
  );
  connection.onRequest<SheetChangesResult | null, void>(
    sheetChangesRequest.method,
    answer(
      'list the changes of a spreadsheet',
      ({ uri }: SheetChangesParams) => uri,
      (document, params: SheetChangesParams) => sheetChanges(document, params, loadReaders),
    ),
  );
  connection.onRequest<FindingsResult | null, void>(
    findingsRequest.method,
    anywhere('list the findings', ({ since = 0 }: FindingsParams) =>
      session.findings.since(since, session.workspace.findings(), dayOf(new Date())),
    ),
  );
  connection.onRequest<FindingsListResult | null, void>(
    findingsListRequest.method,
    anywhere('write the list of findings', (params: FindingsListParams) =>
      findingsList(params, session.findings, () => session.loadExporters(session.client.options.bundles)),
    ),
  );
  connection.onRequest<ImpactResult | null, void>(
    impactRequest.method,
    answer('switch something off', ({ uri }: ImpactParams) => uri, impact, drawn),
  );
  connection.onRequest<InsightsResult | null, void>(
    insightsRequest.method,
    answer('work out the figures', ({ uri }: PreviewParams) => uri, insights),
  );
  connection.onRequest<WorkspaceImpactResult | null, void>(
    workspaceImpactRequest.method,
    anywhere('switch something off everywhere', async (params: WorkspaceImpactParams) =>
      workspaceImpact(await session.workspace.switchables(), params),
    ),
  );
  connection.onRequest<CopiedTextResult | null, void>(
    copiedTextRequest.method,
    answer('copy cards', ({ uri }: CopiedTextParams) => uri, copiedText),
  );
  connection.onRequest(
    checkRequest.method,
    anywhere('check a text', async (params: CheckParams) =>
      check(params, await levelsOfAny(session, params.uri)),
    ),
  );
  connection.onRequest<CompareResult | null, void>(
    compareRequest.method,
    anywhere('compare two texts', (params: CompareParams) => compare(params)),
  );
  connection.onRequest<ToBe | null, void>(
    toBeRequest.method,
    anywhere('copy a text as a to-be', (params: ToBeParams) => toBe(params)),
  );
  connection.onRequest<RenderResult | null, void>(
    renderRequest.method,
    anywhere('draw a text', (params: RenderParams) => render(params, session.hyphenation)),
  );

  function loadReaders() {
    return session.loadReaders(session.client.options.bundles);
  }

  /** Returns what a picture has besides the text of its blueprint: syllables, images, a brand. */
  async function lookOf(document: BlueprintDocument) {
    const hyphenate = await session.hyphenation.forPicture(document.file.drawn.picture);
    const images = await session.images.of(document);
    return [hyphenate, images, (await session.brands.of(document))?.given] as const;
  }
}

/** The severities for a text, of the file it belongs to where there is one. */
async function levelsOfAny({ client, settings }: Session, uri = ''): Promise<RuleLevels> {
  return uri !== '' && client.hasSettings ? await settings.levelsOfAny(uri) : settings.levelsOf(uri);
}

/** The names among what a client sends that name something. */
function leftOut(without: unknown): readonly LeavablePart[] {
  return Array.isArray(without)
    ? without.filter((name): name is LeavablePart => typeof name === 'string' && isLeavablePart(name))
    : [];
}

/** A client may ask for anything. */
function isExported(format: string): boolean {
  return Object.hasOwn(exportFormats, format) && isOfficeFormat(format as keyof typeof exportFormats);
}
