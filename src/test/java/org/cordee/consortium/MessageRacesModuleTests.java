package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.ConcurrentActs.atOnce;
import static org.cordee.ConcurrentActs.done;
import static org.cordee.ConcurrentActs.inOrder;

import java.time.Duration;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.talk.PostingMessage;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A message is written at the same moment as another, or as an act that ends its conversation. */
@ConsortiumTest
class MessageRacesModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    NegotiatingConsortia negotiated;

    @Autowired
    NegotiatedConsortia consortia;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    PostingMessage posting;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext application;

    @Test
    void aDoubleClickAtTheSameMomentWritesOnce() {
        Three three = negotiated.three();
        clock.pass(Duration.ofMinutes(1));
        UUID key = Ids.next();

        var answers = atOnce(
                () -> posting.toMembers(three.lead().actor(), three.id(), key, "Bonjour"),
                () -> posting.toMembers(three.lead().actor(), three.id(), key, "Bonjour"));

        assertThat(answers.get(0)).isEqualTo(answers.get(1)).isInstanceOf(UUID.class);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM talk_message WHERE consortium_id = ?",
                        Integer.class,
                        three.id().toString()))
                .isOne();
    }

    @Test
    void aMemberThatLeavesMeanwhileWritesNothing() {
        Three three = negotiated.three();
        SampleFirm leaving = three.partners().get(0);

        assertThat(inOrder(
                        application,
                        done(() -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> consortia
                                        .getLocked(three.id())
                                        .replace(Act.now(three.lead().actor(), clock), leaving.organisationId()))),
                        () -> posting.toMembers(leaving.actor(), three.id(), Ids.next(), "Encore nous")))
                .containsExactly("done", "not-found");
    }

    @Test
    void theLeadWritesNothingToACandidateThatDeclinesMeanwhile() {
        Launched inviting = fixture.launched(false, fixture.firms(2));
        UUID invitation = fixture.invited(inviting);
        SampleFirm candidate = inviting.candidate(0);

        assertThat(inOrder(
                        application,
                        done(() -> answering.decline(candidate.actor(), invitation, DeclineReason.TOO_FAR, null)),
                        () -> posting.aboutInvitation(inviting.lead().actor(), invitation, Ids.next(), "Un mot")))
                .containsExactly("done", "consortium.messages.invitation-over");
    }
}
