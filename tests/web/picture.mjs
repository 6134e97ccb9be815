// Takes the picture of one quotation for the README.
//   node picture.mjs report.html a2-q3 ../../docs/images/report.png
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [file, anchor, picture] = process.argv.slice(2);
if (!picture) {
  console.error('usage: node picture.mjs report.html ANCHOR PICTURE.png');
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
await page.goto(pathToFileURL(path.resolve(file)).href);
await page.addStyleTag({ content: `#${anchor} { padding: 1rem 1.5rem; margin: 0 -1.5rem; border: 0; }` })
  .catch(() => {});  // a strict content policy may refuse; the picture is then closer cut
await page.locator(`#${anchor}`).screenshot({ path: picture });
await browser.close();
