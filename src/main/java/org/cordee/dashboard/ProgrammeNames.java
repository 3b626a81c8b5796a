package org.cordee.dashboard;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.organisation.Departments;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats the names of territories, themes and states; in templates {@code ${@programme.name('theme', code)}}. */
@Component("programme")
class ProgrammeNames {

    private static final List<String> REGIONS =
            List.of("FR1", "FRB", "FRC", "FRD", "FRE", "FRF", "FRG", "FRH", "FRI", "FRJ", "FRK", "FRL", "FRM", "FRY");

    /** A département as it is shown: Seine-Maritime (76). */
    private static final Pattern NUMBERED = Pattern.compile(".+\\(\\s*([0-9][0-9ABab][0-9]?)\\s*\\)");

    private final MessageSource messages;

    ProgrammeNames(MessageSource messages) {
        this.messages = messages;
    }

    public String name(String by, String code) {
        return name(by, code, LocaleContextHolder.getLocale());
    }

    /**
     * Returns the name of a code, or the code itself when it has no name.
     *
     * @param by all, territory, theme or state
     */
    public String name(String by, String code, Locale locale) {
        if (code.isEmpty()) {
            return said("dashboard.programme.without." + by, code, locale);
        }
        return switch (by) {
            case "territory" -> territory(code, locale);
            case "theme" -> said("dashboard.cpv." + code, code, locale);
            default -> said("web.state." + code, code, locale);
        };
    }

    /**
     * Returns the NUTS codes of the départements and regions whose name contains the text, without regard to accents
     * and capitals; empty for a text of fewer than three letters, which would mean almost every territory.
     */
    List<String> territoriesNamed(String text) {
        String wanted = plain(text);
        if (wanted.length() < 3) {
            return List.of();
        }
        return Stream.concat(Departments.all().values().stream().map(Departments.Department::nuts), REGIONS.stream())
                .filter(nuts -> plain(name("territory", nuts)).contains(wanted))
                .distinct()
                .toList();
    }

    /**
     * Returns the NUTS code of a département or a region as a user writes it: by its number, its code or its name, or as
     * {@link #name} writes it; empty for anything else.
     */
    Optional<String> territoryWritten(String text) {
        Matcher numbered = NUMBERED.matcher(text.strip());
        String number = (numbered.matches() ? numbered.group(1) : text.strip()).toUpperCase(Locale.ROOT);
        return Optional.ofNullable(Departments.nutsOf(number))
                .or(() -> Stream.concat(
                                Departments.all().values().stream().map(Departments.Department::nuts), REGIONS.stream())
                        .filter(nuts -> nuts.equals(number)
                                || plain(name("territory", nuts).replaceAll("\\s*\\(.*", ""))
                                        .equals(plain(text)))
                        .findFirst());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Returns the name of a département, a region or a country; an area without a name of its own has its country's. */
    private String territory(String nuts, Locale locale) {
        return Departments.all().values().stream()
                .filter(department -> department.nuts().equals(nuts))
                .findFirst()
                .map(department -> department.name() + " (" + department.code() + ")")
                .or(() -> Departments.country(nuts, locale))
                .or(() -> Optional.ofNullable(messages.getMessage("dashboard.region." + nuts, null, null, locale)))
                .or(() -> nuts.length() < 2
                        ? Optional.empty()
                        : Departments.country(nuts.substring(0, 2), locale).map(country -> country + " (" + nuts + ")"))
                .orElse(nuts);
    }

    private String said(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
