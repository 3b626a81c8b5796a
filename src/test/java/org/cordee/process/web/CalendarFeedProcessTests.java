package org.cordee.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.util.List;
import org.cordee.TestVisitor;
import org.cordee.account.CalendarAddresses;
import org.cordee.process.LifeStage;
import org.cordee.process.OpenTask;
import org.cordee.process.ProcessScene;
import org.cordee.process.UserTask;
import org.cordee.shared.Actor;
import org.cordee.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The calendar feed holds the tasks and the deadlines of its owner's organisations and of no other one. */
class CalendarFeedProcessTests extends ProcessScene {

    @Autowired
    WebApplicationContext web;

    private List<VEvent> feedOf(TestVisitor person) throws Exception {
        Actor actor =
                new Actor(person.personId(), person.organisationId(), java.util.Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        String address = scenes.bean(CalendarAddresses.class).issue(actor);
        String text = TestVisitor.browser(web)
                .perform(get(address.substring(address.indexOf("/calendar/"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return Biweekly.parse(text).first().getEvents();
    }

    @Test
    void listsTheOwnTasksWithTheirDueTimes() throws Exception {
        var pair = LifeStage.ANSWERING_SHARES.reach(scenes, acts);
        OpenTask task = scenes.task(pair.scene(), UserTask.ANSWER_SHARES);
        TestVisitor partner = TestVisitor.memberOf(web, pair.partner().organisationId());

        List<VEvent> dates = feedOf(partner);

        assertThat(dates)
                .anySatisfy(date -> {
                    assertThat(date.getUid().getValue()).startsWith("task_AnswerShares-");
                    assertThat(date.getDateStart().getValue().toInstant()).isEqualTo(task.dueAt());
                    assertThat(date.getUrl().getValue()).endsWith(task.page());
                })
                .anySatisfy(date -> assertThat(date.getUid().getValue())
                        .isEqualTo("deadline-" + pair.scene().id() + "@cordee"));
    }

    @Test
    void showsNothingOfOtherOrganisations() throws Exception {
        LifeStage.ANSWERING_SHARES.reach(scenes, acts);

        assertThat(feedOf(TestVisitor.memberOf(web, scenes.firm("Ailleurs").organisationId())))
                .isEmpty();
    }
}
