package org.cordee.tender.eforms;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ContractingPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_23.ContractingPartyTypeType;
import org.cordee.law.casefile.BuyerKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the kind of buyer in French law from the legal type (BT-11) and the activity (BT-10) in a notice. Answers a
 * kind when the two are unambiguous: a body of public law may belong to the State or to a municipality, may be an
 * administrative establishment or not, and several buyers together may be of two kinds.
 */
final class BuyerKindReader {

    private static final String LEGAL_TYPES = "buyer-legal-type";
    private static final String FRANCE = "FR";
    private static final String HEALTH = "health";

    private static final Set<String> OF_THE_STATE = Set.of("cga");
    private static final Set<String> LOCAL = Set.of("la", "ra", "rl-aut");
    /**
     * The legal types that may be hospitals. Types of a central authority are left out: an agency of the State for
     * health is no hospital.
     */
    private static final Set<String> MAYBE_HOSPITAL = Set.of("body-pl", "body-pl-la", "body-pl-ra");

    private static final String UNDERTAKING = "pub-undert";

    private BuyerKindReader() {}

    /**
     * Returns the kind of the buyers, if they are in France and of one legal type.
     *
     * @param country of the buyer, two letters
     * @return null when the notice is ambiguous
     */
    static @Nullable BuyerKind of(List<ContractingPartyType> buyers, @Nullable String country) {
        Set<String> types = buyers.stream().map(BuyerKindReader::legalType).collect(Collectors.toSet());
        if (!FRANCE.equals(country) || types.size() != 1) {
            return null;
        }
        boolean health = buyers.stream()
                .flatMap(buyer -> buyer.getContractingActivity().stream())
                .anyMatch(activity -> HEALTH.equals(NoticeTexts.orNull(activity.getActivityTypeCodeValue())));
        return of(types.iterator().next(), health);
    }

    /**
     * Returns the legal type, or an empty text when there is none. The code for "buys as an entity" (BT-740) is in the
     * same place and is no legal type.
     */
    private static String legalType(ContractingPartyType buyer) {
        return buyer.getContractingPartyType().stream()
                .map(ContractingPartyTypeType::getPartyTypeCode)
                .filter(code -> code != null && LEGAL_TYPES.equals(code.getListName()))
                .map(code -> Objects.requireNonNullElse(code.getValue(), "").strip())
                .findFirst()
                .orElse("");
    }

    private static @Nullable BuyerKind of(String type, boolean health) {
        if (OF_THE_STATE.contains(type)) {
            return BuyerKind.STATE;
        }
        if (LOCAL.contains(type)) {
            return BuyerKind.LOCAL;
        }
        if (type.equals(UNDERTAKING) || type.startsWith(UNDERTAKING + "-")) {
            return BuyerKind.PUBLIC_UNDERTAKING;
        }
        return health && MAYBE_HOSPITAL.contains(type) ? BuyerKind.HOSPITAL : null;
    }
}
