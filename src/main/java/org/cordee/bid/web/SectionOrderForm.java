package org.cordee.bid.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.bid.ArrangedSection;
import org.cordee.bid.SectionOrder;
import org.cordee.shared.NotFound;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The sections of a settled outline as the lead arranges them. */
record SectionOrderForm(Integer version, List<Row> lines) {

    private static final String UP = "up-";
    private static final String DOWN = "down-";

    SectionOrderForm {
        version = version == null ? Integer.valueOf(0) : version;
        // a list of its own, because rows are moved; a number left out leaves null in the bound list
        lines = lines == null
                ? new ArrayList<>()
                : lines.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
    }

    static SectionOrderForm of(SectionOrder order) {
        return new SectionOrderForm(
                order.version(), order.lines().stream().map(Row::of).toList());
    }

    /** Moves a row for a button such as {@code up-2}; other buttons move none. */
    static <T> void move(List<T> rows, String button) {
        String row = button.startsWith(UP) ? button.substring(UP.length()) : "";
        int from = row.matches("\\d{1,3}") ? Integer.parseInt(row) : -1;
        if (button.startsWith(DOWN) && button.substring(DOWN.length()).matches("\\d{1,3}")) {
            from = Integer.parseInt(button.substring(DOWN.length())) + 1;
        }
        if (from > 0 && from < rows.size()) {
            Collections.swap(rows, from, from - 1);
        }
    }

    /** Returns the arrangement, valid only when the form has no errors afterwards. */
    List<ArrangedSection> sections(Errors errors) {
        List<ArrangedSection> sections = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Row row = lines.get(at);
            sections.add(new ArrangedSection(row.id(), row.heading, row.weight(errors, "lines[" + at + "].weight")));
        }
        return sections;
    }

    List<WeightSum> sums(SectionOrder order) {
        Map<UUID, SectionOrder.Line> stored =
                order.lines().stream().collect(Collectors.toMap(SectionOrder.Line::sectionId, Function.identity()));
        return WeightSum.of(
                order.lots(),
                lines.stream()
                        .map(row -> new WeightSum.Typed(lotOf(stored.get(row.id())), row.weight))
                        .toList());
    }

    private static @Nullable String lotOf(SectionOrder.@Nullable Line line) {
        return line == null ? null : line.lotNumber();
    }

    /** A section and its new place. */
    record Row(String sectionId, String heading, String weight) {

        Row {
            sectionId = sectionId == null ? "" : sectionId;
            heading = heading == null ? "" : heading;
            weight = weight == null ? "" : weight;
        }

        private static Row of(SectionOrder.Line line) {
            BigDecimal weight = line.weight();
            return new Row(
                    line.sectionId().toString(),
                    line.heading(),
                    weight == null ? "" : NumberInput.written(weight.stripTrailingZeros()));
        }

        UUID id() {
            try {
                return UUID.fromString(sectionId);
            } catch (IllegalArgumentException none) {
                throw new NotFound();
            }
        }

        private @Nullable BigDecimal weight(Errors errors, String field) {
            String figure = NumberInput.plain(weight);
            if (figure.isEmpty() || WeightSum.isWeight(figure)) {
                return figure.isEmpty() ? null : new BigDecimal(figure);
            }
            RuleViolation no = RuleViolation.of(field, "bid.outline.weight");
            errors.rejectValue(field, no.key(), no.arguments(), no.key());
            return null;
        }
    }
}
