package org.cordee.assessment.facts;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something the law asks and Cordée does not know of a grouping, so that it was left out of the judgement.
 *
 * @param code ends the key of the text that says so
 * @param about the lot or the operator it is unknown of, as the case names it; null for the grouping as a whole
 */
public record Unknown(String code, @Nullable String about) {

    /** The convention of an insertion structure without any date. */
    static final String CONVENTION = "convention";

    /** It has not declared whether it is in a case of exclusion, and others have. */
    public static final String EXCLUSIONS = "exclusion-declaration";

    /** It has not said who holds it and which enterprises are its partners, and others have. */
    static final String OWNERSHIP = "ownership";

    /** It or another of its group that is in another candidacy has not said that it decides alone. */
    static final String AUTONOMY = "commercial-autonomy";

    /** Whether its purpose is the mission of public service that a lot reserved to the ESS asks for. */
    static final String MISSION = "mission-statement";

    /** Whether it won another lot reserved to the ESS within three years. */
    static final String AWARDS = "reserved-awards";

    /** The lead has not accepted its pieces of the application, and has those of others. */
    static final String PIECES = "application-pieces";

    /** It is relied upon, and its written promise is not in hand. */
    static final String COMMITMENT = "capacity-commitment";

    private static final Set<String> OF_AN_OPERATOR =
            Set.of(CONVENTION, EXCLUSIONS, OWNERSHIP, AUTONOMY, MISSION, AWARDS, PIECES, COMMITMENT);

    /** What is unknown of every operator is said once, by another code. */
    private static final Map<String, String> OF_ALL =
            Map.of(EXCLUSIONS, "exclusion-grounds", OWNERSHIP, "linked-enterprises");

    static final Comparator<Unknown> ORDER = Comparator.comparing(Unknown::code)
            .thenComparing(unknown -> unknown.about() == null ? "" : unknown.about());

    /** Says once of all what none of the operators has said. */
    static void sumUp(Set<Unknown> unknown, int operators) {
        OF_ALL.forEach((ofEach, ofAll) -> {
            long silent =
                    unknown.stream().filter(one -> one.code().equals(ofEach)).count();
            if (silent == operators && silent > 1) {
                unknown.removeIf(one -> one.code().equals(ofEach));
                unknown.add(of(ofAll));
            }
        });
    }

    /** Whether it is one operator's own matter. */
    public boolean isOfAnOperator() {
        return OF_AN_OPERATOR.contains(code);
    }

    public static Unknown of(String code) {
        return new Unknown(code, null);
    }
}
