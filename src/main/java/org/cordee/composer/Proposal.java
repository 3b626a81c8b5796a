package org.cordee.composer;

import java.math.BigDecimal;

/**
 * A design that the law has judged and lets pass.
 *
 * @param fit of the parts by their share, 0 to 100, rounded down to a tenth
 */
public record Proposal(DesignDraft draft, Verdict verdict, BigDecimal fit) {}
