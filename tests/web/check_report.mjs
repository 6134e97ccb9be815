// Checks HTML reports with a validator and an accessibility engine in a real browser.
//   cd tests/web && npm ci && node check_report.mjs report.html…      (CHROMIUM names another browser)
// Exit status 1 when a page is invalid, breaks a WCAG 2.2 AA rule, is wider than the screen at
// 1200 or 400 pixels, leaves a picture broken, loads anything, or loses something in print: A4 and
// Letter get a page number on every sheet, and nothing is wider than the paper.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-trailing-whitespace': 'off' },
});
let failures = 0;

function fail(file, text) {
  failures += 1;
  console.log(`${file}: ${text}`);
}

async function check_page(browser, file, width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  const url = pathToFileURL(path.resolve(file)).href;
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) {
      fail(file, `loads ${request.url().slice(0, 80)}`);
    }
  });
  await page.goto(url);
  const facts = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - window.innerWidth,
    broken: [...document.images].filter((image) => image.naturalWidth === 0).length,
    silent: [...document.images].filter((image) => !image.alt).length,
  }));
  if (facts.overflow > 0) fail(file, `${facts.overflow} px wider than ${width} px`);
  if (facts.broken > 0) fail(file, `${facts.broken} broken pictures`);
  if (facts.silent > 0) fail(file, `${facts.silent} pictures without a text`);
  await page.evaluate(axe);
  const result = await page.evaluate(
    (only) => window.axe.run(document, { runOnly: only }), rules);
  for (const violation of result.violations) {
    fail(file, `${width} px: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 160)}`);
  }
  await context.close();
}

// Widths of the paper without its margins (17 mm and 16 mm in the style sheet), in CSS pixels.
const papers = { A4: (210 - 32) / 25.4 * 96, Letter: (215.9 - 32) / 25.4 * 96 };

async function check_print(browser, file) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.resolve(file)).href);
  await page.emulateMedia({ media: 'print' });
  for (const [format, width] of Object.entries(papers)) {
    await page.setViewportSize({ width: Math.floor(width), height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) fail(file, `${format}: ${wide} px wider than the paper`);
    const pdf = await page.pdf({ format });
    if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) fail(file, `no PDF for ${format}`);
    check_sheets(file, format, pdf);
  }
  await page.close();
}

// Poppler reads the sheets back, where it is there.
function check_sheets(file, format, pdf) {
  const text = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
  if (!text) return;
  const sheets = text.split('\f').slice(0, -1);
  sheets.forEach((sheet, at) => {
    if (!sheet.includes(`Page ${at + 1} of ${sheets.length}`)) {
      fail(file, `${format}: sheet ${at + 1} has no page number`);
    }
  });
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node check_report.mjs report.html…');
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox'],
});
for (const file of files) {
  const report = await validator.validateFile(file);
  for (const result of report.results) {
    for (const message of result.messages) {
      fail(file, `line ${message.line}: ${message.ruleId}: ${message.message}`);
    }
  }
  for (const width of [1200, 400]) await check_page(browser, file, width);
  await check_print(browser, file);
}
await browser.close();
console.log(failures === 0 ? `${files.length} pages hold` : `${failures} findings`);
process.exit(failures === 0 ? 0 : 1);
