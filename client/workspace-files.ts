import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../server/base64.ts';
import {
  type FindBlueprintsParams,
  findBlueprintsRequest,
  type ReadBlueprintParams,
  type ReadImageParams,
  type ReadImageResult,
  readBlueprintRequest,
  readImageRequest,
} from '../server/protocol.ts';
import { readRegular } from './read-regular.ts';

/** Answers the server where it cannot reach the files of the workspace itself. */
export function answerForFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(findBlueprintsRequest.method, async ({ pattern, limit }: FindBlueprintsParams) => {
      const uris = await vscode.workspace.findFiles(pattern, '**/node_modules/**', limit);
      return uris.map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    client.onRequest(readBlueprintRequest.method, async ({ uri, limit }: ReadBlueprintParams) => {
      const place = client.protocol2CodeConverter.asUri(uri);
      try {
        return new TextDecoder().decode(await readRegular(place, limit));
      } catch {
        return null;
      }
    }),
    client.onRequest<ReadImageResult, void>(
      readImageRequest.method,
      async ({ uri, ...params }: ReadImageParams) =>
        readImage(client.protocol2CodeConverter.asUri(uri), params),
    ),
  );
}

async function readImage(
  place: vscode.Uri,
  { limit, known }: Omit<ReadImageParams, 'uri'>,
): Promise<ReadImageResult> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(place);
    const stamp = `${mtime}-${size}`;
    if (size > limit) return { unread: size };
    if (stamp === known) return { unread: 'known' };
    return { data: toBase64(await readRegular(place, limit)), stamp };
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { unread: isMissing ? 'missing' : 'unreadable' };
  }
}
