package org.cordee.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a valid sample at a few places, in the structure of its format: a change of single bytes, which general
 * fuzzers make, is refused by the first reader nearly always, and the code behind it is never run. The same random
 * number makes the same change.
 */
enum Mutation {
    XML {
        @Override
        byte[] changed(byte[] sample, Random random) throws Exception {
            return xml(sample, Mutation::changeElement, random);
        }
    },
    /** BPMN, whose schema wants each id once and its own elements in its own order. */
    MODEL {
        @Override
        byte[] changed(byte[] sample, Random random) throws Exception {
            return xml(sample, Mutation::changeModel, random);
        }
    },
    JSON {
        @Override
        byte[] changed(byte[] sample, Random random) {
            JsonNode tree = MAPPER.readTree(sample);
            for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
                changeSome(tree, random);
            }
            return MAPPER.writeValueAsBytes(tree);
        }
    },
    /** Lines of words: YAML, CSV, Markdown. */
    LINES {
        @Override
        byte[] changed(byte[] sample, Random random) {
            List<String> lines = new ArrayList<>(
                    new String(sample, StandardCharsets.UTF_8).lines().toList());
            for (int change = random.nextInt(MOST_CHANGES); change >= 0 && !lines.isEmpty(); change--) {
                changeLine(lines, random);
            }
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** One expression. */
    EXPRESSION {
        @Override
        byte[] changed(byte[] sample, Random random) {
            String text = new String(sample, StandardCharsets.UTF_8);
            for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
                text = changedExpression(text, random);
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
    },
    /** A ZIP of XML parts, such as a spreadsheet. */
    ZIP {
        @Override
        byte[] changed(byte[] sample, Random random) throws Exception {
            Map<String, byte[]> parts = unzipped(sample);
            List<String> names = parts.keySet().stream()
                    .filter(name -> name.endsWith(".xml"))
                    .toList();
            List<String> sheets = names.stream()
                    .filter(name -> name.contains("sheet") || name.contains("haredStrings"))
                    .toList();
            String name = pick(random.nextInt(4) == 0 || sheets.isEmpty() ? names : sheets, random);
            parts.put(name, xml(parts.get(name), Mutation::changeElement, random));
            return zipped(parts);
        }
    };

    private static final int MOST_CHANGES = 3;
    private static final int DEEPEST = 40;
    private static final int ONE_IN = 12;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.+-]+");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "999999999999999999",
            "1e400",
            "-0.0000001",
            "NaN",
            "12,5",
            "1 000 000,00",
            "true",
            "null",
            "2026-02-31",
            "2026-11-30",
            "0000-00-00T00:00:00Z",
            "2026-10-25T02:30:00+02:00",
            "99:99",
            "FRA",
            "EUR",
            "%s%n",
            "{}",
            "[]",
            "<a>",
            "&amp;",
            "'",
            "\"",
            "\\",
            "\t",
            "é",
            "\u0000",
            "\ud83c\udf33",
            "\u202e",
            "../../x",
            "A".repeat(5_000),
            "9".repeat(400),
            "LOT-0001",
            "77310000",
            "00000000000000",
            "https://exemple.test/a?b=c");
    private static final List<String> OPERATORS =
            List.of(" + ", " - ", " * ", " / ", " = ", " < ", " >= ", " and ", " or ", " in ");

    abstract byte[] changed(byte[] sample, Random random) throws Exception;

    /** Returns the changed sample; now and then with a few raw bytes changed too, as a broken transfer leaves them. */
    byte[] of(byte[] sample, Random random) throws Exception {
        byte[] changed = changed(sample, random);
        return random.nextInt(ONE_IN) == 0 ? torn(changed, random) : changed;
    }

    private static byte[] torn(byte[] bytes, Random random) {
        if (bytes.length == 0) {
            return bytes;
        }
        byte[] torn =
                random.nextBoolean() ? bytes.clone() : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
        for (int change = random.nextInt(3); change >= 0; change--) {
            torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
        }
        return torn;
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String value(Random random) {
        return pick(VALUES, random);
    }

    private static byte[] xml(byte[] sample, BiConsumer<Document, Random> change, Random random) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(sample));
        for (int changes = random.nextInt(MOST_CHANGES); changes >= 0; changes--) {
            change.accept(document, random);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }

    private static void changeElement(Document document, Random random) {
        NodeList all = document.getElementsByTagName("*");
        Element element = (Element) all.item(random.nextInt(all.getLength()));
        Element other = (Element) all.item(random.nextInt(all.getLength()));
        Node parent = element.getParentNode();
        boolean root = parent == document;
        switch (random.nextInt(root ? 2 : 7)) {
            case 0 -> setText(element, xmlText(random, other));
            case 1 -> setAttribute(element, xmlText(random, other), random);
            case 2 -> parent.insertBefore(element.cloneNode(true), element);
            case 3 -> parent.removeChild(element);
            case 4 -> parent.appendChild(parent.removeChild(element));
            case 5 -> nest(element, random);
            default -> parent.insertBefore(other.cloneNode(true), element);
        }
    }

    /** Changes an expression, a value of an extension, a text, or removes or repeats an element with ids of its own. */
    private static void changeModel(Document document, Random random) {
        NodeList all = document.getElementsByTagName("*");
        Element element = (Element) all.item(random.nextInt(all.getLength()));
        Node parent = element.getParentNode();
        boolean extension = String.valueOf(element.getNamespaceURI()).contains("zeebe");
        if (parent == document) {
            return;
        }
        if (random.nextInt(8) == 0) {
            parent.removeChild(element);
        } else if (extension && random.nextBoolean()) {
            Element copy = (Element) parent.insertBefore(element.cloneNode(true), element);
            renameIds(copy, random);
        } else if (!element.getTextContent().isBlank()
                && element.getElementsByTagName("*").getLength() == 0) {
            element.setTextContent(expression(element.getTextContent(), random));
        } else {
            changeValue(element, random);
        }
    }

    private static void renameIds(Element copy, Random random) {
        renameId(copy, random);
        NodeList inner = copy.getElementsByTagName("*");
        for (int at = 0; at < inner.getLength(); at++) {
            renameId((Element) inner.item(at), random);
        }
    }

    private static void renameId(Element element, Random random) {
        if (element.hasAttribute("id")) {
            element.setAttribute("id", element.getAttribute("id") + "_" + random.nextInt(1_000_000));
        }
    }

    /** Changes a value that is no reference: names and, in Camunda's extensions, everything. */
    private static void changeValue(Element element, Random random) {
        int count = element.getAttributes().getLength();
        if (count == 0) {
            return;
        }
        Attr attribute = (Attr) element.getAttributes().item(random.nextInt(count));
        boolean free = String.valueOf(element.getNamespaceURI()).contains("zeebe")
                || attribute.getName().equals("name");
        if (free && !attribute.getName().startsWith("xmlns")) {
            attribute.setValue(expression(attribute.getValue(), random));
        }
    }

    private static String expression(String text, Random random) {
        return text.startsWith("=") && random.nextInt(4) > 0
                ? "=" + changedExpression(text.substring(1).strip(), random)
                : value(random).replace("\u0000", "");
    }

    /** Returns a text without the characters that no XML document may hold. */
    private static String xmlText(Random random, Element other) {
        return random.nextInt(3) == 0 && other.getElementsByTagName("*").getLength() == 0
                ? other.getTextContent()
                : value(random).replace("\u0000", "");
    }

    private static void setText(Element element, String text) {
        if (element.getElementsByTagName("*").getLength() == 0) {
            element.setTextContent(text);
        } else {
            element.appendChild(element.getOwnerDocument().createTextNode(text));
        }
    }

    private static void setAttribute(Element element, String text, Random random) {
        int count = element.getAttributes().getLength();
        if (count > 0) {
            Attr attribute = (Attr) element.getAttributes().item(random.nextInt(count));
            if (!attribute.getName().startsWith("xmlns")) {
                attribute.setValue(text);
            }
        }
    }

    private static void nest(Element element, Random random) {
        if (element.getElementsByTagName("*").getLength() > 20) {
            return;
        }
        Element inner = element;
        for (int depth = random.nextInt(DEEPEST); depth > 0; depth--) {
            inner = (Element) inner.appendChild(inner.cloneNode(false));
        }
    }

    private static void changeSome(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode chosen = pick(containers, random);
        JsonNode other = pick(containers, random).deepCopy();
        JsonNode value = random.nextInt(4) == 0 ? other : JsonNodeFactory.instance.stringNode(value(random));
        if (chosen instanceof ObjectNode object && !object.isEmpty()) {
            String field = pick(List.copyOf(object.propertyNames()), random);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(field);
                case 1 -> object.set(field, JsonNodeFactory.instance.arrayNode().add(object.get(field)));
                case 2 -> object.set(field, JsonNodeFactory.instance.numberNode(random.nextLong()));
                default -> object.set(field, value);
            }
        } else if (chosen instanceof ArrayNode array) {
            array.add(value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(inner -> collect(inner, containers));
        }
    }

    private static void changeLine(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.add(at, line);
            case 1 -> lines.remove(at);
            case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), line));
            case 3 -> lines.set(at, line + " ".repeat(random.nextInt(3)) + line.strip());
            default -> lines.set(at, changedWord(line, random));
        }
    }

    private static String changedWord(String line, Random random) {
        List<java.util.regex.MatchResult> words = WORD.matcher(line).results().toList();
        if (words.isEmpty()) {
            return line + value(random);
        }
        java.util.regex.MatchResult word = pick(words, random);
        return line.substring(0, word.start()) + value(random) + line.substring(word.end());
    }

    /** Keeps ranges small: how far an evaluation may go is bounded and tested in the engine. */
    private static String changedExpression(String text, Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "(" + text + ")";
            case 1 -> "[" + text + ", " + random.nextInt(100) + "]";
            case 2 -> "if " + text + " then " + text + " else null";
            case 3 -> "{a: " + text + "}.a";
            case 4 -> text + pick(OPERATORS, random) + random.nextInt(100);
            case 5 -> "not(" + text + ")";
            default -> {
                List<java.util.regex.MatchResult> words =
                        WORD.matcher(text).results().toList();
                if (words.isEmpty()) {
                    yield text;
                }
                java.util.regex.MatchResult word = pick(words, random);
                yield text.substring(0, word.start())
                        + (random.nextBoolean() ? "x" : random.nextInt(100))
                        + text.substring(word.end());
            }
        };
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
