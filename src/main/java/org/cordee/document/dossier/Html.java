package org.cordee.document.dossier;

import java.util.Collection;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.shared.FrenchSpacing;

/** Text on its way into a printed page: escaped, and spaced as French is. */
final class Html {

    /** A tag, or a stretch of code, whose spaces are its own. */
    private static final Pattern UNTOUCHED =
            Pattern.compile("<code[ >].*?</code>|<pre[ >].*?</pre>|<[^>]*>", Pattern.DOTALL);

    private Html() {}

    static String text(String text) {
        return escaped(FrenchSpacing.set(text));
    }

    /** For attributes, and for names that stay as they are written. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Spaces the text between the tags of a page that is already safe. */
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
