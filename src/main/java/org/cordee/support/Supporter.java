package org.cordee.support;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;

/**
 * The kinds of support organisation in the decision table D20. An organisation of the directory declares its kind by a
 * theme of its record.
 */
enum Supporter {
    ADAPTED_NETWORKS("unea", "hosmoz", "gesat"),
    GRAFIE("grafie"),
    IAE_NETWORKS("reseau-iae", "inter-reseaux-iae"),
    URSCOP("urscop"),
    DLA("dla"),
    CRESS("cress"),
    LES_CANAUX_AES("les-canaux", "aes"),
    CCI_CMA("cci", "cma"),
    AVISE("avise"),
    /** A facilitator of social clauses, whom D20 does not name: it is asked by its own offer. */
    FACILITATOR("facilitateur", "facilitateur-de-clauses", "clause-sociale"),
    /** A support organisation whose record names no kind. */
    OTHER();

    private final Set<String> themes;

    Supporter(String... themes) {
        this.themes = Set.of(themes);
    }

    /** Returns the theme codes by which a record declares this kind. */
    public Set<String> themes() {
        return themes;
    }

    /** Returns the first kind that a record declares, in the order of this list. */
    static Supporter of(Set<String> stated) {
        return Arrays.stream(values())
                .filter(kind -> kind.isSaidBy(stated))
                .findFirst()
                .orElse(OTHER);
    }

    boolean isSaidBy(Set<String> stated) {
        return !Collections.disjoint(themes, stated);
    }
}
