package org.cordee.organisation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordee.organisation.FindingCandidates;
import org.cordee.organisation.FoundCandidate;
import org.cordee.organisation.SlotRequirements;
import org.cordee.organisation.search.DirectoryIndex.ReadingIndex;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds candidates in the index of this node; a search waits a moment for changes that were committed before it. */
@Component
class IndexedCandidates implements FindingCandidates {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

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
        return read(reader -> search.find(reader, need, words, draw, Math.min(most, MOST), clock.today()));
    }

    @Override
    public List<FoundCandidate> among(SlotRequirements need, String words, Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? List.of()
                : read(reader -> search.among(reader, need, words, organisationIds));
    }

    private <T> T read(ReadingIndex<T> reading) {
        follower.awaitLevel(LONGEST_WAIT);
        try {
            @Nullable T found = follower.read(reading).orElse(null);
            if (found == null) {
                throw new TooEarly("organisation.search.being-read");
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
