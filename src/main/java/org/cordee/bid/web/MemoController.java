package org.cordee.bid.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.bid.BidReading;
import org.cordee.bid.SectionRow;
import org.cordee.bid.SectionView;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the memo as one text in the order of the outline, as far as the user may read it, with its length. */
@Controller
class MemoController {

    private final BidReading reading;

    MemoController(BidReading reading) {
        this.reading = reading;
    }

    @GetMapping("/consortia/{id}/sections/reading")
    String memo(Actor actor, @PathVariable UUID id, Model model) {
        List<SectionRow> rows = reading.sections(actor, id);
        Map<UUID, SectionView> texts = rows.stream()
                .filter(SectionRow::readable)
                .map(row -> reading.section(actor, row.sectionId()))
                .collect(Collectors.toMap(SectionView::id, Function.identity()));
        model.addAttribute("rows", rows);
        model.addAttribute("texts", texts);
        model.addAttribute(
                "words", texts.values().stream().mapToInt(SectionView::words).sum());
        model.addAttribute(
                "pages", texts.values().stream().map(SectionView::pages).reduce(BigDecimal.ZERO, BigDecimal::add));
        model.addAttribute("allowed", allowed(rows));
        model.addAttribute(
                "done", rows.stream().filter(row -> row.state().isSettled()).count());
        model.addAttribute("weights", weights(rows));
        model.addAttribute("consortiumId", id);
        model.addAttribute("consortiumName", reading.consortiumName(actor, id));
        return "bid/memo";
    }

    /** Returns the sum of the weights by the number of the lot; empty when no section has one. */
    private static Map<String, BigDecimal> weights(List<SectionRow> rows) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (SectionRow row : rows) {
            if (row.weight() != null) {
                sums.merge(row.lotNumber(), row.weight(), BigDecimal::add);
            }
        }
        return sums;
    }

    /** Returns the sum of the buyer's limits; 0 when a section has none or the user may not read one. */
    private static int allowed(List<SectionRow> rows) {
        return rows.stream().allMatch(row -> row.readable() && row.maxPages() != null)
                ? rows.stream()
                        .mapToInt(row -> Objects.requireNonNull(row.maxPages()))
                        .sum()
                : 0;
    }
}
