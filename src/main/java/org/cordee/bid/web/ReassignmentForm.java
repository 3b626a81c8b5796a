package org.cordee.bid.web;

/** The new writer, reviewer and date of a late section, with nothing preselected. */
record ReassignmentForm(String ownerMemberId, String reviewerMemberId, String dueAt) {

    ReassignmentForm {
        ownerMemberId = ownerMemberId == null ? "" : ownerMemberId;
        reviewerMemberId = reviewerMemberId == null ? "" : reviewerMemberId;
        dueAt = dueAt == null ? "" : dueAt;
    }

    static ReassignmentForm empty() {
        return new ReassignmentForm("", "", "");
    }
}
