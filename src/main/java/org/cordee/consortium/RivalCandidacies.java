package org.cordee.consortium;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.consortium.Rivals.Elsewhere;
import org.cordee.consortium.Rivals.RivalMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the other consortia that are candidates for the lots of a consortium (R2142-4, -21, -23), whichever copy of the
 * notice they were opened on. For judging only: the caller must not show users which consortium it is.
 */
@Component
@Transactional(readOnly = true)
public class RivalCandidacies {

    private final Rivals rivals;

    RivalCandidacies(Rivals rivals) {
        this.rivals = rivals;
    }

    /** Another candidacy for one or more of the lots; a submitted one counts like one that is being formed. */
    public record RivalCandidacy(
            UUID consortiumId, UUID leadOrganisationId, UUID leadEstablishmentId, List<Place> members) {

        /** One member of the rival consortium, and for which lot of the consortium in question. */
        public record Place(UUID lotId, UUID organisationId, UUID establishmentId) {}
    }

    /**
     * Returns the plain members that are in other candidacies for one of their lots, with the number of those
     * candidacies.
     */
    Map<UUID, Integer> membersElsewhere(UUID consortiumId) {
        return rivals.membersElsewhere(consortiumId).stream()
                .collect(Collectors.toMap(Elsewhere::organisationId, one -> Math.toIntExact(one.candidacies())));
    }

    /**
     * Returns the consortia that are candidates for any of the lots, the oldest first, each with its members for those
     * lots; a member names the lot by the id in the other consortium's own copy of the notice.
     *
     * @param consortiumId the consortium that is left out
     * @param lotKeys keys of the lots of a consultation, the same in every copy of the notice
     */
    public List<RivalCandidacy> onLots(UUID consortiumId, Collection<String> lotKeys) {
        return lotKeys.isEmpty() ? List.of() : byConsortium(rivals.onLots(consortiumId, lotKeys));
    }

    /** Returns the rivals of a consortium, the oldest first. */
    public List<RivalCandidacy> of(UUID consortiumId) {
        return byConsortium(rivals.of(consortiumId));
    }

    private static List<RivalCandidacy> byConsortium(List<RivalMember> found) {
        return found.stream()
                .collect(Collectors.groupingBy(RivalMember::consortiumId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(RivalCandidacies::rival)
                .toList();
    }

    private static RivalCandidacy rival(List<RivalMember> rows) {
        List<RivalCandidacy.Place> places =
                rows.stream().map(RivalMember::place).filter(Objects::nonNull).toList();
        RivalMember first = rows.get(0);
        return new RivalCandidacy(
                first.consortiumId(), first.leadOrganisationId(), first.leadEstablishmentId(), places);
    }
}
