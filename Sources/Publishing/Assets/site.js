(() => {
  "use strict";

  // The shortlist: which practices are ticked is remembered in this browser only, and its address can be sent.
  const key = "rostrum-shortlist";
  const limit = 100;
  const isID = (id) => /^[a-z0-9][a-z0-9-]{0,99}$/.test(id);
  const read = () => {
    try { return JSON.parse(localStorage.getItem(key) || "[]").filter(isID).slice(0, limit); }
    catch { return []; }
  };
  const write = (ids) => {
    try { localStorage.setItem(key, JSON.stringify(ids)); } catch { /* private windows keep nothing */ }
  };
  const address = (base, ids) => base + (ids.length ? "?" + ids.map((id) => "id=" + id).join("&") : "");

  const link = document.querySelector("[data-shortlist]");
  const base = link ? link.getAttribute("href") : "";
  const words = link ? link.textContent : "";
  const show = () => {
    if (!link) return;
    const ids = read();
    link.setAttribute("href", address(base, ids));
    link.textContent = ids.length ? `${words} (${ids.length})` : words;
  };

  // `/shortlist#a,b` opens a list that somebody sent; an address with ids in it is the list now.
  const page = document.querySelector("[data-shortlist-page]");
  if (page) {
    const sent = decodeURIComponent(location.hash.slice(1)).split(",").filter(isID).slice(0, limit);
    const here = new URLSearchParams(location.search).getAll("id").filter(isID);
    if (sent.length) location.replace(address(location.pathname, sent));
    else if (here.length) write(here.slice(0, limit));
    else if (read().length) location.replace(address(location.pathname, read()));
  }

  const boxes = [...document.querySelectorAll(".pick input[type=checkbox]")];
  const chosen = new Set(read());
  if (!page) for (const box of boxes) box.checked = chosen.has(box.value);
  // Boxes that a search in this browser adds later are heard too.
  addEventListener("change", ({ target: box }) => {
    if (!box.matches(".pick input[type=checkbox]")) return;
    const ids = read().filter((id) => id !== box.value);
    if (box.checked) ids.push(box.value);
    write(ids.slice(-limit));
    show();
  });
  show();

  // A job that is under way: what is said of it is asked for again, and replaced when it has changed.
  const look = async () => {
    const job = document.querySelector("[data-job=under-way]");
    if (!job) return;
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector("#job");
      if (next && next.textContent !== job.textContent) {
        job.replaceChildren(...next.childNodes);
        job.dataset.job = next.dataset.job;
      }
    } catch { /* asked again below */ }
    setTimeout(look, 2000);
  };
  setTimeout(look, 2000);
})();

// The plan builder: what is typed in a step is kept in this browser until it is saved, and offered again after a
// reload or a broken connection.
(() => {
  "use strict";
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const { draft, step, version } = form.dataset;
  const key = `rostrum-draft/${draft}/${step}`;
  const skipped = new Set(["seal", "version", "then", "was-open"]);
  const typed = () => [...new FormData(form)].filter(([name]) => !skipped.has(name));
  const state = () => JSON.stringify(typed());
  const start = state();
  let sent = false;
  const forget = () => { try { localStorage.removeItem(key); } catch { /* nothing is kept */ } };
  const read = () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
  const keep = () => {
    if (state() === start) return forget();
    try { localStorage.setItem(key, JSON.stringify({ version, typed: typed() })); } catch { /* nothing is kept */ }
  };

  const fill = (fields) => {
    const values = new Map();
    for (const [name, value] of fields) values.set(name, [...(values.get(name) || []), value]);
    for (const control of form.elements) {
      if (!values.has(control.name) || control.type === "hidden") continue;
      const own = values.get(control.name);
      if (control.type === "checkbox" || control.type === "radio") control.checked = own.includes(control.value);
      else control.value = own[0];
      control.closest("details")?.setAttribute("open", "");
    }
  };

  const kept = read();
  if (kept && JSON.stringify(kept.typed) !== start) {
    // A save that arrived makes a new version: then what is kept is what stands, or lies in the page of conflicts.
    if (kept.sent && kept.version !== version) forget();
    else {
      const box = document.createElement("div");
      box.className = "restore";
      box.setAttribute("role", "status");
      const words = document.createElement("p");
      words.textContent = form.dataset.restore;
      const button = (label, action) => {
        const made = document.createElement("button");
        made.type = "button";
        made.className = "plain";
        made.textContent = label;
        made.addEventListener("click", () => { action(); box.remove(); });
        return made;
      };
      box.append(words, button(form.dataset.restored, () => fill(kept.typed)), button(form.dataset.discard, forget));
      form.prepend(box);
    }
  }

  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.addEventListener("submit", () => {
    sent = true;
    if (state() === start) return;
    try { localStorage.setItem(key, JSON.stringify({ version, typed: typed(), sent: true })); } catch { /* nothing is kept */ }
  });
  addEventListener("beforeunload", (event) => { if (!sent && state() !== start) event.preventDefault(); });
})();

// A file that is chosen is read here and put where its text can be seen before it is sent.
(() => {
  "use strict";
  const box = document.querySelector("[data-file-for]");
  if (!box) return;
  box.hidden = false;
  box.querySelector("input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file && file.size <= 262144) document.getElementById(box.dataset.fileFor).value = await file.text();
  });
})();
