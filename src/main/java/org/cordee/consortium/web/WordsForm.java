package org.cordee.consortium.web;

/** A few words: an answer or a reason. */
public class WordsForm {

    private String answer = "";
    private String reason = "";

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
}
