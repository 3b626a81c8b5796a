// Puts the passage that is selected in the text into the field of the quote. Without this script it is typed or pasted.
(() => {
  const box = document.querySelector("[data-quotes]");
  const text = box && document.getElementById(box.dataset.quotes);
  const field = box?.querySelector("textarea");
  if (!text || !field) return;
  const state = box.querySelector("[data-quote-state]");
  const take = () => {
    const selection = window.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    const words = selection.toString().replace(/\s+/g, " ").trim();
    if (!words || words === field.value) return;
    if (words.length > Number(box.dataset.longest)) {
      state.textContent = box.dataset.tooLong;
      return;
    }
    field.value = words;
    state.textContent = box.dataset.taken;
  };
  // A selection with the keyboard or by touch ends without an event of its own.
  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(take, 400);
  });
})();
