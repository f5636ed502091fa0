"use strict";
// All of this only improves: each page works without it.
(() => {
  const form = document.getElementById("answer");
  const clock = document.getElementById("clock");
  const status = document.getElementById("saved");
  const saves = form && form.hasAttribute("data-save");
  let wanted = false, running = null, leaving = false;

  const say = (id) => { if (status) status.textContent = id ? status.dataset[id] : ""; };
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));

  // What cannot be sent yet: an order with places still empty. Its page would say so.
  const isWhole = () => {
    const places = [...form.querySelectorAll("select[name=sort]")].map((select) => select.value);
    const given = places.filter((place) => place !== "");
    return given.length === 0 || (given.length === places.length && new Set(given).size === given.length);
  };

  // Sends what stands in the form, and takes the new turn from the page that comes back. Whether it is on disk.
  const send = async () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("go", form.dataset.save);
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body: fields });
    if (answer.status >= 500 || answer.status === 408) return false;
    // An answer that is only half filled in is sent again once it is whole.
    if (answer.status === 422) return true;
    // What else is refused is explained on a page of its own, such as what another tab has saved.
    if (!answer.ok) { leaving = true; form.requestSubmit(); return true; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const turn = page.querySelector("#answer [name=turn]");
    if (turn) form.elements.turn.value = turn.value;
    else location.href = answer.url;
    if (turn) say("saved");
    return true;
  };

  // One request at a time; while there is no connection it is tried again.
  const save = async () => {
    await null;
    while (wanted) {
      wanted = false;
      let done = false;
      try { done = !isWhole() || await send(); } catch { done = false; }
      if (!done) { wanted = true; say("unsaved"); await wait(2000); }
    }
    running = null;
  };
  const saveSoon = () => { say(""); wanted = true; running ??= save(); };

  if (saves) {
    form.addEventListener("change", (event) => {
      if (event.target.matches("input[type=radio], input[type=checkbox], select")) saveSoon();
    });
  }

  // The form's own request waits for the one before, so that it is no older than what is kept.
  if (form) {
    form.addEventListener("submit", async (event) => {
      if (leaving || (!running && navigator.onLine)) return;
      event.preventDefault();
      if (!navigator.onLine && saves) saveSoon();
      const button = event.submitter;
      await running;
      leaving = true;
      form.requestSubmit(button);
    });
    addEventListener("pageshow", () => { leaving = false; });
  }

  // With a keyboard at hand typing may begin at once; on a phone it would cover the question.
  const field = document.getElementById("f0");
  if (field && field.matches("input[type=text]") && matchMedia("(hover: hover)").matches) {
    field.focus({ preventScroll: true });
  }

  // Keys 1 to 9 pick an option; Enter sends what is picked, or goes on.
  addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.matches("input[type=text], select, button, a, summary")) return;
    const option = /^[1-9]$/.test(event.key)
      && document.querySelectorAll(".option input")[Number(event.key) - 1];
    if (option && option.value) { option.focus(); option.click(); event.preventDefault(); return; }
    const rating = document.querySelector(`.rating[value="${CSS.escape(event.key)}"]`);
    if (rating && !event.repeat) { rating.click(); return; }
    const onward = document.getElementById("onward");
    // An Enter too many, after the answer, must not rate it.
    const early = document.querySelector(".rating") && performance.now() < 500;
    if (event.key === "Enter" && onward && !event.repeat && !early) onward.click();
  });

  // The time left ticks by the clock of this page, which the server set when it made it.
  if (clock) {
    const ends = performance.now() + 1000 * Number(clock.dataset.seconds);
    const tick = () => {
      const left = Math.max(0, Math.round((ends - performance.now()) / 1000));
      const [hours, minutes, seconds] = [left / 3600, left / 60 % 60, left % 60].map(Math.floor);
      const two = (count) => String(count).padStart(2, "0");
      const time = hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
      clock.textContent = clock.textContent.replace(/\d+(:\d\d)+/, time);
      clock.classList.toggle("short", left < 60);
      if (left === 0) { clearInterval(ticking); end(); }
    };
    const end = async () => {
      if (saves) { saveSoon(); await Promise.race([running, wait(4000)]); }
      await wait(1500);
      leaving = true;
      location.href = clock.dataset.then;
    };
    const ticking = setInterval(tick, 1000);
  }

  // The teacher's table follows the class; once all have handed in, the page tells what the class knows.
  const table = document.getElementById("class");
  if (table) {
    const [language, blank] = [document.documentElement.lang, document.getElementById("pupil")];
    const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
    const time = (unit) => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" });
    const [seconds, minutes] = [time("second"), time("minute")];
    const rows = new Map([...table.tBodies[0].rows].map((row) => [row.dataset.name, row]));
    const seen = (age) => age < 60 ? seconds.format(age) : minutes.format(Math.floor(age / 60));
    const rowOf = (name) => {
      if (rows.has(name)) return rows.get(name);
      const row = blank.content.firstElementChild.cloneNode(true);
      row.dataset.name = row.querySelector("[name=name]").value = name;
      table.tBodies[0].append(row);
      rows.set(name, row);
      return row;
    };
    const draw = (pupil) => {
      const row = rowOf(pupil.name);
      const cells = {
        name: pupil.name,
        answered: `${pupil.answered} / ${pupil.of}`,
        unsure: pupil.doubt || "",
        score: pupil.score === null ? "" : percent.format(pupil.score),
        seen: pupil.done ? table.dataset.done : seen(pupil.seen),
      };
      for (const cell of row.querySelectorAll("[data-cell]")) {
        const text = String(cells[cell.dataset.cell]);
        if (cell.textContent !== text) cell.textContent = text;
      }
      row.querySelector("button").disabled = !pupil.held;
    };
    new EventSource(table.dataset.live).addEventListener("message", (event) => {
      const { learners } = JSON.parse(event.data);
      learners.forEach(draw);
      document.getElementById("nobody")?.toggleAttribute("hidden", learners.length > 0);
      const over = learners.length > 0 && learners.every((pupil) => pupil.done);
      if (over !== table.hasAttribute("data-over")) location.reload();
    });
  }

  // A page shown again from memory may be older than what is kept.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
