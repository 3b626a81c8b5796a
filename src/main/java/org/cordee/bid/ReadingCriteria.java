package org.cordee.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.dossier.AskedByRules.AskedCriterion;
import org.cordee.dossier.ConfirmedDemands;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the award criteria that are judged on the memo, for the members of a consortium. */
@Component
@Transactional(readOnly = true)
public class ReadingCriteria {

    private final DraftReaders readers;
    private final ConfirmedDemands demands;

    ReadingCriteria(DraftReaders readers, ConfirmedDemands demands) {
        this.readers = readers;
        this.demands = demands;
    }

    /**
     * An award criterion of a lot.
     *
     * @param lotNumber the lot to which it belongs
     * @param name its name in the notice, or in the rules where the notice names none
     * @param weight in percent; null when it is not published
     */
    public record MemoCriterion(
            String lotNumber, String name, @Nullable BigDecimal weight) {

        /** Tells if a section of this lot is named after the criterion, as the proposed outline names it. */
        public boolean names(SectionRow section) {
            return lotNumber.equals(section.lotNumber()) && plain(name).equals(plain(section.heading()));
        }

        private static String plain(String words) {
            boolean cut = words.length() > SectionBrief.LONGEST_HEADING;
            String heading = cut ? words.substring(0, SectionBrief.LONGEST_HEADING) : words;
            return heading.strip().toLowerCase(Locale.FRENCH);
        }
    }

    /**
     * Returns the criteria of all lots in the order of the notice. Where the notice of a lot names none, those of the
     * rules that the lead confirmed are returned for a user who may read the rules.
     *
     * @throws NotFound when the user is not in the consortium
     */
    public List<MemoCriterion> of(Actor actor, UUID consortiumId) {
        BiddingConsortium grouping = readers.of(actor, consortiumId).grouping();
        List<AskedCriterion> asked = demands.of(actor, consortiumId).memoCriteria();
        return grouping
                .withCriteria(asked.stream()
                        .map(one -> new BiddingConsortium.Criterion(one.name(), one.weight()))
                        .toList())
                .lots()
                .stream()
                .flatMap(lot -> lot.criteria().stream()
                        .map(criterion -> new MemoCriterion(lot.number(), criterion.name(), criterion.weight())))
                .toList();
    }
}
