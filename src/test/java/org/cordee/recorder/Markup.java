package org.cordee.recorder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.unbescape.html.HtmlEscape;

/**
 * Writes HTML and XML one tag or text per line, attributes sorted. White space counts as a browser shows it: a space
 * between two words of one block begins the line of the second; none is left around blocks, buttons, pictures and
 * fields. {@code diff -rw} also ignores the spaces between words.
 */
final class Markup {

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)<!--.*?-->|<(/?)([a-zA-Z][\\w:-]*)((?:\"[^\"]*+\"|'[^']*+'|[^'\">])*+)>|<[!?][^>]*+>|[^<]++|<");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=/\"']+)(?:\\s*=\\s*(\"[^\"]*+\"|'[^']*+'|[^\\s>]*+))?");
    private static final Set<String> WITHIN_TEXT = Set.of(
            "a", "abbr", "b", "bdi", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small",
            "span", "strong", "sub", "sup", "time", "u", "var");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}-]+(, [\\p{L}\\p{N}-]+)+");
    private static final Set<String> VERBATIM = Set.of("pre", "textarea", "script", "style");

    private final StringBuilder lines = new StringBuilder();
    private boolean blockStarts = true;
    private boolean spaceWaits;
    private String verbatim = "";

    private Markup() {}

    static String lines(String markup) {
        Markup written = new Markup();
        Matcher token = TOKEN.matcher(markup);
        while (token.find()) {
            if (token.group(2) != null) {
                written.tag(token);
            } else if (!token.group().startsWith("<!--")) {
                written.text(token.group());
            }
        }
        return written.lines.toString();
    }

    private void tag(Matcher token) {
        boolean closing = !token.group(1).isEmpty();
        String name = token.group(2).toLowerCase(Locale.ROOT);
        if (!verbatim.isEmpty() && !(closing && name.equals(verbatim))) {
            lines.append(token.group());
            return;
        }
        if (!verbatim.isEmpty()) {
            lines.append('\n');
        }
        verbatim = !closing && VERBATIM.contains(name) ? name : "";
        if (!WITHIN_TEXT.contains(name)) {
            blockStarts = true;
            spaceWaits = false;
        }
        lines.append(closing ? "</" : "<").append(token.group(2));
        attributes(token.group(3))
                .forEach((key, value) -> lines.append(' ').append(key).append(value));
        lines.append(">\n");
    }

    private static TreeMap<String, String> attributes(String written) {
        TreeMap<String, String> attributes = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written);
        while (attribute.find()) {
            String value = attribute.group(2);
            if (value == null) {
                attributes.put(attribute.group(1), "");
            } else {
                String bare = value.matches("(?s)[\"'].*") ? value.substring(1, value.length() - 1) : value;
                String read =
                        HtmlEscape.unescapeHtml(bare).replaceAll("\\s+", " ").strip();
                attributes.put(attribute.group(1), "=\"" + read + "\"");
            }
        }
        return attributes;
    }

    private void text(String text) {
        if (!verbatim.isEmpty()) {
            lines.append(text);
            return;
        }
        // a no-break space is no white space here
        String words = HtmlEscape.unescapeHtml(text).replaceAll("[ \\t\\r\\n]+", " ");
        spaceWaits |= words.startsWith(" ");
        if (words.isBlank()) {
            return;
        }
        lines.append(spaceWaits && !blockStarts ? " " : "")
                .append(sorted(words.strip()))
                .append('\n');
        blockStarts = false;
        spaceWaits = words.endsWith(" ");
    }

    /** Sets of words are shown in an order that differs from start to start. */
    private static String sorted(String text) {
        return WORDS.matcher(text).matches()
                ? Arrays.stream(text.split(", ")).sorted().collect(Collectors.joining(", "))
                : text;
    }
}
