package org.cordee.consortium.web;

/** A few words: an answer, a reason or a recommendation. */
public class WordsForm {

    private String answer = "";
    private String reason = "";
    private String recommendation = "";

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
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
