// Search in a site without a server: the answers of the server, counted here. The index is read in parts, each a
// script that calls rostrum(name, value), because a page from a disk can read nothing else.
(() => {
  "use strict";
  const box = document.getElementById("search-words");
  if (!box) return;
  const words = JSON.parse(box.textContent);
  const folder = new URL("../search/", document.currentScript.src);
  const parameters = new URLSearchParams(location.search);
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
  const column = ([name, values, above, tagged]) => {
    values = values ? values.split(" ") : [];
    const up = reader(above), tags = reader(tagged);
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
  };
  const known = (name) => facets.some((facet) => facet.name === name);
  /// The facets that do not stand open at first.
  const more = async () => {
    const read = await part("more");
    if (!known(read[0]?.[0])) facets.push(...read.map(column));
  };
  const open = async () => {
    if (root) return;
    const read = await part("root");
    for (const [name, value] of Object.entries(read.parts || {})) parts.set(name, Promise.resolve(value));
    marks = new RegExp(`[\\p{DI}${read.marks}]`, "gu");
    size = read.count;
    lengths = numbers(read.lengths);
    average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, size);
    read.starts = read.starts ? read.starts.split(" ") : [];
    facets = read.facets.map(column);
    root = read;
    if (root.parts || Object.keys(words.names).some((name) => !known(name) && parameters.has(name))) await more();
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

  // The query: as Query on the server.
  const quotes = "\"“”„‟«»";
  const isQuote = (letter) => letter !== undefined && quotes.includes(letter);
  const isBlank = (letter) => letter !== undefined && /\s/.test(letter);
  const query = (text) => {
    const letters = [...text], terms = [];
    let at = 0, count = 0, wasCut = false;
    while (at < letters.length) {
      while (isBlank(letters[at])) at++;
      let not = false;
      while (letters[at] === "-") { not = true; at++; }
      const quoted = isQuote(letters[at]);
      if (quoted) at++;
      const start = at;
      while (at < letters.length && !isQuote(letters[at]) && (quoted || !isBlank(letters[at]))) at++;
      const before = letters.slice(0, start).join("").length;
      const places = folded(letters.slice(start, at).join("")).map((word) => ({ ...word, start: word.start + before, end: word.end + before }));
      const own = places.map(({ own }) => own);
      if (quoted && at < letters.length) at++;
      const isOpen = letters[quoted ? at : at - 1] === "*";
      if (quoted && isOpen) at++;
      if (wasCut = (count += own.length) > 64) break;
      if (own.length) terms.push({ own, isOpen, not, places });
    }
    return { terms, wasCut };
  };

  // The lines of the index for a word, or for all that begin with it.
  const lines = async (word, isOpen) => {
    const starts = root.starts;
    let low = 0, high = starts.length;
    while (low < high) { const middle = (low + high) >> 1; if (starts[middle] <= word) low = middle + 1; else high = middle; }
    const wanted = [Math.max(0, low - 1)];
    while (isOpen && low < starts.length && starts[low].startsWith(word)) wanted.push(low++);
    const found = await Promise.all(wanted.filter((index) => index < starts.length).map(async (index) =>
      (await part(`w${index}`)).split("!").map((line, place) => [...line.split(" "), "", "", ""].slice(0, 5).concat(index, place))));
    return found.flat().filter(([own]) => isOpen ? own.startsWith(word) : own === word);
  };

  const rarity = (count) => Math.log((size - count + 0.5) / (count + 0.5));
  const total = (set) => { let sum = 0; for (let i = 0; i < size; i++) sum += set[i]; return sum; };

  /// The practices with something in their texts and those with it in a label of a value, all with their scores.
  const scored = (found, points, labelled, isCommon, isOpen) => {
    const [saturation, share, labelWeight, commonTitle] = root.weights, scores = new Float64Array(size);
    const weight = Math.max(rarity(total(found)), 0) || 1e-6;
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
  const sets = () => [new Uint8Array(size), new Uint32Array(size), new Uint8Array(size)];
  /// What a word finds.
  const answer = async (word, isOpen) => {
    const [found, points, labelled] = sets();
    const own = await lines(word, isOpen);
    for (const [, places, , concepts, others] of own) {
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
      const { next: step, more: further } = reader(others || "");
      for (let number = 0; further(); number++) labelled[number += step()] = 1;
    }
    return { ...scored(found, points, labelled, total(found) * 2 > size, isOpen), lead: isOpen ? undefined : own[0]?.[2] };
  };

  /// Where a word of a phrase stands: in texts by the practice, in labels by the label.
  const standing = async (word, isOpen) => {
    const texts = new Map(), labels = new Map();
    const add = (map, key, place) => { if (!map.has(key)) map.set(key, new Set()); map.get(key).add(place); };
    for (const [, places, , , , index, line] of await lines(word, isOpen)) {
      const [steps, named] = (await part(`p${index}`)).split("!")[line].split(" ");
      const practice = reader(places), step = reader(steps), label = reader(named);
      for (let number = -1, field = 0, at = 0; step.more();) {
        const next = step.next(), moved = next >> 1 & 3;
        if (next & 1) { number += 1 + practice.next(); practice.next(); field = at = 0; }
        field += moved;
        at = moved ? next >> 3 : at + (next >> 3);
        add(texts, number, field * 2 ** 24 + at);
      }
      while (label.more()) add(labels, label.next(), label.next());
    }
    return { texts, labels };
  };
  /// What words find that follow one another.
  const phrase = async (own, isOpen) => {
    const places = await Promise.all(own.map((word, index) => standing(word, isOpen && index === own.length - 1)));
    const [found, points, labelled] = sets();
    const starts = (kind, key) => [...places[0][kind].get(key)].filter((place) => places.every((word, index) => word[kind].get(key)?.has(place + index)));
    for (const number of places[0].texts.keys()) {
      for (const place of starts("texts", number)) {
        found[number] = 1;
        points[number] += root.points[Math.floor(place / 2 ** 24)];
      }
    }
    const named = [...places[0].labels.keys()].filter((label) => starts("labels", label).length);
    if (named.length) {
      const values = numbers(await part("labels"));
      for (const label of named) {
        if (values[2 * label] >= facets.length) await more();
        const set = facets[values[2 * label]].sets[values[2 * label + 1]];
        for (let i = 0; i < size; i++) labelled[i] |= set[i];
      }
    }
    return scored(found, points, labelled, false);
  };

  /// The numbers of what is found in their order, and for each facet the practices that its ticks do not heed.
  const search = async (asked) => {
    const { terms } = asked, scores = new Float64Array(size), base = new Uint8Array(size).fill(1);
    const answers = await Promise.all(terms.map(({ own, isOpen }) => own.length > 1 ? phrase(own, isOpen) : answer(own[0], isOpen)));
    terms.forEach(({ not }, index) => {
      const { found, scores: own } = answers[index];
      for (let i = 0; i < size; i++) {
        if (!found[i] !== not) base[i] = 0;
        if (!not) scores[i] += own[i];
      }
    });
    const ticked = asked.ticks ? facets.filter(({ name }) => asked.ticks(name).length) : [];
    const unions = new Map(ticked.map(({ values, sets, name }) => {
      const union = new Uint8Array(size);
      for (const tick of asked.ticks(name)) {
        const set = sets[values.indexOf(tick)];
        if (set) for (let i = 0; i < size; i++) union[i] |= set[i];
      }
      return [name, union];
    }));
    const within = (skipped) => {
      const set = base.slice();
      for (const [name, union] of unions) {
        if (name !== skipped) for (let i = 0; i < size; i++) set[i] &= union[i];
      }
      return set;
    };
    const matches = within();
    /// How many practices each value of a facet has or would add.
    const counts = (name) => {
      const { values, sets } = facets.find((facet) => facet.name === name);
      const set = unions.has(name) ? within(name) : matches;
      return new Map(values.map((value, at) => {
        let sum = 0;
        for (let i = 0; i < size; i++) sum += sets[at][i] & set[i];
        return [value, sum];
      }));
    };
    const isRanked = !["title", "newest"].includes(asked.sort) && terms.some(({ not }) => !not);
    const order = [...matches.keys()].filter((number) => matches[number]);
    if (asked.sort === "newest") {
      const begun = numbers(await part("newest"));
      order.sort((a, b) => begun[b] - begun[a] || a - b);
    } else if (isRanked) order.sort((a, b) => scores[b] - scores[a] || a - b);
    return { order, counts, hasWords: total(base) > 0, lead: root.parts ? null : lead(asked, answers, isRanked) };
  };
  /// The part in which the cards of the first page lie, as far as one word or one value decides it, or of all that a rare word finds.
  const lead = (asked, answers, isRanked) => {
    const rare = answers.map(({ found, lead }, index) => ({ count: total(found), lead, not: asked.terms[index].not }))
      .filter(({ lead, not }) => lead && !not).sort((a, b) => a.count - b.count)[0];
    const ticks = facets.flatMap(({ name, values }) => values.filter((value) => asked.ticks?.(name).includes(value)).map((value) => [name, value]));
    if (rare && (rare.count <= root.few || isRanked && !ticks.length && asked.terms.filter(({ not }) => !not).length === 1)) return `t${reader(rare.lead).next()}`;
    if (asked.terms.length || asked.sort === "newest" || ticks.length !== 1) return null;
    const values = facets.flatMap(({ name, values }) => values.map((value) => `${name} ${value}`));
    return `v${values.indexOf(ticks[0].join(" "))}`;
  };

  // Did you mean: as WordList on the server.
  const distance = (a, b, limit) => {
    let older = [], previous = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const current = [i];
      for (let j = 1; j <= b.length; j++) {
        current[j] = Math.min(previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), previous[j] + 1, current[j - 1] + 1);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) current[j] = Math.min(current[j], older[j - 2] + 1);
      }
      if (Math.min(...current) > limit) return limit + 1;
      [older, previous] = [previous, current];
    }
    return previous[b.length];
  };
  const nearest = async (word) => {
    const letters = [...word], length = letters.length;
    if (length < 2 || length > 64) return null;
    let limit = length < 5 ? 1 : 2, best = null;
    for (const step of [0, -1, 1, -2, 2]) {
      if (Math.abs(step) > limit || !root.byLength.includes(length + step)) continue;
      const [texts, counts] = (await part(`n${length + step}`)).split("!"), { next } = reader(counts);
      for (const text of texts.split(" ")) {
        const count = next(), far = distance(letters, [...text], limit);
        if (far > limit || best && (far - best.far || best.count - count || (text < best.text ? -1 : 1)) > 0) continue;
        best = { text, count, far };
        limit = far;
      }
    }
    return best?.text;
  };
  /// The text with its unknown words put right, when that finds something.
  const better = async (text, { terms }) => {
    const misspelt = [];
    for (const term of terms) {
      if (term.not || term.isOpen) continue;
      for (const place of term.places) if (!(await lines(place.own, false)).length) misspelt.push(place);
    }
    let right = text;
    for (const { own, start, end } of misspelt.reverse()) {
      const near = await nearest(own);
      if (near) right = right.slice(0, start) + near + right.slice(end);
    }
    return right !== text && (await search(query(right))).hasWords ? right : null;
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

  const card = (number) => part(`c${number}`);
  /// [id, language, title, summary, start, {facet: values}, {language: [title, summary]}, stories]
  const shown = ([id, original, title, summary, year, tags, others, stories]) => {
    const other = others[language];
    return { id, year, tags, stories, lang: other || original === language ? undefined : original, title: other ? other[0] : title, summary: other ? other[1] : summary };
  };
  const facts = ({ tags, year, stories }) => [
    tags.country.map((value) => label("country", value)).join(", "), year && words.from.replace("{year}", year),
    tags.theme.slice(0, 3).map((value) => label("theme", value)).join(", "), stories && counted(words.stories, stories),
  ].filter(Boolean).join(" · ");
  const marked = (text, terms) => {
    const pieces = [], list = terms.length ? folded(text) : [];
    const runs = (start) => terms.filter(({ own, isOpen, not }) => !not && own.every((word, index) => {
      const there = list[start + index]?.own;
      return there === word || isOpen && index === own.length - 1 && there?.startsWith(word);
    })).map(({ own }) => start + own.length);
    let at = 0;
    for (let start = 0; start < list.length; start++) {
      let end = Math.max(start, ...runs(start));
      if (end === start) continue;
      for (let next = start + 1; next < end; next++) end = Math.max(end, ...runs(next));
      pieces.push(text.slice(at, list[start].start), make("mark", {}, text.slice(list[start].start, at = list[end - 1].end)));
      start = end - 1;
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

  const fill = (boxes, counts) => {
    for (const box of boxes) {
      const count = counts.get(box.value) || 0;
      box.checked = parameters.getAll(box.name).includes(box.value);
      box.parentElement.querySelector(".count").textContent = count;
      box.disabled = !count && !box.checked;
      box.closest("li").classList.toggle("gone", box.disabled);
      if (box.checked) box.closest("details").open = true;
    }
  };
  const fillForm = (form, result) => {
    for (const control of form.querySelectorAll("input:not([type=checkbox]), select")) {
      if (parameters.has(control.name)) control.value = parameters.get(control.name);
    }
    for (const group of form.querySelectorAll(".facet")) {
      const boxes = group.querySelectorAll("input"), name = boxes[0]?.name;
      if (!name) continue;
      if (known(name)) { fill(boxes, result.counts(name)); continue; }
      for (const box of boxes) box.parentElement.querySelector(".count").textContent = "";
      group.addEventListener("toggle", () => more().then(() => fill(boxes, result.counts(name))).catch(failed), { once: true });
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
    const together = result.order.length > first && (page === 1 || result.order.length <= root.few) && result.lead ? await part(result.lead) : {};
    const cards = await Promise.all(result.order.slice(first, first + words.size).map((number) => together[number] || card(number)));
    const meant = result.hasWords ? null : await better(text, asked);
    const old = document.getElementById("results");
    const title = old.querySelector("h1"), form = old.querySelector(".hits-form");
    title.textContent = counted(words.found, result.order.length);
    document.title = `${title.textContent} – ${document.title.split(" – ").pop()}`;
    old.querySelectorAll(".paging, .downloads, .chips, .note").forEach((gone) => gone.remove());
    const notes = [
      ...asked.wasCut ? [words.cut.replace("{n}", 64)] : [],
      ...meant ? [[`${words.meant} `, make("a", { href: address((next) => { next.set("q", meant); next.delete("page"); }) }, meant), "?"]] : [],
    ];
    title.after(chips(text), ...notes.map((note) => make("p", { class: "note" }, ...[note].flat())));
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
