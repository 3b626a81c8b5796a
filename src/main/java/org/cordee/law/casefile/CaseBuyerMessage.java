package org.cordee.law.casefile;

import java.time.ZonedDateTime;
import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A message of the buyer to a candidate after the offers: it turns to the next in rank, and why; it finds the offer
 * abnormally low and asks for an explanation (kind {@code LOW_OFFER}); or it asks the intended winner for the proofs of
 * its declarations (kind {@code PROOFS}, R2144-4).
 *
 * @param reasonCode the article of the ground, as in R2181-7, R2144-7 or L2152-6
 * @param answerBy the end of the time that the buyer gives; null where it gives none
 */
public record CaseBuyerMessage(
        String kind,
        String reasonCode,
        @Nullable ZonedDateTime receivedAt,
        @Nullable ZonedDateTime answerBy) {

    private static final String LOW_OFFER = "LOW_OFFER";
    private static final String PROOFS = "PROOFS";

    public boolean asksAboutALowOffer() {
        return kind.equals(LOW_OFFER);
    }

    public boolean asksForProofs() {
        return kind.equals(PROOFS);
    }

    /** Returns true when the time that the buyer gave has passed. */
    public boolean isOverdue(ZonedDateTime now) {
        return answerBy != null && now.toInstant().isAfter(answerBy.toInstant());
    }

    static CaseBuyerMessage read(YamlFields fields) {
        return new CaseBuyerMessage(
                fields.get("kind", YamlValue::text, ""),
                fields.need("reasonCode").text(),
                fields.get("receivedAt", YamlValue::moment),
                fields.get("answerBy", YamlValue::moment));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("kind", kind)
                .put("reasonCode", reasonCode)
                .put("receivedAt", receivedAt)
                .put("answerBy", answerBy)
                .fields();
    }
}
