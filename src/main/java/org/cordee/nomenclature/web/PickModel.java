package org.cordee.nomenclature.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.nomenclature.SuggestingCodes;
import org.cordee.nomenclature.Suggestion;
import org.cordee.shared.PickedInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Prepares a field that is filled by words, for {@code web/pick :: field}; in templates {@code ${@picks.of(…)}}. */
@Component("picks")
class PickModel {

    /** The button that searches without JavaScript has this name; its value is the name of the field. */
    static final String SUGGEST = "suggest";

    /** Further codes stay in the text, so that a long input makes no long page. */
    private static final int MOST_CHOSEN = 200;

    private final SuggestingCodes suggesting;
    private final MessageSource texts;

    PickModel(SuggestingCodes suggesting, MessageSource texts) {
        this.suggesting = suggesting;
        this.texts = texts;
    }

    /**
     * The content of one field, as a page shows it.
     *
     * @param chosen the codes that were picked before, with their names
     * @param words what is typed and is no code
     * @param sought the words of the search that {@code found} answers; null when nothing is sought
     * @param found the answers that are not chosen yet
     */
    public record PickLine(
            List<Suggestion> chosen, String words, @Nullable String sought, List<Suggestion> found) {}

    /**
     * Reads the value of a field and searches its words when the user asked for it, or when they were refused.
     *
     * @param several true when the field has several codes
     * @param wrong true when the field has an error
     */
    public PickLine of(String list, boolean several, String field, @Nullable Object value, boolean wrong) {
        String written = Objects.toString(value, "");
        Map<String, Suggestion> chosen = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (String part : several ? PickedInput.parts(written) : List.of(PickedInput.last(written))) {
            List<Suggestion> codes = codes(list, part);
            if (codes.isEmpty() || chosen.size() >= MOST_CHOSEN) {
                words.add(part);
            } else {
                codes.forEach(code -> chosen.putIfAbsent(code.code(), code));
            }
        }
        String typed = String.join(", ", words);
        if (typed.isBlank() || !wrong && !field.equals(request().getParameter(SUGGEST))) {
            return new PickLine(List.copyOf(chosen.values()), typed, null, List.of());
        }
        List<Suggestion> found = suggesting.suggest(list, words.get(words.size() - 1), locale()).stream()
                .filter(one -> !chosen.containsKey(one.code()))
                .toList();
        return new PickLine(List.copyOf(chosen.values()), found.isEmpty() ? typed : "", typed, found);
    }

    /** Says what a suggestion is: {@code CPV 77310000, proche de « jardinage »}. */
    public String detail(String list, Suggestion one) {
        Stream<Optional<String>> parts = Stream.of(
                Optional.of(text("nomenclature.detail." + list, readable(list, one.code()))),
                Optional.ofNullable(one.within()),
                Optional.ofNullable(one.synonym()).map(near -> text("nomenclature.near", near)));
        return parts.flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns the names of the codes that another user saved while the form was open; null when nobody did, or when the
     * form has the same codes.
     */
    public @Nullable String saved(String list, @Nullable Object stored, @Nullable Object value) {
        String saved = Objects.toString(stored, "");
        if (stored == null || PickedInput.same(saved, Objects.toString(value, ""))) {
            return null;
        }
        return PickedInput.parts(saved.replace(' ', ',')).stream()
                .map(code -> suggesting
                        .find(list, canonical(list, code), locale())
                        .map(one -> one.label() + " (" + readable(list, one.code()) + ")")
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    /** Returns the entries of codes with spaces between them; nothing as soon as one of them is no code. */
    private List<Suggestion> codes(String list, String part) {
        Optional<Suggestion> one = suggesting.find(list, canonical(list, part), locale());
        if (one.isPresent()) {
            return List.of(one.get());
        }
        List<Optional<Suggestion>> codes = Arrays.stream(part.split("\\s+", MOST_CHOSEN))
                .map(word -> suggesting.find(list, canonical(list, word), locale()))
                .toList();
        return codes.stream().allMatch(Optional::isPresent)
                ? codes.stream().flatMap(Optional::stream).toList()
                : List.of();
    }

    /** Returns a code as its list writes it: without the check digit of the CPV, the point of the NAF and spaces. */
    private static String canonical(String list, String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT);
        return switch (list) {
            case "CPV" -> plain.replaceAll("-[0-9]$", "");
            case "NAF", "NAF_2025" -> plain.replace(".", "");
            case "ORGANISATION" -> plain.replaceAll("\\s", "");
            default -> plain;
        };
    }

    private static String readable(String list, String code) {
        return switch (list) {
            case "NAF", "NAF_2025" -> code.substring(0, 2) + "." + code.substring(2);
            case "ORGANISATION" -> code.replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", " ");
            default -> code;
        };
    }

    private String text(String key, String value) {
        return Objects.toString(texts.getMessage(key, new Object[] {value}, "", locale()), "");
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
