// Parses a deck's GIFT with gift-pegjs and holds each question against the deck's JSON.
const fs = require('fs');
const assert = require('assert');
const { parse } = require('gift-pegjs');

const base = process.argv[2];
const deck = JSON.parse(fs.readFileSync(`${base}.json`, 'utf8'));
const report = JSON.parse(fs.readFileSync(`${base}.gift.report`, 'utf8'));
const skipped = new Set(report.skipped.map((entry) => entry.id));
const found = parse(fs.readFileSync(`${base}.gift`, 'utf8')).filter((one) => one.type !== 'Category');
const asked = deck.questions.filter((question) => !skipped.has(question.id));
assert.strictEqual(found.length, asked.length, 'as many questions as were brought over');

// An arrow in a left side goes out as HTML, and a star in a typed answer is told from Moodle's wildcard.
const plain = (text) => (text.format === 'html'
  ? text.text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') : text.text);
const typed = (text) => plain(text).replace(/\\\*/g, '*');
const words = (noted) => (Array.isArray(noted) ? noted[0] : noted);

asked.forEach((question, at) => {
  const one = found[at];
  const [kind, answer] = typeof question.answer === 'string' ? [question.answer, null] : Object.entries(question.answer)[0];
  assert.strictEqual(one.title, question.id);
  if (kind !== 'Cloze') assert.strictEqual(plain(one.stem), question.ask, question.id);
  if (question.why) assert.strictEqual(plain(one.globalFeedback), question.why, question.id);
  const choices = one.choices;
  switch (kind) {
    case 'True': case 'False':
      assert.deepStrictEqual([one.type, one.isTrue], ['TF', kind === 'True']);
      break;
    case 'Number':
      assert.strictEqual(one.type, 'Numerical');
      assert.strictEqual(choices.number, answer.is);
      assert.strictEqual(choices.range || 0, answer.within || 0);
      break;
    case 'Text':
      assert.strictEqual(one.type, 'Short');
      assert.deepStrictEqual(choices.filter((c) => c.weight !== 0).map((c) => typed(c.text)), answer.is);
      break;
    case 'Choice': {
      assert.strictEqual(one.type, 'MC');
      const right = choices.filter((c) => c.isCorrect).map((c) => plain(c.text));
      assert.deepStrictEqual(right, [answer.right]);
      const wrong = choices.filter((c) => !c.isCorrect).map((c) => plain(c.text));
      assert.deepStrictEqual(wrong, [...answer.wrong, ...(answer.last || [])].map(words).filter((w) => w !== answer.right));
      break;
    }
    case 'Many': {
      assert.strictEqual(one.type, 'MC');
      const right = choices.filter((c) => c.weight > 0);
      assert.deepStrictEqual(right.map((c) => plain(c.text)), answer.right);
      const sum = right.reduce((all, c) => all + c.weight, 0);
      assert(Math.abs(sum - 100) < 0.001, `${question.id}: ${sum}`);
      break;
    }
    case 'Match': {
      assert.strictEqual(one.type, 'Matching');
      const pairs = one.matchPairs.filter((p) => p.subquestion.text !== '').map((p) => [plain(p.subquestion), p.subanswer]);
      assert.deepStrictEqual(pairs, answer.pairs);
      break;
    }
    case 'Cloze':
      assert.strictEqual(one.hasEmbeddedAnswers, true);
      break;
    case 'Date':
      assert.strictEqual(one.type, 'Short');
      break;
    default:
      assert.fail(`${question.id}: ${kind} was not told as left out`);
  }
});
console.log(`gift-pegjs: ${found.length} questions of ${base.split('/').pop()}`);
