// Counts words and pages while a section is typed, by the same rule as the server, which counts the printed pages later.
(() => {
  const count = document.querySelector("[data-count]");
  const text = count && document.getElementById(count.dataset.count);
  if (!text) return;
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;
  const number = (figure) =>
    figure.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 0, maximumFractionDigits: 1 });
  const show = () => {
    const words = (text.value.replace(/\(picture:[^)]*\)/g, " ").match(WORD) ?? []).length;
    const lines = text.value.split("\n").filter((line) => line.trim()).length;
    const pictures = (text.value.match(/!\[[^\]]*]\(picture:/g) ?? []).length;
    const full = Math.max(Math.floor((words * 10) / 480), Math.floor((lines * 10) / 42));
    const tenths = Math.max(1, full + Math.floor((pictures * 10) / 3));
    const said = words === 0 ? count.dataset.noWords : words === 1 ? count.dataset.oneWord : count.dataset.words;
    count.querySelector("[data-words-said]").textContent = said.replace("2", number(words));
    const one = document.documentElement.lang === "fr" ? tenths < 20 : tenths <= 10;
    count.querySelector("[data-pages-said]").textContent = count.dataset[one ? "onePage" : "pages"].replace(
      "@",
      number(tenths / 10),
    );
    const bar = count.querySelector(".bar");
    if (!bar) return;
    bar.hidden = false;
    bar.dataset.v = Math.min(100, Math.round((tenths * 10) / Number(count.dataset.allowed)));
    bar.classList.toggle("over", tenths > Number(count.dataset.allowed) * 10);
  };
  text.addEventListener("input", show);
  show();
})();
