package org.cordee.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.dossier.ExtensionRequest.Standing;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the request by which a lead asks the buyer to extend the time limit (R2151-4, 2°). Nothing is sent. */
@Component
@Transactional(readOnly = true)
public class WritingExtensionRequest {

    private static final int MOST_CHANGES = 15;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final DossierAccess access;
    private final DossierVersions versions;
    private final DossierChanges changes;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final BusinessClock clock;

    WritingExtensionRequest(
            DossierAccess access,
            DossierVersions versions,
            DossierChanges changes,
            ConsultationReading consultations,
            DirectoryLookup directory,
            BusinessClock clock) {
        this.access = access;
        this.versions = versions;
        this.changes = changes;
        this.consultations = consultations;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws NotFound for everybody but the lead */
    public ExtensionRequest of(Actor actor, UUID consortiumId) {
        ConsortiumFacts consortium = access.requireLead(actor, consortiumId);
        DossierVersion latest =
                versions.findFirstByConsortiumIdOrderByNumberDesc(consortiumId).orElse(null);
        List<DossierChange> changed = latest == null ? List.of() : changed(latest.getId());
        ConsultationContent consultation =
                consultations.facts(consortium.consultationId()).content();
        Instant now = clock.now();
        Standing standing = changed.isEmpty()
                ? Standing.NOTHING_CHANGED
                : consortium.deadline().hasPassed(now) ? Standing.DEADLINE_PASSED : Standing.DUE;
        long days = Math.max(
                0, Duration.between(now, consortium.deadline().instant()).toDays());
        return new ExtensionRequest(
                consortiumId,
                consortium.name(),
                standing,
                latest == null ? null : latest.number(),
                consortium.deadline(),
                days,
                consultation.platformUrl(),
                latest == null || standing != Standing.DUE
                        ? null
                        : text(consortium, consultation, latest, changed, days));
    }

    private List<DossierChange> changed(UUID versionId) {
        return changes.findByVersionIdOrderByPosition(versionId).stream()
                .filter(change -> change.kind() != ChangeKind.RENAMED)
                .toList();
    }

    private String text(
            ConsortiumFacts consortium,
            ConsultationContent consultation,
            DossierVersion latest,
            List<DossierChange> changed,
            long days) {
        String reference = consultation.reference();
        return template()
                .replace("{title}", said(consultation.title()))
                .replace(
                        "{reference}", reference == null || reference.isBlank() ? "" : " (référence " + reference + ")")
                .replace("{deadline}", moment(consortium.deadline()))
                .replace("{published}", published(latest.publishedOn()))
                .replace("{changes}", lines(changed))
                .replace("{days}", days == 0 ? "moins d’un jour" : days == 1 ? "1 jour" : days + " jours")
                .replace("{lead}", directory.nameOf(consortium.leadOrganisationId()));
    }

    private static String moment(Deadline deadline) {
        return MOMENT.format(deadline.instant().atZone(deadline.zone()));
    }

    private static String published(@Nullable LocalDate day) {
        return day == null ? "" : " le " + DAY.format(day);
    }

    private static String lines(List<DossierChange> changed) {
        String named = changed.stream()
                .limit(MOST_CHANGES)
                .map(WritingExtensionRequest::line)
                .collect(Collectors.joining("\n"));
        int rest = changed.size() - MOST_CHANGES;
        return rest <= 0 ? named : named + "\n- et " + rest + (rest == 1 ? " autre fichier." : " autres fichiers.");
    }

    private static String line(DossierChange change) {
        String what = switch (change.kind()) {
            case ADDED -> "ajouté";
            case GONE -> "retiré";
            case CHANGED, RENAMED -> "modifié";
        };
        int passages = change.passagesFound();
        String count = passages == 0 ? "" : passages == 1 ? " (1 passage)" : " (" + passages + " passages)";
        return "- " + change.path() + " : " + what + count;
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String template() {
        try (InputStream file = WritingExtensionRequest.class.getResourceAsStream("/dossier/extension_fr.txt")) {
            if (file == null) {
                throw new IllegalStateException("the text of the extension request is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
