// Draws every model on the page; the figures are those of the table beside it, so that both always say the same.
(() => {
  "use strict";
  const HEAT = ["heat1", "heat2", "heat3", "broken", "passed"];
  const icon = (name) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "/icons.svg#i-" + name);
    svg.append(use);
    return svg;
  };
  const pill = (text, kind, symbol) => {
    const span = document.createElement("span");
    span.className = "pill" + (kind ? " " + kind : "");
    if (symbol) span.append(icon(symbol));
    span.append(String(text));
    return span;
  };
  const figures = (root) =>
    [...root.querySelectorAll("tr[data-element]")].map((row) => ({
      id: row.dataset.element,
      active: Number(row.dataset.active),
      late: Number(row.dataset.late),
      incidents: Number(row.dataset.incidents),
    }));
  // As high as a wide drawing needs, so that a flat process leaves no empty sheet; a phone keeps its window and pans.
  const grow = (place, canvas) => {
    const { inner, outer } = canvas.viewbox();
    if (outer.width < 600) return;
    const wanted = (outer.width / (inner.width + 80)) * (inner.height + 80);
    place.style.height = Math.round(Math.min(656, Math.max(240, wanted))) + "px";
  };
  const fit = (canvas) => {
    canvas.resized();
    const { inner, outer } = canvas.viewbox();
    const margin = 40;
    const scale = Math.min(outer.width / (inner.width + 2 * margin), outer.height / (inner.height + 2 * margin));
    const zoom = outer.width < 600 ? Math.max(scale, 0.62) : scale;
    const width = outer.width / zoom;
    const height = outer.height / zoom;
    canvas.viewbox({
      x: zoom === scale ? inner.x - (width - inner.width) / 2 : inner.x - margin,
      y: inner.y - (height - inner.height) / 2,
      width,
      height,
    });
  };
  const drawn = new WeakMap();
  // The table's figures on the drawing, in place of those of before.
  const paint = (place) => {
    const { canvas, overlays, registry } = drawn.get(place);
    overlays.clear();
    registry.forEach((element) => HEAT.forEach((marker) => canvas.removeMarker(element, marker)));
    for (const row of (place.closest(".proc") || document).querySelectorAll('tr[data-path="DONE"]')) {
      if (registry.get(row.dataset.element)) canvas.addMarker(row.dataset.element, "passed");
    }
    for (const figure of figures(place.closest(".proc") || document)) {
      if (figure.active === 0 || !registry.get(figure.id)) continue;
      const pills = document.createElement("span");
      pills.className = "pills";
      if (figure.incidents) pills.append(pill(figure.incidents + " " + place.dataset.incident, "inc", "bug"));
      if (figure.late) pills.append(pill(figure.late + " " + place.dataset.late, "late", "clock"));
      pills.append(pill(figure.active));
      overlays.add(figure.id, { position: { top: -13, right: -10 }, html: pills });
      canvas.addMarker(
        figure.id,
        figure.incidents ? "broken" : figure.late > 1 ? "heat3" : figure.late ? "heat2" : "heat1",
      );
    }
  };
  // Keyboards and fingers zoom with buttons; "fit" returns to the whole drawing.
  const zoomable = (place, canvas) => {
    const buttons = place.parentElement.querySelector('[data-zoom-of="bpmn"]');
    if (!buttons) return;
    buttons.hidden = false;
    buttons.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-zoom]");
      if (!button) return;
      const step = Number(button.dataset.zoom);
      if (step === 0) fit(canvas);
      else canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * (step > 0 ? 1.25 : 0.8))));
    });
  };
  const draw = async (place) => {
    if (drawn.has(place)) paint(place);
    // A folded drawing has no size to be fitted to: it waits until somebody opens it.
    if (place.dataset.drawn || place.closest("details:not([open])")) return;
    place.dataset.drawn = "1";
    const Viewer = window.BpmnNavigatedViewer || window.BpmnJS;
    const [answer] = await Promise.all([
      fetch(place.dataset.model),
      document.fonts.load("14px Inter"),
      document.fonts.ready,
    ]);
    if (!answer.ok) return;
    const viewer = new Viewer({
      container: place,
      textRenderer: {
        defaultStyle: { fontFamily: "Inter, sans-serif", fontSize: 13 },
        externalStyle: { fontFamily: "Inter, sans-serif", fontSize: 12 },
      },
      bpmnRenderer: { defaultFillColor: "#fff", defaultStrokeColor: "#485956", defaultLabelColor: "#17282a" },
    });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get("canvas");
    const overlays = viewer.get("overlays");
    const registry = viewer.get("elementRegistry");
    grow(place, canvas);
    fit(canvas);
    drawn.set(place, { canvas, overlays, registry });
    paint(place);
    zoomable(place, canvas);
    place.dataset.ready = "1";
  };
  const drawAll = () => document.querySelectorAll(".bpmn[data-model]").forEach((place) => draw(place));
  // A phone reads the steps; the drawing, which would catch its scrolling, is opened by who wants it.
  const phone = window.matchMedia("(max-width: 47.99em)").matches;
  const fold = () => {
    for (const place of document.querySelectorAll(".bpmn[data-model]:not([data-folded])")) {
      place.dataset.folded = "1";
      const folded = place.closest("details");
      folded?.toggleAttribute("open", !phone && !folded.dataset.keepFolded);
    }
    drawAll();
  };
  let idleShown = false;
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.closest("#steps")) idleShown = target.open;
      else if (target.open) drawAll();
    },
    true,
  );
  fold();
  // The steps come anew with every change; what was unfolded stays so.
  document.addEventListener("htmx:afterSwap", () => {
    document.querySelector("#steps details")?.toggleAttribute("open", idleShown);
    fold();
  });
})();
