// Fills in the right answer to each question of the harness's deck, whatever its places are.
"use strict";
const assert = require("node:assert");

// What stands in a page before an answer was given must hold none of these.
const SECRETS = ["Bandung", "1955", "scarlet", "ivory", "1964", "on Java"];

const typed = (...texts) => async (page) => {
  const fields = await page.$$("input[name=line]");
  assert.strictEqual(fields.length, texts.length);
  for (const [place, text] of texts.entries()) {
    await fields[place].evaluate((field) => { field.value = ""; });
    await fields[place].type(text);
  }
};

const picked = (...texts) => async (page) => {
  for (const text of texts) {
    const options = await page.$$(".option");
    for (const option of options) {
      const words = await option.$eval("span", (span) => span.textContent.trim());
      if (words === text) await option.click();
    }
  }
};

// For each select the value of its place, by the words of its label.
const chosen = (value) => async (page) => {
  for (const select of await page.$$("select")) {
    const label = await select.evaluate((one) => one.labels[0].textContent.trim());
    await select.select(await value(page, label));
  }
};

const sorted = chosen(async (_page, label) => String(["one", "two", "three"].indexOf(label) + 1));

const paired = chosen(async (page, label) => {
  const right = { dog: "barks", cat: "purrs" }[label];
  return page.$$eval("select:first-of-type option", (all, right) =>
    all.find((one) => one.textContent.includes(right)).value, right);
});

const ANSWERS = {
  "Where was the meeting?": typed("Bandung"),
  "How many states were there?": typed("29"),
  "When did it begin?": typed("18 April 1955"),
  "It lasted a week.": picked("True"),
  "Which body?": picked("UNDP"),
  "Which are vowels?": picked("a", "e"),
  "Name two colours of the flag.": typed("ivory", "scarlet"),
  "From early to late": sorted,
  "What belongs together?": paired,
  cloze: typed("77", "1964"),
};

// Fills in what is right on the page of a question.
async function answer(page) {
  const heading = (await page.$eval("h1", (one) => one.textContent.trim()));
  await (ANSWERS[heading] ?? ANSWERS.cloze)(page);
}

async function assertNoSecret(page, name) {
  const source = await page.content();
  for (const secret of SECRETS) assert(!source.includes(secret), `${name} tells ${secret}`);
}

module.exports = { answer, assertNoSecret };
