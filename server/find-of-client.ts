import type { Connection } from 'vscode-languageserver';
import { type FindBlueprintsParams, findBlueprintsRequest } from './protocol.ts';

/** Returns the URIs of the files that only the client can reach and that a pattern names; none where it gives none. */
export async function findOfClient(
  connection: Pick<Connection, 'sendRequest'>,
  params: FindBlueprintsParams,
): Promise<string[]> {
  const uris: unknown = await connection
    .sendRequest(findBlueprintsRequest.method, params)
    .catch(() => undefined);
  return Array.isArray(uris) ? uris.filter((uri) => typeof uri === 'string') : [];
}
