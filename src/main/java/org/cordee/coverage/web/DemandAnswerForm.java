package org.cordee.coverage.web;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.coverage.AnswerWay;
import org.cordee.coverage.CoverageState;
import org.cordee.coverage.GivenAnswer;
import org.cordee.coverage.MatrixLine;
import org.cordee.coverage.MatrixLine.AnsweringSection;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The form by which the lead says where the bid answers something.
 *
 * @param version the version of the line that the lead saw
 * @param way SECTIONS, PAPER or NO_TEXT; empty when none was chosen
 * @param sections the sections that answer it
 * @param paper the name of the paper that answers it
 * @param organisation the member that brings the paper; null when none was chosen
 * @param ready true when the paper is there
 */
record DemandAnswerForm(
        Long version,
        String way,
        Set<UUID> sections,
        String paper,
        @Nullable UUID organisation,
        Boolean ready) {

    DemandAnswerForm {
        version = version == null ? Long.valueOf(0) : version;
        way = way == null ? "" : way;
        sections = sections == null ? Set.of() : sections;
        paper = paper == null ? "" : paper;
        ready = ready == null ? Boolean.FALSE : ready;
    }

    /** Shows the stored answer; a line without one has nothing chosen, and offers its words as the name of a paper. */
    static DemandAnswerForm of(MatrixLine line) {
        AnswerWay way = line.way();
        String paper = line.paper();
        return new DemandAnswerForm(
                line.version(),
                way == null ? "" : way.name(),
                line.sections().stream().map(AnsweringSection::id).collect(Collectors.toSet()),
                paper == null ? proposed(line) : paper,
                line.bringerId(),
                way == AnswerWay.PAPER && line.state() == CoverageState.APPROVED);
    }

    private static String proposed(MatrixLine line) {
        boolean piece = line.kind() != null && line.kind().isList();
        return piece && line.wording().length() <= 200 ? line.wording() : "";
    }

    /** @throws RuleViolation when no way was chosen, or what it needs is missing */
    GivenAnswer answer() {
        AnswerWay chosen = Arrays.stream(AnswerWay.values())
                .filter(one -> one.name().equals(way))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("way", "coverage.way-missing"));
        return new GivenAnswer(chosen, sections, paper, organisation, ready);
    }
}
