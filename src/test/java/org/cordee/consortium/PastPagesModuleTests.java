package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.ConsortiumFixture.Launched;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests that an act that is not possible any more, or not yet, shows no form: its address redirects to the present
 * state.
 */
@ConsortiumTest
class PastPagesModuleTests {

    @Autowired
    ConsortiumFixture fixture;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AnsweringInvitation answering;

    private PageClient desk;

    @BeforeEach
    void createPageClient() {
        desk = new PageClient(context);
    }

    @Test
    void redirectsFromThePreparationToTheLaunchedConsortium() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        String consortium = "/consortia/" + launched.consortiumId();
        desk.as(launched.lead());

        assertThat(List.of("/slots", "/slots/" + launched.slot(), "/check", "/facts"))
                .allSatisfy(
                        step -> assertThat(desk.redirectOf(consortium + step)).isEqualTo(consortium));
    }

    @Test
    void redirectsTheLeadToTheInvitationWhenAnActIsNotDue() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        UUID invited = fixture.invited(launched);
        String invitation = "/invitations/" + invited;
        desk.as(launched.lead());

        assertThat(List.of("/question", "/confirmation", "/receipt", "/capacity"))
                .allSatisfy(act -> assertThat(desk.redirectOf(invitation + act)).isEqualTo(invitation));
        assertThat(desk.redirectOf(invitation + "/withdrawal")).isNull();
        answering.decline(launched.candidate(0).actor(), invited, DeclineReason.TOO_FAR, null);
        assertThat(desk.redirectOf(invitation + "/withdrawal")).isEqualTo(invitation);
    }

    @Test
    void redirectsTheCandidateToItsInvitationWhenTheCapacityFormIsNotDue() {
        Launched launched = fixture.launched(false, fixture.firms(1));
        UUID invited = fixture.invited(launched);
        String invitation = "/invitations/" + invited;
        desk.as(launched.candidate(0));

        assertThat(desk.redirectOf(invitation + "/capacity")).isEqualTo(invitation);
        answering.accept(launched.candidate(0).actor(), invited);
        assertThat(desk.redirectOf(invitation + "/capacity")).isNull();
    }
}
