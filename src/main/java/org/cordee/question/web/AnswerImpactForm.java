package org.cordee.question.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.question.BuyerAnswerLine;
import org.cordee.question.BuyerAnswerLine.TouchedSection;
import org.cordee.tender.TouchedPart;

/**
 * The form by which the lead decides what an answer touches.
 *
 * @param version the version of the answer that the lead saw
 * @param parts the parts of the bid to look at again
 * @param sections the sections whose writers are notified
 */
record AnswerImpactForm(Long version, Set<TouchedPart> parts, Set<UUID> sections) {

    AnswerImpactForm {
        version = version == null ? Long.valueOf(0) : version;
        parts = parts == null ? Set.of() : parts;
        sections = sections == null ? Set.of() : sections;
    }

    static AnswerImpactForm of(BuyerAnswerLine line) {
        return new AnswerImpactForm(
                line.version(),
                Set.copyOf(line.parts()),
                line.sections().stream().map(TouchedSection::id).collect(Collectors.toSet()));
    }
}
