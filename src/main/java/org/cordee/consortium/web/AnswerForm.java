package org.cordee.consortium.web;

import org.cordee.consortium.DeclineReason;
import org.jspecify.annotations.Nullable;

/** The answer of a candidate; the selected answer decides which fields count. No answer is preselected. */
class AnswerForm {

    private @Nullable Choice answer;
    private @Nullable DeclineReason reason;
    private String comment = "";
    private String question = "";
    private String email = "";
    private String name = "";
    private boolean confirmed;

    /** The four possible answers of a candidate. */
    public enum Choice {
        YES,
        NO,
        QUESTION,
        FORWARD
    }

    public @Nullable Choice getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable Choice answer) {
        this.answer = answer;
    }

    public @Nullable DeclineReason getReason() {
        return reason;
    }

    public void setReason(@Nullable DeclineReason reason) {
        this.reason = reason;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
