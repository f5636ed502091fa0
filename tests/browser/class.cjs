// `hafal class`: eight pupils answer on phones of their own while the teacher's page follows them.
"use strict";
const assert = require("node:assert");
const { Hafal, look, phone, press, withBrowser } = require("./harness.cjs");
const { answer, assertNoSecret } = require("./answers.cjs");

const CLASS = ["class", "deck.ron", "--address", "127.0.0.1"];
const MAIN = ".foot button";

const address = (hafal, whose) => hafal.lines.find((line) => line.startsWith(`${whose} `)).split(" ")[1];

async function join(browser, hafal, name, options) {
  const page = await phone(browser, options);
  await page.goto(address(hafal, "pupils"));
  if (name === "Ani") await look(page, "class-join");
  await page.type("input[name=name]", name);
  await press(page, MAIN);
  return page;
}

// Remembers every byte that a pupil gets before the answers may be told.
function record(page, all) {
  page.on("response", async (response) => {
    const headers = JSON.stringify(response.headers());
    const body = await response.text().catch(() => "");
    all.push(headers + body);
  });
}

async function answerAll(page, name) {
  for (let count = 1; count <= 10; count += 1) {
    if (name === "Ani") await assertNoSecret(page, `question ${count}`).catch((error) => {
      // What was typed before stands in its field; another question holds nothing of it.
      if (!page.url().endsWith(`/${count}`)) throw error;
    });
    await answer(page);
    await press(page, MAIN);
  }
}

async function eightPupilsAndATeacher(browser) {
  const hafal = await Hafal.serve(CLASS, 2);
  const teacher = await phone(browser);
  await teacher.setViewport({ width: 1280, height: 800 });
  await teacher.goto(address(hafal, "teacher"));
  const names = ["Ani", "Budi", "Citra", "Dewi", "Eko", "Fitri", "Gede", "Hana"];
  const phones = [];
  for (const [place, name] of names.entries()) {
    phones.push(await join(browser, hafal, name, { script: place % 2 === 0 }));
  }
  await teacher.bringToFront();
  await teacher.waitForFunction(() => document.querySelectorAll("#class tbody tr").length === 8);
  const bytes = [];
  record(phones[7], bytes);
  for (const page of phones.slice(0, 4)) await page.goto(page.url());
  for (const [place, page] of phones.entries()) {
    await page.bringToFront();
    await answerAll(page, names[place]);
  }
  await look(phones[0], "class-list");
  assert(!bytes.join("").includes("on Java"), "no hint and no why before the end");
  assert(!bytes.join("").includes("The meeting of 1955."), "no hint and no why before the end");
  await teacher.bringToFront();
  await teacher.waitForFunction(() =>
    [...document.querySelectorAll("#class tbody tr")].every((row) => /^\s*10 \/ 10\s*$/.test(row.querySelector("[data-cell=answered]").textContent)));
  await teacher.screenshot({ path: `${process.env.PICTURES}/class-teacher.png`, fullPage: true });
  // A killed server comes back with the same addresses, and finds every phone again.
  await hafal.stop("SIGKILL");
  await hafal.start(["class", "deck.ron", "--address", "127.0.0.1"], 2);
  for (const page of phones) {
    await page.bringToFront();
    await page.goto(`${new URL(address(hafal, "pupils")).origin}/end`);
    await press(page, MAIN);
    assert.match(await page.$eval(".score", (one) => one.textContent), /100%/);
  }
  await look(phones[1], "class-result");
  await teacher.goto(address(hafal, "teacher"));
  await teacher.screenshot({ path: `${process.env.PICTURES}/class-over.png`, fullPage: true });
  assert.strictEqual(await hafal.stop(), 0);
  const attempts = JSON.parse(hafal.run("scores", "--json", "--class", "deck").stdout);
  assert.deepStrictEqual(attempts.map((attempt) => attempt.learner).sort(), names);
  assert(attempts.every((attempt) => attempt.points === attempt.out_of && attempt.finished));
  hafal.clean();
}

withBrowser(async (browser) => {
  await eightPupilsAndATeacher(browser);
  console.log("browser: class");
});
