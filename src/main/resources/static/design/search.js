// While designs are looked for, the button is busy and a bar shows how much of the time it may take has passed.
(() => {
  const form = document.querySelector("form[data-seconds]");
  if (!form) return;
  const button = form.querySelector("button[type=submit]");
  const bar = form.querySelector("progress");
  const said = form.querySelector("[data-said]");
  const idle = button.textContent;
  const most = Number(form.dataset.seconds);
  let ticking = 0;
  const rest = () => {
    clearInterval(ticking);
    ticking = 0;
    button.classList.remove("disabled");
    button.removeAttribute("aria-disabled");
    button.textContent = idle;
    bar.hidden = true;
    said.textContent = "";
  };
  const say = (text) => {
    if (said.textContent !== text) said.textContent = text;
  };
  form.addEventListener("submit", (event) => {
    if (ticking) {
      event.preventDefault();
      return;
    }
    const began = performance.now();
    const tick = () => {
      const seconds = (performance.now() - began) / 1000;
      bar.value = Math.min(seconds, most);
      say(seconds < most ? form.dataset.searching : form.dataset.late);
    };
    button.classList.add("disabled");
    button.setAttribute("aria-disabled", "true");
    button.textContent = form.dataset.busy;
    bar.max = most;
    bar.hidden = false;
    tick();
    ticking = setInterval(tick, 100);
  });
  // Who goes back to this page finds it as it was left: busy with an answer it has already got.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) rest();
  });
})();
