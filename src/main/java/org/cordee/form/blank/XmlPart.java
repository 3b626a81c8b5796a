package org.cordee.form.blank;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a document as text and as a tree with positions. A part with a document type, with entities, in
 * another encoding than UTF-8 or nested too deeply is refused.
 */
final class XmlPart {

    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 400_000;
    private static final List<String> WORD = List.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern MAIN_PREFIX = Pattern.compile("xmlns:([A-Za-z0-9]+)\\s*=\\s*[\"']([^\"']+)[\"']");

    private final String text;
    private final String prefix;
    private final XmlElement root;

    private XmlPart(String text, String prefix, XmlElement root) {
        this.text = text;
        this.prefix = prefix;
        this.root = root;
    }

    static XmlPart read(byte[] bytes) {
        requireWellFormed(bytes);
        String text = decoded(bytes);
        String prefix = prefix(text);
        return new XmlPart(text, prefix, new Scan(text, prefix + ":").root());
    }

    /** Lets the parser of the platform check the part; afterwards the positions can be found by a simple scan. */
    private static void requireWellFormed(byte[] bytes) {
        int depth = 0;
        int elements = 0;
        try {
            XMLStreamReader xml = SafeDocx.reader(bytes);
            String encoding = xml.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                throw SafeDocx.refusal("unreadable");
            }
            while (xml.hasNext()) {
                int event = xml.next();
                SafeDocx.refuseDocumentType(event);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    elements++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                    throw SafeDocx.refusal("bomb");
                }
            }
        } catch (XMLStreamException broken) {
            throw SafeDocx.refusal("unreadable");
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw SafeDocx.refusal("unreadable");
        }
    }

    private static String prefix(String text) {
        Matcher declared = MAIN_PREFIX.matcher(text);
        while (declared.find()) {
            if (WORD.contains(declared.group(2))) {
                return declared.group(1);
            }
        }
        throw SafeDocx.refusal("not-a-docx");
    }

    String text() {
        return text;
    }

    /** Returns the prefix of the main vocabulary, usually {@code w}. */
    String prefix() {
        return prefix;
    }

    XmlElement root() {
        return root;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String unescaped(String written) {
        return written.indexOf('&') < 0
                ? written
                : Pattern.compile("&(#x?)?([A-Za-z0-9]+);").matcher(written).replaceAll(XmlPart::character);
    }

    private static String character(java.util.regex.MatchResult found) {
        String name = found.group(2);
        String kind = found.group(1);
        if (kind != null) {
            return Matcher.quoteReplacement(Character.toString(Integer.parseInt(name, kind.equals("#x") ? 16 : 10)));
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&";
        };
    }

    /** An element whose last tag has not been read yet. */
    private static final class Open {

        private final String name;
        private final Map<String, String> attributes;
        private final int start;
        private final int contentStart;
        private final List<XmlElement> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String name, Map<String, String> attributes, int start, int contentStart) {
            this.name = name;
            this.attributes = attributes;
            this.start = start;
            this.contentStart = contentStart;
        }

        XmlElement ended(int contentEnd, int end, boolean closed) {
            return new XmlElement(
                    name, attributes, start, contentStart, contentEnd, end, closed, children, text.toString());
        }
    }

    /** Reads the tags of a well-formed text from the first to the last. */
    private static final class Scan {

        private final String text;
        private final String main;
        private final Deque<Open> open = new ArrayDeque<>();
        private int at;

        Scan(String text, String main) {
            this.text = text;
            this.main = main;
        }

        XmlElement root() {
            Open document = new Open("", Map.of(), 0, 0);
            open.push(document);
            while (at < text.length()) {
                int tag = text.indexOf('<', at);
                if (tag < 0) {
                    break;
                }
                open.element().text.append(unescaped(text.substring(at, tag)));
                read(tag);
            }
            return document.children.get(0);
        }

        private void read(int tag) {
            if (text.startsWith("<!--", tag)) {
                at = text.indexOf("-->", tag) + 3;
            } else if (text.startsWith("<![CDATA[", tag)) {
                int end = text.indexOf("]]>", tag);
                open.element().text.append(text, tag + 9, end);
                at = end + 3;
            } else if (text.startsWith("<?", tag)) {
                at = text.indexOf("?>", tag) + 2;
            } else if (text.startsWith("</", tag)) {
                at = text.indexOf('>', tag) + 1;
                Open ended = open.pop();
                open.element().children.add(ended.ended(tag, at, false));
            } else {
                at = endOfTag(tag);
                boolean closed = text.charAt(at - 2) == '/';
                Open begun = begun(tag, closed);
                if (closed) {
                    open.element().children.add(begun.ended(at, at, true));
                } else {
                    open.push(begun);
                }
            }
        }

        /** Returns the position after a first tag; the value of an attribute may contain an angle bracket. */
        private int endOfTag(int tag) {
            char quote = 0;
            for (int index = tag; index < text.length(); index++) {
                char sign = text.charAt(index);
                if (quote != 0) {
                    quote = sign == quote ? 0 : quote;
                } else if (sign == '"' || sign == '\'') {
                    quote = sign;
                } else if (sign == '>') {
                    return index + 1;
                }
            }
            throw SafeDocx.refusal("unreadable");
        }

        private Open begun(int tag, boolean closed) {
            String inside = text.substring(tag + 1, at - (closed ? 2 : 1));
            int space = 0;
            while (space < inside.length() && !Character.isWhitespace(inside.charAt(space))) {
                space++;
            }
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(inside.substring(space));
            while (attribute.find()) {
                String value = attribute.group(2);
                attributes.put(
                        attribute.group(1).replaceFirst("^.*:", ""), unescaped(value.substring(1, value.length() - 1)));
            }
            return new Open(local(inside.substring(0, space)), attributes, tag, at);
        }

        private String local(String name) {
            return name.startsWith(main) ? name.substring(main.length()) : name;
        }
    }
}
