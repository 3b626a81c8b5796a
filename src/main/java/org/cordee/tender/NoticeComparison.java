package org.cordee.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares the known content with the published content. */
final class NoticeComparison {

    private final List<NoticeChange> found = new ArrayList<>();

    private NoticeComparison() {}

    public static List<NoticeChange> between(ConsultationContent before, ConsultationContent after) {
        NoticeComparison changes = new NoticeComparison();
        for (ConsultationField field : ConsultationField.values()) {
            if (field.isOfContent()) {
                changes.note(field, null, field.of(before), field.of(after));
            }
        }
        changes.compareLots(byKey(before.lots()), byKey(after.lots()));
        return List.copyOf(changes.found);
    }

    private void compareLots(Map<String, LotContent> before, Map<String, LotContent> after) {
        after.forEach((key, lot) -> {
            LotContent known = before.get(key);
            if (known == null) {
                note(ConsultationField.LOT_ADDED, key, "", ConsultationField.LOT_TITLE.of(lot));
            } else {
                compare(key, known, lot);
            }
        });
        before.forEach((key, lot) -> {
            if (!after.containsKey(key)) {
                note(ConsultationField.LOT_CANCELLED, key, ConsultationField.LOT_TITLE.of(lot), "");
            }
        });
    }

    private void compare(String key, LotContent before, LotContent after) {
        for (ConsultationField field : ConsultationField.values()) {
            if (field.isOfLot()) {
                note(field, key, field.of(before), field.of(after));
            }
        }
    }

    private void note(ConsultationField field, @Nullable String lot, String before, String after) {
        if (!before.equals(after)) {
            found.add(new NoticeChange(field, lot, before, after));
        }
    }

    private static Map<String, LotContent> byKey(List<LotContent> lots) {
        Map<String, LotContent> byKey = new LinkedHashMap<>();
        lots.forEach(lot -> byKey.put(String.valueOf(lot.key()), lot));
        return byKey;
    }
}
