package org.cordee.application;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.agreement.power.GrantedPowers;
import org.cordee.application.checklist.ReliedOperator;
import org.cordee.application.checklist.ReliedOperators;
import org.cordee.application.piece.Piece;
import org.cordee.application.piece.ProvidedPiece;
import org.cordee.application.piece.StoredEvidence;
import org.cordee.application.sheet.SubcontractSheets;
import org.cordee.document.Entry;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the application gives to the deposited package, for the room that builds it; never for a page. */
@Component
public class ApplicationContents {

    /** In which the evidence of all members lies in the package. */
    public static final String FOLDER = "candidature/";

    /** In which a sheet of each subcontract lies in the package: it names prices, which a member's evidence never does. */
    public static final String SUBCONTRACTS = "sous-traitance/";

    private static final int LONGEST_NAME = 40;

    private final EvidenceFiles files;
    private final StoredEvidence stored;
    private final GrantedPowers powers;
    private final DirectoryLookup directory;
    private final SubcontractSheets subcontracts;
    private final ReliedOperators relied;

    ApplicationContents(
            EvidenceFiles files,
            StoredEvidence stored,
            GrantedPowers powers,
            DirectoryLookup directory,
            SubcontractSheets subcontracts,
            ReliedOperators relied) {
        this.files = files;
        this.stored = stored;
        this.powers = powers;
        this.directory = directory;
        this.subcontracts = subcontracts;
        this.relied = relied;
    }

    /**
     * Part of a larger act that holds the grouping.
     *
     * @throws RuleViolation as long as the evidence of a member is neither accepted nor done without, or a renewal waits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireSettled(UUID consortiumId) {
        List<EvidenceFile> open = files.of(consortiumId).stream()
                .filter(file -> !file.state().isSettled() || file.hasRenewals())
                .toList();
        if (!open.isEmpty()) {
            Map<UUID, String> names = directory.namesOf(
                    open.stream().map(EvidenceFile::organisationId).collect(Collectors.toSet()));
            throw new RuleViolation(
                    "application.not-settled",
                    open.size(),
                    names.values().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    /**
     * The files that were accepted, in a folder of their own for each member; the same files give the same bytes. Where the
     * lead went on without a member's evidence there is none of it but its power of attorney. Then comes a sheet
     * of each subcontract.
     */
    @Transactional(readOnly = true)
    public List<Entry> entries(UUID consortiumId) {
        List<EvidenceFile> all = files.of(consortiumId);
        Map<UUID, String> names =
                directory.namesOf(all.stream().map(EvidenceFile::organisationId).collect(Collectors.toSet()));
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            EvidenceFile file = all.get(at);
            String folder = folder(at, names.getOrDefault(file.organisationId(), "membre"));
            if (file.state() == EvidenceState.ACCEPTED) {
                file.contents().latest().stream()
                        .filter(piece -> piece.answer().isDocument())
                        .filter(piece -> !isGranted(file, piece))
                        .map(piece -> entry(folder + piece.piece().slug(), piece))
                        .forEach(entries::add);
                entries.addAll(letters(folder, file));
            }
            if (!file.isLead()) {
                powers.pdf(consortiumId, file.organisationId())
                        .map(pdf -> new Entry(folder + Piece.POWER_OF_ATTORNEY.slug() + ".pdf", pdf))
                        .ifPresent(entries::add);
            }
        }
        entries.addAll(subcontracts.entries(consortiumId, SUBCONTRACTS, ApplicationContents::slug));
        return List.copyOf(entries);
    }

    /** Whether the name of a file in the package alone may betray what one member gave or hands on. */
    public static boolean isOfAMember(String name) {
        return name.startsWith(FOLDER) || name.startsWith(SUBCONTRACTS);
    }

    /** The folder in which the evidence of this member lies, ending in a slash. */
    @Transactional(readOnly = true)
    public Optional<String> folderOf(UUID consortiumId, UUID organisationId) {
        List<UUID> members = files.of(consortiumId).stream()
                .map(EvidenceFile::organisationId)
                .toList();
        int at = members.indexOf(organisationId);
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        folder(at, directory.namesOf(Set.of(organisationId)).getOrDefault(organisationId, "membre")));
    }

    private static String folder(int at, String name) {
        return FOLDER + String.format(Locale.ROOT, "%02d-", at + 1) + slug(name) + "/";
    }

    private boolean isGranted(EvidenceFile file, ProvidedPiece piece) {
        return piece.piece() == Piece.POWER_OF_ATTORNEY && powers.isGranted(file.consortiumId(), file.organisationId());
    }

    /** A promise of each operator, numbered as the member named them; one file for several lies there once. */
    private List<Entry> letters(String folder, EvidenceFile file) {
        if (file.contents().versions(Piece.COMMITMENT_LETTER, null).isEmpty()) {
            return List.of();
        }
        Map<UUID, Entry> letters = new LinkedHashMap<>();
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

    private Entry entry(String name, ProvidedPiece piece) {
        String extension = switch (Objects.requireNonNullElse(piece.mediaType(), "")) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".pdf";
        };
        return new Entry(name + extension, stored.bytes(Objects.requireNonNull(piece.documentId())));
    }

    /** Harmless in every archive: letters without accents, figures and hyphens. */
    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
