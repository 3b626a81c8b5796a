package org.cordee.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.House.Launched;
import org.cordee.consortium.invitation.DeclineReason;
import org.cordee.consortium.invitation.answer.AnsweringInvitation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What can no longer be done, or not yet, shows no form: its address leads to where things stand. */
@ConsortiumTest
class PastPagesModuleTests {

    @Autowired
    House house;

    @Autowired
    WebApplicationContext context;

    @Autowired
    AnsweringInvitation answering;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(context);
    }

    @Test
    void leadsFromThePreparationToTheLaunchedGrouping() {
        Launched launched = house.launched(false, house.firms(1));
        String grouping = "/consortia/" + launched.consortiumId();
        desk.as(launched.lead());

        assertThat(List.of("/slots", "/slots/" + launched.slot(), "/candidates", "/check", "/facts"))
                .allSatisfy(step -> assertThat(desk.elsewhere(grouping + step)).isEqualTo(grouping));
    }

    @Test
    void leadsTheLeadFromAnActThatIsNotDueToTheInvitation() {
        Launched launched = house.launched(false, house.firms(1));
        UUID invited = house.invited(launched);
        String invitation = "/invitations/" + invited;
        desk.as(launched.lead());

        assertThat(List.of("/question", "/confirmation", "/receipt", "/capacity"))
                .allSatisfy(act -> assertThat(desk.elsewhere(invitation + act)).isEqualTo(invitation));
        assertThat(desk.elsewhere(invitation + "/withdrawal")).isNull();
        answering.decline(launched.candidate(0).actor(), invited, DeclineReason.TOO_FAR, null);
        assertThat(desk.elsewhere(invitation + "/withdrawal")).isEqualTo(invitation);
    }

    @Test
    void leadsTheCandidateFromMeansNobodyAsksForYetToItsInvitation() {
        Launched launched = house.launched(false, house.firms(1));
        UUID invited = house.invited(launched);
        String invitation = "/invitations/" + invited;
        desk.as(launched.candidate(0));

        assertThat(desk.elsewhere(invitation + "/capacity")).isEqualTo(invitation);
        answering.accept(launched.candidate(0).actor(), invited);
        assertThat(desk.elsewhere(invitation + "/capacity")).isNull();
    }
}
