import { z } from 'zod';
import type { Environment } from '../environment.ts';

/** The services that the tools work with. */
export interface ToolContext {
  /** Absolute and without links: nothing outside is read. */
  readonly root: string;
  readonly environment: Environment;
}

/** The arguments by which a tool is given a blueprint. */
export const blueprintArguments = {
  path: z
    .string()
    .optional()
    .describe('A blueprint file inside the workspace, such as docs/hotel.blueprint.yaml'),
  text: z.string().optional().describe('The text of a blueprint, instead of a path'),
};

export interface BlueprintArguments {
  readonly path?: string | undefined;
  readonly text?: string | undefined;
}

/** Returns the answer of a tool in the words of the protocol. */
export function answer(text: string) {
  return { content: [{ type: 'text' as const, text }] };
}
