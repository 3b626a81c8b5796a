package org.cordee.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Act;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.NegotiatedGrouping;
import org.cordee.consortium.NegotiatedGroupings;
import org.cordee.consortium.preparation.PlanningPreparation;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates a file for the evidence of each organisation after the agreement is signed, and asks the organisations for
 * it.
 */
@Component
@Transactional
public class OpeningApplication {

    private final NegotiatedGroupings groupings;
    private final EvidenceFiles files;
    private final PlanningPreparation planning;
    private final BusinessClock clock;

    OpeningApplication(
            NegotiatedGroupings groupings, EvidenceFiles files, PlanningPreparation planning, BusinessClock clock) {
        this.groupings = groupings;
        this.files = files;
        this.planning = planning;
        this.clock = clock;
    }

    /** The organisations that are asked, with the dates of a request made now. */
    public record Round(List<Asked> asked, Instant dueAt, Instant remindAt, Instant checkBy) {}

    /** An organisation that is asked for its evidence. */
    public record Asked(UUID evidenceFileId, UUID organisationId) {}

    /**
     * Creates the files with the last signature: from now on the bid cannot be frozen without them. A second call
     * changes nothing.
     */
    void plan(UUID consortiumId) {
        planned(groupings.held(consortiumId), dates(consortiumId, clock.now()));
    }

    /**
     * Asks the members in a process step after the powers of attorney were requested. A second call returns the same.
     */
    public Round open(UUID consortiumId) {
        NegotiatedGrouping grouping = groupings.held(consortiumId);
        Act act = Act.now(Actor.system(), clock);
        EvidenceDates now = dates(consortiumId, act.at());
        List<EvidenceFile> all = planned(grouping, now);
        for (EvidenceFile file : all) {
            file.ask(act, now);
            files.saveAndFlush(file);
        }
        Instant askedAt = all.stream()
                .map(file -> file.turn().askedAt())
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(act.at());
        EvidenceDates first = dates(consortiumId, askedAt);
        return new Round(
                all.stream()
                        .filter(file -> !file.state().isSettled())
                        .map(file -> new Asked(file.id(), file.organisationId()))
                        .toList(),
                first.dueAt(),
                first.remindAt(),
                first.checkBy());
    }

    private EvidenceDates dates(UUID consortiumId, Instant askedAt) {
        return EvidenceDates.of(planning.plan(consortiumId), askedAt, 0);
    }

    /** Creates a file for each organisation that has none, because a new member may replace one that failed. */
    private List<EvidenceFile> planned(NegotiatedGrouping grouping, EvidenceDates dates) {
        Set<UUID> known = files.of(grouping.id()).stream()
                .map(EvidenceFile::organisationId)
                .collect(Collectors.toSet());
        for (MemberFacts member : grouping.members()) {
            if (known.add(member.organisationId())) {
                files.saveAndFlush(planned(grouping, member, dates));
            }
        }
        return files.of(grouping.id());
    }

    private EvidenceFile planned(NegotiatedGrouping grouping, MemberFacts member, EvidenceDates dates) {
        return files.ofWhoLeft(grouping.id(), member.organisationId())
                .map(file -> {
                    file.comeBack();
                    return file;
                })
                .orElseGet(() -> EvidenceFile.planned(
                        member, member.organisationId().equals(grouping.leadOrganisationId()), dates));
    }
}
