package org.cordee.espd;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a UBL document as text. Equal content gives equal bytes: elements and attributes keep the order in which they
 * are written. An element that holds others is of the aggregate components, one with a text of the basic ones; an
 * element without content is left out.
 */
final class XmlText {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String INDENT = "  ";

    /** Characters that XML 1.0 cannot contain in any form (a pasted control character, for instance). */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final String root;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> opened = new ArrayDeque<>();

    XmlText(String root) {
        this.root = root;
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root);
        namespace("xmlns", root + "-2");
        namespace("xmlns:cac", "CommonAggregateComponents-2");
        namespace("xmlns:cbc", "CommonBasicComponents-2");
        text.append(">\n");
    }

    private void namespace(String prefix, String name) {
        text.append(' ').append(prefix).append("=\"").append(UBL).append(name).append('"');
    }

    /** Returns attributes in the order in which they are given; one without a value is left out. */
    static Map<String, String> attributes(@Nullable String... namesAndValues) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null) {
                attributes.put(Objects.requireNonNull(namesAndValues[i]), value);
            }
        }
        return Collections.unmodifiableMap(attributes);
    }

    /** Writes an element that holds others; it is left out when they write nothing. */
    void part(String name, Runnable content) {
        part(name, content, false);
    }

    /** Writes an element that the schema demands, even when it holds nothing. */
    void demandedPart(String name, Runnable content) {
        part(name, content, true);
    }

    private void part(String name, Runnable content, boolean demanded) {
        int before = text.length();
        open("cac:" + name);
        int empty = text.length();
        content.run();
        opened.pop();
        if (text.length() == empty && !demanded) {
            text.setLength(before);
            return;
        }
        indent();
        text.append("</cac:").append(name).append(">\n");
    }

    private void open(String name) {
        indent();
        text.append('<').append(name).append(">\n");
        opened.push(name);
    }

    void leaf(String name, @Nullable String value) {
        leaf(name, value, Map.of());
    }

    /** Writes an element with a text; nothing when the text is null or blank. */
    void leaf(String name, @Nullable String value, Map<String, String> attributes) {
        if (value == null || value.isBlank()) {
            return;
        }
        indent();
        text.append("<cbc:").append(name);
        attributes.forEach((attribute, content) -> text.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(clean(content)).replace("\"", "&quot;"))
                .append('"'));
        text.append('>')
                .append(escaped(clean(value)))
                .append("</cbc:")
                .append(name)
                .append(">\n");
    }

    void id(String name, @Nullable EspdId id) {
        if (id != null) {
            leaf(name, id.value(), attributes("schemeID", id.scheme(), "schemeAgencyID", id.agency()));
        }
    }

    void code(String name, @Nullable String code, CodeList list) {
        leaf(name, code, list.attributes());
    }

    private void indent() {
        text.append(INDENT.repeat(opened.size() + 1));
    }

    /** Returns a text as it is read back: without forbidden characters and spaces at its ends, lines ended alike. */
    static String clean(String value) {
        return FORBIDDEN
                .matcher(value)
                .replaceAll("")
                .replaceAll("\\r\\n?", "\n")
                .strip();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Ends the document and returns it. */
    String end() {
        return text.append("</").append(root).append(">\n").toString();
    }
}
