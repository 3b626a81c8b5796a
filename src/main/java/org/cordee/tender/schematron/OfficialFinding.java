package org.cordee.tender.schematron;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One failed official rule of a notice.
 *
 * @param rule the rule's official identifier, for example BR-BT-00024-0178
 * @param field the official field or group that the rule is about, for example BT-24-Lot or ND-Company
 * @param error false for a rule that only warns
 * @param lot the lot's identifier in the notice
 * @param element the path of the element without prefixes
 * @param line the line of the element in the file, or null when it is not known
 */
@Embeddable
public record OfficialFinding(
        @Column(name = "rule_id") String rule,
        @Column(name = "field") @Nullable String field,
        @Column(name = "error") boolean error,
        @Column(name = "lot_key") @Nullable String lot,
        @Column(name = "element") String element,
        @Column(name = "line") @Nullable Integer line) {

    private static final int LONGEST_LOT = 100;
    private static final int LONGEST_ELEMENT = 500;

    /** Shortens what a notice may contain in any length. */
    public OfficialFinding {
        lot = lot != null && lot.length() > LONGEST_LOT ? lot.substring(0, LONGEST_LOT) : lot;
        element = element.length() > LONGEST_ELEMENT ? element.substring(0, LONGEST_ELEMENT) : element;
    }

    /** Returns the last element of the path, for example {@code ProcurementProject}. */
    public String lastElement() {
        return element.substring(element.lastIndexOf('/') + 1);
    }
}
