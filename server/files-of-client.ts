import type { Connection } from 'vscode-languageserver';
import { blueprintGlob } from '../core/blueprint-name.ts';
import { findOfClient } from './find-of-client.ts';
import { type ReadBlueprintParams, readBlueprintRequest } from './protocol.ts';
import type { WorkspaceFiles } from './workspace-index.ts';

/** Returns the files that only the client can reach: of a browser, of a virtual workspace. */
export function filesOfClient(connection: Pick<Connection, 'sendRequest'>): WorkspaceFiles {
  return {
    find: (_folders, limit) => findOfClient(connection, { pattern: blueprintGlob, limit }),
    async read(uri, limit) {
      const params: ReadBlueprintParams = { uri, limit };
      const text: unknown = await connection
        .sendRequest(readBlueprintRequest.method, params)
        .catch(() => undefined);
      return typeof text === 'string' ? text : undefined;
    },
  };
}
