// `hafal drill --web` as a person at a phone goes through it.
"use strict";
const assert = require("node:assert");
const { Hafal, look, phone, press, withBrowser } = require("./harness.cjs");
const { answer, assertNoSecret } = require("./answers.cjs");

const DRILL = ["drill", "deck.ron", "--web"];
const MAIN = "#answer .foot button";

async function aDrillWithoutScript(browser) {
  const hafal = await Hafal.serve([...DRILL, "--limit", "3"]);
  const page = await phone(browser, { script: false });
  await page.goto(hafal.lines[0]);
  for (let card = 1; card <= 3; card += 1) {
    await assertNoSecret(page, `card ${card}`);
    await look(page, `drill-card-${card}`);
    await answer(page);
    await press(page, MAIN);
    await look(page, `drill-rating-${card}`);
    assert.strictEqual(await page.$$eval(".rating small", (all) => all.length), 4, "each has its interval");
    await press(page, ".rating[value='3']");
  }
  await look(page, "drill-end");
  assert.strictEqual(await hafal.ended, 0, "it ends with the last page");
  const { cards } = JSON.parse(hafal.run("stats", "deck.ron", "--json").stdout);
  assert.strictEqual(cards.filter((card) => card.reviews === 1).length, 3);
  hafal.clean();
}

async function keysRateAndAnUndoPutsTheCardAgain(browser) {
  const hafal = await Hafal.serve([...DRILL, "--limit", "2"]);
  const page = await phone(browser, { dark: true });
  await page.goto(hafal.lines[0]);
  const first = await page.$eval("h1", (one) => one.textContent);
  await answer(page);
  await press(page, MAIN);
  await look(page, "drill-dark");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("4")]);
  assert.notStrictEqual(await page.$eval("h1", (one) => one.textContent), first);
  await page.click(".more summary");
  await look(page, "drill-more");
  await press(page, "button[value=undo]");
  assert.strictEqual(await page.$eval("h1", (one) => one.textContent), first);
  // A form of before the undo is told, and keeps nothing.
  await page.$eval("#answer [name=turn]", (field) => { field.value = "0"; });
  await answer(page);
  await press(page, MAIN);
  await look(page, "drill-overtaken");
  await page.click(".more summary");
  await press(page, ".more form[action$='/end'] button");
  assert.strictEqual(await hafal.ended, 0);
  const { cards } = JSON.parse(hafal.run("stats", "deck.ron", "--json").stdout);
  assert.strictEqual(cards.filter((card) => card.reviews > 0).length, 0, "the undone review counts nowhere");
  hafal.clean();
}

withBrowser(async (browser) => {
  await aDrillWithoutScript(browser);
  await keysRateAndAnUndoPutsTheCardAgain(browser);
  console.log("browser: drill --web");
});
