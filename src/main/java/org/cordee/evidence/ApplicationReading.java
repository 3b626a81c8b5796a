package org.cordee.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.document.Documents;
import org.cordee.document.Download;
import org.cordee.dossier.ConfirmedDemands;
import org.cordee.evidence.ApplicationView.MemberLine;
import org.cordee.law.EvidenceFacts;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the application for a user. The member and the lead, who checks it, read a member's evidence. Other members see
 * nothing of it, and coordinators see only its state.
 */
@Component
@Transactional(readOnly = true)
public class ApplicationReading {

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final EvidenceFiles files;
    private final Checklist checklist;
    private final Sheets sheets;
    private final Exclusions exclusions;
    private final DirectoryLookup directory;
    private final Documents documents;
    private final ConfirmedDemands demands;
    private final BusinessClock clock;

    ApplicationReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            EvidenceFiles files,
            Checklist checklist,
            Sheets sheets,
            Exclusions exclusions,
            DirectoryLookup directory,
            Documents documents,
            ConfirmedDemands demands,
            BusinessClock clock) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.files = files;
        this.checklist = checklist;
        this.sheets = sheets;
        this.exclusions = exclusions;
        this.directory = directory;
        this.documents = documents;
        this.demands = demands;
        this.clock = clock;
    }

    /**
     * Returns the application as the user may see it.
     *
     * @throws NotFound when the user has no relation to the consortium
     */
    public ApplicationView of(Actor actor, UUID consortiumId) {
        Relation relation = consortia.relation(actor, consortiumId);
        List<EvidenceFile> all = files.of(consortiumId);
        Map<UUID, String> names =
                directory.namesOf(all.stream().map(EvidenceFile::organisationId).collect(Collectors.toSet()));
        return new ApplicationView(
                consortiumId,
                lookup.consortium(consortiumId).name(),
                relation,
                !all.isEmpty() && all.stream().allMatch(file -> file.state().isSettled()),
                all.stream()
                        .filter(file -> relation != Relation.MEMBER || actor.actsFor(file.organisationId()))
                        .map(file -> line(actor, relation, file, names))
                        .toList(),
                AskedPiece.of(demands.of(actor, consortiumId)));
    }

    private static MemberLine line(Actor actor, Relation relation, EvidenceFile file, Map<UUID, String> names) {
        boolean own = actor.actsFor(file.organisationId());
        return new MemberLine(
                file.id(),
                file.organisationId(),
                names.getOrDefault(file.organisationId(), "?"),
                file.isLead(),
                own,
                own || relation == Relation.LEAD,
                file.state(),
                file.rounds(),
                file.state().isSettled() ? null : file.turn().dueAt());
    }

    /**
     * Returns the evidence of one member.
     *
     * @throws NotFound for all users but the member and the lead
     */
    public EvidenceView evidence(Actor actor, UUID evidenceFileId) {
        EvidenceFile file = readable(actor, evidenceFileId);
        ConsortiumFacts grouping = lookup.consortium(file.consortiumId());
        Map<UUID, String> names = directory.namesOf(List.of(file.organisationId(), grouping.leadOrganisationId()));
        boolean own = actor.actsFor(file.organisationId());
        boolean leads = actor.actsFor(grouping.leadOrganisationId());
        boolean alive = grouping.state().isAlive() && !grouping.deadline().hasPassed(clock.now());
        return new EvidenceView(
                file.id(),
                grouping.id(),
                grouping.name(),
                file.organisationId(),
                names.getOrDefault(file.organisationId(), "?"),
                names.getOrDefault(grouping.leadOrganisationId(), "?"),
                file.isLead(),
                own,
                leads,
                file.state(),
                file.rounds(),
                EvidenceFile.MOST_ROUNDS - file.rounds(),
                file.turn().dueAt(),
                file.turn().handedInAt(),
                file.words(),
                file.contents().count(),
                file.hasRenewals(),
                exclusions.standing(file),
                LocalDate.ofInstant(grouping.deadline().instant().plus(EvidenceFacts.UNTIL_AWARD), Deadline.PARIS),
                alive && own && file.state().isOpen(),
                alive && leads && (file.state() == EvidenceState.HANDED_IN || file.hasRenewals()),
                alive && leads && !file.isLead() && file.state().isOpen(),
                checklist.of(file));
    }

    /**
     * Returns the file that a member sent for a piece or that the application wrote for it.
     *
     * @param operator the operator that signed the commitment letter, null for any
     * @param version from 1, null for the last version that was not refused
     * @throws NotFound for all users but the member and the lead
     */
    public Download download(
            Actor actor, UUID evidenceFileId, Piece piece, @Nullable UUID operator, @Nullable Integer version) {
        ProvidedPieces contents = readable(actor, evidenceFileId).contents();
        return Optional.ofNullable(version(contents, piece, operator, version).documentId())
                .map(documents::download)
                .orElseThrow(NotFound::new);
    }

    private static ProvidedPiece version(
            ProvidedPieces contents, Piece piece, @Nullable UUID operator, @Nullable Integer version) {
        if (version == null) {
            return contents.newest(piece, operator).orElseThrow(NotFound::new);
        }
        List<ProvidedPiece> versions = contents.versions(piece, operator);
        if (version < 1 || version > versions.size()) {
            throw new NotFound();
        }
        return versions.get(version - 1);
    }

    /**
     * Returns the sheet with the present data as PDF/A-2b.
     *
     * @throws NotFound for other users, and for a piece without a
     * sheet
     */
    public byte[] sheet(Actor actor, UUID evidenceFileId, Piece piece) {
        return sheets.preview(readable(actor, evidenceFileId), piece);
    }

    private EvidenceFile readable(Actor actor, UUID evidenceFileId) {
        EvidenceFile file = files.findById(evidenceFileId).orElseThrow(NotFound::new);
        boolean readable = actor.actsFor(file.organisationId())
                || actor.actsFor(lookup.consortium(file.consortiumId()).leadOrganisationId());
        if (!readable) {
            throw new NotFound();
        }
        return file;
    }
}
