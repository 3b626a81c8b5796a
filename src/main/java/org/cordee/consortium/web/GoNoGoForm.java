package org.cordee.consortium.web;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.preparation.GoNoGoQuestion;
import org.cordee.shared.RuleViolation;

/** What the one that would lead says of a lot, as it is typed. */
class GoNoGoForm {

    /** From not at all to entirely. */
    static final List<Integer> LEVELS = List.of(0, 25, 50, 75, 100);

    String lot = "";
    String fit = "";
    String winChance = "";
    String formRisk = "";
    String own = "";
    boolean partner;

    /** False on the first visit, when nobody has asked anything. */
    boolean isAsked() {
        return !fit.isEmpty() || !winChance.isEmpty() || !formRisk.isEmpty() || !own.isEmpty();
    }

    /** @throws RuleViolation naming the field that is missing or cannot be read */
    GoNoGoQuestion question() {
        return new GoNoGoQuestion(
                lot(),
                whole("fit", fit),
                whole("winChance", winChance),
                whole("formRisk", formRisk),
                whole("own", own),
                partner);
    }

    private UUID lot() {
        try {
            return UUID.fromString(lot.strip());
        } catch (IllegalArgumentException none) {
            throw RuleViolation.of("lot", "consortium.go-no-go.lot-missing");
        }
    }

    private static int whole(String field, String typed) {
        String figure = typed.replaceAll("[\\s\\u00a0\\u202f%]", "");
        if (figure.isEmpty()) {
            throw RuleViolation.of(field, "consortium.go-no-go.missing");
        }
        if (!figure.matches("\\d{1,3}")) {
            throw RuleViolation.of(field, "consortium.go-no-go.not-whole", typed);
        }
        return Integer.parseInt(figure);
    }

    public String getLot() {
        return lot;
    }

    public String getFit() {
        return fit;
    }

    public String getWinChance() {
        return winChance;
    }

    public String getFormRisk() {
        return formRisk;
    }

    public String getOwn() {
        return own;
    }

    public boolean isPartner() {
        return partner;
    }
}
