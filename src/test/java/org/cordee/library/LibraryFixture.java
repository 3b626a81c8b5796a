package org.cordee.library;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.bid.WritingSection;
import org.cordee.library.KeepingEntries.EntryTerms;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A workshop that writes a section of a bid, its lead, and the libraries of both. */
abstract class LibraryFixture {

    @Autowired
    KeepingEntries keeping;

    @Autowired
    ReadingLibrary library;

    @Autowired
    OfferingEntries offering;

    @Autowired
    InsertingEntry inserting;

    @Autowired
    KeepingTexts texts;

    @Autowired
    ImportingDocument importing;

    @Autowired
    AttachingFiles attaching;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    WritingSection writing;

    @Autowired
    BidReading bids;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    BiddingConsortium grouping;
    List<SampleDrafts.Contribution> contributions;
    UUID section;
    Actor workshop;
    Actor lead;

    @BeforeEach
    void aBidInWork() {
        grouping = groupings.withAmounts("60", "40");
        contributions = drafting.open(grouping);
        section = contributions.get(1).sectionId();
        workshop = personOf(contributions.get(1).organisationId());
        lead = personOf(contributions.get(0).organisationId());
    }

    static Actor personOf(UUID organisationId) {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    UUID add(LibraryContent content) {
        return keeping.add(workshop, SampleEntries.terms(content));
    }

    UUID add(EntryTerms terms) {
        return keeping.add(workshop, terms);
    }

    LibraryShelf shelf(Actor actor, String words) {
        return library.shelf(actor, new LibraryQuery(words, null, null), PageRequest.of(0, 20));
    }

    List<String> found(String words) {
        return shelf(workshop, words).rows().stream().map(LibraryRow::title).toList();
    }

    String textOf(UUID sectionId) {
        return bids.section(workshop, sectionId).markdown();
    }

    /** Moves the last review of an entry into the past. */
    void reviewed(UUID entry, int daysAgo) {
        jdbc.update(
                "UPDATE library_entry SET reviewed_on = ? WHERE id = ?",
                clock.today().minusDays(daysAgo).toString(),
                entry.toString());
    }

    /** Moves the end of the validity of an entry. */
    void expires(UUID entry, int daysFromNow) {
        jdbc.update(
                "UPDATE library_entry SET expires_on = ? WHERE id = ?",
                clock.today().plusDays(daysFromNow).toString(),
                entry.toString());
    }

    int rows(String table, String column, UUID id) {
        Integer count = jdbc.queryForObject(
                "SELECT count(*) FROM " + table + " WHERE " + column + " = ?", Integer.class, id.toString());
        return count == null ? 0 : count;
    }
}
