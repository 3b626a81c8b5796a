package org.cordee.tender.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.tender.CodeNames;
import org.cordee.tender.CodeNames.Suggestion;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Finds codes for the words that a user typed into a field of a lot, and puts the chosen code into the field. Works
 * without JavaScript: both are buttons of the form, which comes back with everything that was typed.
 */
final class CodeSuggestions {

    private static final int MOST = 12;
    private static final Pattern FIELD = Pattern.compile("lots\\[(\\d{1,3})]\\.(cpv|places|languages)");
    private static final Map<String, CodeNames> LISTS =
            Map.of("cpv", CodeNames.CPV, "places", CodeNames.PLACE, "languages", CodeNames.LANGUAGE);

    private CodeSuggestions() {}

    /**
     * Returns the suggestions for the words in some fields, by the name of the field; an empty list when nothing was
     * found. Names that are no such field are left out.
     */
    static Map<String, List<Suggestion>> of(ConsultationForm form, List<String> fields, Locale locale) {
        Map<String, List<Suggestion>> found = new LinkedHashMap<>();
        for (String name : fields) {
            Matcher field = FIELD.matcher(name);
            if (field.matches() && Integer.parseInt(field.group(1)) < form.lots.size()) {
                found.put(name, of(name, value(form, field), locale));
            }
        }
        return found;
    }

    /**
     * Returns the suggestions for the words in one field of a lot, or in the field {@code cpv} of a slot; none for
     * another name.
     */
    static List<Suggestion> of(String name, String value, Locale locale) {
        if (name.equals("cpv")) {
            return CodeNames.CPV.search(value, locale, MOST);
        }
        Matcher field = FIELD.matcher(name);
        if (!field.matches()) {
            return List.of();
        }
        CodeNames list = list(field);
        return list.search(lastWords(value, list), locale, MOST);
    }

    /**
     * Puts a code into its field: a CPV code replaces the words, a place or a language is added to the codes before it.
     *
     * @param chosen the name of the field and the code, for example {@code lots[0].cpv=77310000}
     */
    static void pick(ConsultationForm form, String chosen) {
        int equals = chosen.indexOf('=');
        Matcher field = FIELD.matcher(chosen.substring(0, Math.max(0, equals)));
        if (!field.matches() || Integer.parseInt(field.group(1)) >= form.lots.size()) {
            return;
        }
        CodeNames list = list(field);
        String code = chosen.substring(equals + 1);
        if (!list.contains(code)) {
            return;
        }
        List<String> parts = new ArrayList<>(List.of(value(form, field).split("[,;]+", -1)));
        parts.remove(parts.size() - 1);
        parts.add(code);
        String value = list == CodeNames.CPV ? code : String.join(", ", parts);
        LotForm lot = form.lots.get(Integer.parseInt(field.group(1)));
        new DirectFieldAccessor(lot).setPropertyValue(field.group(2), value);
    }

    private static CodeNames list(Matcher field) {
        return Objects.requireNonNull(LISTS.get(field.group(2)));
    }

    private static String value(ConsultationForm form, Matcher field) {
        LotForm lot = form.lots.get(Integer.parseInt(field.group(1)));
        return String.valueOf(new DirectFieldAccessor(lot).getPropertyValue(field.group(2)));
    }

    /** Returns the words after the last comma: a field of places may contain several. */
    private static String lastWords(String value, CodeNames list) {
        return list == CodeNames.CPV
                ? value
                : value.substring(Math.max(value.lastIndexOf(','), value.lastIndexOf(';')) + 1);
    }
}
