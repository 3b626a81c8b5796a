package org.cordee.booklet.web;

import java.util.UUID;

/**
 * The contribution that a request is about, by its address or by a one-time link.
 *
 * @param base the address of the page of the contribution, below which its acts lie
 * @param byLink true for the holder of a one-time link
 */
record ContributionAccess(UUID contributionId, String base, boolean byLink) {

    /** Returns the page after an act, which says what was done. */
    String after(String done) {
        return "redirect:" + base + "?done=" + done;
    }
}
