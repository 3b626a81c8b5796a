package org.cordee.coverage;

import java.util.Set;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Says where the bid answers something that the buyer asks. What does not belong to the chosen way is left out.
 *
 * @param sectionIds the sections that answer it; empty for the other ways
 * @param paper the name of the paper that answers it; null for the other ways
 * @param organisationId the member that brings the paper; null for the other ways
 * @param ready true when the lead says that the paper is there
 */
public record GivenAnswer(
        AnswerWay way,
        Set<UUID> sectionIds,
        @Nullable String paper,
        @Nullable UUID organisationId,
        boolean ready) {

    static final int LONGEST_PAPER = 200;
    static final int MOST_SECTIONS = 60;

    public GivenAnswer {
        sectionIds = way == AnswerWay.SECTIONS ? Set.copyOf(sectionIds) : Set.of();
        paper = way == AnswerWay.PAPER && paper != null ? paper.strip() : null;
        organisationId = way == AnswerWay.PAPER ? organisationId : null;
        ready = way == AnswerWay.PAPER && ready;
        if (way == AnswerWay.SECTIONS && (sectionIds.isEmpty() || sectionIds.size() > MOST_SECTIONS)) {
            throw RuleViolation.of("sections", "coverage.sections-missing", MOST_SECTIONS);
        }
        if (way == AnswerWay.PAPER) {
            requirePaper(paper, organisationId);
        }
    }

    private static void requirePaper(@Nullable String paper, @Nullable UUID organisationId) {
        if (paper == null || paper.isEmpty()) {
            throw RuleViolation.of("paper", "coverage.paper-missing");
        }
        if (paper.length() > LONGEST_PAPER) {
            throw RuleViolation.of("paper", "coverage.paper-too-long", LONGEST_PAPER);
        }
        if (organisationId == null) {
            throw RuleViolation.of("organisation", "coverage.organisation-missing");
        }
    }

    /** Omits the name of the paper, so that no log contains it. */
    @Override
    public String toString() {
        return "GivenAnswer[" + way + "]";
    }
}
