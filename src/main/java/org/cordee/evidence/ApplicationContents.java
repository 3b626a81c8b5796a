package org.cordee.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.agreement.GrantedPowers;
import org.cordee.agreement.SignedParties;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.Documents;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Provides the files of the application to the room that builds the deposited package. Pages must never use it. */
@Component
public class ApplicationContents {

    /** The folder of the package that contains the evidence of all members. */
    public static final String FOLDER = "candidature/";

    /**
     * The folder of the package that contains a form DC4 for each subcontract. They name prices, which a member's
     * evidence never does.
     */
    public static final String SUBCONTRACTS = "sous-traitance/";

    /** The folder of the package that contains a commitment, the form ATTRI1, for each lot. */
    public static final String ENGAGEMENTS = "acte-d-engagement/";

    /** The folder of the package that contains the forms that the buyer wrote and the lead filled in. */
    private static final String BUYER_FORMS = "formulaires-de-l-acheteur/";

    private static final int LONGEST_NAME = 40;

    private final EvidenceFiles files;
    private final Documents documents;
    private final GrantedPowers powers;
    private final DirectoryLookup directory;
    private final FormFiles forms;
    private final ReliedOperators relied;
    private final SignedParties parties;
    private final EspdReading espd;

    ApplicationContents(
            EvidenceFiles files,
            Documents documents,
            GrantedPowers powers,
            DirectoryLookup directory,
            FormFiles forms,
            ReliedOperators relied,
            SignedParties parties,
            EspdReading espd) {
        this.files = files;
        this.documents = documents;
        this.powers = powers;
        this.directory = directory;
        this.forms = forms;
        this.relied = relied;
        this.parties = parties;
        this.espd = espd;
    }

    /**
     * Refuses to continue while evidence is open. Runs as part of a larger use case that has locked the consortium.
     *
     * @throws RuleViolation when a member's evidence is neither accepted nor waived, a renewal waits for the lead, or a
     * member has not made its declaration on honour
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireSettled(UUID consortiumId) {
        List<EvidenceFile> open = files.of(consortiumId).stream()
                .filter(file -> !file.state().isSettled() || file.hasRenewals())
                .toList();
        if (!open.isEmpty()) {
            throw new RuleViolation("application.not-settled", open.size(), names(open));
        }
        List<EvidenceFile> undeclared = files.of(consortiumId).stream()
                .filter(file -> file.state() == EvidenceState.ACCEPTED && file.declaration() == null)
                .toList();
        if (!undeclared.isEmpty()) {
            throw new RuleViolation("application.declaration.missing-of", undeclared.size(), names(undeclared));
        }
    }

    private String names(List<EvidenceFile> of) {
        return directory
                .namesOf(of.stream().map(EvidenceFile::organisationId).collect(Collectors.toSet()))
                .values()
                .stream()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * One file of the application.
     *
     * @param written true when the application wrote it; false when a member or the buyer did
     */
    public record ApplicationFile(ArchiveEntry entry, boolean written) {

        private static ApplicationFile written(ArchiveEntry entry) {
            return new ApplicationFile(entry, true);
        }
    }

    /** Returns the files without saying who wrote them. */
    @Transactional(readOnly = true)
    public List<ArchiveEntry> entries(UUID consortiumId) {
        return files(consortiumId).stream().map(ApplicationFile::entry).toList();
    }

    /**
     * Returns the accepted files and the confirmed ESPD responses, one folder for each member, followed by a form DC4
     * for each subcontract, a form ATTRI1 for each lot and the buyer's own forms. The same files give the same bytes. A
     * member whose evidence was waived has only its power of attorney in the package. A consortium whose application was never opened has no
     * files.
     */
    @Transactional(readOnly = true)
    public List<ApplicationFile> files(UUID consortiumId) {
        List<EvidenceFile> all = files.of(consortiumId);
        Map<UUID, String> names = signedNames(consortiumId, all);
        Map<UUID, List<EspdResponseFile>> responses =
                espd.present(consortiumId).collect(Collectors.groupingBy(EspdResponseFile::evidenceFileId));
        List<ApplicationFile> entries = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            EvidenceFile file = all.get(at);
            String folder = folder(at, names.getOrDefault(file.organisationId(), "membre"));
            if (file.state() == EvidenceState.ACCEPTED) {
                file.contents().latest().stream()
                        .filter(piece -> piece.answer().isDocument())
                        .filter(piece -> !isGranted(file, piece))
                        .map(piece -> new ApplicationFile(
                                entry(folder + piece.piece().slug(), piece), piece.answer() == PieceAnswer.SHEET))
                        .forEach(entries::add);
                letters(folder, file).stream()
                        .map(letter -> new ApplicationFile(letter, false))
                        .forEach(entries::add);
                espd(folder, file, responses).stream()
                        .map(ApplicationFile::written)
                        .forEach(entries::add);
            }
            if (!file.isLead()) {
                powers.pdf(consortiumId, file.organisationId())
                        .map(pdf -> new ArchiveEntry(folder + Piece.POWER_OF_ATTORNEY.slug() + ".pdf", pdf))
                        .map(ApplicationFile::written)
                        .ifPresent(entries::add);
            }
        }
        if (!all.isEmpty()) {
            forms.entries(consortiumId, SUBCONTRACTS, ENGAGEMENTS, ApplicationContents::slug).stream()
                    .map(ApplicationFile::written)
                    .forEach(entries::add);
            forms.ofTheBuyer(consortiumId, BUYER_FORMS).stream()
                    .map(entry -> new ApplicationFile(entry, false))
                    .forEach(entries::add);
        }
        return List.copyOf(entries);
    }

    /**
     * Checks that the file in the package may reveal what one member provided or subcontracts; into a form of the buyer's
     * own the lead may write anything.
     */
    public static boolean isOfAMember(String name) {
        return name.startsWith(FOLDER) || name.startsWith(SUBCONTRACTS) || name.startsWith(BUYER_FORMS);
    }

    /** Returns the folder that contains the evidence of this member, ending in a slash. */
    @Transactional(readOnly = true)
    public Optional<String> folderOf(UUID consortiumId, UUID organisationId) {
        List<EvidenceFile> all = files.of(consortiumId);
        List<UUID> members = all.stream().map(EvidenceFile::organisationId).toList();
        int at = members.indexOf(organisationId);
        return at < 0
                ? Optional.empty()
                : Optional.of(folder(at, signedNames(consortiumId, all).getOrDefault(organisationId, "membre")));
    }

    /** Returns the names under which the members signed, which all papers of the package use. */
    private Map<UUID, String> signedNames(UUID consortiumId, List<EvidenceFile> all) {
        Map<UUID, String> names = new HashMap<>(
                directory.namesOf(all.stream().map(EvidenceFile::organisationId).collect(Collectors.toSet())));
        parties.of(consortiumId).forEach((organisation, party) -> names.replace(organisation, party.name()));
        return names;
    }

    private static String folder(int at, String name) {
        return FOLDER + String.format(Locale.ROOT, "%02d-", at + 1) + slug(name) + "/";
    }

    /**
     * Returns the confirmed ESPD responses of a member, each as XML and PDF: its own, then those of the operators on
     * which it relies, by name.
     */
    private List<ArchiveEntry> espd(String folder, EvidenceFile file, Map<UUID, List<EspdResponseFile>> responses) {
        List<EspdResponseFile> own = responses.getOrDefault(file.id(), List.of());
        Map<UUID, String> names = directory.namesOf(
                own.stream().map(EspdResponseFile::responderId).collect(Collectors.toSet()));
        List<ArchiveEntry> entries = new ArrayList<>();
        own.stream()
                .sorted(Comparator.comparing(
                                (EspdResponseFile one) -> !one.responderId().equals(file.organisationId()))
                        .thenComparing(one -> names.getOrDefault(one.responderId(), "")))
                .forEach(one -> {
                    String name = one.responderId().equals(file.organisationId())
                            ? "dume"
                            : "dume-" + slug(names.getOrDefault(one.responderId(), "operateur"));
                    entries.add(new ArchiveEntry(
                            folder + name + ".xml", documents.bytes(Objects.requireNonNull(one.xmlId()))));
                    entries.add(new ArchiveEntry(
                            folder + name + ".pdf", documents.bytes(Objects.requireNonNull(one.pdfId()))));
                });
        return entries;
    }

    private boolean isGranted(EvidenceFile file, ProvidedPiece piece) {
        return piece.piece() == Piece.POWER_OF_ATTORNEY && powers.isGranted(file.consortiumId(), file.organisationId());
    }

    /**
     * Returns one commitment letter for each operator, numbered in the member's order. A file that serves several
     * operators is added once.
     */
    private List<ArchiveEntry> letters(String folder, EvidenceFile file) {
        if (file.contents().versions(Piece.COMMITMENT_LETTER, null).isEmpty()) {
            return List.of();
        }
        Map<UUID, ArchiveEntry> letters = new LinkedHashMap<>();
        List<ReliedOperator> operators = relied.of(file);
        for (int at = 0; at < operators.size(); at++) {
            ReliedOperator operator = operators.get(at);
            String own = (String.format(Locale.ROOT, "-%02d-", at + 1) + slug(operator.name())).replaceFirst("-$", "");
            file.contents()
                    .latest(Piece.COMMITMENT_LETTER, operator.id())
                    .ifPresent(piece -> letters.computeIfAbsent(
                            Objects.requireNonNull(piece.documentId()),
                            first -> entry(
                                    folder + piece.piece().slug() + (piece.operatorId() == null ? "" : own), piece)));
        }
        return List.copyOf(letters.values());
    }

    private ArchiveEntry entry(String name, ProvidedPiece piece) {
        String extension = switch (Objects.requireNonNullElse(piece.mediaType(), "")) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".pdf";
        };
        return new ArchiveEntry(name + extension, documents.bytes(Objects.requireNonNull(piece.documentId())));
    }

    /** Converts a name to letters without accents, digits and hyphens, which are safe in every archive. */
    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
