// Starts hafal in a folder of its own and a browser of the size of a phone; what goes wrong ends the test.
"use strict";
const assert = require("node:assert");
const { spawn } = require("node:child_process");
const { mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const puppeteer = require("puppeteer-core");

const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

// A deck with a question of each form; no word of an answer stands in another question.
const DECK = `(title: "Every form", questions: [
  (id: "text", ask: "Where was the meeting?", answer: Text("Bandung"), hint: "on Java", why: "The meeting of 1955."),
  (id: "number", ask: "How many states were there?", answer: Number(29)),
  (id: "date", ask: "When did it begin?", answer: Date("1955-04-18")),
  (id: "truth", ask: "It lasted a week.", answer: True),
  (id: "choice", ask: "Which body?", answer: Choice(right: "UNDP", wrong: ["WHO", "FAO"])),
  (id: "many", ask: "Which are vowels?", answer: Many(right: ["a", "e"], wrong: ["b", "c"])),
  (id: "list", ask: "Name two colours of the flag.", answer: List("scarlet", "ivory")),
  (id: "order", ask: "From early to late", answer: Order("one", "two", "three")),
  (id: "match", ask: "What belongs together?", answer: Match(("dog", "barks"), ("cat", "purrs"))),
  (id: "cloze", answer: Cloze("The group of {77} was founded in {1964}.")),
])`;

class Hafal {
  // Starts a command that serves, and waits for the lines that it begins with.
  static async serve(args, lines = 1) {
    const folder = mkdtempSync(join(tmpdir(), "hafal-browser-"));
    const hafal = new Hafal();
    hafal.folder = folder;
    writeFileSync(join(folder, "deck.ron"), DECK);
    await hafal.start(args, lines);
    return hafal;
  }

  async start(args, lines = 1) {
    const env = { ...process.env, HAFAL_DATA: join(this.folder, "data") };
    this.process = spawn(process.env.HAFAL, args, { cwd: this.folder, env });
    this.out = "";
    this.err = "";
    this.ended = new Promise((done) => this.process.on("exit", (code) => done(code)));
    this.process.stderr.on("data", (data) => { this.err += data; });
    await new Promise((ready, failed) => {
      this.process.stdout.on("data", (data) => {
        this.out += data;
        if (this.out.split("\n").length > lines) ready();
      });
      this.process.on("exit", (code) => failed(new Error(`hafal ended with ${code}: ${this.err}`)));
    });
    this.lines = this.out.split("\n");
  }

  run(...args) {
    const env = { ...process.env, HAFAL_DATA: join(this.folder, "data") };
    const { spawnSync } = require("node:child_process");
    return spawnSync(process.env.HAFAL, args, { cwd: this.folder, env, encoding: "utf8" });
  }

  async stop(signal = "SIGTERM") {
    this.process.kill(signal);
    return this.ended;
  }

  clean() { rmSync(this.folder, { recursive: true, force: true }); }
}

// Opens a page of a phone; `script` tells whether scripts run there.
async function phone(browser, { script = true, dark = false } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(PHONE);
  await page.setJavaScriptEnabled(script);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  page.on("pageerror", (error) => { throw error; });
  page.on("console", (message) => {
    // What the policy refuses is reported on the console.
    assert(!/Content.Security.Policy/i.test(message.text()), message.text());
  });
  return page;
}

// Returns what takes a page off the network and back. Puppeteer's own way is refused by a Chromium that is older than it
// expects; every Chromium knows this one.
async function networkSwitch(page) {
  const session = await page.createCDPSession();
  await session.send("Network.enable");
  const usual = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  return (offline) => session.send("Network.emulateNetworkConditions", { offline, ...usual });
}

// Presses what has these words, and waits for the page that comes of it.
async function press(page, selector) {
  const button = await page.$(selector);
  assert(button, `${selector} is not on ${page.url()}`);
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), button.click()]);
}

// Checks what holds for each page, and takes its picture.
async function look(page, name) {
  const headings = await page.$$eval("h1", (all) => all.length);
  assert.strictEqual(headings, 1, `${name}: one heading`);
  const wide = await page.$eval("html", (html) => html.scrollWidth);
  assert(wide <= PHONE.width, `${name} is ${wide} wide`);
  const small = await page.$$eval("button, .button, .option, select, input[type=text], summary", (all) =>
    all.filter((one) => one.offsetParent && one.getBoundingClientRect().height < 43.5).map((one) => one.outerHTML.slice(0, 80)));
  assert.deepStrictEqual(small, [], `${name}: targets of 44 pixels and more`);
  const nameless = await page.$$eval("input:not([type=hidden]), select", (all) =>
    all.filter((one) => !one.labels?.length && !one.getAttribute("aria-label") && !one.getAttribute("aria-labelledby"))
      .map((one) => one.outerHTML.slice(0, 80)));
  assert.deepStrictEqual(nameless, [], `${name}: each field has a name`);
  const size = (await page.content()).length;
  assert(size < 40960, `${name} has ${size} bytes`);
  await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`), fullPage: true });
}

async function withBrowser(test) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  try { await test(browser); } finally { await browser.close(); }
}

module.exports = { Hafal, PHONE, look, networkSwitch, phone, press, withBrowser };
