package org.cordee.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the requester wants to be asked first.
 *
 * @param organisationId null unless the requester names one
 */
public record HelperWish(AskingWay way, @Nullable UUID organisationId) {

    /** The way in which the first organisation is found. */
    public enum AskingWay {
        /** The requester names one. */
        NAMED,
        /** The order of D20. */
        BY_RULE,
        /** A coordinator chooses the organisation, or helps itself. */
        COORDINATOR
    }

    public static HelperWish named(UUID organisationId) {
        return new HelperWish(AskingWay.NAMED, organisationId);
    }

    public static HelperWish byRule() {
        return new HelperWish(AskingWay.BY_RULE, null);
    }

    public static HelperWish coordinator() {
        return new HelperWish(AskingWay.COORDINATOR, null);
    }
}
