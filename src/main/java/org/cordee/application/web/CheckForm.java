package org.cordee.application.web;

/** What the lead says about a member's evidence, as it is typed. */
public class CheckForm {

    private String choice = "";
    private String comment = "";
    private String reason = "";

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
