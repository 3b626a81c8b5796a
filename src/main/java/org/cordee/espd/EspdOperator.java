package org.cordee.espd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The economic operator of a response, with its role in the bid.
 *
 * @param size null when it is not known
 * @param groupName the name of the consortium; null for an operator that bids alone
 */
public record EspdOperator(
        OperatorRole role,
        @Nullable OperatorSize size,
        EspdParty party,
        @Nullable String groupName,
        List<Representative> representatives) {

    public EspdOperator {
        representatives = List.copyOf(representatives);
    }

    /** The roles of the list {@code eo-role-type}. */
    public enum OperatorRole {
        /** An operator that bids alone. */
        SOLE("sole-tenderer"),
        /** The lead of a consortium. */
        LEAD("group-lead"),
        /** A member of a consortium other than the lead. */
        MEMBER("group-mem"),
        /** Another operator, on whose capacities the bid relies. */
        RELIED_UPON("oeron"),
        /** A subcontractor on whose capacities the bid does not rely. */
        SUBCONTRACTOR("subcont");

        private final String code;

        OperatorRole(String code) {
            this.code = code;
        }

        /** Returns the code in the document. */
        public String code() {
            return code;
        }

        static Optional<OperatorRole> of(String code) {
            return Arrays.stream(values())
                    .filter(role -> role.code.equals(code))
                    .findFirst();
        }

        boolean isInConsortium() {
            return this == LEAD || this == MEMBER;
        }
    }

    /** The sizes of the list {@code economic-operator-size} (recommendation 2003/361/EC). */
    public enum OperatorSize {
        MICRO("micro"),
        SMALL("small"),
        MEDIUM("medium"),
        /** Micro, small or medium, without saying which. */
        SME("sme"),
        LARGE("large");

        private final String code;

        OperatorSize(String code) {
            this.code = code;
        }

        /** Returns the code in the document. */
        public String code() {
            return code;
        }

        static Optional<OperatorSize> of(String code) {
            return Arrays.stream(values())
                    .filter(size -> size.code.equals(code))
                    .findFirst();
        }

        boolean isSmallOrMedium() {
            return this != LARGE;
        }
    }

    /**
     * A person who represents the operator in the procedure.
     *
     * @param position the office or the mandate, as président
     * @param country three letters (ISO 3166-1)
     */
    public record Representative(
            String firstName,
            String familyName,
            @Nullable String position,
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String country) {}

    /** Omits the persons, because this text may be logged. */
    @Override
    public String toString() {
        return "EspdOperator[" + role + "]";
    }
}
