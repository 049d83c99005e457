import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FindBlueprintsParams,
  findBlueprintsRequest,
  type ReadBlueprintParams,
  readBlueprintRequest,
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
  );
}
