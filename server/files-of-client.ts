import type { Connection } from 'vscode-languageserver';
import { blueprintGlob } from '../core/blueprint-name.ts';
import {
  type FindBlueprintsParams,
  findBlueprintsRequest,
  type ReadBlueprintParams,
  readBlueprintRequest,
} from './protocol.ts';
import type { WorkspaceFiles } from './workspace-index.ts';

/** Returns the files that only the client can reach: of a browser, of a virtual workspace. */
export function filesOfClient(connection: Pick<Connection, 'sendRequest'>): WorkspaceFiles {
  return {
    async find(_folders, limit) {
      const params: FindBlueprintsParams = { pattern: blueprintGlob, limit };
      const uris: unknown = await connection
        .sendRequest(findBlueprintsRequest.method, params)
        .catch(() => undefined);
      return Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : [];
    },
    async read(uri, limit) {
      const params: ReadBlueprintParams = { uri, limit };
      const text: unknown = await connection
        .sendRequest(readBlueprintRequest.method, params)
        .catch(() => undefined);
      return typeof text === 'string' ? text : undefined;
    },
  };
}
