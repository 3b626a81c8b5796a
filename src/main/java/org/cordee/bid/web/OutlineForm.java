package org.cordee.bid.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.bid.OutlineLine;
import org.cordee.bid.OutlineView;
import org.cordee.bid.SectionBrief;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.FormRefusals;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The outline as the lead types it. Dates are Paris time; a row without a heading is ignored. */
record OutlineForm(Integer version, List<Row> lines) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final SectionBrief UNREAD = new SectionBrief("?", null, null);

    OutlineForm {
        version = version == null ? Integer.valueOf(0) : version;
        // a list of its own, because removed rows are dropped from it; a number left out leaves null in the bound list
        lines = lines == null
                ? new ArrayList<>()
                : lines.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
    }

    static OutlineForm of(OutlineView outline) {
        return new OutlineForm(
                outline.version(), outline.lines().stream().map(Row::of).toList());
    }

    /** Adds a row with the writer, the reviewer and the date of the last row. */
    void addRow(OutlineView outline) {
        String first = outline.members().get(0).memberId().toString();
        Row last = lines.isEmpty() ? new Row("", "", "", first, first, "", false) : lines.get(lines.size() - 1);
        lines.add(new Row("", "", "", last.ownerMemberId, last.reviewerMemberId, last.dueAt, false));
    }

    /**
     * Reads the typed sections. Removed rows are dropped first, so that a line has the same number in the form and in a
     * refusal.
     *
     * @param placeholder a member that replaces a missing one; the form then shows an error and the lines serve only
     * further checks
     */
    List<OutlineLine> toLines(UUID placeholder, Errors errors) {
        lines.removeIf(row -> row.remove || row.heading.isBlank());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> {
                    CollectedRefusals checks = new CollectedRefusals();
                    OutlineLine line = lines.get(at).toLine(checks, placeholder);
                    FormRefusals.accepted(
                            errors,
                            () -> RuleViolation.inPart("lines[" + at + "]", () -> {
                                checks.throwIfRefused();
                                return line;
                            }));
                    return line;
                })
                .toList();
    }

    /** Returns the sums of the typed weights by lot; a section belongs to the lot of its writer. */
    List<WeightSum> sums(OutlineView outline) {
        Map<String, String> lots = outline.members().stream()
                .collect(Collectors.toMap(
                        member -> member.memberId().toString(),
                        OutlineView.MemberChoice::lotNumber,
                        (one, same) -> one));
        return WeightSum.of(
                outline.lots(),
                lines.stream()
                        .filter(row -> !row.remove)
                        .map(row -> new WeightSum.Typed(lots.get(row.ownerMemberId), row.weight))
                        .toList());
    }

    static Instant instant(String local) {
        try {
            return LocalDateTime.parse(local).atZone(PARIS).toInstant();
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("dueAt", "bid.outline.due");
        }
    }

    static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, PARIS).withSecond(0).withNano(0).toString();
    }

    static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw RuleViolation.of(field, "bid.outline.who");
        }
    }

    /** One row of the outline, for one section. */
    record Row(
            String heading,
            String weight,
            String maxPages,
            String ownerMemberId,
            String reviewerMemberId,
            String dueAt,
            Boolean remove) {

        Row {
            heading = heading == null ? "" : heading;
            weight = weight == null ? "" : weight;
            maxPages = maxPages == null ? "" : maxPages;
            ownerMemberId = ownerMemberId == null ? "" : ownerMemberId;
            reviewerMemberId = reviewerMemberId == null ? "" : reviewerMemberId;
            dueAt = dueAt == null ? "" : dueAt;
            remove = remove != null && remove;
        }

        private static Row of(OutlineLine line) {
            SectionBrief brief = line.brief();
            BigDecimal weight = brief.weight();
            return new Row(
                    brief.heading(),
                    weight == null ? "" : NumberInput.written(weight.stripTrailingZeros()),
                    brief.maxPages() == null ? "" : brief.maxPages().toString(),
                    line.ownerMemberId().toString(),
                    line.reviewerMemberId().toString(),
                    local(line.dueAt()),
                    false);
        }

        private OutlineLine toLine(CollectedRefusals checks, UUID placeholder) {
            BigDecimal figure = figure(checks);
            Integer pages = pages(checks);
            return new OutlineLine(
                    checks.read(() -> new SectionBrief(heading, figure, pages), UNREAD),
                    checks.read(() -> id("ownerMemberId", ownerMemberId), placeholder),
                    checks.read(() -> id("reviewerMemberId", reviewerMemberId), placeholder),
                    checks.read(() -> instant(dueAt), Instant.EPOCH));
        }

        private @Nullable BigDecimal figure(CollectedRefusals checks) {
            String figure = NumberInput.plain(weight);
            if (figure.isEmpty() || WeightSum.isWeight(figure)) {
                return figure.isEmpty() ? null : new BigDecimal(figure);
            }
            checks.refuse(RuleViolation.of("weight", "bid.outline.weight"));
            return null;
        }

        private @Nullable Integer pages(CollectedRefusals checks) {
            String pages = maxPages.strip();
            if (pages.isEmpty() || pages.matches("\\d{1,4}")) {
                return pages.isEmpty() ? null : Integer.valueOf(pages);
            }
            checks.refuse(RuleViolation.of("maxPages", "bid.outline.pages", SectionBrief.MOST_PAGES));
            return null;
        }
    }
}
