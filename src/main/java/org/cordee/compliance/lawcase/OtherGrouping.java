package org.cordee.compliance.lawcase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another candidacy on the same consultation; one member alone is a single candidate. */
public record OtherGrouping(
        String id,
        List<String> lots,
        @Nullable String lead,
        List<String> members,
        List<String> signatories,
        List<String> representatives,
        String state) {

    /** A candidacy given up counts for nothing. */
    public boolean isAlive() {
        return !state.equals("ABANDONED");
    }

    static OtherGrouping read(Fields fields) {
        return new OtherGrouping(
                fields.need("id").text(),
                fields.list("lots", Place::text),
                fields.get("lead", Operator::reference),
                fields.list("members", Operator::reference),
                fields.list("signatories", Place::text),
                fields.list("representatives", Place::text),
                fields.get("state", Place::text, ""));
    }
}
