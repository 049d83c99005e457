import { showFindings } from './findings.ts';
import { showInsights } from './insights.ts';

if (document.body.dataset.view === 'insights') showInsights(document);
else showFindings(document);
