// Finds or installs what several suites want: the browser, its fonts, the editor and other programs that pictures
// are compared with. `npm test` does it once before the suites, which would do it at the same time.
import { findChromium } from '../tooling/chromium.ts';
import { installEditor } from '../tooling/editor-server.ts';
import { provideFonts } from '../tooling/fonts.ts';
import { findTool, tools } from '../tooling/tools.ts';

console.log(`Browser: ${findChromium().path}`);
provideFonts();
if (process.env.VSCODE_TEST_ELECTRON !== '1') console.log(`Editor: ${installEditor()}`);
for (const tool of tools) console.log(`${tool}: ${findTool(tool) ?? 'not on this machine'}`);
