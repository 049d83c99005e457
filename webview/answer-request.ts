import { uint8ArrayToBase64 } from 'uint8array-extras';
import type { ExportAnswer, PageRequest } from './page-requests.ts';
import { toPng } from './png.ts';
import type { FromWebview, ToWebview } from './protocol.ts';
import type { Screen } from './screen.ts';

type Content = Omit<ExportAnswer, 'type' | 'id'>;

/** Answers a request of the extension: with what it asks for, or with the reason for which that cannot be had. */
export async function answerRequest(request: PageRequest, screen: Screen): Promise<FromWebview> {
  const { id } = request;
  try {
    return { type: 'exported', id, ...(await contentFor(request, screen)) };
  } catch (error) {
    return { type: 'failed', id, message: error instanceof Error ? error.message : String(error) };
  }
}

async function contentFor(request: PageRequest, screen: Screen): Promise<Content> {
  switch (request.type) {
    case 'export':
      return await exported(request, screen);
    case 'part':
      return { text: JSON.stringify(await screen.part(request.picture)) };
    case 'copy-png': {
      // Asked for before it is drawn: the window allows it only right after the author's doing.
      const drawn = screen.export(request).then(toPng);
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn.then(({ png }) => png) })]);
      const { png: _, ...reduced } = await drawn;
      return { text: '', ...reduced };
    }
    default:
      return request satisfies never;
  }
}

async function exported(request: Extract<ToWebview, { type: 'export' }>, screen: Screen): Promise<Content> {
  const { format, page = 'fit' } = request;
  if (format === 'pdf') {
    const { bytes, missing, note } = await screen.exportPdf({ ...request, page });
    const text = uint8ArrayToBase64(bytes);
    return { text, ...(missing.length > 0 && { missing }), ...(note !== undefined && { note }) };
  }
  if (format === 'drawio') return { text: await screen.exportDrawio(request) };
  const svg = await screen.export(request);
  if (format === 'svg') return { text: svg };
  const { png, ...reduced } = await toPng(svg);
  return { text: uint8ArrayToBase64(new Uint8Array(await png.arrayBuffer())), ...reduced };
}
