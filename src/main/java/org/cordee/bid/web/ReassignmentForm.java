package org.cordee.bid.web;

/** The new writer, reviewer and date of a late section, with nothing preselected. */
class ReassignmentForm {

    private String ownerMemberId = "";
    private String reviewerMemberId = "";
    private String dueAt = "";

    public String getOwnerMemberId() {
        return ownerMemberId;
    }

    public void setOwnerMemberId(String ownerMemberId) {
        this.ownerMemberId = ownerMemberId;
    }

    public String getReviewerMemberId() {
        return reviewerMemberId;
    }

    public void setReviewerMemberId(String reviewerMemberId) {
        this.reviewerMemberId = reviewerMemberId;
    }

    public String getDueAt() {
        return dueAt;
    }

    public void setDueAt(String dueAt) {
        this.dueAt = dueAt;
    }
}
