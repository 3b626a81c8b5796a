package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.account.DraftFields;
import org.junit.jupiter.api.Test;

/** Checks that every form with more than five fields stores what is typed as a draft. */
class LongFormsTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int SHORT = 5;

    /**
     * Amounts that are no secret between members: an organisation's accounts and insurance, a cost that buyers publish,
     * and the largest contract that a watch looks for.
     */
    private static final Set<String> PUBLISHED =
            Set.of("turnover", "balance", "groupTurnover", "groupBalance", "insured", "hourlyCost", "mostAmount");

    private static final Pattern TAG =
            Pattern.compile("<(/?)([\\w:-]+)" + "((?:\\s+[^\\s=>/\"]+(?:\\s*=\\s*\"[^\"]*\"|'[^']*')?)*)\\s*(/?)>");

    private static final Pattern CALL =
            Pattern.compile("~\\{\\s*([\\w/-]*)\\s*::\\s*([\\w-]+)\\s*(?:\\(([^\"]*)\\))?\\s*}");
    private static final Set<String> VOID = Set.of("input", "br", "hr", "img", "link", "meta");
    private static final Set<String> FIELDS = Set.of("input", "select", "textarea");
    private static final Set<String> DRAFTS = Set.of("draft", "draftSaved", "draftOf");

    /** The text of all templates by name, such as {@code bid/section}. */
    private final Map<String, String> templates = new TreeMap<>();

    LongFormsTests() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                String name = TEMPLATES
                        .relativize(file)
                        .toString()
                        .replace(".html", "")
                        .replace('\\', '/');
                templates.put(name, Files.readString(file).replaceAll("(?s)<!--.*?-->", ""));
            }
        }
    }

    /** A form: its fields, the prices among them, and the way in which it stores a draft. */
    private static final class LongForm {
        private final Set<String> fields = new LinkedHashSet<>();
        private final Set<String> prices = new LinkedHashSet<>();
        private boolean manyRows;
        private boolean drafted;

        private boolean isLong() {
            return fields.size() > SHORT || manyRows;
        }
    }

    @Test
    void everyLongFormStoresADraft() {
        Map<String, LongForm> forms = forms();

        assertThat(forms.entrySet().stream()
                        .filter(form -> form.getValue().isLong() && !form.getValue().drafted)
                        .map(form -> form.getKey() + " " + form.getValue().fields))
                .as("forms that need web/parts :: draftOffer and draft")
                .isEmpty();
        assertThat(forms.values().stream().filter(LongForm::isLong)).hasSizeGreaterThan(15);
    }

    @Test
    void noDraftContainsAnAmountThatMembersKeepFromEachOther() {
        Map<String, LongForm> forms = forms();

        assertThat(forms.values().stream().filter(form -> form.drafted && !form.prices.isEmpty()))
                .hasSizeGreaterThan(3);
        forms.forEach((name, form) -> {
            if (form.drafted) {
                assertThat(form.prices)
                        .as("amounts of %s that DraftFields.PRICES must name", name)
                        .allMatch(price -> PUBLISHED.contains(price) || DraftFields.isPrice(price));
            }
        });
    }

    private Map<String, LongForm> forms() {
        Map<String, LongForm> forms = new TreeMap<>();
        templates.forEach((name, text) -> {
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                if (tag.group(2).equals("form")
                        && tag.group(1).isEmpty()
                        && tag.group(3).contains("method=\"post\"")) {
                    LongForm form = new LongForm();
                    read(form, name, text.substring(tag.end(), text.indexOf("</form>", tag.end())), "", false);
                    forms.put(name + " at " + tag.start(), form);
                }
            }
        });
        return forms;
    }

    /**
     * Adds the fields of a text and of the fragments that it inserts.
     *
     * @param prefix the first argument of the fragment that contains the text
     * @param repeated true inside a loop
     */
    private void read(LongForm form, String template, String text, String prefix, boolean repeated) {
        Deque<Boolean> loops = new ArrayDeque<>(List.of(repeated));
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String attributes = tag.group(3);
            if (!tag.group(1).isEmpty()) {
                if (loops.size() > 1) {
                    loops.pop();
                }
                continue;
            }
            boolean loop = loops.peek() || attributes.contains("th:each=");
            if (FIELDS.contains(tag.group(2))) {
                addField(form, tag.group(2), attributes, prefix, loop);
            }
            Matcher call = CALL.matcher(attributes.replaceAll("\\s+", " "));
            if (call.find()) {
                insert(form, template, call, loop);
            }
            if (!VOID.contains(tag.group(2)) && tag.group(4).isEmpty()) {
                loops.push(loop);
            }
        }
    }

    private static void addField(LongForm form, String kind, String attributes, String prefix, boolean loop) {
        if (attributes.contains("type=\"hidden\"") || attributes.contains("type=\"submit\"")) {
            return;
        }
        Matcher name = Pattern.compile("(?:th:field|(?<![-\\w])(?:th:)?name)=\"([^\"]*)\"")
                .matcher(attributes);
        form.fields.add(prefix + " " + (name.find() ? name.group(1) : kind));
        boolean typed = kind.equals("textarea")
                || kind.equals("input") && !attributes.matches("(?s).*[\\s\"]type=\"(checkbox|radio|file)\".*");
        form.manyRows |= loop && typed;
    }

    private void insert(LongForm form, String template, Matcher call, boolean loop) {
        String name = call.group(2);
        String arguments = call.group(3) == null ? "" : call.group(3);
        if (DRAFTS.contains(name)) {
            form.drafted = true;
            return;
        }
        String from = call.group(1).isEmpty() ? template : call.group(1);
        String first = arguments.split(",")[0].strip();
        if (arguments.contains("'€'")) {
            form.prices.add(first.replaceAll("\\$\\{path \\+ |\\$\\{[^}]*}|[|'}]", ""));
        }
        String fragment = fragment(from, name);
        if (!fragment.isEmpty()) {
            read(form, from, fragment, first, loop);
        }
    }

    private final Map<String, String> fragments = new HashMap<>();

    /** Returns the element that declares the fragment, with its content. */
    private String fragment(String template, String name) {
        return fragments.computeIfAbsent(template + " :: " + name, key -> {
            String text = templates.getOrDefault(template, "");
            Matcher tag = TAG.matcher(text);
            List<String> open = new ArrayList<>();
            int start = -1;
            while (tag.find()) {
                boolean closing = !tag.group(1).isEmpty();
                boolean single = VOID.contains(tag.group(2)) || !tag.group(4).isEmpty();
                if (start < 0) {
                    if (Pattern.compile("th:fragment=\"" + name + "[\"(]")
                            .matcher(tag.group(3))
                            .find()) {
                        if (single) {
                            return tag.group();
                        }
                        start = tag.start();
                        open.add(tag.group(2));
                    }
                } else if (closing) {
                    open.remove(open.size() - 1);
                    if (open.isEmpty()) {
                        return text.substring(start, tag.end());
                    }
                } else if (!single) {
                    open.add(tag.group(2));
                }
            }
            return "";
        });
    }
}
