import type { PdfScript } from './pdf-script.ts';

const own = document.currentScript as HTMLScriptElement | null;

/**
 * Loads the writer of PDFs from the script `pdf.js` beside this one when it is first asked for. A page that has it
 * already loads nothing. Rejects when it cannot be loaded.
 */
export async function loadPdf(): Promise<PdfScript> {
  if (window.serviceBlueprintPdf === undefined) await addScript();
  if (window.serviceBlueprintPdf === undefined) throw new Error('The script that writes PDF did not run.');
  return window.serviceBlueprintPdf;
}

function addScript(): Promise<void> {
  const script = document.createElement('script');
  script.src = new URL('pdf.js', own?.src).href;
  script.nonce = own?.nonce ?? '';
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error('The script that writes PDF could not be loaded. Export again, or as SVG or PNG.'));
    });
    document.head.append(script);
  });
}
