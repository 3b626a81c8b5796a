// Finds codes by words while a user types: a combobox after the pattern of the ARIA authoring practices, with the picked
// codes as chips above it. The marks come from web/pick :: field; without this script a button searches.
(() => {
  const PAUSE = 200;
  const SHORTEST = 2;

  const upgrade = (field) => {
    if (field.dataset.ready) return;
    field.dataset.ready = "true";
    const input = field.querySelector(".suggest input");
    const chosen = field.querySelector("[data-chosen]");
    const status = field.querySelector("[data-say]");
    const several = field.dataset.several === "true";
    // In a text the suggestion is what the user would have typed: it fills the field and makes no chip.
    const isText = field.dataset.pick === "text";
    const list = document.createElement("ul");
    let active = -1;
    let waiting = 0;
    let asked = null;

    const say = (text, value) => (status.textContent = text.replace("@", value ?? ""));
    const options = () => [...list.children];
    // Drafts and live checks listen to what is typed: a pick is typed too.
    const changed = () => input.dispatchEvent(new Event("input", { bubbles: true }));

    const close = () => {
      list.hidden = true;
      list.replaceChildren();
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const move = (to) => {
      const all = options();
      if (all.length === 0) return;
      active = (to + all.length) % all.length;
      all.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    };

    const chip = (code, label, detail) => {
      const item = document.createElement("li");
      item.dataset.code = "";
      const value = document.createElement("input");
      value.type = "hidden";
      value.name = field.dataset.name;
      value.value = code;
      const text = document.createElement("span");
      text.textContent = label;
      if (detail) text.title = detail;
      const remove = document.createElement("button");
      remove.type = "button";
      remove.setAttribute("aria-label", field.dataset.remove.replace("@", label));
      remove.textContent = "×";
      remove.addEventListener("click", () => {
        item.remove();
        chosen.hidden = chosen.children.length === 0;
        say(field.dataset.removed, label);
        input.focus();
        changed();
      });
      item.append(value, text, remove);
      return item;
    };
    const isChosen = (code) => [...chosen.querySelectorAll("input")].some((one) => one.value === code);
    const pick = (option) => {
      const { code, label, detail } = option.dataset;
      if (isText) {
        input.value = code;
        close();
        say(field.dataset.added, label);
        changed();
        return;
      }
      if (!several) chosen.replaceChildren();
      if (!isChosen(code)) chosen.append(chip(code, label, detail));
      chosen.hidden = false;
      field.querySelector(".found")?.remove();
      input.value = "";
      close();
      say(field.dataset.added, label);
      field.dispatchEvent(new CustomEvent("cordee:picked", { bubbles: true, detail: { code, label, detail } }));
      changed();
    };

    const show = (html) => {
      list.innerHTML = html;
      options().forEach((option, at) => {
        option.id = `${input.id}-option-${at}`;
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => pick(option));
      });
      const count = options().length;
      active = -1;
      list.hidden = count === 0;
      input.setAttribute("aria-expanded", String(count > 0));
      input.removeAttribute("aria-activedescendant");
      say(count === 0 ? field.dataset.none : count === 1 ? field.dataset.one : field.dataset.many, count);
    };
    const search = async () => {
      asked?.abort();
      const last = isText ? 0 : Math.max(input.value.lastIndexOf(","), input.value.lastIndexOf(";")) + 1;
      const words = input.value.slice(last).trim();
      if (words.length < SHORTEST) {
        close();
        return;
      }
      asked = new AbortController();
      const query = new URLSearchParams({ list: field.dataset.list, words });
      try {
        const answer = await fetch(`${field.dataset.url}?${query}`, { signal: asked.signal });
        if (answer.ok && !answer.redirected && document.activeElement === input) show(await answer.text());
      } catch (failure) {
        // Without a connection the words stay as they are; the server searches them when the form is sent.
        if (failure.name !== "AbortError") close();
      }
    };

    // The chips of the page without a script are ticks: they become chips with a button.
    chosen?.querySelector("[data-without]")?.remove();
    chosen?.querySelectorAll("li").forEach((item) => {
      const value = item.querySelector("input").value;
      const detail = item.querySelector("[data-detail]").textContent;
      item.replaceWith(chip(value, item.querySelector("[data-label]").textContent, detail));
    });
    field.querySelector("[data-search]")?.remove();

    list.id = `${input.id}-list`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", field.dataset.title);
    list.hidden = true;
    input.after(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");

    input.addEventListener("input", (event) => {
      clearTimeout(waiting);
      if (event.isTrusted) waiting = setTimeout(search, PAUSE);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const open = !list.hidden;
      if (event.key === "ArrowDown") {
        event.preventDefault();
        if (open) move(active + 1);
        else search();
      } else if (event.key === "ArrowUp" && open) {
        event.preventDefault();
        move(active < 0 ? options().length - 1 : active - 1);
      } else if (event.key === "Enter" && open && active >= 0) {
        event.preventDefault();
        pick(options()[active]);
      } else if (event.key === "Escape" && open) {
        event.preventDefault();
        close();
      }
    });
  };

  const upgradeAll = (part) => part.querySelectorAll("[data-pick]").forEach(upgrade);
  upgradeAll(document);
  // A part of the page that htmx puts in has fields of its own.
  document.body.addEventListener("htmx:load", (event) => upgradeAll(event.detail.elt));
})();
