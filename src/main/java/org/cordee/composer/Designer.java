package org.cordee.composer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proposes designs for one lot: the law determines what counts, the search proposes, and the law judges every proposal
 * like any other consortium. A proposal that the law forbids is never shown.
 */
final class Designer {

    private static final Logger LOG = LoggerFactory.getLogger(Designer.class);
    private static final int PROPOSALS = 3;

    /** The fraction (one sixth) of the search time for each question about obstacles. */
    private static final int QUESTION = 6;

    private final DesignLaw law;
    private final DesignInput material;
    private final Brief brief;
    private final SearchLimit effort;

    Designer(DesignLaw law, DesignInput material, Brief brief, SearchLimit effort) {
        this.law = law;
        this.material = material;
        this.brief = brief;
        this.effort = effort;
    }

    /** @throws RuleViolation when the contract asks for hours and the figures to compute them are missing */
    DesignResult outcome() {
        brief.requireFiguresForItsHours();
        CountingResult counting = law.counting(material, brief);
        PuzzleWriting writing = new PuzzleWriting(material, brief, counting);
        Puzzle puzzle = writing.puzzle();
        if (counting.isBarred(material.lead()) || !counting.handedOn().isEmpty()) {
            return without(counting, puzzle, true);
        }
        SearchResult found = new Searching(puzzle, effort).best(PROPOSALS);
        List<Proposal> proposals = new ArrayList<>();
        for (Mix mix : found.mixes()) {
            DesignDraft draft = writing.draft(mix);
            Verdict verdict = law.judge(material, brief, draft);
            if (!verdict.holds()) {
                LOG.error("design left out, the law refuses it mix={} verdict={}", mix, verdict);
                continue;
            }
            int uncounted = verdict.hours().isKnown() ? 0 : writing.fitOfHours(mix);
            proposals.add(new Proposal(draft, verdict, fit(puzzle.fit(mix) - uncounted, puzzle)));
        }
        if (proposals.isEmpty()) {
            return without(counting, puzzle, found.proven());
        }
        return new DesignResult(
                found.proven() ? DesignResult.Certainty.PROVEN_BEST : DesignResult.Certainty.BEST_FOUND,
                proposals,
                List.of(),
                fit(found.bound(), puzzle),
                counting.cents(),
                counting.hours(),
                material.firms().size());
    }

    private DesignResult without(CountingResult counting, Puzzle puzzle, boolean proven) {
        SearchLimit question =
                new SearchLimit(Duration.ofMillis(effort.time().toMillis() / QUESTION), effort.nodes() / QUESTION);
        return new DesignResult(
                proven ? DesignResult.Certainty.NONE : DesignResult.Certainty.NOT_FOUND,
                List.of(),
                new Obstacles(material, counting, puzzle, question).all(),
                BigDecimal.ZERO,
                counting.cents(),
                counting.hours(),
                material.firms().size());
    }

    private static BigDecimal fit(int fit, Puzzle puzzle) {
        return BigDecimal.valueOf(fit).divide(BigDecimal.valueOf(Math.max(1, puzzle.weight())), 1, RoundingMode.DOWN);
    }
}
