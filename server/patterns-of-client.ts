import { base64ToUint8Array } from 'uint8array-extras';
import type { Connection } from 'vscode-languageserver';
import type { ReadPatterns } from '../hyphenation/hyphenation.ts';
import { type ReadPatternsParams, readPatternsRequest } from './protocol.ts';

/** Returns what asks the client for the patterns that words are broken by: a worker in a browser has no files. */
export function patternsOfClient(connection: Pick<Connection, 'sendRequest'>): ReadPatterns {
  return async (name) => {
    const params: ReadPatternsParams = { name };
    const content: unknown = await connection.sendRequest(readPatternsRequest.method, params);
    return typeof content === 'string' ? base64ToUint8Array(content) : undefined;
  };
}
