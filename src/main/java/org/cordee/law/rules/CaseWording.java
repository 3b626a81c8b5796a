package org.cordee.law.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.shared.LotNumber;

/**
 * Puts technical names of a case into words: a place of the file, an operator's number, a lot's key, a day, a code. An
 * unknown name is returned unchanged.
 *
 * @param names of the operators, by the number the case gives them
 */
record CaseWording(ResourceBundle bundle, Map<String, String> names) {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?");
    private static final Pattern PLACE = Pattern.compile("(\\w+)(?:\\[(.+)])?\\.(?:insertionClause\\.)?(\\w+)");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    Map<String, Object> said(Map<String, Object> figures) {
        Map<String, Object> said = new LinkedHashMap<>();
        figures.forEach((name, value) -> said.put(name, said(value)));
        return said;
    }

    Object said(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> said(String.valueOf(one))).toList();
        }
        return value instanceof Number ? value : said(value.toString());
    }

    private String said(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).format(LocalDate.parse(day.group(1)));
        }
        if (CODE.matcher(text).matches() && !names.containsKey(text)) {
            return code(text);
        }
        return names.containsKey(text) ? name(text) : place(text);
    }

    /**
     * Puts a code into words. In a sentence it needs more words than in a cell of its table, where the row explains it.
     */
    String code(String code) {
        return text("compliance.said." + code)
                .or(() -> text("compliance.word." + code))
                .orElse(code.replace('_', '-'));
    }

    /**
     * Names a missing fact and its operator: {@code organisations[90210112000019].headcount} is a headcount, and whose.
     */
    String place(String place) {
        Matcher known = PLACE.matcher(place);
        if (!known.matches()) {
            return place;
        }
        String of = known.group(2);
        String whose = of == null ? "" : known.group(1).equals("lots") ? lot(of) : name(of);
        return text("compliance.missing." + known.group(3))
                .map(text -> text.replace("{0}", whose))
                .orElse(place);
    }

    String lot(String key) {
        String number = LotNumber.in(key).orElse(key);
        return number.equals(LotNumber.ONLY)
                ? bundle.getString("compliance.whom.LOT.only")
                : bundle.getString("compliance.whom.LOT").replace("{0}", number);
    }

    String name(String id) {
        return names.getOrDefault(id, id);
    }

    private Optional<String> text(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
