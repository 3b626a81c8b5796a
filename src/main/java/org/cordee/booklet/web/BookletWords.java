package org.cordee.booklet.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.Departments;
import org.springframework.stereotype.Component;

/** Turns the codes of an entry into words; templates call it {@code booklets}. */
@Component("booklets")
class BookletWords {

    private static final int FEW = 2;

    /** Returns the names of départements, separated by commas. */
    public String departments(List<String> codes) {
        return codes.stream().map(BookletWords::department).collect(Collectors.joining(", "));
    }

    /** Returns the names of the first two départements, and how many there are besides. */
    public String fewDepartments(List<String> codes) {
        String first = departments(codes.subList(0, Math.min(FEW, codes.size())));
        int more = codes.size() - FEW;
        return more > 0 ? first + " + " + more : first;
    }

    private static String department(String code) {
        Departments.Department department = Departments.all().get(code);
        return department == null ? code : department.name() + " (" + code + ")";
    }

    /** Returns the names of trades, separated by commas. */
    public String trades(List<String> cpvCodes, Locale locale) {
        return cpvCodes.stream()
                .map(code -> Nomenclature.CPV.nameOf(code, locale))
                .collect(Collectors.joining(", "));
    }

    /** Returns the lines of a text that say something. */
    public List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
