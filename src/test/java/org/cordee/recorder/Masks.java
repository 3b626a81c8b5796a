package org.cordee.recorder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces what differs from run to run: ids, secrets, ports, hashes, keys of the engine and the machine's time. */
final class Masks {

    private static final String HEX = "[0-9a-f]";
    static final Pattern UUID = Pattern.compile(HEX + "{8}(?:-" + HEX + "{4}){3}-" + HEX + "{12}");
    static final Pattern LINK = Pattern.compile("(?<=/i/)[\\w-]{20,}");
    static final Pattern UUID_AT_END = Pattern.compile("(" + UUID.pattern() + ")$");

    private static final List<String> FORMATS =
            List.of("yyyy-MM-dd", "dd/MM/yyyy", "EEE d MMM", "EEEE d MMMM yyyy", "d MMMM yyyy", "d MMM yyyy");

    private final Map<String, String> names;
    private final Map<Pattern, String> rules = new LinkedHashMap<>();

    /** @param names of ids and one-time links that are known by name */
    Masks(Map<String, String> names) {
        this.names = names;
        rule("(<input[^>]* name=\"_csrf\"[^>]* value=\")[^\"]*", "$1{csrf}");
        rule("(<meta content=\")[^\"]*(\" name=\"csrf\")", "$1{csrf}$2");
        rule("(Chiffres relevés à|Figures as of) [\\d:]+", "$1 {machine time}");
        rule("nonce=\"[^\"]*\"", "nonce=\"{nonce}\"");
        rule("(localhost|127\\.0\\.0\\.1):\\d+", "$1:{port}");
        rule("(?<![0-9a-f])[0-9a-f]{32,128}(?![0-9a-f])", "{hash}");
        rule("(?<![\\d.])\\d{15,19}(?![\\d.])", "{key}");
        rule(
                "(" + dates() + ")" + "(T[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)?|,? (à |at )?\\d\\d:\\d\\d(:\\d\\d)?)?",
                "{machine time}");
    }

    private void rule(String pattern, String replacement) {
        rules.put(Pattern.compile(pattern), replacement);
    }

    /** The machine's date, yesterday's and that of a token's end, as written; business time lies on other days. */
    private static String dates() {
        Set<String> written = new LinkedHashSet<>();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        for (int days : new int[] {0, -1, 365, 366}) {
            for (String format : FORMATS) {
                for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
                    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(format, locale);
                    written.add(Pattern.quote(formatter.format(today.plusDays(days))));
                }
            }
        }
        return String.join("|", written);
    }

    /** Ids without a name are numbered by their first appearance. */
    String text(String text) {
        Map<String, String> numbers = new LinkedHashMap<>();
        String masked =
                replaced(UUID, text, id -> numbers.computeIfAbsent(id, next -> "{id" + (numbers.size() + 1) + "}"));
        return ruled(masked);
    }

    /** Ids without a name become equal. */
    String address(String path) {
        return ruled(replaced(UUID, path, id -> "{id}"));
    }

    private String replaced(Pattern pattern, String text, UnaryOperator<String> otherwise) {
        return pattern.matcher(text).replaceAll(found -> {
            String name = names.get(found.group());
            return Matcher.quoteReplacement(name == null ? otherwise.apply(found.group()) : name);
        });
    }

    private String ruled(String text) {
        String masked = replaced(LINK, text, link -> "{link}");
        for (var rule : rules.entrySet()) {
            masked = rule.getKey().matcher(masked).replaceAll(rule.getValue());
        }
        return masked;
    }
}
