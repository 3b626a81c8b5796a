// Buttons that write the marks of Markdown into the text, at the selection. Without this script the buttons stay hidden,
// and the help below the text shows the marks to type.
(() => {
  const tools = document.querySelector("[data-tools]");
  const text = tools && document.getElementById(tools.dataset.tools);
  if (!text) return;
  const buttons = [...tools.querySelectorAll("button")];
  const MARK = /^(?:#{1,6}|[-*+]|\d{1,9}[.)])[ \t]+/;
  const HEADING = /^\s*#{1,6}[ \t]/;
  const BULLET = /^\s*[-*+][ \t]/;
  const NUMBER = /^\s*\d{1,9}[.)][ \t]/;
  const ADDRESS = /^(?:https?:\/\/|mailto:)\S+$/i;

  // Replaces a part of the text and selects a part of the new words. The browser can undo it like typing.
  const replace = (from, to, words, first, last) => {
    text.focus();
    text.setSelectionRange(from, to);
    if (!document.execCommand("insertText", false, words)) {
      text.setRangeText(words, from, to, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }
    text.setSelectionRange(from + first, from + last);
  };
  const indent = (line) => line.match(/^\s*/)[0];

  // A mark of emphasis does not reach over lines: each line gets its own, behind the mark of a list or a heading.
  const surround = (mark, sample) => {
    const from = text.selectionStart;
    const to = text.selectionEnd;
    const size = mark.length;
    const chosen = text.value.slice(from, to);
    if (!chosen.trim()) {
      replace(from, to, chosen + mark + sample + mark, chosen.length + size, chosen.length + size + sample.length);
      return;
    }
    if (text.value.slice(Math.max(0, from - size), from) === mark && text.value.slice(to, to + size) === mark) {
      replace(from - size, to + size, chosen, 0, chosen.length);
      return;
    }
    const startsLine = from === 0 || text.value[from - 1] === "\n";
    const parts = chosen.split("\n").map((line, index) => {
      const start = indent(line);
      const sign = index > 0 || startsLine ? (line.slice(start.length).match(MARK)?.[0] ?? "") : "";
      const words = line.slice(start.length + sign.length).trimEnd();
      const marked = words.length > 2 * size && words.startsWith(mark) && words.endsWith(mark);
      return { before: start + sign, words, marked, after: line.slice(start.length + sign.length + words.length) };
    });
    const remove = parts.every((part) => part.marked || !part.words);
    const written = parts.map(({ before, words, marked, after }) => {
      if (!words || marked !== remove) return before + words + after;
      return before + (remove ? words.slice(size, -size) : mark + words + mark) + after;
    });
    const changed = written.join("\n");
    replace(from, to, changed, 0, changed.length);
  };

  // Starts each selected line with a sign, or removes it when all of them have it.
  const begin = (kind, sign) => {
    const from = text.selectionStart;
    const to = text.selectionEnd;
    // A selection that ends at the start of a line does not take that line.
    const last = to > from && text.value[to - 1] === "\n" ? to - 1 : to;
    const start = text.value.slice(0, from).lastIndexOf("\n") + 1;
    const next = text.value.indexOf("\n", last);
    const end = next < 0 ? text.value.length : next;
    const lines = text.value.slice(start, end).split("\n");
    const remove = lines.every((line) => kind.test(line) || !line.trim()) && lines.some((line) => line.trim());
    let number = 0;
    const written = lines.map((line) => {
      if (!line.trim() && lines.length > 1) return line;
      const words = line.slice(indent(line).length).replace(MARK, "");
      number += 1;
      return indent(line) + (remove ? "" : sign(number)) + words;
    });
    const changed = written.join("\n");
    // Words right below a list would belong to its last element.
    const below = next < 0 ? "" : text.value.slice(next + 1).split("\n")[0];
    const apart = !remove && kind !== HEADING && below.trim() && !BULLET.test(below) && !NUMBER.test(below);
    replace(start, end, apart ? changed + "\n" : changed, from === to ? changed.length : 0, changed.length);
  };

  // A table stands between blank lines, after the paragraph with the caret.
  const addTable = (word) => {
    const from = Math.max(0, text.selectionEnd - 1);
    const end = text.value.slice(from).search(/\n[ \t]*(?:\n|$)/);
    const at = end < 0 ? text.value.length : from + end;
    const before = text.value.slice(0, at);
    const gap = !before.trim() || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    const table = `| ${word} 1 | ${word} 2 |\n|---|---|\n|  |  |\n|  |  |`;
    replace(at, at, gap + table, gap.length + 2, gap.length + 2 + `${word} 1`.length);
  };

  const addLink = (sample) => {
    const from = text.selectionStart;
    const to = text.selectionEnd;
    const chosen = text.value.slice(from, to).trim().replace(/\s+/g, " ");
    const address = ADDRESS.test(chosen) ? chosen : "https://";
    const words = chosen && address !== chosen ? chosen : sample;
    const link = `[${words}](${address})`;
    // What is still missing is selected: the words, or the end of the address.
    if (words === sample) replace(from, to, link, 1, 1 + sample.length);
    else replace(from, to, link, link.length - 1, link.length - 1);
  };

  const acts = {
    heading: () => begin(HEADING, () => "# "),
    bold: (button) => surround("**", button.dataset.sample),
    list: () => begin(BULLET, () => "- "),
    numbers: () => begin(NUMBER, (number) => `${number}. `),
    table: (button) => addTable(button.dataset.sample),
    link: (button) => addLink(button.dataset.sample),
  };
  // The text keeps its focus, and a phone its keyboard.
  tools.addEventListener("mousedown", (event) => event.preventDefault());
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) acts[button.dataset.tool](button);
  });

  // A toolbar is one stop of the tab key; the arrows move inside it.
  const stopAt = (chosen) => buttons.forEach((button) => (button.tabIndex = button === chosen ? 0 : -1));
  tools.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const button = buttons[(to + buttons.length) % buttons.length];
    stopAt(button);
    button.focus();
  });
  stopAt(buttons[0]);
  text.before(tools);
  tools.hidden = false;
})();
