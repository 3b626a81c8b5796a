package org.cordee.organisation.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.cordee.organisation.Departments;
import org.cordee.organisation.Departments.Department;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Formats areas: people use départements and countries, notices use NUTS codes; in templates {@code ${@zone.names(x)}}.
 */
@Component("zone")
class AreaFormats {

    /**
     * Formats codes as {@code Ain (01), Rhône (69)}: départements by either code, countries by name, other areas by
     * their code.
     */
    public String names(Collection<String> codes) {
        return codes.stream().sorted().map(AreaFormats::name).collect(Collectors.joining(", "));
    }

    /** Formats one code as {@link #names} does. */
    static String nameOf(String code) {
        return name(code);
    }

    private static String name(String code) {
        return Departments.all().values().stream()
                .filter(department ->
                        department.code().equals(code) || department.nuts().equals(code))
                .findFirst()
                .map(AreaFormats::name)
                .orElseGet(() -> Departments.country(code, LocaleContextHolder.getLocale())
                        .orElse(code));
    }

    private static String name(Department department) {
        return department.name() + " (" + department.code() + ")";
    }
}
