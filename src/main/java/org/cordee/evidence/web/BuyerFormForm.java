package org.cordee.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.evidence.BuyerFormView;
import org.jspecify.annotations.Nullable;

/** The values for a form that the buyer wrote, as the lead types them: one row for each empty field of the file. */
record BuyerFormForm(List<FieldRow> rows) {

    /**
     * One field of the file.
     *
     * @param id names the field in the file
     */
    record FieldRow(String id, String value) {

        FieldRow {
            id = id == null ? "" : id;
            value = value == null ? "" : value;
        }
    }

    BuyerFormForm(@Nullable List<FieldRow> rows) {
        this.rows = rows == null
                ? new ArrayList<>()
                : rows.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Offers for each field the value that it probably asks for; the lead checks it before it is written. */
    static BuyerFormForm of(BuyerFormView shown) {
        return new BuyerFormForm(shown.fields().stream()
                .map(one -> new FieldRow(one.field().id(), one.suggestion()))
                .toList());
    }

    Map<String, String> read() {
        Map<String, String> values = new LinkedHashMap<>();
        rows.forEach(row -> values.put(row.id(), row.value()));
        return values;
    }

    /** Returns the field of this form in which the value of a field of the file was typed. */
    String place(String id) {
        return IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).id().equals(id))
                .mapToObj(at -> "rows[" + at + "].value")
                .findFirst()
                .orElse(id);
    }
}
