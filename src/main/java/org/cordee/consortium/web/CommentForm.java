package org.cordee.consortium.web;

/**
 * A form with one short text (an answer, a reason or a recommendation), or the confirmation that a warning was read.
 */
class CommentForm {

    private String answer = "";
    private String reason = "";
    private String recommendation = "";
    private boolean warned;

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public boolean isWarned() {
        return warned;
    }

    public void setWarned(boolean warned) {
        this.warned = warned;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getRecommendation() {
        return recommendation;
    }

    public void setRecommendation(String recommendation) {
        this.recommendation = recommendation;
    }
}
