package org.cordee.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.bid.BidReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.ReassigningSection;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Tests that the lead moves the date of a section to a future time before the deadline, naming the date it has read.
 */
@CordeeTest
class DueDateModuleTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    ReassigningSection reassigning;

    @Autowired
    BidReading reading;

    private BiddingConsortium grouping;
    private UUID section;
    private Actor lead;
    private Instant due;

    @BeforeEach
    void open() {
        grouping = groupings.withAmounts("60", "40");
        section = drafting.open(grouping).get(1).sectionId();
        lead = SampleBiddingConsortia.member(grouping, 0);
        due = reading.section(lead, section).dueAt();
    }

    @Test
    void acceptsTheFirstOfTwoNewDatesAndRefusesTheSecond() {
        Instant later = due.plus(Duration.ofDays(1));

        reassigning.reschedule(lead, section, due, later);
        reassigning.reschedule(lead, section, due, later);

        assertThatThrownBy(() -> reassigning.reschedule(lead, section, due, due.plus(Duration.ofDays(2))))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("bid.due.changed-meanwhile"));
        assertThat(reading.section(lead, section).dueAt()).isEqualTo(later);
    }

    @Test
    void letsOnlyTheLeadMoveTheDate() {
        Actor writer = SampleBiddingConsortia.member(grouping, 1);

        assertThatThrownBy(() -> reassigning.reschedule(writer, section, due, due.plus(Duration.ofDays(1))))
                .isInstanceOf(NotFound.class);
        assertThat(browser(1).get(page()).statusCode()).isEqualTo(404);
        assertThat(browser(1).get("/sections/" + section).body()).doesNotContain(page());
    }

    @Test
    void movesTheDateOnAPageThatNamesErrors() {
        Browser led = browser(0);
        assertThat(led.get("/sections/" + section).body()).contains(page());

        String afterTheDeadline = "2100-01-01T10:00";
        assertThat(led.post(page(), "from", due.toString(), "dueAt", afterTheDeadline)
                        .body())
                .contains("href=\"#dueAt\"", afterTheDeadline);
        assertThat(led.post(page(), "from", due.toString(), "dueAt", "2099-11-01T10:00")
                        .statusCode())
                .isEqualTo(302);

        assertThat(reading.section(lead, section).dueAt()).isEqualTo(Instant.parse("2099-11-01T09:00:00Z"));
    }

    @Test
    void keepsADateThatWasSentUnchangedToTheSecond() {
        Instant withSeconds = due.plusSeconds(90);
        reassigning.reschedule(lead, section, due, withSeconds);
        String shown = OutlineForm.local(withSeconds);

        browser(0).post(page(), "from", withSeconds.toString(), "dueAt", shown);

        assertThat(reading.section(lead, section).dueAt()).isEqualTo(withSeconds);
    }

    private String page() {
        return "/sections/" + section + "/due-date";
    }

    private Browser browser(int member) {
        return accounts.signedIn(port, grouping.shares().get(member).organisationId());
    }
}
