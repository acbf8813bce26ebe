// Search in a site without a server: the answers of the server, counted here. The index is read in parts, each a
// script that calls rostrum(name, value), because a page from a disk can read nothing else.
(() => {
  "use strict";
  const box = document.getElementById("search-words");
  if (!box) return;
  const words = JSON.parse(box.textContent);
  const folder = new URL("../search/", document.currentScript.src);
  const parts = new Map(), waiting = new Map();
  window.rostrum = (name, value) => waiting.get(name)(value);
  const part = (name) => {
    if (!parts.has(name)) {
      parts.set(name, new Promise((done, fail) => {
        const script = document.createElement("script");
        waiting.set(name, done);
        script.src = new URL(`${name}.js?${words.state}`, folder);
        script.onerror = fail;
        document.head.append(script);
      }));
    }
    return parts.get(name);
  };

  // Numbers as CompactNumbers writes them.
  const reader = (text) => {
    let at = 0;
    const next = () => {
      for (let value = 0, factor = 1; ; factor *= 27) {
        const code = text.charCodeAt(at++);
        const digit = code - (code > 92 ? 36 : 35);
        value += digit * factor;
        if (digit < 64) return value;
      }
    };
    return { next, more: () => at < text.length };
  };
  const numbers = (text) => {
    const { next, more } = reader(text), list = [];
    while (more()) list.push(next());
    return list;
  };

  let root, marks, size, facets, lengths, average;
  const open = async () => {
    if (root) return;
    const read = await part("root");
    for (const [name, value] of Object.entries(read.parts || {})) parts.set(name, Promise.resolve(value));
    marks = new RegExp(`[\\p{DI}${read.marks}]`, "gu");
    size = read.count;
    lengths = numbers(read.lengths);
    average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size);
    read.starts = read.starts ? read.starts.split(" ") : [];
    facets = read.facets.map(([name, values, above, column]) => {
      values = values ? values.split(" ") : [];
      const up = reader(above), tags = reader(column);
      const lineages = values.map(() => Array.from({ length: up.next() }, up.next));
      const sets = values.map(() => new Uint8Array(size));
      for (let number = 0; number < size; number++) {
        for (let tag = 1; tag % 2;) {
          tag = tags.next();
          if (!tag) break;
          const value = (tag >> 1) - 1;
          for (const one of [value, ...lineages[value]]) sets[one][number] = 1;
        }
      }
      return { name, values, sets };
    });
    root = read;
  };

  // Folding: as FoldedText on the server.
  const run = /[\p{L}\p{N}\p{M}\p{DI}]+/gu;
  const alone = /\p{Ideographic}/u;
  const digit = (figure) => {
    let value = 0;
    for (let code = figure.codePointAt(0); value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1)); code--) value++;
    return value;
  };
  const plain = (word) => word.normalize("NFKD").replace(marks, "").replace(/[^\p{L}\p{N}\p{M}]/gu, "")
    .replace(/[^\x00-\x7f]/gu, (c) => /\p{Nd}/u.test(c) ? digit(c) : c).toLowerCase()
    .replace(marks, "").replace(/[^\x00-\x7f]/gu, (c) => root.letters[c] || c);
  /// Words with their places in the text.
  const folded = (text) => {
    const list = [];
    for (const match of text.matchAll(run)) {
      let start = match.index, word = "";
      const end = () => { const own = plain(word); if (own) list.push({ own, start, end: start + word.length }); start += word.length; word = ""; };
      for (const letter of match[0]) {
        if (alone.test(letter)) { if (word) end(); word = letter; end(); } else word += letter;
      }
      if (word) end();
    }
    return list;
  };

  // The query: as Query on the server; words in quotes are looked for one by one.
  const quotes = "\"“”„‟«»";
  const isQuote = (letter) => letter !== undefined && quotes.includes(letter);
  const isBlank = (letter) => letter !== undefined && /\s/.test(letter);
  const query = (text) => {
    const letters = [...text], terms = [];
    let at = 0, count = 0, hasPhrase = false;
    while (at < letters.length) {
      while (isBlank(letters[at])) at++;
      let not = false;
      while (letters[at] === "-") { not = true; at++; }
      const quoted = isQuote(letters[at]);
      if (quoted) at++;
      const start = at;
      while (at < letters.length && !isQuote(letters[at]) && (quoted || !isBlank(letters[at]))) at++;
      const own = folded(letters.slice(start, at).join("")).map(({ own }) => own);
      if (quoted && at < letters.length) at++;
      const isOpen = letters[quoted ? at : at - 1] === "*";
      if (quoted && isOpen) at++;
      if ((count += own.length) > 64) break;
      if (own.length) terms.push({ own, isOpen, not });
      hasPhrase ||= own.length > 1;
    }
    return { terms, hasPhrase };
  };

  // The lines of the index for a word, or for all that begin with it.
  const lines = async (word, isOpen) => {
    const starts = root.starts;
    let low = 0, high = starts.length;
    while (low < high) { const middle = (low + high) >> 1; if (starts[middle] <= word) low = middle + 1; else high = middle; }
    const wanted = [Math.max(0, low - 1)];
    while (isOpen && low < starts.length && starts[low].startsWith(word)) wanted.push(low++);
    const texts = await Promise.all(wanted.filter((index) => index < starts.length).map((index) => part(`w${index}`)));
    return texts.flatMap((text) => text.split("!")).map((line) => line.split(" "))
      .filter(([own]) => isOpen ? own.startsWith(word) : own === word);
  };

  const rarity = (count) => Math.log((size - count + 0.5) / (count + 0.5));
  const total = (set) => { let sum = 0; for (let i = 0; i < size; i++) sum += set[i]; return sum; };

  /// The practices that a word finds, each with its score.
  const answer = async (word, isOpen) => {
    const [saturation, share, labelWeight, commonTitle] = root.weights;
    const found = new Uint8Array(size), points = new Uint32Array(size), labelled = new Uint8Array(size);
    const scores = new Float64Array(size);
    for (const [, places, concepts] of await lines(word, isOpen)) {
      const { next, more } = reader(places);
      for (let number = 0; more(); number++) {
        number += next();
        found[number] = 1;
        points[number] += next();
      }
      const named = reader(concepts || "");
      while (named.more()) {
        const set = facets[named.next()].sets[named.next()];
        for (let i = 0; i < size; i++) labelled[i] |= set[i];
      }
    }
    const count = total(found), isCommon = count * 2 > size;
    const weight = Math.max(rarity(count), 0) || 1e-6;
    const labels = labelWeight * Math.max(0, rarity(total(labelled)));
    for (let i = 0; i < size; i++) {
      if (found[i]) {
        const frequency = points[i] / 10;
        const norm = saturation * (1 - share + share * (lengths[i] / average));
        scores[i] = isCommon ? (isOpen ? 0 : points[i] * commonTitle) : weight * frequency * (saturation + 1) / (frequency + norm);
      }
      if (labelled[i]) scores[i] += labels;
      found[i] |= labelled[i];
    }
    return { found, scores };
  };

  /// The numbers of what is found in their order, and for each facet the practices that its ticks do not heed.
  const search = async (asked) => {
    const { terms } = asked, scores = new Float64Array(size), base = new Uint8Array(size).fill(1);
    const list = terms.flatMap(({ own, isOpen, not }) => own.map((word, index) => ({ word, not, isOpen: isOpen && index === own.length - 1 })));
    // A phrase that must not be there: where not all of its words are.
    const answers = await Promise.all(list.map(({ word, isOpen }) => answer(word, isOpen)));
    let at = 0;
    for (const term of terms) {
      const own = answers.slice(at, at += term.own.length);
      for (let i = 0; i < size; i++) {
        const has = own.every(({ found }) => found[i]);
        if (has === term.not) base[i] = 0;
        if (!term.not) for (const one of own) scores[i] += one.scores[i];
      }
    }
    const unions = facets.map(({ values, sets, name }) => {
      const ticks = asked.ticks(name);
      if (!ticks.length) return null;
      const union = new Uint8Array(size);
      for (const tick of ticks) {
        const set = sets[values.indexOf(tick)];
        if (set) for (let i = 0; i < size; i++) union[i] |= set[i];
      }
      return union;
    });
    const within = (skipped) => {
      const set = base.slice();
      unions.forEach((union, index) => {
        if (union && index !== skipped) for (let i = 0; i < size; i++) set[i] &= union[i];
      });
      return set;
    };
    const matches = within(-1);
    const counts = new Map(facets.map(({ name, values, sets }, index) => {
      const set = unions[index] ? within(index) : matches;
      return [name, new Map(values.map((value, at) => {
        let sum = 0;
        for (let i = 0; i < size; i++) sum += sets[at][i] & set[i];
        return [value, sum];
      }))];
    }));
    let order = [...matches.keys()].filter((number) => matches[number]);
    if (asked.sort === "newest") order = numbers(await part("newest")).filter((number) => matches[number]);
    else if (asked.sort !== "title" && terms.some(({ not }) => !not)) order.sort((a, b) => scores[b] - scores[a] || a - b);
    return { order, counts };
  };

  // Pages
  const make = (tag, attributes, ...content) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== null) made.setAttribute(name, value);
    made.append(...content);
    return made;
  };
  const counted = (text, number) => {
    const forms = text.split("|");
    return forms[number === 1 ? 0 : forms.length - 1].replaceAll("{n}", number);
  };
  const language = document.documentElement.lang;
  const list = document.querySelector(".head-search").getAttribute("action");
  const within = list.replace(/\.html$/, "/");
  const shortlist = document.querySelector("[data-shortlist]").getAttribute("href").replace(/\?.*/, "");
  const label = (facet, value) => words.labels[facet]?.[value] || value;

  const card = async (number) => (await part(`c${Math.floor(number / root.block)}`))[number % root.block];
  /// [id, language, title, summary, start, {facet: values}, {language: [title, summary]}]
  const shown = ([id, original, title, summary, year, tags, others]) => {
    const other = others[language];
    return { id, year, tags, lang: other || original === language ? undefined : original, title: other ? other[0] : title, summary: other ? other[1] : summary };
  };
  const facts = ({ tags, year }) => [
    tags.country.map((value) => label("country", value)).join(", "), year && words.from.replace("{year}", year),
    tags.theme.slice(0, 3).map((value) => label("theme", value)).join(", "),
  ].filter(Boolean).join(" · ");
  const marked = (text, terms) => {
    const pieces = [];
    let at = 0;
    for (const { own, start, end } of terms.length ? folded(text) : []) {
      if (!terms.some((term) => !term.not && term.own.some((word, index) => own === word || term.isOpen && index === term.own.length - 1 && own.startsWith(word)))) continue;
      pieces.push(text.slice(at, start), make("mark", {}, text.slice(start, end)));
      at = end;
    }
    return [...pieces, text.slice(at)];
  };
  const hit = (practice, terms, isTicked) => {
    const { id, lang, title, summary } = practice;
    const tick = make("input", { type: "checkbox", name: "id", value: id });
    tick.checked = isTicked;
    return make("li", { class: "hit" },
      make("h2", { lang }, make("a", { href: `${within}${id}.html` }, ...marked(title, terms))),
      make("p", { class: "facts" }, facts(practice)),
      make("p", { class: "summary", lang }, ...marked(summary, terms)),
      make("label", { class: "pick" }, tick, make("span", {}, words.tick, make("span", { class: "unseen" }, `: ${title}`))));
  };

  const parameters = new URLSearchParams(location.search);
  const address = (change) => {
    const next = new URLSearchParams(parameters);
    change(next);
    return `${list}${next.size ? `?${next}` : ""}`;
  };
  const without = (name, value) => address((next) => {
    const rest = next.getAll(name).filter((own) => own !== value);
    next.delete(name);
    next.delete("page");
    for (const own of rest) next.append(name, own);
  });

  const fillForm = (form, result) => {
    for (const control of form.querySelectorAll("input, select")) {
      if (control.type !== "checkbox") { if (parameters.has(control.name)) control.value = parameters.get(control.name); continue; }
      const count = result.counts.get(control.name)?.get(control.value) || 0;
      control.checked = parameters.getAll(control.name).includes(control.value);
      control.parentElement.querySelector(".count").textContent = count;
      control.disabled = !count && !control.checked;
      control.closest("li").classList.toggle("gone", control.disabled);
      if (control.checked) control.closest("details").open = true;
    }
  };
  const chips = (text) => {
    const chip = (words_, href) => make("li", {}, make("a", { class: "chip", href }, make("span", { class: "unseen" }, `${words.remove} `), words_, make("span", { "aria-hidden": "true" }, " ×")));
    const made = facets.flatMap(({ name }) => parameters.getAll(name).map((value) => chip(`${words.names[name]}: ${label(name, value)}`, without(name, value))));
    if (text) made.unshift(chip(`“${text}”`, without("q", text)));
    return make("ul", { class: "chips", "aria-label": words.narrowed }, ...made, make("li", {}, make("a", { class: "clear", href: list }, words.clear)));
  };
  const paging = (page, last) => {
    const to = (number, rel, text) => make("a", { rel, href: address((next) => next.set("page", number)) }, text);
    return make("nav", { class: "paging", "aria-label": words.pages },
      ...page > 1 && page <= last ? [to(page - 1, "prev", words.previous)] : [],
      make("span", {}, words.page.replace("{page}", page).replace("{last}", last)),
      ...page < last ? [to(page + 1, "next", words.next)] : []);
  };

  const practices = async () => {
    await open();
    const text = (parameters.get("q") || "").trim(), asked = query(text);
    const result = await search({ ...asked, sort: parameters.get("sort"), ticks: (name) => parameters.getAll(name) });
    fillForm(document.getElementById("filters"), result);
    const page = Math.max(1, Number.parseInt(parameters.get("page")) || 1), last = Math.ceil(result.order.length / words.size);
    const first = (page - 1) * words.size;
    const cards = await Promise.all(result.order.slice(first, first + words.size).map(card));
    const old = document.getElementById("results");
    const title = old.querySelector("h1"), form = old.querySelector(".hits-form");
    title.textContent = counted(words.found, result.order.length);
    document.title = `${title.textContent} – ${document.title.split(" – ").pop()}`;
    old.querySelectorAll(".paging, .downloads, .chips, .note").forEach((gone) => gone.remove());
    title.after(chips(text), ...asked.hasPhrase ? [make("p", { class: "note" }, words.phrases)] : []);
    form.hidden = !cards.length;
    if (cards.length) {
      const ticked = (() => { try { return JSON.parse(localStorage.getItem("rostrum-shortlist")) || []; } catch { return []; } })();
      const found = form.querySelector(".hits");
      found.start = first + 1;
      found.replaceChildren(...cards.map((own) => hit(shown(own), asked.terms, ticked.includes(own[0]))));
      if (last > 1) old.append(paging(page, last));
    } else old.append(make("div", { class: "empty" }, make("p", {}, words.nothing), make("p", { class: "actions" }, make("a", { href: list }, words.all))));
    document.documentElement.dataset.answered = result.order.length;
  };

  /// The practices that an address names by their ids.
  const chosen = async (limit) => {
    await open();
    const all = (await part("ids")).split(" ");
    const places = [...new Set(parameters.getAll("id"))].map((id) => all.indexOf(id)).filter((place) => place >= 0);
    return (await Promise.all(places.slice(0, limit).map(card))).map(shown);
  };
  const choice = async (empty) => {
    const all = await chosen(100);
    if (!all.length) return;
    empty.replaceWith(make("form", { class: "hits-form", action: shortlist },
      make("ol", { class: "hits" }, ...all.map((own) => hit(own, [], true))),
      make("p", { class: "with-ticked" }, make("span", {}, words.withTicked), make("button", {}, words.keep),
        make("button", { formaction: `${within}compare.html` }, words.compare))));
  };
  const comparison = async (empty) => {
    const all = await chosen(4);
    if (all.length < 2) return;
    const row = (name, cells) => make("tr", {}, make("th", { scope: "row" }, name), ...cells);
    const rows = words.compared.filter((name) => all.some(({ tags }) => tags[name]?.length)).map((name) =>
      row(words.names[name], all.map(({ tags }) => make("td", {}, make("ul", {}, ...(tags[name] || []).map((value) => make("li", {}, label(name, value))))))));
    empty.replaceWith(make("div", { class: `table-box compare columns-${all.length}`, role: "region", tabindex: "0", "aria-label": document.querySelector("h1").textContent },
      make("table", {}, make("thead", {}, make("tr", {}, make("th", { scope: "col" }, words.aspect), ...all.map(({ id, title, lang }) => make("th", { scope: "col", lang }, make("a", { href: `${within}${id}.html` }, title))))),
        make("tbody", {}, row(words.summary, all.map(({ summary, lang }) => make("td", { lang }, make("p", {}, summary)))), ...rows))));
  };

  const form = document.getElementById("search"), empty = document.querySelector("main .empty");
  const failed = () => document.querySelector("h1").after(make("p", { class: "note signal" }, words.failed));
  if (form) {
    document.getElementById("filters").remove();
    form.id = "filters";
    form.hidden = false;
    if (parameters.size) practices().catch(failed);
  } else if (empty && parameters.has("id")) {
    (document.querySelector("[data-shortlist-page]") ? choice : comparison)(empty).catch(failed);
  }
})();
