package org.cordee.bid.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
class OutlineForm {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final SectionBrief UNREAD = new SectionBrief("?", null, null);

    private int version;
    private List<Row> lines = new ArrayList<>();

    static OutlineForm of(OutlineView outline) {
        OutlineForm form = new OutlineForm();
        form.version = outline.version();
        outline.lines().forEach(line -> form.lines.add(Row.of(line)));
        return form;
    }

    /** Adds a row with the writer, the reviewer and the date of the last row. */
    void addRow(OutlineView outline) {
        Row row = new Row();
        Row last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        OutlineView.MemberChoice first = outline.members().get(0);
        row.ownerMemberId = last == null ? first.memberId().toString() : last.ownerMemberId;
        row.reviewerMemberId = last == null ? first.memberId().toString() : last.reviewerMemberId;
        row.dueAt = last == null ? "" : last.dueAt;
        lines.add(row);
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

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public List<Row> getLines() {
        return lines;
    }

    public void setLines(List<Row> lines) {
        this.lines = lines;
    }

    /** One row of the outline, for one section. */
    static class Row {

        private String heading = "";
        private String weight = "";
        private String maxPages = "";
        private String ownerMemberId = "";
        private String reviewerMemberId = "";
        private String dueAt = "";
        private boolean remove;

        private static Row of(OutlineLine line) {
            Row row = new Row();
            SectionBrief brief = line.brief();
            row.heading = brief.heading();
            row.weight = brief.weight() == null
                    ? ""
                    : NumberInput.written(brief.weight().stripTrailingZeros());
            row.maxPages = brief.maxPages() == null ? "" : brief.maxPages().toString();
            row.ownerMemberId = line.ownerMemberId().toString();
            row.reviewerMemberId = line.reviewerMemberId().toString();
            row.dueAt = local(line.dueAt());
            return row;
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
            if (figure.isEmpty() || figure.matches("\\d{1,3}(\\.\\d{1,4})?")) {
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

        public String getHeading() {
            return heading;
        }

        public void setHeading(String heading) {
            this.heading = heading;
        }

        public String getWeight() {
            return weight;
        }

        public void setWeight(String weight) {
            this.weight = weight;
        }

        public String getMaxPages() {
            return maxPages;
        }

        public void setMaxPages(String maxPages) {
            this.maxPages = maxPages;
        }

        public String getOwnerMemberId() {
            return ownerMemberId;
        }

        public void setOwnerMemberId(String ownerMemberId) {
            this.ownerMemberId = ownerMemberId;
        }

        public String getReviewerMemberId() {
            return reviewerMemberId;
        }

        public void setReviewerMemberId(String reviewerMemberId) {
            this.reviewerMemberId = reviewerMemberId;
        }

        public String getDueAt() {
            return dueAt;
        }

        public void setDueAt(String dueAt) {
            this.dueAt = dueAt;
        }

        public boolean isRemove() {
            return remove;
        }

        public void setRemove(boolean remove) {
            this.remove = remove;
        }
    }
}
