// Teaches Prettier where white space matters in a Thymeleaf template. Its HTML parser takes th:block for the
// start of a name space and would treat every element inside as an unknown inline one.
import { parsers as builtin } from "prettier/plugins/html";

const INLINE = new Set(
  (
    "a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark meter output progress q s " +
    "samp select small span strong sub sup svg textarea time u var wbr"
  ).split(" "),
);
const REPLACE_THE_CONTENT = new Set(["th:text", "th:utext", "th:replace", "th:insert"]);

const isBlank = (node) => node.kind === "comment" || (node.kind === "text" && !node.value.trim());

// A th:block leaves no element in the page: it is laid out as a block when it holds nothing but blocks.
function isBlock(node) {
  if (node.kind !== "element" || INLINE.has(node.name)) return false;
  if (node.name !== "th:block") return true;
  const shown = node.children.filter((child) => !isBlank(child));
  return shown.length > 0 && shown.every(isBlock);
}

// White space inside an element is free where Thymeleaf replaces the content; around it, it is not.
function displayOf(node) {
  if (node.name !== "th:block" && !INLINE.has(node.name)) return undefined;
  if (node.attrs.some((attribute) => REPLACE_THE_CONTENT.has(attribute.rawName))) return "inline-block";
  return isBlock(node) ? "block" : undefined;
}

function prepare(node) {
  node.children?.forEach(prepare);
  if (node.kind !== "element") return node;
  if (node.name === "th-block") node.name = "th:block";
  const display = displayOf(node);
  if (display) Object.defineProperty(node, "cssDisplay", { get: () => display, set: () => {} });
  return node;
}

export const parsers = {
  thymeleaf: {
    ...builtin.html,
    parse: (text, options) => prepare(builtin.html.parse(text.replace(/<(\/?)th:block\b/g, "<$1th-block"), options)),
  },
};
