package org.cordee.evidence;

import java.util.EnumSet;
import java.util.Set;

/** The pieces of evidence that the application may ask of a member (D12), in their order in the package. */
public enum Piece {
    DC1("dc1", PieceAnswer.FILE, PieceAnswer.SHEET),
    DC2("dc2", PieceAnswer.FILE, PieceAnswer.SHEET),
    HONOUR_DECLARATION("declaration-sur-l-honneur", PieceAnswer.FILE, PieceAnswer.SHEET),
    STATUS_PROOF("preuve-du-statut", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    REFERENCES("references-et-moyens", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    QUALIFICATIONS("qualifications", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    COMMITMENT_LETTER("engagement-d-un-autre-operateur", PieceAnswer.FILE),
    TRANSLATION("traduction", PieceAnswer.FILE),
    VIGILANCE("attestation-de-vigilance", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    TAX_CERTIFICATE("regularite-fiscale", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    SOCIAL_CERTIFICATE("regularite-sociale", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    SIREN("siren"),
    REGISTER_EXTRACT("extrait-du-registre", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    JUDGMENT_COPY("copie-du-jugement", PieceAnswer.FILE, PieceAnswer.ALREADY_SENT),
    DISABLED_WORKERS(
            "emploi-de-travailleurs-handicapes", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    FOREIGN_WORKERS("salaries-etrangers", PieceAnswer.FILE, PieceAnswer.ALREADY_SENT),
    POSTED_WORKERS("travailleurs-detaches", PieceAnswer.FILE, PieceAnswer.ALREADY_SENT),
    LIABILITY_INSURANCE(
            "assurance-responsabilite-civile", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    DECENNIAL_INSURANCE("assurance-decennale", PieceAnswer.FILE, PieceAnswer.ONLINE, PieceAnswer.ALREADY_SENT),
    POWER_OF_ATTORNEY("pouvoir-au-mandataire", PieceAnswer.FILE),
    STATE_ATTESTATIONS("attestations-de-l-etat", PieceAnswer.FILE, PieceAnswer.ONLINE);

    private final Set<PieceAnswer> answers = EnumSet.noneOf(PieceAnswer.class);

    private final String slug;

    Piece(String slug, PieceAnswer... answers) {
        this.slug = slug;
        this.answers.addAll(Set.of(answers));
    }

    /** Checks that a member may answer in this way, independently of its obligation. */
    public boolean takes(PieceAnswer answer) {
        return answers.contains(answer);
    }

    /** Returns the part of the file's name in the package, in French for the buyer. */
    public String slug() {
        return slug;
    }
}
