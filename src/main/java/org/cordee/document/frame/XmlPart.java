package org.cordee.document.frame;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML text of one part of a workbook, checked before anything relies on it. */
final class XmlPart {

    private static final XMLInputFactory XML = factory();
    private static final Pattern CODED = Pattern.compile("<!\\[CDATA\\[(.*?)]]>|&(#x?)?(\\w{1,8});", Pattern.DOTALL);
    private static final char MARK = '\uFEFF';

    private XmlPart() {}

    /**
     * Decodes a part that is well-formed UTF-8 without a document type, so that no entity can be declared.
     *
     * @throws org.cordee.shared.RuleViolation for any other
     */
    static String text(byte[] part) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(part))
                    .toString();
            requireWellFormed(text);
            return text;
        } catch (CharacterCodingException | XMLStreamException broken) {
            throw FrameRefusal.of("unreadable");
        }
    }

    private static void requireWellFormed(String text) throws XMLStreamException {
        String content = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(content));
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw FrameRefusal.of("unreadable");
                }
            }
        } finally {
            xml.close();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Resolves the character references and CDATA sections of a text. */
    static String plain(String coded) {
        if (coded.indexOf('&') < 0 && coded.indexOf('<') < 0) {
            return coded;
        }
        return CODED.matcher(coded)
                .replaceAll(
                        found -> Matcher.quoteReplacement(resolved(found.group(1), found.group(2), found.group(3))));
    }

    @SuppressWarnings("NullAway")
    private static String resolved(String section, String number, String name) {
        if (section != null) {
            return section;
        }
        if (number != null) {
            try {
                return Character.toString(Integer.parseInt(name, number.endsWith("x") ? 16 : 10));
            } catch (IllegalArgumentException noCharacter) {
                throw FrameRefusal.of("unreadable");
            }
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> throw FrameRefusal.of("unreadable");
        };
    }

    /** Writes a text so that XML reads it back. */
    static String coded(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
