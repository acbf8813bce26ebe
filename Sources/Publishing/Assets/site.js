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
