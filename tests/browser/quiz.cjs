// `hafal quiz --web` as a person at a phone goes through it, with and without script.
"use strict";
const assert = require("node:assert");
const { Hafal, PHONE, look, networkSwitch, phone, press, withBrowser } = require("./harness.cjs");
const { answer, assertNoSecret } = require("./answers.cjs");

const QUIZ = ["quiz", "deck.ron", "--web", "--in-order", "--seed", "1"];
const MAIN = ".foot button";
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

async function aWholeQuizWithoutScript(browser) {
  const hafal = await Hafal.serve([...QUIZ, "--feedback", "end"]);
  const page = await phone(browser, { script: false });
  await page.goto(hafal.lines[0]);
  for (let number = 1; number <= 10; number += 1) {
    await page.goto(`${hafal.lines[0]}${number}`);
    await assertNoSecret(page, `question ${number}`);
  }
  await page.goto(`${hafal.lines[0]}end`);
  await assertNoSecret(page, "the list");
  await page.goto(hafal.lines[0]);
  for (let number = 1; number <= 10; number += 1) {
    await look(page, `quiz-${number}`);
    await answer(page);
    await press(page, MAIN);
  }
  assert(page.url().endsWith("/end"));
  await look(page, "quiz-list");
  await press(page, MAIN);
  await look(page, "quiz-result");
  assert.match(await page.$eval(".score", (one) => one.textContent), /100%/);
  await hafal.stop();
  const [attempt] = JSON.parse(hafal.run("scores", "--json").stdout);
  assert.strictEqual(attempt.points, 10);
  hafal.clean();
}

async function aChoiceIsSavedAtOnceAndSurvivesAReload(browser) {
  const hafal = await Hafal.serve([...QUIZ, "--feedback", "end", "--time", "30m"]);
  const page = await phone(browser, { dark: true });
  await page.goto(`${hafal.lines[0]}5`);
  await page.keyboard.press("2");
  await page.waitForFunction(() => document.getElementById("saved").textContent !== "");
  await page.reload();
  assert.strictEqual(await page.$eval("input[name=one]:checked", (one) => one.value), "2");
  await look(page, "quiz-dark");
  const clock = () => page.$eval("#clock", (one) => one.textContent);
  const before = await clock();
  await wait(2500);
  assert.notStrictEqual(await clock(), before, "the time left ticks");
  // Another tab gives another answer: this one is told, and shows what is kept.
  const other = await page.browserContext().newPage();
  await other.setViewport(PHONE);
  await other.goto(`${hafal.lines[0]}5`);
  await other.setJavaScriptEnabled(false);
  await other.reload();
  await other.$$eval(".option input", (all) => all[0].click());
  await page.bringToFront();
  await page.keyboard.press("3");
  await page.waitForFunction(() => document.getElementById("saved").textContent !== "");
  await other.bringToFront();
  await press(other, MAIN);
  await look(other, "quiz-conflict");
  assert.strictEqual(await other.$eval("input[name=one]:checked", (one) => one.value), "3");
  await hafal.stop();
  hafal.clean();
}

async function tenSecondsWithoutConnectionLoseNothing(browser) {
  const hafal = await Hafal.serve([...QUIZ, "--feedback", "end"]);
  const page = await phone(browser);
  await page.goto(`${hafal.lines[0]}6`);
  const setOffline = await networkSwitch(page);
  await setOffline(true);
  await page.keyboard.press("1");
  await wait(10_000);
  await setOffline(false);
  await page.waitForFunction(
    () => document.getElementById("saved").textContent === document.getElementById("saved").dataset.saved,
    { timeout: 8000 },
  );
  await page.reload();
  assert.deepStrictEqual(await page.$$eval("input[name=many]:checked", (all) => all.map((one) => one.value)), ["1"]);
  await page.goBack().catch(() => null);
  await hafal.stop();
  hafal.clean();
}

async function eachMarkIsToldAtOnce(browser) {
  const hafal = await Hafal.serve([...QUIZ, "-n", "2"]);
  const page = await phone(browser);
  await page.goto(hafal.lines[0]);
  await page.$eval("input[name=line]", (field) => { field.value = "Bandong"; });
  await press(page, MAIN);
  await look(page, "quiz-slip");
  assert.match(await page.$eval(".told", (one) => one.textContent), /Bandung/);
  await press(page, "#onward");
  await page.$eval("input[name=line]", (field) => { field.value = "many"; });
  await press(page, MAIN);
  await look(page, "quiz-unread");
  await page.$eval("input[name=line]", (field) => { field.value = "5"; });
  await press(page, MAIN);
  await look(page, "quiz-wrong");
  await press(page, "#onward");
  await look(page, "quiz-each-result");
  assert.strictEqual(await hafal.ended, 0);
  hafal.clean();
}

withBrowser(async (browser) => {
  await aWholeQuizWithoutScript(browser);
  await aChoiceIsSavedAtOnceAndSurvivesAReload(browser);
  await tenSecondsWithoutConnectionLoseNothing(browser);
  await eachMarkIsToldAtOnce(browser);
  console.log("browser: quiz --web");
});
