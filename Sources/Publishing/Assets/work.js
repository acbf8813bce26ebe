// What is typed into a long form is kept in this browser until it is sent or saved, and offered again after a reload or
// a broken connection. Of the plan builder it is one step of one version; of what organisations send, the form itself.
(() => {
  "use strict";
  const month = 30 * 86400000;
  const read = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const write = (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* nothing is kept */ } };
  const remove = (key) => { try { localStorage.removeItem(key); } catch { /* nothing is kept */ } };

  // The page after sending: what is here arrived, and nothing of it stays behind.
  const arrived = document.querySelector("[data-arrived]")?.dataset.arrived;
  if (arrived && read(arrived)?.sent) remove(arrived);

  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const { keep: key, version, restore, restored, discard } = form.dataset;
  const controls = () => [...form.elements].filter(({ name, type }) => name && !["hidden", "submit", "file"].includes(type));
  const typed = () => {
    const own = new Set(controls().map(({ name }) => name));
    return [...new FormData(form)].filter(([name]) => own.has(name) && name !== form.dataset.never);
  };
  const state = () => JSON.stringify(typed());
  const start = state();
  let sent = false;
  const forget = () => remove(key);
  const save = (more) => write(key, { version, typed: typed(), at: Date.now(), ...more });
  const keep = () => (state() === start ? forget() : save());

  const fill = (fields) => {
    const values = new Map();
    for (const [name, value] of fields) values.set(name, [...(values.get(name) || []), value]);
    for (const control of controls()) {
      const own = values.get(control.name);
      if (control.type === "checkbox" || control.type === "radio") {
        if (own || form.dataset.whole) control.checked = Boolean(own?.includes(control.value));
      } else if (own) control.value = own[0];
      if (own) control.closest("details")?.setAttribute("open", "");
    }
  };

  const kept = read(key);
  if (kept && JSON.stringify(kept.typed) !== start) {
    // A save that arrived makes a new version: then what is kept is what stands, or lies in the page of conflicts.
    if ((kept.sent && kept.version !== version) || Date.now() - (kept.at || Date.now()) > month) forget();
    else {
      const box = document.createElement("div");
      box.className = "restore";
      box.setAttribute("role", "status");
      const words = document.createElement("p");
      words.textContent = restore;
      const button = (label, action) => {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "plain";
        made.textContent = label;
        made.addEventListener("click", () => { action(); box.remove(); });
        return made;
      };
      box.append(words, button(restored, () => { fill(kept.typed); save(); }), button(discard, forget));
      form.prepend(box);
    }
  }

  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.addEventListener("submit", ({ submitter }) => {
    // A download sends nothing that stays there.
    if (submitter?.value === "save") return;
    sent = true;
    if (state() !== start || kept) save({ sent: true });
  });
  if (version) addEventListener("beforeunload", (event) => { if (!sent && state() !== start) event.preventDefault(); });
})();

// A file that is chosen is read here and put where its text can be seen before it is sent. Spreadsheets save theirs in
// UTF-8, UTF-16 or Windows-1252.
(() => {
  "use strict";
  const box = document.querySelector("[data-file-for]");
  if (!box) return;
  const text = (bytes) => {
    const marks = { "255,254": "utf-16le", "254,255": "utf-16be" };
    try { return new TextDecoder(marks[bytes.slice(0, 2)] || "utf-8", { fatal: true }).decode(bytes); }
    catch { return new TextDecoder("windows-1252").decode(bytes); }
  };
  box.hidden = false;
  box.querySelector("input").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    const isLarge = file.size > 262144;
    box.querySelector("[role=alert]").hidden = !isLarge;
    if (isLarge) return;
    document.getElementById(box.dataset.fileFor).value = text(new Uint8Array(await file.arrayBuffer()));
    const name = document.getElementById(box.dataset.nameFor);
    if (name) name.value = file.name;
  });
})();
