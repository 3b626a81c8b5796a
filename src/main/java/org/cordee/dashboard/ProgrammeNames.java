package org.cordee.dashboard;

import java.util.Locale;
import org.cordee.organisation.Departments;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Formats the names of territories, themes and states; in templates {@code ${@programme.name('theme', code)}}. */
@Component("programme")
class ProgrammeNames {

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

    private String territory(String nuts, Locale locale) {
        return Departments.all().values().stream()
                .filter(department -> department.nuts().equals(nuts))
                .findFirst()
                .map(department -> department.name() + " (" + department.code() + ")")
                .or(() -> Departments.country(nuts, locale))
                .orElseGet(() -> said("dashboard.region." + nuts, nuts, locale));
    }

    private String said(String key, String otherwise, Locale locale) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
