package org.cordee.organisation.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.organisation.FindingCandidates;
import org.cordee.organisation.FoundCandidate;
import org.cordee.organisation.SlotRequirements;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** Finds candidates in the index of this node; a search waits a moment for changes that were committed before it. */
@Component
class IndexedCandidates implements FindingCandidates {

    private final DirectoryFollower follower;
    private final CandidateSearch search;
    private final BusinessClock clock;

    IndexedCandidates(DirectoryFollower follower, SearchSettings settings, BusinessClock clock) {
        this.follower = follower;
        this.search = new CandidateSearch(settings.longestQuery());
        this.clock = clock;
    }

    @Override
    public List<FoundCandidate> find(SlotRequirements need, String words, UUID draw, int most) {
        return follower.answer(reader -> search.find(reader, need, words, draw, Math.min(most, MOST), clock.today()));
    }

    @Override
    public List<FoundCandidate> among(SlotRequirements need, String words, Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? List.of()
                : follower.answer(reader -> search.among(reader, need, words, organisationIds));
    }
}
