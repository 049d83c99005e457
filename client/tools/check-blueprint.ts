import * as vscode from 'vscode';
import { type CheckParams, type CheckResult, checkRequest } from '../../server/protocol.ts';
import { nameIn, readBlueprint } from './read-blueprint.ts';
import type { Tool } from './tool.ts';

/** Says everything that is wrong with a blueprint, as `check --format json` does, with the author's settings. */
export const checkBlueprint: Tool = {
  name: 'service_blueprint_check',
  invocationMessage: (input) => vscode.l10n.t('Checking {0}', nameIn(input)),
  async run(input, { ask, asUri }, token) {
    const { name, text, uri } = await readBlueprint(input);
    const params: CheckParams = { name, text, ...(uri === undefined ? {} : { uri: asUri(uri) }) };
    return JSON.stringify(await ask<CheckResult>(checkRequest.method, params, token), null, 2);
  },
};
