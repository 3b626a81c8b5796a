package org.cordee.law.casefile;

import java.time.ZonedDateTime;
import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A message of the buyer to a candidate after the offers: it turns to the next in rank, and why; or it finds the offer
 * abnormally low and asks for an explanation (kind {@code LOW_OFFER}).
 *
 * @param reasonCode the article of the ground, as in R2181-7, R2144-7 or L2152-6
 */
public record CaseBuyerMessage(
        String kind, String reasonCode, @Nullable ZonedDateTime receivedAt) {

    private static final String LOW_OFFER = "LOW_OFFER";

    public boolean asksAboutALowOffer() {
        return kind.equals(LOW_OFFER);
    }

    static CaseBuyerMessage read(YamlFields fields) {
        return new CaseBuyerMessage(
                fields.get("kind", YamlValue::text, ""),
                fields.need("reasonCode").text(),
                fields.get("receivedAt", YamlValue::moment));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("kind", kind)
                .put("reasonCode", reasonCode)
                .put("receivedAt", receivedAt)
                .fields();
    }
}
