// Saves long forms while they are typed: as a draft on the server or, without a connection, in this browser, never with
// a price. The marks come from web/parts :: draft; without this script a button stores the draft.
(() => {
  const PREFIX = "cordee.typed.";
  const PAUSE = 1500;
  const AGAIN = 15000;
  const lang = document.documentElement.lang;
  let memory = null;
  try {
    memory = window.localStorage;
  } catch {
    // Some browsers refuse storage: the server's draft is then the only one.
  }
  const keys = () => (memory ? Object.keys(memory).filter((key) => key.startsWith(PREFIX)) : []);
  const time = (date) => date.toLocaleTimeString(lang, { hour: "2-digit", minute: "2-digit" });
  const moment = (date) => date.toLocaleString(lang, { dateStyle: "short", timeStyle: "short" });

  // A copy is as old as a draft on the server may be.
  keys()
    .filter((key) => !(JSON.parse(memory.getItem(key)).at > Date.now() - 90 * 86400000))
    .forEach((key) => memory.removeItem(key));

  // The server names the form that it accepted: its copy in this browser is not needed any more.
  const sent = document.cookie.match(/(?:^|; )cordee-sent=([^;]+)/);
  if (sent) {
    keys()
      .filter((key) => key.replace("~", "").endsWith("." + sent[1]))
      .forEach((key) => memory.removeItem(key));
    document.cookie = "cordee-sent=; Max-Age=0; path=/";
  }

  // The next user of this browser finds nothing of a person who signed out. What was typed in this page is sent first;
  // when a copy stays in this browser all the same, the person decides if it is forgotten.
  document.querySelectorAll('form[action$="/sign-out"]').forEach((form) => {
    const copies = () => keys().filter((key) => key.startsWith(PREFIX + form.dataset.owner + "."));
    const offer = form.querySelector("[data-unsent-copies]");
    const leave = () => {
      window.dispatchEvent(new Event("cordee:leaving"));
      copies().forEach((key) => memory.removeItem(key));
    };
    form.addEventListener("submit", async (event) => {
      if (event.submitter?.hasAttribute("data-forget-copies")) {
        leave();
        return;
      }
      event.preventDefault();
      const sending = [];
      window.dispatchEvent(new CustomEvent("cordee:send", { detail: sending }));
      await Promise.all(sending);
      if (copies().length > 0 && offer) {
        offer.hidden = false;
        offer.querySelector("button").focus();
        return;
      }
      leave();
      // requestSubmit() would do nothing here: with nothing to send, the submit event still runs.
      form.submit();
    });
  });

  const watch = (mark) => {
    const form = mark.closest("form");
    const state = mark.querySelector("[data-draft-state]");
    const name = PREFIX + state.dataset.owner + "." + mark.dataset.draft;
    const prices = new Set(state.dataset.prices.split(" "));
    let typed = 0;
    let safe = 0;
    let waiting = 0;
    let running = false;
    let ongoing = Promise.resolve();
    let leaving = false;
    let unsafe = false;
    // While a copy is offered, another one goes beside it.
    let offered = "";
    const place = () => (offered === name ? name + "~" : name);

    mark.querySelectorAll("[data-without-script]").forEach((button) => (button.hidden = true));

    const isPrice = (field) =>
      prices.has(
        field
          .replace(/\[[^\]]*]/g, "")
          .split(".")
          .pop(),
      );
    const fields = (withPrices) =>
      [...new FormData(form).entries()]
        .filter(([field, value]) => typeof value === "string" && field !== "_csrf")
        .filter(([field]) => form.elements[field]?.type !== "password")
        .map(([field, value]) => [field, isPrice(field) && !withPrices ? "" : value]);
    // Compares what the user typed; hidden fields change with each page.
    const isShown = (copy) => {
      const typedIn = (pairs) => JSON.stringify(pairs.filter(([field]) => form.elements[field]?.type !== "hidden"));
      return typedIn(copy.fields) === typedIn(fields(false));
    };
    // A form that came back refused shows what was sent: its copy in this browser offers nothing more.
    if (memory && state.dataset.unsent) {
      [name, name + "~"]
        .filter((key) => memory.getItem(key) && isShown(JSON.parse(memory.getItem(key))))
        .forEach((key) => memory.removeItem(key));
    }
    offered = [name, name + "~"].find((key) => memory?.getItem(key)) ?? "";
    const say = (text) => {
      if (state.textContent !== text) state.textContent = text;
    };
    const keepHere = (words) => {
      if (!memory) return;
      try {
        memory.setItem(place(), JSON.stringify({ at: Date.now(), fields: fields(false) }));
        safe = typed;
        say(words.replace("@", time(new Date())));
      } catch {
        // The browser's storage is full: the warning on leaving remains.
      }
    };
    const request = (pairs) => {
      const body = new URLSearchParams(pairs);
      body.set("_csrf", form.elements._csrf?.value ?? "");
      const action = mark.dataset.action;
      if (action) {
        const [field, value] = action.split("=");
        body.set(field, value);
      }
      return fetch(action ? form.getAttribute("action") : mark.dataset.save, {
        method: "POST",
        headers: { "Cordee-Autosave": "1" },
        body,
      });
    };
    const accepted = (answer) => answer.ok && !new URL(answer.url).pathname.startsWith("/sign-in");
    const store = async () => {
      clearTimeout(waiting);
      if (leaving) return;
      running = true;
      const upTo = typed;
      try {
        const answer = await request(fields(Boolean(mark.dataset.action)));
        if (leaving) return;
        if (accepted(answer)) {
          safe = Math.max(safe, upTo);
          if (mark.dataset.action) unsafe = false;
          if (typed === upTo) memory?.removeItem(place());
          say(state.dataset.saved.replace("@", time(new Date())));
        } else {
          keepHere(state.dataset.refused);
        }
      } catch {
        if (leaving) return;
        keepHere(state.dataset.here);
        waiting = setTimeout(save, AGAIN);
      } finally {
        running = false;
      }
      if (typed > upTo && !leaving) waiting = setTimeout(save, PAUSE);
    };
    // One request at a time: a second call waits for the first one.
    const save = () => {
      if (!running) ongoing = store();
      return ongoing;
    };

    const change = (event) => {
      if (event.target === form || !event.target.name) return;
      if (event.target.type === "file" || isPrice(event.target.name)) unsafe = true;
      typed += 1;
      clearTimeout(waiting);
      waiting = setTimeout(save, PAUSE);
    };
    form.addEventListener("input", change);
    form.addEventListener("submit", () => {
      if (typed > safe) keepHere("@");
      say("");
      leaving = true;
      clearTimeout(waiting);
    });
    window.addEventListener("cordee:leaving", () => {
      leaving = true;
      clearTimeout(waiting);
    });
    window.addEventListener("cordee:send", (event) => {
      const send = async () => {
        await ongoing;
        if (typed > safe) await save();
      };
      event.detail.push(send());
    });
    window.addEventListener("pageshow", () => (leaving = false));
    window.addEventListener("online", () => {
      if (memory?.getItem(place()) && typed > 0) save();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && typed > safe) save();
    });
    window.addEventListener("beforeunload", (event) => {
      if (!leaving && (typed > safe || unsafe)) event.preventDefault();
    });

    // A form that came back refused is stored nowhere yet.
    if (state.dataset.unsent) {
      typed = 1;
      waiting = setTimeout(save, PAUSE);
    }

    const offer = mark.querySelector("[data-draft-here]");
    if (!offered) return;
    const copy = JSON.parse(memory.getItem(offered));
    const text = offer.querySelector("[data-text]");
    text.textContent = text.dataset.text.replace("@", moment(new Date(copy.at)));
    form.before(offer);
    offer.hidden = false;
    const close = () => {
      memory.removeItem(offered);
      offered = "";
      offer.remove();
    };
    // The server shows its own draft in the form, with all its rows; a form with a draft of its own is filled in here.
    const fill = () => {
      const left = new Map();
      copy.fields.forEach(([field, value]) => left.set(field, [...(left.get(field) ?? []), value]));
      for (const input of form.elements) {
        if (!input.name || !left.has(input.name) || input.type === "hidden" || isPrice(input.name)) continue;
        const values = left.get(input.name);
        if (input.type === "checkbox" || input.type === "radio") input.checked = values.includes(input.value);
        else if (input.type !== "submit") input.value = values[0];
      }
      close();
      form.dispatchEvent(new Event("input", { bubbles: true }));
      typed += 1;
      save();
    };
    offer.querySelector("[data-draft-forget]").addEventListener("click", close);
    offer.querySelector("[data-draft-resume]").addEventListener("click", async () => {
      if (mark.dataset.action) {
        fill();
        return;
      }
      try {
        if (accepted(await request(copy.fields))) {
          leaving = true;
          close();
          location.assign(state.dataset.resume);
        } else {
          say(state.dataset.refused.replace("@", time(new Date(copy.at))));
        }
      } catch {
        say(state.dataset.here.replace("@", time(new Date(copy.at))));
      }
    });
  };
  // A draft on the server is shown at once; the button to forget it stands above the form.
  const stored = document.querySelector("[data-draft-stored]");
  if (stored && !new URLSearchParams(location.search).has("resume")) location.replace(stored.href);
  else document.querySelectorAll("[data-draft]").forEach(watch);
})();
