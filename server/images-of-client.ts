import { base64ToUint8Array } from 'uint8array-extras';
import type { Connection } from 'vscode-languageserver';
import { imageGlob } from '../core/images/image.ts';
import { findOfClient } from './find-of-client.ts';
import type { ImageFiles } from './image-files.ts';
import { type ReadImageParams, type ReadImageResult, readImageRequest } from './protocol.ts';

/** Returns the images that only the client can reach: of a browser, of a virtual workspace. */
export function imagesOfClient(connection: Pick<Connection, 'sendRequest'>): ImageFiles {
  return {
    async read(uri, _folders, limit, known) {
      const params: ReadImageParams = { uri, limit, ...(known !== undefined && { known }) };
      const answer = await connection
        .sendRequest<ReadImageResult | null>(readImageRequest.method, params)
        .catch(() => null);
      if (answer === null) return 'unreadable';
      return 'unread' in answer
        ? answer.unread
        : { bytes: base64ToUint8Array(answer.data), stamp: answer.stamp };
    },
    find: (_folders, limit) => findOfClient(connection, { pattern: imageGlob, limit }),
  };
}
