package org.cordee.tender.boamp;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes a European notice that the BOAMP publishes inside its own envelope as an eForms document again. The BOAMP
 * replaces the namespaces of the elements by its own; the prefixes stay.
 */
final class EuropeanForm {

    private static final String ROOT = "urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2";
    private static final Map<String, String> NAMESPACES = Map.of(
            "cac", "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
            "cbc", "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
            "ext", "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
            "efac", "http://data.europa.eu/p27/eforms-ubl-extension-aggregate-components/1",
            "efbc", "http://data.europa.eu/p27/eforms-ubl-extension-basic-components/1",
            "efext", "http://data.europa.eu/p27/eforms-ubl-extensions/1");

    private EuropeanForm() {}

    /** Tells if the data contain a European notice. */
    static boolean recognises(BoampElement data) {
        return data.has("EFORMS");
    }

    /** Returns the document; of another kind than a contract notice when the BOAMP contains another kind. */
    static byte[] document(BoampElement data) {
        BoampElement notice = data.at("EFORMS").children().stream()
                .filter(child -> !child.name().startsWith("@"))
                .findFirst()
                .orElse(BoampElement.NONE);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String name = local(notice.name());
        xml.append('<').append(name).append(" xmlns=\"").append(ROOT).append('"');
        NAMESPACES.forEach((prefix, uri) ->
                xml.append(" xmlns:").append(prefix).append("=\"").append(uri).append('"'));
        xml.append('>');
        notice.children().forEach(child -> write(child, xml));
        return xml.append("</").append(name).append('>').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(BoampElement element, StringBuilder xml) {
        String name = element.name();
        if (name.startsWith("@") || !isKnown(name)) {
            return;
        }
        xml.append('<').append(name);
        element.children().stream()
                .filter(child ->
                        child.name().matches("@[A-Za-z]+") && !child.name().equals("@xmlns"))
                .forEach(attribute -> {
                    xml.append(' ').append(attribute.name().substring(1)).append("=\"");
                    escape(attribute.text(), xml);
                    xml.append('"');
                });
        xml.append('>');
        escape(element.text(), xml);
        element.children().forEach(child -> write(child, xml));
        xml.append("</").append(name).append(">\n");
    }

    /** Lets through names that are a known prefix and letters: a name from a file is never written as it is. */
    private static boolean isKnown(String name) {
        int colon = name.indexOf(':');
        return colon > 0 && NAMESPACES.containsKey(name.substring(0, colon)) && name.matches("[a-z]+:[A-Za-z]+");
    }

    private static String local(String name) {
        String local = name.substring(name.indexOf(':') + 1);
        return local.matches("[A-Za-z]+") ? local : "Unknown";
    }

    private static void escape(@org.jspecify.annotations.Nullable String text, StringBuilder xml) {
        if (text == null) {
            return;
        }
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (point >= 0x20 || point == '\n' || point == '\t') {
                        xml.appendCodePoint(point);
                    }
                }
            }
        });
    }
}
