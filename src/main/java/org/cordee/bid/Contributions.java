package org.cordee.bid;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/** Finds a section and its price for somebody who may touch them; anybody else finds nothing. */
@Component
class Contributions {

    private final Groupings groupings;
    private final Sections sections;
    private final PriceSheets sheets;

    Contributions(Groupings groupings, Sections sections, PriceSheets sheets) {
        this.groupings = groupings;
        this.sections = sections;
        this.sheets = sheets;
    }

    /** A section, its price and the grouping they belong to, both rows claimed by this transaction. */
    record Claimed(Grouping grouping, Section section, PriceSheet sheet) {}

    /** For the member that writes it. */
    Claimed claimAsWriter(Actor actor, UUID sectionId) {
        Claimed claimed = claim(sectionId);
        if (!actor.actsFor(claimed.section().organisationId())) {
            throw new NotFound();
        }
        return requireDrafting(claimed);
    }

    /** For the lead that reviews it. */
    Claimed claimAsReviewer(Actor actor, UUID sectionId) {
        Claimed claimed = claim(sectionId);
        claimed.grouping().requireLead(actor);
        return requireDrafting(claimed);
    }

    UUID sectionOfPrice(UUID priceSheetId) {
        return sheets.sectionOf(priceSheetId).orElseThrow(NotFound::new);
    }

    void save(Claimed claimed) {
        sections.save(claimed.section());
        sheets.save(claimed.sheet());
    }

    private Claimed claim(UUID sectionId) {
        Section section = sections.claim(sectionId).orElseThrow(NotFound::new);
        PriceSheet sheet = sheets.claimOfSection(sectionId).orElseThrow(NotFound::new);
        return new Claimed(groupings.grouping(section.consortiumId()), section, sheet);
    }

    private static Claimed requireDrafting(Claimed claimed) {
        Grouping.Phase phase = claimed.grouping().phase();
        if (!claimed.grouping().isOpen()) {
            throw new RuleViolation("bid.drafting-over." + phase.name());
        }
        return claimed;
    }
}
