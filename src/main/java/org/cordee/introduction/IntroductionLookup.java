package org.cordee.introduction;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other rooms what came of introductions, without names and contacts. These rooms check the access themselves. */
@Component
@Transactional(readOnly = true)
public class IntroductionLookup {

    private final Introductions introductions;

    IntroductionLookup(Introductions introductions) {
        this.introductions = introductions;
    }

    /**
     * The result of an introduction.
     *
     * @param agreedAt when both sides had consented; null before, and without an agreement
     * @param outcome what a side reported; null before
     * @param endedAt when it ended; null while it goes on
     */
    public record IntroductionResult(
            UUID introductionId,
            @Nullable Instant agreedAt,
            @Nullable IntroductionOutcome outcome,
            @Nullable Instant endedAt) {}

    /**
     * The introductions that began with a solution of a booklet.
     *
     * @param asked how many were asked for
     * @param groupings how many led to a grouping, as one of its sides reported
     * @param contracts how many led to a contract, as one of its sides reported
     */
    public record EntryIntroductions(UUID entryId, long asked, long groupings, long contracts) {}

    /** Returns the figures of solutions, in one SQL statement; a solution without introduction has no line. */
    public List<EntryIntroductions> begunWith(Collection<UUID> entryIds) {
        return entryIds.isEmpty() ? List.of() : introductions.begunWith(entryIds);
    }

    /** Returns the introductions about a buyer's need, in one SQL statement. */
    public List<IntroductionResult> aboutNeed(UUID needId) {
        return introductions.results(needId);
    }

    /** Returns the need that an introduction is about; empty when it is about none. */
    public Optional<UUID> needOf(UUID introductionId) {
        return introductions.findById(introductionId).flatMap(one -> Optional.ofNullable(one.needId()));
    }
}
