package org.cordee.evidence;

import static org.cordee.evidence.SheetLines.identity;
import static org.cordee.evidence.SheetLines.known;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.agreement.SignedParties;
import org.cordee.agreement.SignedParty;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.document.BidDossier;
import org.cordee.document.CandidateDataSheet;
import org.cordee.document.CandidateDataSheet.Line;
import org.cordee.document.CandidateDataSheet.Rubric;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.springframework.stereotype.Component;

/**
 * Writes the papers that a member may choose instead of a file of its own: the forms DC1 and DC2 in our layout, and the
 * declaration on honour, from the declaration that the member made. The same records give the same bytes.
 */
@Component
class Sheets {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(Deadline.PARIS);

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final SignedParties parties;
    private final FormFactsReading facts;
    private final BusinessClock clock;

    Sheets(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            SignedParties parties,
            FormFactsReading facts,
            BusinessClock clock) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.parties = parties;
        this.facts = facts;
        this.clock = clock;
    }

    /** Writes the paper that the member chooses, as PDF/A-2b. Choosing it confirms what it states. */
    byte[] chosen(EvidenceFile file, Piece piece) {
        return pdf(file, piece, true);
    }

    /** Writes the paper as it would be now; a form is marked as a draft until the member has chosen it. */
    byte[] preview(EvidenceFile file, Piece piece) {
        return pdf(file, piece, file.contents().isSheet(piece));
    }

    /**
     * Writes a paper as PDF/A-2b.
     *
     * @throws NotFound for a piece that has no sheet, or none for this member
     * @throws RuleViolation for the declaration on honour of a member that declared nothing, or a ground
     */
    private byte[] pdf(EvidenceFile file, Piece piece, boolean confirmed) {
        if (!piece.takes(PieceAnswer.SHEET) || (piece == Piece.DC1 && !file.isLead())) {
            throw new NotFound();
        }
        if (piece == Piece.HONOUR_DECLARATION) {
            return honour(file);
        }
        ConsortiumForms forms = new ConsortiumForms(facts.of(file.consortiumId(), confirmed), clock.today());
        return forms.printed(piece == Piece.DC1 ? forms.letter() : forms.declaration(file.organisationId()))
                .pdf();
    }

    private byte[] honour(EvidenceFile file) {
        HonourDeclaration made = file.requireNoGround();
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        ConsultationContent tender =
                consultations.facts(grouping.consultationId()).content();
        EstablishmentFacts place = directory.establishment(file.establishmentId());
        Map<UUID, SignedParty> signed = parties.of(grouping.id());
        SignedParty lead = signed.get(grouping.leadOrganisationId());
        return new CandidateDataSheet(
                        "Déclaration sur l’honneur",
                        "",
                        "Déclaration faite par le membre dans Cordée.",
                        grouping.name(),
                        new BidDossier.Tender(
                                known(tender.title()),
                                known(tender.reference()),
                                known(tender.buyer().name())),
                        lead == null ? directory.nameOf(grouping.leadOrganisationId()) : lead.name(),
                        honour(identity(place, signed), made))
                .pdf();
    }

    private static List<Rubric> honour(String identity, HonourDeclaration made) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Déclarant", identity));
        lines.addAll(HonourText.of(made.textVersion()));
        lines.add(new Line("Déclaré le", DAY.format(made.at())));
        lines.add(new Line("Texte déclaré", "Version " + made.textVersion()));
        return List.of(new Rubric("F1", "Déclaration du membre", lines));
    }
}
