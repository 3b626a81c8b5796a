package org.cordee.application;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A piece of evidence the application may ask of a member (D12), in the order in which it lies in the package. */
public enum Piece {
    DC1(Answer.FILE, Answer.SHEET),
    DC2(Answer.FILE, Answer.SHEET),
    HONOUR_DECLARATION(Answer.FILE, Answer.SHEET),
    STATUS_PROOF(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    REFERENCES(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    QUALIFICATIONS(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    COMMITMENT_LETTER(Answer.FILE),
    TRANSLATION(Answer.FILE),
    VIGILANCE(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    TAX_CERTIFICATE(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    SOCIAL_CERTIFICATE(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    SIREN(),
    REGISTER_EXTRACT(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    JUDGMENT_COPY(Answer.FILE, Answer.ALREADY_SENT),
    DISABLED_WORKERS(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    FOREIGN_WORKERS(Answer.FILE, Answer.ALREADY_SENT),
    POSTED_WORKERS(Answer.FILE, Answer.ALREADY_SENT),
    LIABILITY_INSURANCE(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    DECENNIAL_INSURANCE(Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    POWER_OF_ATTORNEY(Answer.FILE),
    STATE_ATTESTATIONS(Answer.FILE, Answer.ONLINE);

    private final Set<Answer> answers = EnumSet.noneOf(Answer.class);

    Piece(Answer... answers) {
        this.answers.addAll(Set.of(answers));
    }

    /** How a member may provide it, whatever its obligation. */
    public boolean takes(Answer answer) {
        return answers.contains(answer);
    }

    /** Part of the name of its file in the package. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
