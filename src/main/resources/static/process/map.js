// Zooms the drawing of the main process; without JavaScript it fits its panel.
(() => {
  "use strict";
  const MOST = 2.5;
  const show = (buttons) => {
    const drawing = document.getElementById(buttons.dataset.zoomOf)?.querySelector(".flowmap");
    if (!drawing) return;
    buttons.hidden = false;
    drawing.style.width = Number(buttons.dataset.zoomed || 1) * 100 + "%";
  };
  const begin = (buttons) => {
    show(buttons);
    if (buttons.dataset.ready) return;
    buttons.dataset.ready = "1";
    buttons.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-zoom]");
      if (!button) return;
      const step = Number(button.dataset.zoom);
      const zoom = Number(buttons.dataset.zoomed || 1) * (step > 0 ? 1.25 : 0.8);
      buttons.dataset.zoomed = step === 0 ? 1 : Math.min(MOST, Math.max(1, zoom));
      show(buttons);
    });
  };
  // The drawing comes anew with every change; its zoom stays.
  const beginAll = () => document.querySelectorAll('[data-zoom-of="map"]').forEach(begin);
  beginAll();
  document.addEventListener("htmx:afterSwap", beginAll);
})();
