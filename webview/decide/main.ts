import { showFindings } from './findings.ts';

showFindings(document);
