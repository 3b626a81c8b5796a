package org.cordee.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Reads départements and regions as a coordinator writes them in one field, and writes them back. */
@Component
public class WritingTerritories {

    private static final int LONGEST = 2000;

    private static final List<String> THEMES = List.of(
            ("03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71"
                            + " 72 73 75 76 77 79 80 85 90 92 98")
                    .split(" ", -1));

    private final ProgrammeNames names;

    WritingTerritories(ProgrammeNames names) {
        this.names = names;
    }

    /**
     * Returns the NUTS codes of names or numbers that are separated by commas.
     *
     * @throws RuleViolation for one that is no département and no region
     */
    public List<String> read(String field, String typed) {
        if (typed.length() > LONGEST) {
            throw RuleViolation.of(field, "dashboard.followed.too-many", ProgrammeTerms.MOST_AREAS);
        }
        List<String> codes = new ArrayList<>();
        for (String one : typed.split("[,;\\n]", -1)) {
            if (!one.isBlank()) {
                codes.add(names.territoryWritten(one)
                        .orElseThrow(() -> RuleViolation.of(field, "dashboard.followed.unknown-area", one.strip())));
            }
        }
        return codes;
    }

    /** Returns the names of NUTS codes, separated by commas. */
    public String written(List<String> codes) {
        return codes.stream().map(code -> names.name("territory", code)).collect(Collectors.joining(", "));
    }

    /** Returns the CPV divisions that a programme may have. */
    public List<String> themes() {
        return THEMES;
    }
}
