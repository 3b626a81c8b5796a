package org.cordee.law.casefile;

import java.time.LocalDate;
import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the application that is asked of an operator, and how it gave it (R2143-3 to -16).
 *
 * @param piece by the code of the table of pieces
 * @param demandedAt with the application, or of the intended winner
 * @param expiresOn the last day on which it is valid; null without an end
 */
public record ApplicationPiece(
        String piece,
        Obligation obligation,
        Stage demandedAt,
        Answer answer,
        @Nullable LocalDate expiresOn) {

    /** The obligation to give the piece. */
    public enum Obligation {
        MANDATORY,
        IF_CONCERNED,
        OPTIONAL
    }

    /** The stage at which it may be demanded. */
    public enum Stage {
        DEPOSIT,
        AWARD
    }

    /** The way in which it was given. */
    public enum Answer {
        NONE,
        FILE,
        SHEET,
        ONLINE,
        ALREADY_SENT,
        NOT_CONCERNED,
        RECORDED
    }

    static ApplicationPiece read(YamlFields fields) {
        return new ApplicationPiece(
                fields.need("piece").text(),
                fields.get("obligation", place -> place.oneOf(Obligation.class), Obligation.MANDATORY),
                fields.get("demandedAt", place -> place.oneOf(Stage.class), Stage.DEPOSIT),
                fields.get("answer", place -> place.oneOf(Answer.class), Answer.NONE),
                fields.get("expiresOn", YamlValue::day));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("piece", piece)
                .put("obligation", obligation)
                .put("demandedAt", demandedAt)
                .put("answer", answer)
                .put("expiresOn", expiresOn)
                .fields();
    }
}
