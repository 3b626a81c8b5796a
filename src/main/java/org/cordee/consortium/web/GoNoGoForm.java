package org.cordee.consortium.web;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.GoNoGoQuestion;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;

/** The ratings that a possible lead gives a lot, as they are typed. */
class GoNoGoForm {

    /** The choices on the page: from 0, not at all, to 100, entirely. */
    static final List<Integer> LEVELS = List.of(0, 25, 50, 75, 100);

    private static final UUID NO_LOT = new UUID(0, 0);

    String lot = "";
    String fit = "";
    String winChance = "";
    String formRisk = "";
    String own = "";
    boolean partner;

    /** Tells whether a question was asked; false on the first visit. */
    boolean isAsked() {
        return !fit.isEmpty() || !winChance.isEmpty() || !formRisk.isEmpty() || !own.isEmpty();
    }

    /**
     * Converts the form into a question.
     *
     * @throws RuleViolation naming every field that is missing or cannot be read
     */
    GoNoGoQuestion question() {
        CollectedRefusals checks = new CollectedRefusals();
        UUID asked = checks.read(this::lot, NO_LOT);
        int suits = checks.read(() -> rated("fit", fit), 0);
        int wins = checks.read(() -> rated("winChance", winChance), 0);
        int bears = checks.read(() -> rated("formRisk", formRisk), 0);
        int covers = checks.read(() -> rated("own", own), 0);
        checks.throwIfRefused();
        return new GoNoGoQuestion(asked, suits, wins, bears, covers, partner);
    }

    private UUID lot() {
        try {
            return UUID.fromString(lot.strip());
        } catch (IllegalArgumentException none) {
            throw RuleViolation.of("lot", "consortium.go-no-go.lot-missing");
        }
    }

    private static int rated(String field, String typed) {
        String figure = typed.replaceAll("[\\s\\u00a0\\u202f%]", "");
        if (figure.isEmpty()) {
            throw RuleViolation.of(field, "consortium.go-no-go.missing");
        }
        if (!figure.matches("\\d{1,3}")) {
            throw RuleViolation.of(field, "consortium.go-no-go.not-whole", typed);
        }
        return GoNoGoQuestion.rated(field, Integer.parseInt(figure));
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
