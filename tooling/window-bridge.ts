import { createServer } from 'node:http';
import type { WindowSteps } from './window-steps.ts';

/** One call over the bridge. */
interface Call {
  readonly step: keyof WindowSteps;
  readonly args: readonly unknown[];
}

/** The steps, offered over HTTP on 127.0.0.1 to the suite in the extension host. */
export interface WindowBridge {
  readonly address: string;
  close(): void;
}

/** Answers a POST of a `Call` with `{ value }` or `{ error }`. */
export async function openWindowBridge(steps: () => WindowSteps): Promise<WindowBridge> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    response.setHeader('Content-Type', 'application/json');
    try {
      const call = JSON.parse(Buffer.concat(chunks).toString()) as Call;
      const step = steps()[call.step] as (...args: readonly unknown[]) => Promise<unknown>;
      response.end(JSON.stringify({ value: (await step(...call.args)) ?? null }));
    } catch (error) {
      response.end(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bridge got no port.');
  return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** Returns the steps as the suite calls them, at the other end of the bridge. */
export function windowOverBridge(address: string): WindowSteps {
  const call = async (step: keyof WindowSteps, args: readonly unknown[]) => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify({ step, args }) });
    const answer = (await response.json()) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(`${step}: ${answer.error}`);
    return answer.value;
  };
  return new Proxy({} as WindowSteps, {
    get: (_target, step) => {
      return (...args: readonly unknown[]) => call(step as keyof WindowSteps, args);
    },
  });
}
