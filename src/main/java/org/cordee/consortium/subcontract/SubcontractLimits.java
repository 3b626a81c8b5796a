package org.cordee.consortium.subcontract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.LatestShares;
import org.cordee.consortium.shares.TasksReading;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Amount;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.ContractNature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks a declaration, so that no euro and no hour counts twice: the work belongs to the organisation's own part, goes
 * to another enterprise that has no part of its own in the lot, and is not more than the part.
 */
@Component
class SubcontractLimits {

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final TasksReading tasks;

    SubcontractLimits(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            TasksReading tasks) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.tasks = tasks;
    }

    /**
     * Refuses a declaration that breaks one of the limits.
     *
     * @param shares the latest shares, agreed or proposed; before there are any, nothing can be subcontracted
     */
    void check(
            UUID consortiumId,
            UUID organisation,
            List<MemberFacts> members,
            Optional<LatestShares> shares,
            SubcontractDeclaration said) {
        Map<UUID, EstablishmentFacts> places = directory.establishments(said.establishments()).stream()
                .collect(Collectors.toMap(EstablishmentFacts::establishmentId, Function.identity()));
        Parties parties = new Parties(organisation, members, places);
        Map<UUID, Amount> parts = shares.map(LatestShares::shares).orElse(List.of()).stream()
                .collect(Collectors.toMap(AgreedShare::memberId, AgreedShare::amount));
        boolean goods = isOfGoods(consortiumId);
        Set<String> named =
                tasks.of(consortiumId).stream().map(EssentialTask::task).collect(Collectors.toSet());
        Map<UUID, Amount> handed = new HashMap<>();
        SubcontractRanks ranks = new SubcontractRanks(said.subcontracts());
        Set<List<UUID>> seen = new HashSet<>();
        for (int at = 0; at < said.subcontracts().size(); at++) {
            Subcontract one = said.subcontracts().get(at);
            String part = "subcontracts[" + at + "].";
            parties.check(part, one.memberId(), one.establishmentId(), seen);
            ranks.check(part, one);
            if (goods && !one.service()) {
                throw RuleViolation.of(part + "service", "consortium.subcontracts.pure-supplies");
            }
            one.tasks().stream()
                    .filter(task -> !named.contains(task))
                    .findFirst()
                    .ifPresent(task -> {
                        throw RuleViolation.of(part + "tasks", "consortium.tasks.not-essential", task);
                    });
            if (!one.terms().isOfSecondRank()) {
                Amount all = handed.merge(one.memberId(), one.amount(), Amount::plus);
                requireWithin(part + "amount", parts.get(one.memberId()), all);
            }
        }
        seen.clear();
        for (int at = 0; at < said.staff().size(); at++) {
            StaffMadeAvailable one = said.staff().get(at);
            String part = "staff[" + at + "].";
            parties.check(part, one.memberId(), one.establishmentId(), seen);
            if (!one.amount().isZero()) {
                Amount all = handed.merge(one.memberId(), one.amount(), Amount::plus);
                requireWithin(part + "amount", parts.get(one.memberId()), all);
            }
        }
        seen.clear();
        for (int at = 0; at < said.reliedUpon().size(); at++) {
            ReliedUpon one = said.reliedUpon().get(at);
            parties.check("reliedUpon[" + at + "].", one.memberId(), one.establishmentId(), seen);
        }
    }

    private boolean isOfGoods(UUID consortiumId) {
        UUID consultation = consortia.consortium(consortiumId).consultationId();
        return consultations.facts(consultation).content().nature() == ContractNature.SUPPLIES;
    }

    /**
     * Refuses an amount above the part. The message does not name the rest, because a refusal may be written to places
     * where amounts must not appear.
     */
    private static void requireWithin(String field, @Nullable Amount part, Amount handed) {
        if (part == null) {
            throw RuleViolation.of(field, "consortium.subcontracts.no-share-yet");
        }
        if (handed.compareTo(part) > 0) {
            throw RuleViolation.of(field, "consortium.subcontracts.above-share");
        }
    }

    /** The declaring organisation, the members, and the establishments that work for it. */
    private record Parties(UUID organisation, List<MemberFacts> members, Map<UUID, EstablishmentFacts> places) {

        void check(String part, UUID memberId, UUID establishmentId, Set<List<UUID>> seen) {
            MemberFacts own = members.stream()
                    .filter(member -> member.memberId().equals(memberId))
                    .filter(member -> member.organisationId().equals(organisation))
                    .findFirst()
                    .orElseThrow(() -> RuleViolation.of(part + "memberId", "consortium.subcontracts.not-your-part"));
            String field = part + "establishmentId";
            EstablishmentFacts place = places.get(establishmentId);
            if (place == null) {
                throw RuleViolation.of(field, "consortium.subcontracts.nobody");
            }
            if (place.organisationId().equals(organisation)) {
                throw RuleViolation.of(field, "consortium.subcontracts.yourself");
            }
            if (members.stream().anyMatch(member -> isOn(member, own.lotId(), place))) {
                throw RuleViolation.of(field, "consortium.subcontracts.member-of-the-lot");
            }
            if (!seen.add(List.of(memberId, establishmentId))) {
                throw RuleViolation.of(field, "consortium.subcontracts.twice");
            }
        }

        private static boolean isOn(MemberFacts member, UUID lotId, EstablishmentFacts place) {
            return member.lotId().equals(lotId) && member.organisationId().equals(place.organisationId());
        }
    }
}
