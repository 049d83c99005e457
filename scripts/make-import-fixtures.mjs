// Makes the spreadsheets that tests import anew, as strangers would: from tables of HTML, by LibreOffice, not by our exporter.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../test/fixtures/import/', import.meta.url));
const tables = readdirSync(folder).filter((name) => name.endsWith('.html'));
execFileSync(
  'soffice',
  ['--headless', '--infilter=HTML (StarCalc)', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', ...tables],
  { cwd: folder, stdio: 'inherit' },
);
