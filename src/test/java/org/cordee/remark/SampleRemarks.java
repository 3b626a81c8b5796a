package org.cordee.remark;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.SectionReaders.ReadSection;
import org.cordee.bid.SectionText;
import org.cordee.consortium.Act;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Remarks for tests without a database. */
final class SampleRemarks {

    static final UUID WRITER = Ids.next();
    static final UUID REVIEWER = Ids.next();
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private SampleRemarks() {}

    static Act actOf(UUID organisation) {
        return new Act(new Actor(Ids.next(), organisation, Set.of(), Actor.Via.ACCOUNT), NOW);
    }

    static ReadSection section(String markdown) {
        return new ReadSection(
                Ids.next(),
                Ids.next(),
                "Orme Réemploi",
                "Insertion",
                new SectionText("Insertion", markdown),
                1,
                List.of(WRITER, REVIEWER),
                null);
    }

    static SectionRemark remark(@Nullable String quote) {
        return new SectionRemark(
                actOf(REVIEWER),
                section("Chacune rencontre une conseillère."),
                Ids.next(),
                1,
                QuotedPassage.of(quote),
                RemarkText.ofRemark("Combien de personnes suit-elle ?", Set.of(WRITER)));
    }

    static RemarkText reply(String words) {
        return RemarkText.ofReply(words, Set.of());
    }
}
