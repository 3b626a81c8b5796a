package org.cordee.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.RivalCandidacies.RivalCandidacy;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.LatestShares;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.submission.ReceivedDeposits.DepositForLegalCheck;
import org.cordee.tender.ConsultationDetail;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a consortium that its legal check needs, read at one moment, without any conclusion.
 *
 * @param places establishments of the members, of those who work for them and of rivals in a member's group, by id
 * @param profiles of the organisations of the members and of those who work for them
 * @param tasks every essential task of the documents and who does it, in their order
 * @param concluded all parties signed the agreement
 * @param empowered organisations whose power of attorney the lead has received
 * @param handedOn subcontracts of the members, and staff made available to them
 */
record ConsortiumCaseFacts(
        Instant at,
        ConsortiumFacts consortium,
        ConsultationDetail consultation,
        List<MemberFacts> members,
        Map<UUID, EstablishmentFacts> places,
        Map<UUID, OrganisationProfile> profiles,
        @Nullable LatestShares shares,
        List<EssentialTask> tasks,
        List<RivalCandidacy> rivals,
        boolean concluded,
        Set<UUID> empowered,
        List<DepositForLegalCheck> deposits,
        DeclaredFacts told,
        SubcontractDeclaration handedOn) {

    /** Returns the same consortium with the shares that a user is typing instead of the proposed ones. */
    public ConsortiumCaseFacts with(LatestShares typed) {
        return new ConsortiumCaseFacts(
                at,
                consortium,
                consultation,
                members,
                places,
                profiles,
                typed,
                tasks,
                rivals,
                concluded,
                empowered,
                deposits,
                told,
                handedOn);
    }

    EstablishmentFacts place(UUID establishmentId) {
        EstablishmentFacts place = places.get(establishmentId);
        if (place == null) {
            throw new IllegalStateException(consortium.id() + " has no establishment: " + establishmentId);
        }
        return place;
    }

    MemberFacts member(UUID memberId) {
        return members.stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(consortium.id() + " has no such member: " + memberId));
    }

    @Nullable
    AgreedShare share(UUID memberId) {
        return shares == null
                ? null
                : shares.shares().stream()
                        .filter(share -> share.memberId().equals(memberId))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns the name of an establishment in a case: its SIRET, or Cordée's own id where it has none. */
    public static String id(EstablishmentFacts place) {
        return place.siret() == null
                ? place.establishmentId().toString()
                : place.siret().value();
    }
}
