package org.cordee.document.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the tags of an XML text and knows where each begins and ends. The text must be well-formed, without a
 * document type; {@link XmlPart} checks both.
 */
final class XmlTags {

    private final String xml;
    private int from;
    private int to;

    XmlTags(String xml) {
        this.xml = xml;
    }

    /** Goes to the next opening or closing tag; false at the end. */
    boolean next() {
        int at = to;
        while (true) {
            from = xml.indexOf('<', at);
            if (from < 0) {
                return false;
            }
            if (xml.startsWith("<!--", from)) {
                at = after("-->", from);
            } else if (xml.startsWith("<![CDATA[", from)) {
                at = after("]]>", from);
            } else if (xml.startsWith("<?", from)) {
                at = after("?>", from);
            } else {
                to = tagEnd();
                return true;
            }
        }
    }

    /** Goes to the closing tag of an element that was opened. */
    void skipTo(String name) {
        boolean more = next();
        while (more && !closes(name)) {
            more = next();
        }
    }

    private int after(String end, int start) {
        int found = xml.indexOf(end, start);
        if (found < 0) {
            throw FrameRefusal.of("unreadable");
        }
        return found + end.length();
    }

    private int tagEnd() {
        char quote = 0;
        for (int at = from + 1; at < xml.length(); at++) {
            char letter = xml.charAt(at);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return at + 1;
            }
        }
        throw FrameRefusal.of("unreadable");
    }

    /** Returns where the tag begins. */
    int from() {
        return from;
    }

    /** Returns where the text after the tag begins. */
    int to() {
        return to;
    }

    boolean isClosing() {
        return xml.charAt(from + 1) == '/';
    }

    /** Tells if the tag opens and closes its element at once. */
    boolean isEmpty() {
        return xml.charAt(to - 2) == '/';
    }

    boolean opens(String name) {
        return !isClosing() && name().equals(name);
    }

    boolean closes(String name) {
        return isClosing() && name().equals(name);
    }

    /** Returns the name without its prefix. */
    String name() {
        String full = fullName();
        return full.substring(full.indexOf(':') + 1);
    }

    /** Returns the prefix with its colon, empty without one. */
    String prefix() {
        String full = fullName();
        return full.substring(0, full.indexOf(':') + 1);
    }

    private String fullName() {
        int start = isClosing() ? from + 2 : from + 1;
        int at = start;
        while (at < to && !Character.isWhitespace(xml.charAt(at)) && "/>".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        return xml.substring(start, at);
    }

    /** Returns the value of an attribute by its name without a prefix, null when there is none. */
    @Nullable
    String attribute(String name) {
        Attribute found = find(name);
        return found == null ? null : XmlPart.plain(xml.substring(found.valueFrom, found.valueTo));
    }

    boolean isTrue(String name) {
        String value = attribute(name);
        return value != null
                && (value.equals("1") || value.toLowerCase(Locale.ROOT).equals("true"));
    }

    /** Returns the tag without one of its attributes. */
    String without(String name) {
        Attribute found = find(name);
        if (found == null) {
            return xml.substring(from, to);
        }
        int start = found.from;
        while (Character.isWhitespace(xml.charAt(start - 1))) {
            start--;
        }
        return xml.substring(from, start) + xml.substring(found.valueTo + 1, to);
    }

    private record Attribute(int from, int valueFrom, int valueTo) {}

    private @Nullable Attribute find(String name) {
        int at = from + 1 + fullName().length();
        while (at < to) {
            int equals = xml.indexOf('=', at);
            if (equals < 0 || equals >= to) {
                return null;
            }
            int open = equals + 1;
            while (open < to && Character.isWhitespace(xml.charAt(open))) {
                open++;
            }
            int close = xml.indexOf(xml.charAt(open), open + 1);
            int start = at;
            while (Character.isWhitespace(xml.charAt(start))) {
                start++;
            }
            String full = xml.substring(start, equals).strip();
            if (full.substring(full.indexOf(':') + 1).equals(name)) {
                return new Attribute(start, open + 1, close);
            }
            at = close + 1;
        }
        return null;
    }
}
