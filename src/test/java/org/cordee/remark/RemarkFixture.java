package org.cordee.remark;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.WritingSection;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** A section that a workshop writes and its lead reviews, and a third member that reads nothing of it. */
abstract class RemarkFixture {

    static final PageRequest ALL = PageRequest.of(0, 50);
    static final String TEXT = "Chacune **rencontre** une conseillère chaque semaine.";

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection sections;

    @Autowired
    WritingRemark writing;

    @Autowired
    SettlingRemark settling;

    @Autowired
    ReadingRemarks reading;

    BiddingConsortium grouping;
    UUID section;
    UUID leadsSection;
    Actor workshop;
    Actor lead;
    Actor third;

    @BeforeEach
    void aWrittenSection() {
        grouping = groupings.withAmounts("60", "25", "15");
        List<SampleDrafts.Contribution> contributions = drafting.open(grouping);
        leadsSection = contributions.get(0).sectionId();
        section = contributions.get(1).sectionId();
        lead = personOf(contributions.get(0).organisationId());
        workshop = personOf(contributions.get(1).organisationId());
        third = personOf(contributions.get(2).organisationId());
        sections.saveDraft(workshop, section, 0, "Insertion", TEXT);
    }

    static Actor personOf(UUID organisationId) {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    UUID write(Actor actor, @Nullable String quote, String words) {
        return writing.write(actor, section, Ids.next(), 1, quote, words, Set.of());
    }

    UUID reply(Actor actor, UUID remark, String words) {
        return writing.reply(actor, section, remark, Ids.next(), words, Set.of());
    }

    RemarkLine line(UUID remark) {
        return reading.remark(workshop, section, remark);
    }
}
