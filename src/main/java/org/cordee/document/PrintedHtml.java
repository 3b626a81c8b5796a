package org.cordee.document;

import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.shared.FrenchSpacing;

/** Prepares text for a printed page: escapes it and sets French spacing. */
final class PrintedHtml {

    /** A tag, or a piece of code, whose spaces stay unchanged. */
    private static final Pattern UNTOUCHED =
            Pattern.compile("<code[ >].*?</code>|<pre[ >].*?</pre>|<[^>]*>", Pattern.DOTALL);

    private PrintedHtml() {}

    static String text(String text) {
        return escaped(FrenchSpacing.set(text));
    }

    /** Escapes a text without changing its spaces: for attributes and for names. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Sets French spacing in the text between the tags of a safe page. */
    static String spaced(String html) {
        StringBuilder result = new StringBuilder();
        Matcher untouched = UNTOUCHED.matcher(html);
        int end = 0;
        while (untouched.find()) {
            result.append(FrenchSpacing.set(html.substring(end, untouched.start())));
            result.append(untouched.group());
            end = untouched.end();
        }
        return result.append(FrenchSpacing.set(html.substring(end))).toString();
    }

    static <T> String each(Collection<T> all, Function<T, String> how) {
        return all.stream().map(how).collect(Collectors.joining());
    }
}
