package org.cordee.support;

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
    AVISE("avise");

    private final Set<String> themes;

    Supporter(String... themes) {
        this.themes = Set.of(themes);
    }

    /** Returns the theme codes by which a record declares this kind. */
    public Set<String> themes() {
        return themes;
    }

    boolean isSaidBy(Set<String> stated) {
        return !Collections.disjoint(themes, stated);
    }
}
