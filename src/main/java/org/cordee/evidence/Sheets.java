package org.cordee.evidence;

import static org.cordee.evidence.SheetLines.buyer;
import static org.cordee.evidence.SheetLines.convention;
import static org.cordee.evidence.SheetLines.figure;
import static org.cordee.evidence.SheetLines.form;
import static org.cordee.evidence.SheetLines.identity;
import static org.cordee.evidence.SheetLines.known;
import static org.cordee.evidence.SheetLines.structure;
import static org.cordee.evidence.SheetLines.subject;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.agreement.SignedParties;
import org.cordee.agreement.SignedParty;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedWork;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.document.BidDossier;
import org.cordee.document.CandidateDataSheet;
import org.cordee.document.CandidateDataSheet.Line;
import org.cordee.document.CandidateDataSheet.Rubric;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.springframework.stereotype.Component;

/**
 * Writes the sheets: the consortium in the order of the form DC1 and a member in the order of DC2, from the directory
 * and the agreement, and the declaration on honour, from the declaration that the member made. The same records give
 * the same bytes.
 */
@Component
class Sheets {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(Deadline.PARIS);
    private static final String NOTE = "Fiche écrite à partir de l’annuaire de Cordée, dans l’ordre du formulaire %s."
            + " Ce n’est pas le formulaire de l’État : recopiez-la s’il est exigé.";

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final SharesReading shares;
    private final SubcontractsReading subcontracts;
    private final SignedParties parties;

    Sheets(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            SharesReading shares,
            SubcontractsReading subcontracts,
            SignedParties parties) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.shares = shares;
        this.subcontracts = subcontracts;
        this.parties = parties;
    }

    /**
     * Writes a sheet as PDF/A-2b.
     *
     * @throws NotFound for a piece that has no sheet, or none for this member
     * @throws RuleViolation for the declaration on honour of a member that declared nothing, or a ground
     */
    public byte[] pdf(EvidenceFile file, Piece piece) {
        if (!piece.takes(PieceAnswer.SHEET) || (piece == Piece.DC1 && !file.isLead())) {
            throw new NotFound();
        }
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        ConsultationContent tender =
                consultations.facts(grouping.consultationId()).content();
        EstablishmentFacts place = directory.establishment(file.establishmentId());
        Map<UUID, SignedParty> signed = parties.of(grouping.id());
        return switch (piece) {
            case DC1 ->
                sheet(
                        "Candidature du groupement",
                        "DC1",
                        NOTE.formatted("DC1"),
                        grouping,
                        tender,
                        dc1(grouping, tender, signed));
            case DC2 ->
                sheet(
                        "Fiche du membre",
                        "DC2",
                        NOTE.formatted("DC2"),
                        grouping,
                        tender,
                        dc2(file, grouping, tender, place));
            default ->
                sheet(
                        "Déclaration sur l’honneur",
                        "",
                        "Déclaration faite par le membre dans Cordée.",
                        grouping,
                        tender,
                        honour(identity(place, signed), file.requireNoGround()));
        };
    }

    private byte[] sheet(
            String kind,
            String form,
            String note,
            ConsortiumFacts grouping,
            ConsultationContent tender,
            List<Rubric> rubrics) {
        BidDossier.Tender of = new BidDossier.Tender(
                known(tender.title()),
                known(tender.reference()),
                known(tender.buyer().name()));
        SignedParty lead = parties.of(grouping.id()).get(grouping.leadOrganisationId());
        String author = lead == null ? directory.nameOf(grouping.leadOrganisationId()) : lead.name();
        return new CandidateDataSheet(kind, form, note, grouping.name(), of, author, rubrics).pdf();
    }

    private List<Rubric> dc1(ConsortiumFacts grouping, ConsultationContent tender, Map<UUID, SignedParty> signed) {
        List<Line> members = new ArrayList<>();
        List<MemberFacts> all = consortia.members(grouping.id());
        Map<UUID, String> works = shares.works(grouping.id()).stream()
                .collect(Collectors.toMap(AgreedWork::memberId, AgreedWork::work, (one, other) -> one + ", " + other));
        for (MemberFacts member : all) {
            EstablishmentFacts place = directory.establishment(member.establishmentId());
            // a joint consortium must state who does which part (form DC1, E)
            String work = works.getOrDefault(member.memberId(), "à compléter");
            members.add(
                    new Line("Lot " + lotName(member.lotId()), identity(place, signed) + ". Prestations : " + work));
        }
        UUID lead = all.stream()
                .filter(MemberFacts::lead)
                .map(MemberFacts::establishmentId)
                .findFirst()
                .orElseThrow();
        String form = grouping.form() == ConsortiumForm.SEVERAL ? "solidaire" : "conjoint";
        String several = grouping.form() == ConsortiumForm.JOINT_LEAD_SEVERAL ? "Oui" : "Non";
        return List.of(
                buyer(tender),
                subject(tender),
                new Rubric("C", "Objet de la candidature", lots(grouping)),
                new Rubric(
                        "D",
                        "Présentation du candidat",
                        List.of(
                                new Line("Le candidat se présente", "En groupement " + form),
                                new Line("Mandataire solidaire d’un groupement conjoint", several))),
                new Rubric("E", "Membres du groupement", members),
                new Rubric(
                        "F",
                        "Engagements",
                        List.of(
                                new Line(
                                        "Exclusions de la procédure",
                                        "Chaque membre fait sa propre déclaration sur l’honneur"),
                                new Line("Capacités", "Chaque membre présente les siennes"))),
                new Rubric(
                        "G",
                        "Mandataire",
                        List.of(new Line("Les membres désignent", identity(directory.establishment(lead), signed)))));
    }

    private List<Rubric> dc2(
            EvidenceFile file, ConsortiumFacts grouping, ConsultationContent tender, EstablishmentFacts place) {
        OrganisationProfile profile = directory.profileOf(place.organisationId());
        InsertionKind kind = place.profile().convention().kind();
        String sme = place.size() == EnterpriseSize.UNKNOWN ? "" : place.size().isSme() ? "Oui" : "Non";
        return List.of(
                buyer(tender),
                new Rubric(
                        "B",
                        "Objet de la consultation",
                        Stream.concat(subject(tender).lines().stream(), lots(grouping).stream())
                                .toList()),
                new Rubric(
                        "C",
                        "Identification du membre",
                        List.of(
                                new Line("Identité", identity(place, parties.of(grouping.id()))),
                                new Line("Forme juridique", form(profile.legalForm())),
                                new Line("PME au sens de la recommandation du 6 mai 2003", sme),
                                new Line("Marché réservé : structure", structure(kind)),
                                new Line("Numéro de convention ou d’agrément", convention(place, kind)),
                                new Line(
                                        "Entreprise de l’économie sociale et solidaire",
                                        place.essStatus().isEss() ? "Oui" : "Non"))),
                new Rubric(
                        "E",
                        "Aptitude à exercer l’activité",
                        List.of(new Line(
                                "Numéro unique d’identification",
                                place.siren() == null ? "" : place.siren().spaced()))),
                new Rubric(
                        "F",
                        "Capacité économique et financière",
                        List.of(
                                new Line(
                                        "Chiffre d’affaires HT du dernier exercice, en euros",
                                        figure(profile.figures().turnover())),
                                new Line(
                                        "Exercice",
                                        profile.fiscalYear() == null ? "" : String.valueOf(profile.fiscalYear())),
                                new Line(
                                        "Assurances",
                                        provided(file, Piece.LIABILITY_INSURANCE, Piece.DECENNIAL_INSURANCE)))),
                new Rubric(
                        "G",
                        "Capacité technique et professionnelle",
                        List.of(
                                new Line("Effectif", figure(profile.figures().headcount())),
                                new Line("Références et moyens", provided(file, Piece.REFERENCES)))),
                new Rubric("H", "Opérateurs sur lesquels le membre s’appuie", reliedUpon(file, grouping)));
    }

    /**
     * Lists by lot, as the form asks, the operators relied on and the proof that each will make its capacities
     * available (R2143-12).
     */
    private List<Line> reliedUpon(EvidenceFile file, ConsortiumFacts grouping) {
        Map<UUID, UUID> lots = consortia.members(grouping.id()).stream()
                .filter(member -> member.organisationId().equals(file.organisationId()))
                .collect(Collectors.toMap(MemberFacts::memberId, MemberFacts::lotId));
        List<Line> lines = new ArrayList<>();
        for (ReliedUpon one : subcontracts.of(grouping.id()).reliedUpon()) {
            UUID lot = lots.get(one.memberId());
            if (lot != null) {
                EstablishmentFacts operator = directory.establishment(one.establishmentId());
                String promise = file.contents()
                        .latest(Piece.COMMITMENT_LETTER, one.establishmentId())
                        .map(letter -> "fichier « " + letter.piece().slug() + " »")
                        .orElse("à joindre");
                lines.add(new Line(
                        "Lot " + lotName(lot),
                        identity(operator, parties.of(grouping.id())) + ". Apporte\u00a0: " + one.capacity()
                                + ". Engagement écrit\u00a0: " + promise));
            }
        }
        return lines.isEmpty() ? List.of(new Line("Autres opérateurs", "Aucun n’est déclaré")) : lines;
    }

    private static List<Rubric> honour(String identity, HonourDeclaration made) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Déclarant", identity));
        lines.addAll(HonourText.of(made.textVersion()));
        lines.add(new Line("Déclaré le", DAY.format(made.at())));
        lines.add(new Line("Texte déclaré", "Version " + made.textVersion()));
        return List.of(new Rubric("F1", "Déclaration du membre", lines));
    }

    /** Names where the pieces are. A piece that the member has not provided is left for the reader to fill in. */
    private static String provided(EvidenceFile file, Piece... pieces) {
        return Stream.of(pieces)
                .flatMap(piece -> file.contents().latest(piece, null).stream())
                .map(Sheets::place)
                .collect(Collectors.joining(", "));
    }

    private static String place(ProvidedPiece piece) {
        return switch (piece.answer()) {
            case ONLINE -> "En ligne : " + known(piece.url());
            case ALREADY_SENT -> "Déjà envoyé à l’acheteur : " + known(piece.said());
            case NOT_CONCERNED -> "Non concerné";
            default -> "Fichier « " + piece.piece().slug() + " »";
        };
    }

    private List<Line> lots(ConsortiumFacts grouping) {
        return grouping.lotIds().stream()
                .map(lot -> new Line(
                        "Lot " + lotName(lot), known(consultations.lot(lot).title())))
                .toList();
    }

    private String lotName(UUID lotId) {
        LotContent lot = consultations.lot(lotId);
        return BidDossier.Lot.displayNumber(known(lot.key()));
    }
}
