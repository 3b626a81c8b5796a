package org.cordee.assessment;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the law asks for and that Cordée does not know of a consortium, so that it was left out of the judgement.
 *
 * @param code the end of the message key of its text
 * @param about the lot or the operator of which it is unknown, as the case names it; null for the consortium as a whole
 */
record UnknownFact(String code, @Nullable String about) {

    /** The convention of an insertion structure has no date. */
    static final String CONVENTION = "convention";

    /** The operator has not declared whether it is in a case of exclusion, and others have. */
    public static final String EXCLUSIONS = "exclusion-declaration";

    /** The operator has not declared its owners and its partner enterprises, and others have. */
    static final String OWNERSHIP = "ownership";

    /** The operator, or another of its group in another candidacy, has not declared that it decides alone. */
    static final String AUTONOMY = "commercial-autonomy";

    /**
     * The operator has not declared whether its purpose is the mission of public service that a lot reserved to the ESS
     * asks for.
     */
    static final String MISSION = "mission-statement";

    /** The operator has not declared whether it won another lot reserved to the ESS within three years. */
    static final String AWARDS = "reserved-awards";

    /** The lead has not accepted the pieces of this operator's application, and has accepted those of others. */
    static final String PIECES = "application-pieces";

    /** The consortium relies on this operator, and its written promise is not received. */
    static final String COMMITMENT = "capacity-commitment";

    private static final Set<String> OF_AN_OPERATOR =
            Set.of(CONVENTION, EXCLUSIONS, OWNERSHIP, AUTONOMY, MISSION, AWARDS, PIECES, COMMITMENT);

    /** The codes used once for the whole consortium when a fact is unknown of every operator. */
    private static final Map<String, String> OF_ALL =
            Map.of(EXCLUSIONS, "exclusion-grounds", OWNERSHIP, "linked-enterprises");

    static final Comparator<UnknownFact> ORDER = Comparator.comparing(UnknownFact::code)
            .thenComparing(unknown -> unknown.about() == null ? "" : unknown.about());

    /** Replaces entries for each operator by one entry when none of the operators has declared the fact. */
    static void sumUp(Set<UnknownFact> unknown, int operators) {
        OF_ALL.forEach((ofEach, ofAll) -> {
            long silent =
                    unknown.stream().filter(one -> one.code().equals(ofEach)).count();
            if (silent == operators && silent > 1) {
                unknown.removeIf(one -> one.code().equals(ofEach));
                unknown.add(of(ofAll));
            }
        });
    }

    /** Returns true when the fact concerns one operator. */
    public boolean isOfAnOperator() {
        return OF_AN_OPERATOR.contains(code);
    }

    public static UnknownFact of(String code) {
        return new UnknownFact(code, null);
    }
}
