package org.cordee.compliance.lawcase;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** A ground of L2141-1 to -10 that an operator declares, and what it has done about it. */
public record ExclusionGround(
        String article,
        boolean debtPaid,
        boolean bindingAgreement,
        boolean agreementRespected,
        @Nullable ZonedDateTime agreementShownAt,
        boolean enforcementMeasure,
        boolean selfCleaning) {

    static ExclusionGround read(Fields fields) {
        return new ExclusionGround(
                fields.need("article").text(),
                fields.flag("debtPaid"),
                fields.flag("bindingAgreement"),
                fields.get("agreementRespected", Place::flag, true),
                fields.get("agreementShownAt", Place::moment),
                fields.flag("enforcementMeasure"),
                fields.flag("selfCleaning"));
    }
}
