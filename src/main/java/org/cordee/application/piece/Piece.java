package org.cordee.application.piece;

import java.util.EnumSet;
import java.util.Set;

/** The pieces of evidence that the application may ask of a member (D12), in their order in the package. */
public enum Piece {
    DC1("dc1", Answer.FILE, Answer.SHEET),
    DC2("dc2", Answer.FILE, Answer.SHEET),
    HONOUR_DECLARATION("declaration-sur-l-honneur", Answer.FILE, Answer.SHEET),
    STATUS_PROOF("preuve-du-statut", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    REFERENCES("references-et-moyens", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    QUALIFICATIONS("qualifications", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    COMMITMENT_LETTER("engagement-d-un-autre-operateur", Answer.FILE),
    TRANSLATION("traduction", Answer.FILE),
    VIGILANCE("attestation-de-vigilance", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    TAX_CERTIFICATE("regularite-fiscale", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    SOCIAL_CERTIFICATE("regularite-sociale", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    SIREN("siren"),
    REGISTER_EXTRACT("extrait-du-registre", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    JUDGMENT_COPY("copie-du-jugement", Answer.FILE, Answer.ALREADY_SENT),
    DISABLED_WORKERS("emploi-de-travailleurs-handicapes", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    FOREIGN_WORKERS("salaries-etrangers", Answer.FILE, Answer.ALREADY_SENT),
    POSTED_WORKERS("travailleurs-detaches", Answer.FILE, Answer.ALREADY_SENT),
    LIABILITY_INSURANCE("assurance-responsabilite-civile", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    DECENNIAL_INSURANCE("assurance-decennale", Answer.FILE, Answer.ONLINE, Answer.ALREADY_SENT),
    POWER_OF_ATTORNEY("pouvoir-au-mandataire", Answer.FILE),
    STATE_ATTESTATIONS("attestations-de-l-etat", Answer.FILE, Answer.ONLINE);

    private final Set<Answer> answers = EnumSet.noneOf(Answer.class);

    private final String slug;

    Piece(String slug, Answer... answers) {
        this.slug = slug;
        this.answers.addAll(Set.of(answers));
    }

    /** Checks that a member may answer in this way, independently of its obligation. */
    public boolean takes(Answer answer) {
        return answers.contains(answer);
    }

    /** Returns the part of the file's name in the package, in French for the buyer. */
    public String slug() {
        return slug;
    }
}
