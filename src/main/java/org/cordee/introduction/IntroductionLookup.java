package org.cordee.introduction;

import java.time.Instant;
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

    /** Returns the introductions about a buyer's need, in one SQL statement. */
    public List<IntroductionResult> aboutNeed(UUID needId) {
        return introductions.results(needId);
    }

    /** Returns the need that an introduction is about; empty when it is about none. */
    public Optional<UUID> needOf(UUID introductionId) {
        return introductions.findById(introductionId).flatMap(one -> Optional.ofNullable(one.needId()));
    }
}
